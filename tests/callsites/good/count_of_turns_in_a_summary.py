# expect: nothing because the summary says how many turns it takes the place of, and changes with what is dropped
from anthropic import Anthropic

RULES = "- When a payment was refused, say so in the first sentence.\n" * 100


def merged_summary(before: str, messages: list[dict]) -> str:
    told = "; ".join(each["content"][:40] for each in messages[-8:])
    return f"{before}\n{len(messages)} more turns: {told}"


def answer(client: Anthropic, before: str, old: list[dict], history: list[dict]) -> str:
    system = f"{merged_summary(before, old)}\n{RULES}"
    reply = client.messages.create(model="claude-sonnet-4-5", max_tokens=800, system=system, messages=history)
    return reply.content[0].text
