# expect: nothing because the window is shown to people, the whole conversation is sent
from openai import OpenAI


def reply(client: OpenAI, history: list[dict]) -> str:
    for turn in history[-20:]:
        print(turn["role"], turn["content"])
    return client.chat.completions.create(model="gpt-4.1", messages=history).choices[0].message.content
