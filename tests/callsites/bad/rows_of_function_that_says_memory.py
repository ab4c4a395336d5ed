# expect: PC107 @ here
from openai import OpenAI

client = OpenAI()
RULES = "Answer in whole sentences, name the room in which a work hangs, and never invent a date. " * 80


def build_memory_section(store, visitor):
    rows = store.select(visitor)
    return "\n".join(f"- {row.text}" for row in rows)  # <- here


def answer(store, visitor, question):
    known = build_memory_section(store, visitor)
    system = f"You are the guide of a museum.\n{known}\n{RULES}"
    messages = [{"role": "system", "content": system}, {"role": "user", "content": question}]
    return client.chat.completions.create(model="gpt-4o", messages=messages)
