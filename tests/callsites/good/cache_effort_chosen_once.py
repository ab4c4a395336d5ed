# expect: nothing because the effort is the same for the whole conversation
from openai import OpenAI


def run(client: OpenAI, task: str, thorough: bool) -> list[dict]:
    effort = "high" if thorough else "low"
    messages = [{"role": "user", "content": task}]
    for _ in range(12):
        reply = client.chat.completions.create(model="gpt-5.1", messages=messages, reasoning_effort=effort)
        messages.append({"role": "assistant", "content": reply.choices[0].message.content})
    return messages
