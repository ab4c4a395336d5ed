# expect: PC501 @ here
from openai import OpenAI


def newest(items: list, count: int) -> list:
    return items[-count:]  # <- here


def reply(client: OpenAI, log: list[dict], question: str) -> str:
    messages = [{"role": "system", "content": "You run the reading room."}]
    messages.extend(newest(log, 14))
    messages.append({"role": "user", "content": question})
    return client.chat.completions.create(model="gpt-4.1", messages=messages).choices[0].message.content
