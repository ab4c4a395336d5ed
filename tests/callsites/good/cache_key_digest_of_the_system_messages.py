# expect: nothing because what the digest is made of is the system text alone
import hashlib

from openai import OpenAI

client = OpenAI()


def key_for(messages: list[dict]) -> str:
    messages = [each for each in messages if each["role"] == "system"]
    return hashlib.sha256(str(messages).encode()).hexdigest()


def ask(messages: list[dict]) -> str | None:
    reply = client.chat.completions.create(model="gpt-5.1", messages=messages, prompt_cache_key=key_for(messages))
    return reply.choices[0].message.content
