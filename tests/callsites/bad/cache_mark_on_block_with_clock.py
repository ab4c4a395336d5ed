# expect: PC601 @ here
import time

from anthropic import Anthropic

MANUAL = "Check the valve, then the gauge, then the pump. " * 400


def ask(client: Anthropic, question: str) -> str:
    reply = client.messages.create(
        model="claude-sonnet-4-5",
        max_tokens=300,
        system=[
            {
                "type": "text",
                "text": MANUAL + f"Clock: {time.time()}",
                "cache_control": {"type": "ephemeral"},  # <- here
            }
        ],
        messages=[{"role": "user", "content": question}],
    )
    return reply.content[0].text
