# expect: PC101 @ here
from datetime import datetime
from itertools import chain

from openai import OpenAI

GUIDE = "Name the shelf, the row and the signature of each book.\n" * 150
client = OpenAI()


def head() -> list[object]:
    return ["You work at the desk.", datetime.now()]  # <- here


def answer(question: str) -> object:
    lines = map(str, chain(head(), [GUIDE]))
    return client.chat.completions.create(
        model="gpt-5",
        messages=[{"role": "system", "content": "\n".join(lines)}, {"role": "user", "content": question}],
    )
