# expect: nothing because the rows are shown on a screen: a time, a kind and a text
from collections import deque

from langchain_core.messages import AIMessage


class Screen:
    def __init__(self, size: int = 200) -> None:
        self.messages = deque(maxlen=size)

    def add(self, time: str, kind: str, text: str) -> None:
        self.messages.append((time, kind, text))

    def add_answer(self, time: str, answer: AIMessage) -> None:
        self.messages.append((time, "answer", answer.content))
