# expect: PC503 @ here
from openai import AzureOpenAI


def step(client: AzureOpenAI, messages: list[dict]) -> str:
    seen = 0
    for message in reversed(messages):
        if message["role"] == "tool":
            seen += 1
        if seen > 3:  # <- here
            message["content"] = "(output dropped)"
    return client.chat.completions.create(model="gpt-4o", messages=messages).choices[0].message.content
