# expect: PC601 @ here
from datetime import datetime

try:
    import anthropic
except ImportError:
    anthropic = None


def answer(turns: list[dict]) -> str:
    if anthropic is None:
        raise RuntimeError("anthropic is not installed")
    text = f"You keep the lighthouse. It is {datetime.now():%H:%M}."
    block = {"type": "text", "text": text, "cache_control": {"type": "ephemeral"}}  # <- here
    reply = anthropic.Anthropic().messages.create(
        model="claude-sonnet-4-5", max_tokens=400, system=[block], messages=turns
    )
    return reply.content[0].text
