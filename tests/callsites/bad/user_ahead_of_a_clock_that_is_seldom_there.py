# expect: PC105 @ here
from datetime import datetime

from openai import OpenAI

client = OpenAI()
RULES = "- When two papers tell of one event, name both.\n" * 200


def ask(user_name: str, debug: bool, question: str) -> str:
    system = f"The reader is {user_name}.\n"  # <- here
    if debug:
        system += f"Now: {datetime.now()}\n"
    system += RULES
    return client.responses.create(model="gpt-4.1", instructions=system, input=question).output_text
