# expect: PC104 @ here
from openai import OpenAI

RULES = "Answer in whole sentences, name the room in which a work hangs, and never invent a date. " * 80


class Guide:
    def __init__(self):
        self.client = OpenAI()
        self.turn = 0
        self.log = []

    def ask(self, question):
        self.turn += 1
        self.log.append({"role": "user", "content": question})
        head = f"Turn {self.turn} of 20.\n"  # <- here
        messages = [{"role": "system", "content": head + RULES}, *self.log]
        return self.client.chat.completions.create(model="gpt-4o", messages=messages)
