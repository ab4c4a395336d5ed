# expect: nothing because the list holds the system text alone when the digest is made
import hashlib
import json

from openai import OpenAI

client = OpenAI()
RULES = "- When two papers tell of one event, name both.\n" * 200


def ask(question: str) -> str | None:
    messages = [{"role": "system", "content": RULES}]
    key = hashlib.sha256(json.dumps(messages).encode()).hexdigest()
    messages.append({"role": "user", "content": question})
    reply = client.chat.completions.create(model="gpt-5.1", messages=messages, prompt_cache_key=key)
    return reply.choices[0].message.content
