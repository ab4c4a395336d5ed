# expect: nothing because the newest turn is not cached yet
import boto3
from openai import OpenAI

s3 = boto3.client("s3")
RULES = "Look closely and say what is wrong with the part. " * 300


def inspect(client: OpenAI, key: str) -> str:
    link = s3.generate_presigned_url("get_object", Params={"Bucket": "parts", "Key": key})
    image = {"type": "image_url", "image_url": {"url": link}}
    messages = [{"role": "system", "content": RULES}, {"role": "user", "content": [image]}]
    return client.chat.completions.create(model="gpt-4.1", messages=messages).choices[0].message.content
