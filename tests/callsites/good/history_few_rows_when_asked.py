# expect: nothing because only whoever asks for a few gets a few, and nobody is seen to do so
from openai import OpenAI


class Session:
    def __init__(self) -> None:
        self.messages: list[dict] = []

    def items(self, limit: int | None = None) -> list[dict]:
        found = self.messages
        if limit is not None:
            found = found[-limit:]
        return [{"role": each["role"], "content": each["content"]} for each in found]


def answer(client: OpenAI, session: Session, limit: int | None) -> str:
    reply = client.chat.completions.create(model="gpt-4.1", messages=session.items(limit))
    return reply.choices[0].message.content
