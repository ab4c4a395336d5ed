# expect: PC503 @ here
from openai import OpenAI


class Operator:
    def __init__(self, client: OpenAI, most: int) -> None:
        self.client = client
        self.most = most
        self.message_history = []

    def count_screens(self) -> int:
        return sum(1 for message in self.message_history if message.get("screen"))

    def limit(self) -> None:
        screens = self.count_screens()
        if screens <= self.most:
            return
        surplus = screens - self.most  # <- here
        removed = position = 0
        while position < len(self.message_history) and removed < surplus:
            if self.message_history[position].get("screen"):
                self.message_history.pop(position)
                removed += 1
            else:
                position += 1

    def step(self, screen: str) -> str:
        self.message_history.append({"role": "user", "content": screen, "screen": True})
        self.limit()
        answer = self.client.chat.completions.create(model="gpt-4.1", messages=self.message_history)
        return answer.choices[0].message.content
