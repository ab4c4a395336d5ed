# expect: nothing because the start moves in strides of ten messages
from openai import OpenAI


def reply(client: OpenAI, messages: list[dict], most: int) -> str:
    start = max(0, (len(messages) - most) // 10 * 10)
    return client.chat.completions.create(model="gpt-4.1", messages=messages[start:]).choices[0].message.content
