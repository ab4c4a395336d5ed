# expect: PC608 @ here
from anthropic import Anthropic


def run(client: Anthropic, tools: list[dict], task: str) -> list[dict]:
    messages = [{"role": "user", "content": task}]
    first = True
    while len(messages) < 30:
        reply = client.messages.create(
            model="claude-sonnet-4-5",
            max_tokens=800,
            cache_control={"type": "ephemeral"},
            tools=tools,
            tool_choice={"type": "any"} if first else {"type": "auto"},  # <- here
            messages=messages,
        )
        first = False
        messages.append({"role": "assistant", "content": reply.content})
    return messages
