# expect: nothing because an age in years changes once a year
from datetime import datetime

from anthropic import Anthropic

RULES = "- When a payment was refused, say so in the first sentence.\n" * 100


def answer(client: Anthropic, born: int, history: list[dict]) -> str:
    age = datetime.now().year - born
    system = f"The patient is {age} years old.\n{RULES}"
    reply = client.messages.create(model="claude-sonnet-4-5", max_tokens=800, system=system, messages=history)
    return reply.content[0].text
