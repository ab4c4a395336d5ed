# expect: PC101 @ here
from datetime import datetime

from openai import OpenAI

client = OpenAI()


def rules() -> str:
    return f"It is {datetime.now()}. " + "Answer in short sentences and name the page. " * 20  # <- here


def work(task: str) -> None:
    messages = [{"role": "system", "content": ""}, {"role": "user", "content": task}]
    while True:
        messages[0]["content"] = rules()
        reply = client.chat.completions.create(model="gpt-4o", messages=messages).choices[0].message
        messages.append(reply)
        if not reply.tool_calls:
            break
        messages.append({"role": "user", "content": "Go on."})
