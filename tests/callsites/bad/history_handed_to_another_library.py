# expect: PC501 @ here
from dashscope import Generation


class Qwen:
    def __init__(self) -> None:
        self.history: list[dict] = []

    def answer(self, question: str) -> str:
        self.history.append({"role": "user", "content": question})
        reply = Generation.call("qwen-turbo", messages=self.history)
        self.history.append({"role": "assistant", "content": reply.text})
        first = self.history.pop(0)
        self.history = [first] + self.history[-5:]  # <- here
        return reply.text
