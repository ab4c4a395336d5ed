# expect: PC501 @ here
from openai import AzureOpenAI

KEEP = 12


class ReadingRoom:
    def __init__(self, client: AzureOpenAI) -> None:
        self.client = client
        self.history = []

    def reply(self, question: str) -> str:
        self.history.append({"role": "user", "content": question})
        self.history = self.history[-KEEP:]  # <- here
        answer = self.client.chat.completions.create(model="gpt-4o", messages=self.history)
        self.history.append({"role": "assistant", "content": answer.choices[0].message.content})
        return answer.choices[0].message.content
