# expect: PC501 @ here
from openai import OpenAI

client = OpenAI()


class Counter:
    def __init__(self):
        self.history = []

    def trim(self):
        self.history = self.history[-20:]  # <- here

    def nightly(self, hour):
        if hour % 6 == 0:
            self.trim()

    def answer(self):
        return client.chat.completions.create(model="gpt-4.1", messages=self.history)


def turn(counter: Counter, question):
    counter.history.append({"role": "user", "content": question})
    counter.trim()
    return counter.answer()
