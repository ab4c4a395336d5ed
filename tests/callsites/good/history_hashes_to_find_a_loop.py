# expect: nothing because the deque holds digests, by which a loop is noticed
from collections import deque

from openai import OpenAI


class Task:
    def __init__(self, client: OpenAI, cycle: int) -> None:
        self.client = client
        self.history: deque[str] = deque(maxlen=cycle * 5)

    def note(self, answer: str) -> None:
        self.history.append(str(hash(answer)))
