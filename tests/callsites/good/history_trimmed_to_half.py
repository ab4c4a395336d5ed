# expect: nothing because trimming goes down to half of the limit at which it begins
from openai import OpenAI


class Desk:
    def __init__(self, client: OpenAI, most: int) -> None:
        self.client = client
        self.most = most
        self.history = []

    def limit(self) -> None:
        chunk = self.most // 2
        if len(self.history) - 1 > self.most:
            self.history = [self.history[0], {"role": "user", "content": "(cut)"}] + self.history[-chunk:]

    def reply(self, question: str) -> str:
        self.history.append({"role": "user", "content": question})
        self.limit()
        return self.client.chat.completions.create(model="gpt-4.1", messages=self.history).choices[0].message.content
