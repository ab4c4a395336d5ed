# expect: PC902 @ here
from openai import OpenAI

RULES = """You answer in two sentences.
# promptlint: ignore[date-in-prefix]  # <- here
"""


def ask(client: OpenAI, question: str) -> str:
    return client.responses.create(model="gpt-4.1", instructions=RULES, input=question).output_text
