# expect: PC601 @ here
from anthropic import Anthropic

GUIDE = "Name the shelf, the row and the signature of each book.\n" * 150


def answer(question: str) -> object:
    return Anthropic().messages.create(
        model="claude-sonnet-4-5",
        max_tokens=900,
        system=[
            {"type": "text", "text": GUIDE},
            {"type": "text", "text": "", "cache_control": {"type": "ephemeral"}},  # <- here
        ],
        messages=[{"role": "user", "content": question}],
    )
