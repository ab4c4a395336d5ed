# expect: nothing because each document is a conversation of its own
from openai import OpenAI


def read(client: OpenAI, documents: list[str]) -> list[str]:
    answers = []
    for document in documents:
        effort = "high" if len(document) > 10_000 else "low"
        messages = [{"role": "user", "content": document}]
        reply = client.chat.completions.create(model="gpt-5.1", messages=messages, reasoning_effort=effort)
        answers.append(reply.choices[0].message.content)
    return answers
