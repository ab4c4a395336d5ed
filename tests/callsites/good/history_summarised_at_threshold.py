# expect: nothing because a summary takes the place of the older part once
from openai import OpenAI


def summarise(client: OpenAI, messages: list[dict]) -> str:
    text = "\n".join(message["content"] for message in messages)
    return client.responses.create(model="gpt-4.1-mini", instructions="Sum up.", input=text).output_text


def compact(client: OpenAI, messages: list[dict]) -> list[dict]:
    older, newer = messages[1:-10], messages[-10:]
    return [messages[0], {"role": "user", "content": summarise(client, older)}, *newer]


def reply(client: OpenAI, messages: list[dict], used: int) -> str:
    if used > 100_000:
        messages = compact(client, messages)
    return client.chat.completions.create(model="gpt-4.1", messages=messages).choices[0].message.content
