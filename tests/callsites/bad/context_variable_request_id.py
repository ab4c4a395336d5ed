# expect: PC104 @ here
from contextvars import ContextVar

from openai import OpenAI

GUIDE = "Name the shelf, the row and the signature of each book.\n" * 150
request_id: ContextVar[str] = ContextVar("request_id")


def answer(question: str) -> object:
    system = f"Request {request_id.get()}\n{GUIDE}"  # <- here
    return OpenAI().chat.completions.create(
        model="gpt-5",
        messages=[{"role": "system", "content": system}, {"role": "user", "content": question}],
    )
