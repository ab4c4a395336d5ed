# expect: nothing because cache marks are no text
from anthropic import Anthropic


def step(client: Anthropic, messages: list[dict]) -> str:
    for message in messages[:-2]:
        message["content"][-1].pop("cache_control", None)
    messages[-1]["content"][-1]["cache_control"] = {"type": "ephemeral"}
    return client.messages.create(model="claude-sonnet-4-5", max_tokens=300, messages=messages).content[0].text
