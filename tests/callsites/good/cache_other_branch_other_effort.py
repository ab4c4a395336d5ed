# expect: nothing because one of the two calls is made, never both
from openai import OpenAI


def ask(client: OpenAI, messages: list[dict], hard: bool) -> str:
    if hard:
        reply = client.chat.completions.create(model="gpt-5.1", messages=messages, reasoning_effort="high")
    else:
        reply = client.chat.completions.create(model="gpt-5.1", messages=messages, reasoning_effort="low")
    return reply.choices[0].message.content
