# expect: PC503 @ here
from openai import OpenAI


def work(client: OpenAI, messages: list[dict], board) -> None:
    while board.open_tasks():
        tasks = board.open_tasks()
        messages[0]["content"] = f"You run the desk. Open: {tasks}"  # <- here
        answer = client.chat.completions.create(model="gpt-4.1", messages=messages)
        messages.append({"role": "assistant", "content": answer.choices[0].message.content})
