# expect: nothing because the method that cuts is called in every fifth round only
from openai import OpenAI


class Agent:
    def __init__(self, client: OpenAI) -> None:
        self.client = client
        self.rounds = 0
        self.messages: list[dict] = []

    def shorten(self) -> None:
        self.messages = self.messages[-30:]

    def take(self, text: str) -> str:
        self.messages.append({"role": "user", "content": text})
        reply = self.client.chat.completions.create(model="gpt-4.1", messages=self.messages)
        self.messages.append({"role": "assistant", "content": reply.choices[0].message.content})
        self.rounds += 1
        if self.rounds % 5 == 0:
            self.shorten()
        return reply.choices[0].message.content
