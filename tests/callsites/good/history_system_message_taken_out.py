# expect: nothing because the system message is passed in a parameter of its own
from anthropic import Anthropic


def reply(client: Anthropic, messages: list[dict]) -> str:
    system = ""
    if messages[0]["role"] == "system":
        system = messages[0]["content"]
        messages = messages[1:]
    while messages[0]["role"] == "developer":
        system += messages.pop(0)["content"]
    return client.messages.create(model="claude-sonnet-4-5", max_tokens=9, system=system, messages=messages).content[0]
