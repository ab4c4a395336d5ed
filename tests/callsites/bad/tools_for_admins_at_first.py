# expect: PC302 @ here
from anthropic import Anthropic

RULES = "- When the address is incomplete, never promise a date.\n" * 120
READ = [{"name": "read", "input_schema": {"type": "object"}}]
WRITE = [{"name": "write", "input_schema": {"type": "object"}}]


def step(client: Anthropic, user, history: list[dict]) -> str:
    tools = READ + WRITE if user.is_admin and len(history) < 9 else READ  # <- here
    answer = client.messages.create(
        model="claude-sonnet-4-5",
        max_tokens=900,
        system=[{"type": "text", "text": RULES, "cache_control": {"type": "ephemeral"}}],
        tools=tools,
        messages=history,
    )
    return answer.content[0].text
