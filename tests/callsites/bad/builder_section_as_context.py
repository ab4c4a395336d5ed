# expect: PC103 @ here
from collections.abc import Iterator
from contextlib import contextmanager
from uuid import uuid4

from openai import OpenAI

client = OpenAI()

LIBRARY_RULES = "- Lend no book for longer than four weeks, and say when it is due.\n" * 120


class Page:
    def __init__(self) -> None:
        self._lines: list[str] = []

    @contextmanager
    def part(self, title: str) -> Iterator["Page"]:
        self._lines.append(f"## {title}")
        yield self

    def line(self, text: str) -> None:
        self._lines.append(text)

    def __str__(self) -> str:
        return "\n".join(self._lines)


def page() -> str:
    made = Page()
    with made.part("Desk") as desk:
        desk.line(f"Slip {uuid4()}")  # <- here
    with made.part("Rules"):
        made.line(LIBRARY_RULES)
    return str(made)


def answer(turns: list[dict]) -> str | None:
    system = {"role": "system", "content": page()}
    reply = client.chat.completions.create(model="gpt-4.1", messages=[system, *turns])
    return reply.choices[0].message.content
