# expect: nothing because the window goes to a store, the whole conversation is sent
import json

from openai import OpenAI


def reply(client: OpenAI, history: list[dict], path: str) -> str:
    with open(path, "w") as file:
        json.dump({"recent": history[-50:]}, file)
    return client.chat.completions.create(model="gpt-4.1", messages=history).choices[0].message.content
