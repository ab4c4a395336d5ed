# expect: nothing because nobody sees which of the ways is chosen
from openai import OpenAI


def select(messages: list[dict[str, str]], keep: str, count: int) -> list[dict[str, str]]:
    if keep == "first":
        messages = messages[:count]
    elif keep == "last":
        messages = messages[-count:]
    return messages


def send(client: OpenAI, messages: list[dict[str, str]], keep: str) -> str:
    chosen = select([{"role": "system", "content": "Be brief."}, *messages], keep, 20)
    return client.chat.completions.create(model="gpt-4.1", messages=chosen).choices[0].message.content
