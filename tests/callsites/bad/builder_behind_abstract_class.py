# expect: PC104 @ here
from abc import ABC, abstractmethod

from anthropic import AsyncAnthropic

RULES = "Answer in whole sentences, name the room in which a work hangs, and never invent a date. " * 80


class Builder(ABC):
    @abstractmethod
    def build(self, ctx) -> str: ...


class GuideBuilder(Builder):
    def build(self, ctx) -> str:
        return f"Round {ctx.round_number}\n" + RULES  # <- here


class Service:
    def __init__(self, client: AsyncAnthropic, builder: Builder):
        self._client = client
        self._builder = builder

    async def ask(self, ctx, messages):
        mark = {"type": "ephemeral"}
        system = [{"type": "text", "text": self._builder.build(ctx), "cache_control": mark}]
        return await self._client.messages.create(
            model="claude-sonnet-4-5", max_tokens=100, system=system, messages=messages
        )
