# expect: PC501 @ here
from openai import OpenAI


def reply(client: OpenAI, rows: list, question: str) -> str:
    messages = [{"role": "system", "content": "You run the reading room."}]
    for row in rows[-18:]:  # <- here
        messages.append({"role": row.speaker, "content": row.text})
    messages.append({"role": "user", "content": question})
    return client.chat.completions.create(model="gpt-4.1", messages=messages).choices[0].message.content
