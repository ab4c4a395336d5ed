# expect: PC107 @ here
from openai import OpenAI

client = OpenAI()
RULES = "- When a train is late, name the next connection and its platform.\n" * 90


class Clerk:
    def __init__(self, shelf: object) -> None:
        self.shelf = shelf

    def answer(self, question: str, history: list[dict[str, str]]) -> str:
        rows = self.shelf.search(question, limit=5)
        lines = "\n".join(row.text for row in rows)  # <- here
        messages = [
            {"role": "system", "content": f"You sell tickets.\n{lines}\n{RULES}"},
            *history,
            {"role": "user", "content": question},
        ]
        return client.chat.completions.create(model="gpt-4o", messages=messages).choices[0].message.content
