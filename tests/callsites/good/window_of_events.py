# expect: nothing because the rows are events, not messages
from collections import deque

import openai

CLIENT = openai.OpenAI()


class Tracker:
    def __init__(self, most: int) -> None:
        self._history: dict[str, deque[tuple[int, str]]] = {name: deque(maxlen=most) for name in ("get", "post")}
        self.roles = {"role": "user"}
