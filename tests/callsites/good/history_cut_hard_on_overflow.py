# expect: nothing because it is the last resort when the window overflows
from anthropic import Anthropic


class Session:
    def __init__(self, client: Anthropic) -> None:
        self.client = client
        self.history = []

    def emergency_trim(self, keep: int) -> None:
        if len(self.history) > keep:
            self.history = self.history[-keep:]

    def reply(self, question: str) -> str:
        self.history.append({"role": "user", "content": question})
        try:
            answer = self.client.messages.create(model="claude-sonnet-4-5", max_tokens=300, messages=self.history)
        except ValueError:
            self.emergency_trim(6)
            answer = self.client.messages.create(model="claude-sonnet-4-5", max_tokens=300, messages=self.history)
        return answer.content[0].text
