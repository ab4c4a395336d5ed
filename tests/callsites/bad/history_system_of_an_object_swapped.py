# expect: PC503 @ here
from openai import OpenAI

client = OpenAI()

SUMS_UP = "You sum up what was said at the counter."


class Talk:
    def __init__(self, system: str) -> None:
        self.system = system
        self.turns: list[dict] = []

    def messages(self) -> list[dict]:
        return [{"role": "system", "content": self.system}, *self.turns]


def talk(questions: list[str]) -> str | None:
    held = Talk("You sell stamps.")
    for question in questions:
        held.turns.append({"role": "user", "content": question})
        reply = client.chat.completions.create(model="gpt-4.1", messages=held.messages())
        held.turns.append({"role": "assistant", "content": reply.choices[0].message.content})
    held.system = SUMS_UP  # <- here
    return client.chat.completions.create(model="gpt-4.1", messages=held.messages()).choices[0].message.content
