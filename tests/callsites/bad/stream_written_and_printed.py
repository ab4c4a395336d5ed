# expect: PC101 @ here
import io
from datetime import datetime

from openai import OpenAI

GUIDE = "Name the shelf, the row and the signature of each book.\n" * 150


class Sheet:
    def __init__(self) -> None:
        self.out = io.StringIO()

    def line(self, text: str) -> None:
        self.out.write(text + "\n")


def answer(question: str) -> object:
    sheet = Sheet()
    sheet.line(f"It is {datetime.now()}.")  # <- here
    print(GUIDE, file=sheet.out)
    return OpenAI().chat.completions.create(
        model="gpt-5",
        messages=[{"role": "system", "content": sheet.out.getvalue()}, {"role": "user", "content": question}],
    )
