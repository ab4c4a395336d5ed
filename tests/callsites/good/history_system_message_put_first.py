# expect: nothing because the constant system message heads a list made for this request
from openai import OpenAI

RULES = "You run the reading room."


def reply(client: OpenAI, history: list[dict], question: str) -> str:
    messages = list(history)
    messages.insert(0, {"role": "system", "content": RULES})
    messages.append({"role": "user", "content": question})
    return client.chat.completions.create(model="gpt-4.1", messages=messages).choices[0].message.content
