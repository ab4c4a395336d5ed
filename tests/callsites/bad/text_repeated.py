# expect: PC101 @ here
import datetime

from openai import OpenAI

RULES = "Answer in one sentence. " * 400
client = OpenAI()


def tree(depth):
    return "" * depth + "  " * 2 + "-" * 0


def ask(question):
    now = f"{'' * 3}{tree(2)}{datetime.datetime.now()}"  # <- here
    return client.chat.completions.create(
        model="gpt-4.1", messages=[{"role": "system", "content": now + RULES}, {"role": "user", "content": question}]
    )
