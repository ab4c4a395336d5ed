# expect: nothing because the name is drawn when the work begins and kept in a field for all its requests
import random

from openai import OpenAI


class Maker:
    def __init__(self, client: OpenAI) -> None:
        self.client = client
        self.name = ""
        self.turns: list = []

    def begin(self, task: str) -> None:
        self.name = f"box{random.randint(0, 9_999_999)}"
        for step in ("plan", "write", "test"):
            self.ask(f"{step}: {task}")

    def ask(self, question: str) -> str:
        self.turns.append({"role": "user", "content": question})
        system = {"role": "system", "content": f"You work on {self.name}. Answer in short sentences."}
        return self.client.chat.completions.create(model="gpt-4.1", messages=[system, *self.turns]).choices[0]
