# expect: PC503 @ here
from openai import OpenAI


def step(client: OpenAI, messages: list[dict], tools: list[dict]) -> dict:
    for message in messages[:-8]:  # <- here
        if message["role"] == "tool":
            message["content"] = "(see above)"
    return client.chat.completions.create(model="gpt-4.1", messages=messages, tools=tools).choices[0].message
