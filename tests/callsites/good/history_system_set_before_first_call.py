# expect: nothing because the system text is set once, before anything is sent
from openai import OpenAI


class Chat:
    def __init__(self, client: OpenAI) -> None:
        self.client = client
        self.system = ""
        self.messages = []

    def ask(self, question: str) -> str:
        self.messages.append({"role": "user", "content": question})
        return self.client.responses.create(model="gpt-4.1", instructions=self.system, input=self.messages).output_text


def interview(client: OpenAI, questions: list[str]) -> list[str]:
    conversation = Chat(client)
    conversation.system = "You interview people."
    return [conversation.ask(question) for question in questions]
