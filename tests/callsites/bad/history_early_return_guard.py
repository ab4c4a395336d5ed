# expect: PC501 @ here
from anthropic import Anthropic

MOST = 40


def fitted(messages: list[dict]) -> list[dict]:
    if len(messages) <= MOST:
        return messages
    return messages[-MOST:]  # <- here


def reply(client: Anthropic, messages: list[dict]) -> str:
    answer = client.messages.create(model="claude-sonnet-4-5", max_tokens=300, messages=fitted(messages))
    return answer.content[0].text
