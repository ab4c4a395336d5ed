# expect: nothing because the reminder stands behind the conversation
from openai import OpenAI


def work(client: OpenAI, messages: list[dict], rounds: int) -> None:
    for number in range(rounds):
        messages.append({"role": "user", "content": f"Round {number + 1} of {rounds}."})
        answer = client.chat.completions.create(model="gpt-4.1", messages=messages)
        messages.append({"role": "assistant", "content": answer.choices[0].message.content})
