# expect: PC101 @ here
from datetime import datetime

from openai import OpenAI

client = OpenAI()


class Rules:
    @property
    def text(self) -> str:
        return f"It is {datetime.now()}. " + "Answer in short sentences and name the page. " * 20  # <- here


def serve(queue, rules: Rules) -> None:
    messages = [{"role": "system", "content": ""}]
    while True:
        messages[0].update(content=rules.text)
        messages.append({"role": "user", "content": queue.get()})
        reply = client.chat.completions.create(model="gpt-4o", messages=messages).choices[0].message
        messages.append(reply)
