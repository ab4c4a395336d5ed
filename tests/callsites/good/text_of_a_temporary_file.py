# expect: nothing because a temporary file's name says nothing of the text that is read from it
import tempfile
from pathlib import Path

from anthropic import Anthropic
from papers import Reader

RULES = "- When a payment was refused, say so in the first sentence.\n" * 100


class Scanned:
    def __init__(self) -> None:
        self.reader = Reader()

    def read(self, path: Path) -> str:
        return self.reader.convert(str(path)).to_markdown()


def answer(client: Anthropic, letter: bytes, history: list[dict]) -> str:
    with tempfile.NamedTemporaryFile(suffix=".pdf", delete=False) as file:
        file.write(letter)
    written = Scanned().read(Path(file.name))
    reply = client.messages.create(
        model="claude-sonnet-4-5", max_tokens=800, system=f"The letter says:\n{written}\n{RULES}", messages=history
    )
    return reply.content[0].text
