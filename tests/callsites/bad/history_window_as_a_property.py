# expect: PC501 @ here
import openai


class Counter:
    def __init__(self, backend):
        self.history, self.backend = [], backend

    def note(self, role, text):
        self.history.append({"role": role, "content": text})

    @property
    def recent(self):
        return self.history[-20:]  # <- here

    def answer(self):
        return self.backend.generate(self.recent)
