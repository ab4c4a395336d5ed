# expect: nothing because the clock is read once for a conversation, and what stands behind it is too short to be cached
from datetime import datetime

from openai import OpenAI

client = OpenAI()


def work(task: str) -> None:
    rules = f"It is {datetime.now()}. " + "Answer in short sentences and name the page. " * 20
    messages = [{"role": "system", "content": rules}, {"role": "user", "content": task}]
    while True:
        print(len(messages))
        reply = client.chat.completions.create(model="gpt-4o", messages=messages).choices[0].message
        messages += [reply, {"role": "user", "content": "Go on."}]
        if not reply.tool_calls:
            break
