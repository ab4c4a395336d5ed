# expect: PC101 @ here
from datetime import datetime

from openai import OpenAI

client = OpenAI()

SHOT = (
    "Customer: the parcel is late. Agent: I am sorry about that. May I have the order number, so that I can ask the "
    "carrier where it is? Customer: it is on the slip. Agent: thank you, I have it and will call the depot at once.\n"
)
EXAMPLES = SHOT * 40


def answer(question: str) -> str:
    messages = [
        {
            "role": "system",
            "content": "Shop clock " + datetime.now().isoformat() + "\n" + EXAMPLES,  # <- here
        },
        {"role": "user", "content": question},
    ]
    return client.chat.completions.create(model="gpt-4o", messages=messages).choices[0].message.content
