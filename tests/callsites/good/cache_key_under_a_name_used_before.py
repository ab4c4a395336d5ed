# expect: nothing because the key is a digest of the user, bound to a name that held something else before
import hashlib
import json

from openai import OpenAI

client = OpenAI()


def ask(user: str, messages: list[dict]) -> str | None:
    text = json.dumps(messages)
    print(len(text))
    text = hashlib.sha256(user.encode()).hexdigest()
    reply = client.chat.completions.create(model="gpt-5.1", messages=messages, prompt_cache_key=text)
    return reply.choices[0].message.content
