# expect: nothing because the first messages go only where they are not valid as first ones
from openai import OpenAI


def reply(client: OpenAI, messages: list[dict]) -> str:
    while len(messages) > 1 and messages[0]["role"] == "tool":
        messages.pop(0)
    return client.chat.completions.create(model="gpt-4.1", messages=messages).choices[0].message.content
