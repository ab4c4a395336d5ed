# expect: PC608 @ here
from openai import AzureOpenAI


def twice(client: AzureOpenAI, messages: list[dict]) -> str:
    long = client.chat.completions.create(model="gpt-5.1", messages=messages, verbosity="high")
    messages.append({"role": "assistant", "content": long.choices[0].message.content})
    messages.append({"role": "user", "content": "Shorter, please."})
    short = client.chat.completions.create(model="gpt-5.1", messages=messages, verbosity="low")  # <- here
    return short.choices[0].message.content
