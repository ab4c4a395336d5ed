# expect: PC501 @ here
import openai


class Counter:
    def __init__(self, backend):
        self.backend = backend

    def answer(self):
        return self.backend.generate(self.packed())

    def packed(self):
        return self.framed()

    def framed(self):
        return self.recent()

    def recent(self):
        return self.history

    def note(self, role, text):
        self.history.append({"role": role, "content": text})
        self.history = self.history[-20:]  # <- here
