# expect: PC101 @ here
from datetime import datetime

from openai import OpenAI

client = OpenAI()

WORKSHOP_RULES = "- Say which torque a bolt takes, and name the page it stands on.\n" * 120


class Leaf:
    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self.text = text

    def render(self) -> str:
        return f"<{self.name}>{self.text}</{self.name}>"


class Group:
    def __init__(self, name: str) -> None:
        self.name = name
        self.children: list[Leaf] = []

    def leaf(self, name: str, text: str) -> None:
        self.children.append(Leaf(name, text))

    def render(self) -> str:
        inner = "\n".join(child.render() for child in self.children)
        return f"<{self.name}>\n{inner}\n</{self.name}>"


class Sheet:
    def __init__(self) -> None:
        self.groups: list[Group] = []

    def group(self, name: str) -> Group:
        made = Group(name)
        self.groups.append(made)
        return made

    def render(self) -> str:
        return "\n".join(group.render() for group in self.groups)


def sheet_for(mechanic: str) -> str:
    sheet = Sheet()
    today = sheet.group("today")
    today.leaf("clock", f"It is {datetime.now():%H:%M}.")  # <- here
    sheet.group("rules").leaf("workshop", WORKSHOP_RULES)
    return sheet.render()


def answer(mechanic: str, turns: list[dict]) -> str | None:
    system = {"role": "system", "content": sheet_for(mechanic)}
    reply = client.chat.completions.create(model="gpt-4.1", messages=[system, *turns])
    return reply.choices[0].message.content
