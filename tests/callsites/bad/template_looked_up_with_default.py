# expect: PC101 @ here
from datetime import datetime

from openai import OpenAI

GUIDE = "Name the shelf, the row and the signature of each book.\n" * 150
PLAIN = "Name the shelf.\n" + GUIDE
TEMPLATES = {
    "desk": "It is {}.\n" + GUIDE,  # <- here
    "phone": PLAIN,
}


def answer(question: str, place: str) -> object:
    system = TEMPLATES.get(place, PLAIN).format(datetime.now())
    return OpenAI().chat.completions.create(
        model="gpt-5",
        messages=[{"role": "system", "content": system}, {"role": "user", "content": question}],
    )
