# expect: PC101 @ here
from dataclasses import dataclass
from datetime import datetime

from openai import OpenAI

client = OpenAI()

HARBOUR_RULES = "- Give depths in metres, and say from which chart they are.\n" * 120


@dataclass
class Section:
    template: str
    values: dict


class Builder:
    def __init__(self) -> None:
        self.sections: dict[str, Section] = {}

    def section(self, name: str, template: str, values: dict | None = None) -> "Builder":
        if name in self.sections:
            raise ValueError(name)
        self.sections[name] = Section(template, values or {})
        return self

    def tide(self, now: datetime) -> "Builder":
        self.section("tide", "It is {now}.", {"now": now.isoformat()})  # <- here
        return self

    def opening(self) -> "Builder":
        self.tide(datetime.now())
        return self

    def build(self) -> str:
        return "\n\n".join(each.template.format(**each.values) for each in self.sections.values())


def answer(turns: list[dict]) -> str | None:
    builder = Builder()
    builder.opening()
    builder.section("rules", HARBOUR_RULES)
    system = {"role": "system", "content": builder.build()}
    reply = client.chat.completions.create(model="gpt-4.1", messages=[system, *turns])
    return reply.choices[0].message.content
