# expect: PC101 @ here
from datetime import datetime

from openai import OpenAI

client = OpenAI()
RULES = "- When two papers tell of one event, name both.\n" * 200


def digest(question: str) -> str:
    since = datetime.now().replace(hour=0).isoformat()  # minutes, seconds and their parts stay
    completion = client.chat.completions.create(
        model="gpt-4o",
        messages=[
            {"role": "system", "content": f"Search from {since} on.\n{RULES}"},  # <- here
            {"role": "user", "content": question},
        ],
    )
    return completion.choices[0].message.content
