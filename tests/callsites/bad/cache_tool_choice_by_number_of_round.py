# expect: PC608 @ here
from anthropic import Anthropic


def run(client: Anthropic, tools: list[dict], messages: list[dict]) -> None:
    for number in range(6):
        reply = client.messages.create(
            model="claude-sonnet-4-5",
            max_tokens=800,
            cache_control={"type": "ephemeral"},
            tools=tools,
            tool_choice={"type": "any"} if number == 0 else {"type": "auto"},  # <- here
            messages=messages,
        )
        messages.append({"role": "assistant", "content": reply.content})
