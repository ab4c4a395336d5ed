# expect: PC105 @ here
from openai import OpenAI

client = OpenAI()
RULES = "- When two papers tell of one event, name both.\n" * 200


def ask(user_name: str, items: list, question: str) -> str:
    system = f"The reader is {user_name}.\n"  # <- here
    for item in items:
        system += f"Read on {item.created_at}\n"
    system += RULES
    return client.responses.create(model="gpt-4.1", instructions=system, input=question).output_text
