# expect: PC101 @ here
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from openai import OpenAI

RULES = "Answer in whole sentences, name the room in which a work hangs, and never invent a date. " * 80


class Source(Protocol):
    def text(self) -> str: ...


class Clock:
    def text(self) -> str:
        return f"It is {datetime.now()}."  # <- here


@dataclass
class Service:
    client: OpenAI
    source: Source

    def ask(self, question):
        system = self.source.text() + RULES
        messages = [{"role": "system", "content": system}, {"role": "user", "content": question}]
        return self.client.chat.completions.create(model="gpt-4o", messages=messages)
