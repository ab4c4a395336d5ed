# expect: PC501 @ here
from anthropic import Anthropic


def reply(client: Anthropic, messages: list[dict], limit: int) -> str:
    if len(messages) > limit:
        messages = messages[-limit:]  # <- here
    answer = client.messages.create(model="claude-sonnet-4-5", max_tokens=300, messages=messages)
    return answer.content[0].text
