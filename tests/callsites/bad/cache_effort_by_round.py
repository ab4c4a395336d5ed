# expect: PC608 @ here
from openai import OpenAI


def run(client: OpenAI, task: str) -> list[dict]:
    messages = [{"role": "user", "content": task}]
    for step in range(12):
        effort = "high" if step == 0 else "low"
        reply = client.chat.completions.create(
            model="gpt-5.1",
            messages=messages,
            reasoning_effort=effort,  # <- here
        )
        messages.append({"role": "assistant", "content": reply.choices[0].message.content})
    return messages
