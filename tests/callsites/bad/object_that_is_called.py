# expect: PC101 @ here
from datetime import datetime

from openai import OpenAI

GUIDE = "Name the shelf, the row and the signature of each book.\n" * 150
client = OpenAI()


class Desk:
    def __init__(self, system: str) -> None:
        self.system = system

    def __call__(self, question: str) -> object:
        return client.chat.completions.create(
            model="gpt-5",
            messages=[{"role": "system", "content": self.system}, {"role": "user", "content": question}],
        )


def answer(question: str) -> object:
    desk = Desk(f"It is {datetime.now()}.\n{GUIDE}")  # <- here
    return desk(question)
