# expect: PC101 @ here
from datetime import datetime

from openai import OpenAI

GUIDE = "Name the shelf, the row and the signature of each book.\n" * 150
LONG = "It is {now}.\n" + GUIDE  # <- here
SHORT = "It is {now}. Name the shelf."


def answer(question: str, thorough: bool) -> object:
    template = LONG if thorough else SHORT
    system = template.format(now=datetime.now())
    return OpenAI().chat.completions.create(
        model="gpt-5",
        messages=[{"role": "system", "content": system}, {"role": "user", "content": question}],
    )
