# expect: PC502 @ here
from openai import OpenAI

client = OpenAI()


class Desk:
    def __init__(self, store: "Store") -> None:
        self.store = store
        self.history: list[dict] = []

    def found(self, question: str) -> list[dict]:
        messages = []
        for each in self.store.recall(question):
            messages.append({"role": "user", "content": f"[noted earlier] {each.text}"})  # <- here
        return messages

    def ask(self, question: str) -> str | None:
        asked = {"role": "user", "content": question}
        messages = [{"role": "system", "content": "You keep the diary."}, *self.found(question), *self.history, asked]
        reply = client.chat.completions.create(model="gpt-4.1", messages=messages)
        answer = reply.choices[0].message.content
        self.history += [asked, {"role": "assistant", "content": answer}]
        return answer
