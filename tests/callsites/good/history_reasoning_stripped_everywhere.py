# expect: nothing because each message is treated alike, wherever it stands
from openai import OpenAI


def step(client: OpenAI, messages: list[dict]) -> str:
    for message in messages:
        message.pop("reasoning", None)
        if message["role"] == "tool":
            message["content"] = message["content"][:2000]
    return client.chat.completions.create(model="gpt-4.1", messages=messages).choices[0].message.content
