# expect: PC501 @ here
from collections import deque

from mistralai import Mistral


class Desk:
    def __init__(self, client: Mistral, size: int) -> None:
        self.client = client
        self.turns = deque(maxlen=size)  # <- here

    def reply(self, question: str) -> str:
        self.turns.append({"role": "user", "content": question})
        answer = self.client.chat.complete(model="mistral-large-latest", messages=list(self.turns))
        return answer.choices[0].message.content
