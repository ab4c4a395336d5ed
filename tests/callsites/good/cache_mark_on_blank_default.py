# expect: nothing because the base class leaves its text blank for its subclasses to fill
from abc import ABC

from anthropic import Anthropic


class Agent(ABC):
    instructions = ""

    def __init__(self) -> None:
        self.client = Anthropic()

    def answer(self, question: str) -> object:
        return self.client.messages.create(
            model="claude-sonnet-4-5",
            max_tokens=900,
            system=[{"type": "text", "text": self.instructions, "cache_control": {"type": "ephemeral"}}],
            messages=[{"role": "user", "content": question}],
        )


class Librarian(Agent):
    instructions = "Name the shelf, the row and the signature of each book.\n" * 150
