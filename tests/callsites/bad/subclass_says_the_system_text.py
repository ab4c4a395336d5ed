# expect: PC101 @ here
from datetime import datetime

RULES = "Answer in whole sentences, name the room in which a work hangs, and never invent a date. " * 80


class Guide:
    def __init__(self, backend):
        self.backend = backend
        self.history = []

    def system_prompt(self):
        return RULES

    def ask(self, text):
        self.history.append({"role": "user", "content": text})
        return self.backend.generate(messages=[{"role": "system", "content": self.system_prompt()}] + self.history)


class NightGuide(Guide):
    def system_prompt(self):
        return f"It is {datetime.now():%H:%M}.\n" + super().system_prompt()  # <- here
