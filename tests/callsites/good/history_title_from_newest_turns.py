# expect: nothing because a title is made beside the conversation
from openai import OpenAI


def make_title(client: OpenAI, messages: list[dict]) -> str:
    asked = [{"role": "system", "content": "Give a title."}, *messages[-6:]]
    return client.chat.completions.create(model="gpt-4.1-mini", messages=asked).choices[0].message.content
