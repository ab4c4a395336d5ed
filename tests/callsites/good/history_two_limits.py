# expect: nothing because the trigger lies well above the target
from anthropic import Anthropic

TRIGGER = 80
TARGET = 40


def reply(client: Anthropic, messages: list[dict]) -> str:
    if len(messages) > TRIGGER:
        while len(messages) > TARGET:
            messages.pop(0)
    return client.messages.create(model="claude-sonnet-4-5", max_tokens=300, messages=messages).content[0].text
