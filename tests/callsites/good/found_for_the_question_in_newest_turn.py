# expect: nothing because what is found for the question stands behind the history
from openai import OpenAI

client = OpenAI()
RULES = "- When a train is late, name the next connection and its platform.\n" * 90


def answer(shelf: object, question: str, history: list[dict[str, str]]) -> str:
    rows = shelf.search(question, limit=5)
    messages = [
        {"role": "system", "content": RULES},
        *history,
        {"role": "user", "content": f"{rows}\n{question}"},
    ]
    return client.chat.completions.create(model="gpt-4o", messages=messages).choices[0].message.content
