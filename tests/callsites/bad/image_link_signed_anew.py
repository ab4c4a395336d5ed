# expect: PC103 @ here
import boto3
from openai import OpenAI

s3 = boto3.client("s3")
RULES = "Look closely and say what is wrong with the part. " * 300


def inspect(client: OpenAI, history: list[dict], question: str) -> str:
    link = s3.generate_presigned_url("get_object", Params={"Bucket": "parts", "Key": "example.png"})
    messages = [
        {"role": "system", "content": RULES},
        {
            "role": "user",
            "content": [
                {
                    "type": "image_url",
                    "image_url": {"url": link},  # <- here
                }
            ],
        },
        *history,
        {"role": "user", "content": question},
    ]
    return client.chat.completions.create(model="gpt-4.1", messages=messages).choices[0].message.content
