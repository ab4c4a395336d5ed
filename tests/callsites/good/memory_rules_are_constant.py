# expect: nothing because the function speaks of memory, but what it returns is known
from openai import OpenAI

from library import HANDBOOK_OF_THE_LIBRARY

client = OpenAI()
RULES = ("Remember what the reader said.", "Forget it when asked to.")


def build_memory_section(short: bool) -> str:
    chosen = RULES[:1] if short else RULES
    return "\n".join(f"- {rule}" for rule in chosen)


def answer(question: str) -> str:
    system = f"You work at the desk of a library.\n{build_memory_section(False)}\n{HANDBOOK_OF_THE_LIBRARY}\n" + (
        "Answer from the handbook, and say where it is silent.\n" * 150
    )
    response = client.chat.completions.create(
        model="gpt-5",
        messages=[{"role": "system", "content": system}, {"role": "user", "content": question}],
    )
    return response.choices[0].message.content
