# expect: nothing because the id is drawn once, and all rounds of the conversation send it unchanged
import uuid

from openai import OpenAI


def work(client: OpenAI, task: str) -> str:
    messages = [
        {"role": "system", "content": f"You work in the box {uuid.uuid4()}. Answer in short sentences."},
        {"role": "user", "content": task},
    ]
    for _ in range(20):
        reply = client.chat.completions.create(model="gpt-4.1", messages=messages).choices[0].message
        messages.append(reply)
        if not reply.tool_calls:
            break
        messages.append({"role": "tool", "content": run(reply.tool_calls)})
    return reply.content


def run(calls: list) -> str:
    return str(len(calls))
