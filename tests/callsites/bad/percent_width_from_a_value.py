# expect: PC101 @ here
from datetime import datetime

from openai import OpenAI

client = OpenAI()
RULES = "Answer politely, in the language of the customer, and never invent a price. " * 120


def answer(name_width: int, question: str) -> str:
    system = (
        "You answer for %-*s. Now: %s\n"  # <- here
        % (name_width, "the shop", datetime.now())
        + RULES
    )
    reply = client.chat.completions.create(
        model="gpt-4o",
        messages=[{"role": "system", "content": system}, {"role": "user", "content": question}],
    )
    return reply.choices[0].message.content
