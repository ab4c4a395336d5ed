# expect: PC501 @ here
from openai import OpenAI


class Session:
    def __init__(self) -> None:
        self.messages: list[dict] = []

    def items(self, limit: int | None = None) -> list[dict]:
        found = self.messages
        if limit is not None:
            found = found[-limit:]  # <- here
        return [{"role": each["role"], "content": each["content"]} for each in found]


def answer(client: OpenAI, session: Session) -> str:
    reply = client.chat.completions.create(model="gpt-4.1", messages=session.items(12))
    return reply.choices[0].message.content
