# expect: nothing because the key is made once for a conversation and kept
from uuid import uuid4

from openai import OpenAI


class Chat:
    def __init__(self, client: OpenAI) -> None:
        self.client = client
        self.begin()

    def begin(self) -> None:
        self.history: list[dict] = []
        self.key = uuid4().hex

    def answer(self, question: str) -> str:
        self.history.append({"role": "user", "content": question})
        reply = self.client.responses.create(model="gpt-4.1", input=self.history, prompt_cache_key=self.key)
        return reply.output_text
