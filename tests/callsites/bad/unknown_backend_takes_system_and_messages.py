# expect: PC101 @ here
from datetime import datetime

RULES = "Answer in whole sentences, name the room in which a work hangs, and never invent a date. " * 80


class Guide:
    def __init__(self, backend):
        self.backend = backend
        self.turns = []

    async def ask(self, text):
        self.turns.append(text)
        async for event in self.backend.stream(system=f"It is {datetime.now()}.\n{RULES}", messages=self.turns):  # <- here
            yield event
