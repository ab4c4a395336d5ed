# expect: nothing because the newest answer is taken back, the beginning stays
from openai import OpenAI


def retry(client: OpenAI, messages: list[dict]) -> str:
    messages.pop()
    messages = messages[:-1]
    return client.chat.completions.create(model="gpt-4.1", messages=messages).choices[0].message.content
