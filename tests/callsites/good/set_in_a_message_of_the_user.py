# expect: nothing because processes have no messages of users in common
import re

from openai import OpenAI


def ask(client: OpenAI, history: list[dict], text: str) -> str:
    numbers = ", ".join(set(re.findall(r"#\d+", text)))
    messages = [
        {"role": "system", "content": "Be brief."},
        {"role": "user", "content": f"It is about {numbers}."},
        *history,
    ]
    return client.chat.completions.create(model="gpt-4.1", messages=messages).choices[0].message.content
