# expect: nothing because OpenAI caches without being asked
from openai import OpenAI

MANUAL = "Check the valve, then the gauge, then the pump. " * 400


def ask(client: OpenAI, question: str) -> str:
    messages = [{"role": "system", "content": MANUAL}, {"role": "user", "content": question}]
    return client.chat.completions.create(model="gpt-4.1", messages=messages).choices[0].message.content
