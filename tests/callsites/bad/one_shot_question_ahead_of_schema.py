# expect: PC201 @ here
from openai import OpenAI

client = OpenAI()
SCHEMA = "- `due` is the day on which the parcel has to be there, as the sender wrote it.\n" * 90


def read_label(question: str) -> str:
    prompt = (
        "Label:\n"
        f"{question}\n\n"  # <- here
        "Fields to read:\n"
        f"{SCHEMA}\n"
        "Answer with JSON."
    )
    messages = [{"role": "system", "content": "You read parcel labels."}, {"role": "user", "content": prompt}]
    return client.chat.completions.create(model="gpt-4o", messages=messages).choices[0].message.content
