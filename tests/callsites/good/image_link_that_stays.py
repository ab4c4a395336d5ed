# expect: nothing because the link is the same each time
from openai import OpenAI

RULES = "Look closely and say what is wrong with the part. " * 300
LINK = "https://example.org/part.png"


def inspect(client: OpenAI, history: list[dict], question: str) -> str:
    image = {"type": "image_url", "image_url": {"url": LINK, "detail": "high"}}
    messages = [
        {"role": "system", "content": RULES},
        {"role": "user", "content": [image]},
        *history,
        {"role": "user", "content": question},
    ]
    return client.chat.completions.create(model="gpt-4.1", messages=messages).choices[0].message.content
