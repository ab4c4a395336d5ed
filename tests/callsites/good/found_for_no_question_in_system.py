# expect: nothing because what is looked up is the same each time, and a pattern finds no text
from openai import OpenAI

client = OpenAI()
RULES = "- When a train is late, name the next connection and its platform.\n" * 90


class Clerk:
    def __init__(self, shelf: object, pattern: object) -> None:
        self.shelf = shelf
        self.pattern = pattern

    def answer(self, question: str, history: list[dict[str, str]]) -> str:
        rows = self.shelf.search("rules of the house")
        polite = self.pattern.search(question)
        messages = [
            {"role": "system", "content": f"You sell tickets.\n{rows}\n{polite}\n{RULES}"},
            *history,
            {"role": "user", "content": question},
        ]
        return client.chat.completions.create(model="gpt-4o", messages=messages).choices[0].message.content
