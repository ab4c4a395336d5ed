# expect: PC501 @ here
from openai import OpenAI


def reply(client: OpenAI, messages: list[dict], most: int) -> str:
    start = max(0, len(messages) - most)
    shorter = messages[start:]  # <- here
    return client.chat.completions.create(model="gpt-4.1", messages=shorter).choices[0].message.content
