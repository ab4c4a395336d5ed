# expect: PC103 @ here
import uuid

from openai import OpenAI


def work(client: OpenAI, task: str) -> str:
    turns = [{"role": "user", "content": task}]
    for _ in range(20):
        first = {"role": "system", "content": f"You work in the box {uuid.uuid4()}. Answer in short sentences."}  # <- here
        reply = client.chat.completions.create(model="gpt-4.1", messages=[first, *turns]).choices[0].message
        turns.append(reply)
        if not reply.tool_calls:
            break
        turns.append({"role": "tool", "content": str(len(reply.tool_calls))})
    return reply.content
