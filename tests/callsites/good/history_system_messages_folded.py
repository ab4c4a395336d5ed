# expect: nothing because leading system messages move into one parameter, nothing is dropped
from anthropic import Anthropic


def reply(client: Anthropic, given: list[dict]) -> str:
    messages = given.copy()
    parts = [messages.pop(0)["content"]]
    while messages and messages[0]["role"] == "system":
        parts.append(messages.pop(0)["content"])
    answer = client.messages.create(
        model="claude-sonnet-4-5", max_tokens=300, system="\n".join(parts), messages=messages
    )
    return answer.content[0].text
