# expect: nothing because the newest examples are chosen once, when the program starts
from openai import OpenAI

EXAMPLES = [{"role": "user", "content": "2+2"}, {"role": "assistant", "content": "4"}]
SHOWN = EXAMPLES[-8:]


def reply(client: OpenAI, question: str) -> str:
    messages = [*SHOWN, {"role": "user", "content": question}]
    return client.chat.completions.create(model="gpt-4.1", messages=messages).choices[0].message.content
