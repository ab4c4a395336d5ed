# expect: nothing because whoever calls the getter says how many messages, and nobody sends them
import openai


class Memory:
    def __init__(self) -> None:
        self.messages: list[dict[str, str]] = []

    def add(self, role: str, content: str) -> None:
        self.messages.append({"role": role, "content": content})

    def recent_messages(self, count: int) -> list[dict[str, str]]:
        return self.messages[-count:]


CLIENT = openai.OpenAI()
