# expect: nothing because tool_choice is no part of the prefix at OpenAI
from openai import OpenAI


def run(client: OpenAI, tools: list[dict], task: str) -> list[dict]:
    messages = [{"role": "user", "content": task}]
    for step in range(10):
        reply = client.chat.completions.create(
            model="gpt-5.1",
            messages=messages,
            tools=tools,
            tool_choice="none" if step == 9 else "auto",
        )
        messages.append({"role": "assistant", "content": reply.choices[0].message.content})
    return messages
