# expect: PC502 @ here
from anthropic import Anthropic


def reply(client: Anthropic, history: list[dict], remaining_tokens: int, question: str) -> str:
    messages = [
        {"role": "user", "content": f"Tokens left: {remaining_tokens}."},  # <- here
        *history,
        {"role": "user", "content": question},
    ]
    return client.messages.create(model="claude-sonnet-4-5", max_tokens=300, messages=messages).content[0].text
