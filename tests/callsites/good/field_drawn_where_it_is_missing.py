# expect: nothing because the id is drawn for the first request, and those that follow find it there
from uuid import uuid4

from openai import OpenAI


class Desk:
    def __init__(self, client: OpenAI) -> None:
        self.client = client
        self.mark = ""
        self.turns: list = []

    def named(self) -> str:
        if self.mark:
            return self.mark
        self.mark = str(uuid4())
        return self.mark

    def ask(self, question: str) -> str:
        self.turns.append({"role": "user", "content": question})
        system = {"role": "system", "content": f"You work in the box {self.named()}. Answer in short sentences."}
        return self.client.chat.completions.create(model="gpt-4.1", messages=[system, *self.turns]).choices[0]
