# expect: PC101 @ here
from datetime import datetime

from openai import OpenAI

GUIDE = "Name the shelf, the row and the signature of each book.\n" * 150
client = OpenAI()


class Sheet:
    def __str__(self) -> str:
        return f"It is {datetime.now()}.\n{GUIDE}"  # <- here


def answer(question: str) -> object:
    return client.chat.completions.create(
        model="gpt-5",
        messages=[{"role": "system", "content": f"You work at the desk. {Sheet()}"}, {"role": "user", "content": question}],
    )
