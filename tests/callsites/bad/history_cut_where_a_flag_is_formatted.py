# expect: PC501 @ here
from openai import OpenAI

client = OpenAI()


class Counter:
    def __init__(self, flags):
        self.history, self.flags = [], flags

    def _trim(self):
        self.history = self.history[-20:]  # <- here

    def answer(self, role, text):
        self.history.append({"role": role, "content": text})
        if self.flags["trim_%s" % role]:
            self._trim()
        return client.chat.completions.create(model="gpt-4.1", messages=self.history)
