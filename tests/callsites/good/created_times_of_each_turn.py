# expect: nothing because each turn says when it was, which stays
from openai import OpenAI

client = OpenAI()

RULES = "- Say which bus goes next, and from which stop.\n" * 120


def answer(rows: list, question: str) -> str | None:
    turns = [{"role": row.role, "content": f"[{row.created.isoformat()}] {row.text}"} for row in rows]
    messages = [{"role": "system", "content": RULES}, *turns, {"role": "user", "content": question}]
    return client.chat.completions.create(model="gpt-4.1", messages=messages).choices[0].message.content
