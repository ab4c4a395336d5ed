# expect: PC103 @ here
from openai import AzureOpenAI

RULES = "Look closely and say what is wrong with the part. " * 300


def inspect(client: AzureOpenAI, history: list[dict], token: str, question: str) -> str:
    messages = [
        {"role": "system", "content": RULES},
        {
            "role": "user",
            "content": [
                {
                    "type": "image_url",
                    "image_url": {"url": f"https://example.org/part.png?token={token}"},  # <- here
                }
            ],
        },
        *history,
        {"role": "user", "content": question},
    ]
    return client.chat.completions.create(model="gpt-4.1", messages=messages).choices[0].message.content
