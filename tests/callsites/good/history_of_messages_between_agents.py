# expect: nothing because these messages go from one part of the program to another, not to a model
from dataclasses import dataclass

from openai import AsyncOpenAI

client = AsyncOpenAI()


@dataclass
class AgentMessage:
    kind: str
    payload: dict[str, str]


class Worker:
    def __init__(self) -> None:
        self.message_history: list[AgentMessage] = []

    async def take(self, message: AgentMessage) -> str:
        self.message_history.append(message)
        if len(self.message_history) > 100:
            self.message_history = self.message_history[-100:]
        return await self.answer(message.payload["question"])

    async def answer(self, question: str) -> str:
        reply = await client.responses.create(model="gpt-4.1", input=question)
        return reply.output_text
