# expect: PC503 @ here
from openai import OpenAI

CLOSE = "You sum up conversations."


class Chat:
    def __init__(self, client: OpenAI, system: str) -> None:
        self.client = client
        self.system = system
        self.messages = []

    def ask(self, question: str) -> str:
        self.messages.append({"role": "user", "content": question})
        return self.client.responses.create(model="gpt-4.1", instructions=self.system, input=self.messages).output_text


def interview(client: OpenAI, questions: list[str]) -> str:
    conversation = Chat(client, "You interview people.")
    for question in questions:
        conversation.ask(question)
    conversation.system = CLOSE  # <- here
    return conversation.ask("Sum up.")
