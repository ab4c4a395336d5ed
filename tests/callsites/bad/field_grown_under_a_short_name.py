# expect: PC101 @ here
from datetime import datetime

from openai import OpenAI

client = OpenAI()

KITCHEN_RULES = "- Name the allergens of each dish, and say which can be left out.\n" * 120


class Menu:
    def __init__(self) -> None:
        self.lines: list[str] = []

    def head(self) -> None:
        lines = self.lines
        lines += [f"Orders are taken since {datetime.now():%H:%M:%S}."]  # <- here

    def rules(self) -> None:
        lines = self.lines
        lines.append(KITCHEN_RULES)
        lines.reverse()
        lines.reverse()

    def whole(self) -> str:
        return "\n".join(self.lines)


def answer(turns: list[dict]) -> str | None:
    menu = Menu()
    menu.head()
    menu.rules()
    system = {"role": "system", "content": menu.whole()}
    reply = client.chat.completions.create(model="gpt-4.1", messages=[system, *turns])
    return reply.choices[0].message.content
