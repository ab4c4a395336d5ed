# expect: nothing because only the newest message is looked at
from openai import OpenAI


def reply(client: OpenAI, messages: list[dict]) -> str:
    newest = messages[-1:]
    print(newest)
    return client.chat.completions.create(model="gpt-4.1", messages=messages).choices[0].message.content
