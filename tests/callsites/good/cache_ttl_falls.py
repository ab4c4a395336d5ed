# expect: nothing because the longer time stands first
from anthropic import Anthropic


def ask(client: Anthropic, rules: str, question: str) -> str:
    reply = client.messages.create(
        model="claude-sonnet-4-5",
        max_tokens=300,
        system=[{"type": "text", "text": rules, "cache_control": {"type": "ephemeral", "ttl": "1h"}}],
        messages=[
            {"role": "user", "content": [{"type": "text", "text": question, "cache_control": {"type": "ephemeral"}}]}
        ],
    )
    return reply.content[0].text
