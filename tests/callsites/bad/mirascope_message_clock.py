# expect: PC101 @ here
from datetime import datetime

from mirascope import Messages, llm

GUIDE = "Name the shelf, the row and the signature of each book.\n" * 150


@llm.call(provider="openai", model="gpt-5")
def answer(question: str) -> list:
    return [Messages.System(f"It is {datetime.now()}.\n{GUIDE}"), Messages.User(question)]  # <- here
