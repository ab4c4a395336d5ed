# expect: nothing because the time of an entry is when it was written down
from anthropic import Anthropic

RULES = "- When a payment was refused, say so in the first sentence.\n" * 100


def shorter(text: str, most: int) -> str:
    return text if len(text) < most else text[:most] + " ..."


def answer(client: Anthropic, journal, history: list[dict]) -> str:
    told = "\n".join(f"- [{entry['timestamp']}] {entry['text']}" for entry in journal.entries()[-50:])
    told = shorter(told, 4000)
    reply = client.messages.create(
        model="claude-sonnet-4-5", max_tokens=800, system=f"What happened:\n{told}\n{RULES}", messages=history
    )
    return reply.content[0].text
