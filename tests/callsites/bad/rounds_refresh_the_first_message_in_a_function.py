# expect: PC101 @ here
from datetime import datetime

from openai import OpenAI

client = OpenAI()


def refresh(messages: list) -> None:
    rules = "Answer in short sentences and name the page. " * 20
    messages[0] = {"role": "system", "content": f"It is {datetime.now()}. " + rules}  # <- here


def serve(queue) -> None:
    messages = [{"role": "system", "content": ""}]
    while True:
        refresh(messages)
        messages.append({"role": "user", "content": queue.get()})
        reply = client.chat.completions.create(model="gpt-4o", messages=messages).choices[0].message
        messages.append(reply)
