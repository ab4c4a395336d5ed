# expect: PC107 @ here
from anthropic import Anthropic

from archive import connection

client = Anthropic()
HANDBOOK = "Answer from the handbook of the library, and say where it is silent.\n" * 150


def load_memories(reader: str) -> str:
    rows = connection.select(reader)
    return "\n".join(f"- {row.body}" for row in rows)  # <- here


def answer(question: str, reader: str) -> str:
    system = f"You work at the desk of a library.\n{load_memories(reader)}\n{HANDBOOK}"
    response = client.messages.create(
        model="claude-sonnet-4-5",
        max_tokens=900,
        system=[{"type": "text", "text": system, "cache_control": {"type": "ephemeral"}}],
        messages=[{"role": "user", "content": question}],
    )
    return response.content[0].text
