# expect: PC107 @ here
from openai import OpenAI

RULES = "Weigh the letter, look up the zone, add the price of the stamps.\n" * 150


def ask(client: OpenAI, question, rows):
    memories = "\n".join(f"- {row.line}" for row in rows)  # <- here
    return client.responses.create(model="gpt-4.1", instructions=memories + "\n" + RULES, input=question)
