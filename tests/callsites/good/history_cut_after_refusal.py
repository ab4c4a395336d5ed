# expect: nothing because it is cut once, after the provider refused the request
from anthropic import Anthropic, BadRequestError


def reply(client: Anthropic, messages: list[dict]) -> str:
    try:
        answer = client.messages.create(model="claude-sonnet-4-5", max_tokens=300, messages=messages)
    except BadRequestError:
        messages = messages[-30:]
        answer = client.messages.create(model="claude-sonnet-4-5", max_tokens=300, messages=messages)
    return answer.content[0].text
