# expect: nothing because the newest message is completed before it is sent
from openai import AzureOpenAI


def step(client: AzureOpenAI, messages: list[dict], hint: str) -> str:
    messages[-1]["content"] = f"{messages[-1]['content']}\n{hint}"
    return client.chat.completions.create(model="gpt-4o", messages=messages).choices[0].message.content
