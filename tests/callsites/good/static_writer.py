# expect: nothing because the only writer of the field takes no instance, and the text is constant
from openai import OpenAI


class Desk:
    def __init__(self) -> None:
        self.rules = "Answer in one sentence."

    @staticmethod
    def reset():
        self.rules = "Answer in two sentences."

    def ask(self, question: str) -> str:
        response = OpenAI().responses.create(model="gpt-4.1", instructions=self.rules, input=question)
        return response.output_text
