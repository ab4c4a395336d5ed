# expect: nothing because earlier turns stand ahead of what is constant in the newest one
from openai import OpenAI

client = OpenAI()
SCHEMA = "- `due` is the day on which the parcel has to be there, as the sender wrote it.\n" * 90


def read_label(history: list[dict[str, str]], question: str) -> str:
    prompt = f"Label:\n{question}\n\nFields to read:\n{SCHEMA}\nAnswer with JSON."
    messages = [{"role": "system", "content": "You read parcel labels."}]
    messages.extend(history)
    messages.append({"role": "user", "content": prompt})
    return client.chat.completions.create(model="gpt-4o", messages=messages).choices[0].message.content
