# expect: PC103 @ here
from uuid import uuid4

from openai import OpenAI


class Desk:
    def __init__(self, client: OpenAI) -> None:
        self.client = client
        self.turns: list = []

    def ask(self, question: str) -> str:
        self.request_id = str(uuid4())
        self.turns.append({"role": "user", "content": question})
        system = {"role": "system", "content": f"Request {self.request_id}. Answer in short sentences."}  # <- here
        return self.client.chat.completions.create(model="gpt-4.1", messages=[system, *self.turns]).choices[0]
