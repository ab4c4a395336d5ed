# expect: nothing because ten surplus screens are awaited, then all of them go
from openai import OpenAI


def step(client: OpenAI, messages: list[dict], keep: int, trigger: int) -> str:
    screens = sum(1 for message in messages if message.get("screen"))
    if screens > trigger:
        surplus = screens - keep
        for message in messages:
            if message.get("screen") and surplus > 0:
                message["content"] = "(an earlier screen)"
                surplus -= 1
    return client.chat.completions.create(model="gpt-4.1", messages=messages).choices[0].message.content
