# expect: PC501 @ here
from openai import OpenAI

client = OpenAI()


class Counter:
    def __init__(self):
        self.history = []

    def note(self, role, text):
        self.history.append({"role": role, "content": text})
        self.history = self.history[-20:]  # <- here

    def answer(self):
        return client.responses.create(model="gpt-4.1", input=self.history).output_text
