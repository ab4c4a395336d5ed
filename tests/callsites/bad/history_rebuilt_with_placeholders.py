# expect: PC503 @ here
from openai import OpenAI


def step(client: OpenAI, messages: list[dict]) -> str:
    shorter = [
        {"role": each["role"], "content": "(old)"} if number < len(messages) - 5 else each  # <- here
        for number, each in enumerate(messages)
    ]
    return client.chat.completions.create(model="gpt-4.1", messages=shorter).choices[0].message.content
