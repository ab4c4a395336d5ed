# expect: nothing because the system message is passed in a parameter of its own
from anthropic import Anthropic


def reply(client: Anthropic, messages: list[dict]) -> str:
    answer = client.messages.create(
        model="claude-sonnet-4-5", max_tokens=300, system=messages[0]["content"], messages=messages[1:]
    )
    return answer.content[0].text
