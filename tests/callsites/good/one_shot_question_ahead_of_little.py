# expect: nothing because what stands behind the label is too short for a cache in any order
from openai import OpenAI

client = OpenAI()
SCHEMA = "- `due` is the day on which the parcel has to be there, as the sender wrote it.\n" * 9


def read_label(question: str) -> str:
    prompt = f"Label:\n{question}\n\nFields to read:\n{SCHEMA}\nAnswer with JSON."
    messages = [{"role": "system", "content": "You read parcel labels."}, {"role": "user", "content": prompt}]
    return client.chat.completions.create(model="gpt-4o", messages=messages).choices[0].message.content
