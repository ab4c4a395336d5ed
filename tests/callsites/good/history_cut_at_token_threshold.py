# expect: nothing because a limit on tokens cuts down to a number of messages
from openai import AzureOpenAI


def reply(client: AzureOpenAI, messages: list[dict], used_tokens: int, limit: int) -> str:
    if used_tokens > limit:
        messages = messages[:1] + messages[-20:]
    return client.chat.completions.create(model="gpt-4o", messages=messages).choices[0].message.content
