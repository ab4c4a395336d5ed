# expect: PC101 @ here
from datetime import datetime

from openai import OpenAI

RULES = "Answer in whole sentences, name the room in which a work hangs, and never invent a date. " * 80


def answer(history, question):
    messages = [{"role": "system", "content": RULES}] + history
    messages[0]["content"] += f"\nTime: {datetime.now()}"  # <- here
    messages.append({"role": "user", "content": question})
    return OpenAI().chat.completions.create(model="gpt-4o", messages=messages)
