# expect: PC602 @ here
from anthropic import Anthropic


def _cached(tool: dict) -> dict:
    return {**tool, "cache_control": {"type": "ephemeral"}}


def ask(client: Anthropic, tools: list[dict], question: str) -> str:
    marked = [_cached(tool) for tool in tools]  # <- here
    reply = client.messages.create(
        model="claude-sonnet-4-5", max_tokens=200, tools=marked, messages=[{"role": "user", "content": question}]
    )
    return reply.content[0].text
