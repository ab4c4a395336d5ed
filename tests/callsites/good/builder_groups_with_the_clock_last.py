# expect: nothing because the group with the clock comes last, and a lone question follows
from datetime import datetime

from openai import OpenAI

client = OpenAI()

WORKSHOP_RULES = "- Say which torque a nut takes, and name the page it stands on.\n" * 120


class Group:
    def __init__(self) -> None:
        self.lines: list[str] = []

    def line(self, text: str) -> None:
        self.lines.append(text)


class Sheet:
    def __init__(self) -> None:
        self.groups: list[Group] = []

    def group(self) -> Group:
        made = Group()
        self.groups.append(made)
        return made

    def render(self) -> str:
        return "\n\n".join("\n".join(group.lines) for group in self.groups)


def answer(question: str) -> str | None:
    sheet = Sheet()
    rules = sheet.group()
    rules.line(WORKSHOP_RULES)
    today = sheet.group()
    today.line(f"It is {datetime.now():%H:%M}.")
    system = {"role": "system", "content": sheet.render()}
    reply = client.chat.completions.create(model="gpt-4.1", messages=[system, {"role": "user", "content": question}])
    return reply.choices[0].message.content
