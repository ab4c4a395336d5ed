# expect: nothing because images are removed in multiples of a chunk
from anthropic import Anthropic


def step(client: Anthropic, messages: list[dict], keep: int, at_least: int) -> str:
    extra = sum(1 for message in messages if message.get("screen")) - keep
    extra -= extra % at_least
    for message in messages:
        if message.get("screen") and extra > 0:
            message["content"] = "(an earlier screen)"
            extra -= 1
    return client.messages.create(model="claude-sonnet-4-5", max_tokens=300, messages=messages).content[0].text
