# expect: PC501 @ here
from openai import OpenAI

client = OpenAI()


class Counter:
    def __init__(self, settings):
        self.history, self.settings = [], settings

    def recent(self, n=None):
        if n:
            return self.history[-n:]  # <- here
        return self.history

    def answer(self, question):
        self.history.append({"role": "user", "content": question})
        return client.chat.completions.create(model="gpt-4.1", messages=self.recent(self.settings.window))
