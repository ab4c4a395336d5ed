# expect: PC503 @ here
from anthropic import Anthropic


def step(client: Anthropic, messages: list[dict], keep: int) -> str:
    screens = sum(1 for message in messages if message.get("screen"))
    extra = screens - keep  # <- here
    for message in messages:
        if message.get("screen") and extra > 0:
            message["content"] = [{"type": "text", "text": "(an earlier screen)"}]
            extra -= 1
    return client.messages.create(model="claude-sonnet-4-5", max_tokens=300, messages=messages).content[0].text
