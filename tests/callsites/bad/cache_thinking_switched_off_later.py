# expect: PC608 @ here
import anthropic

client = anthropic.Anthropic()


def solve(messages: list[dict], tools: list[dict]) -> str:
    plan = client.messages.create(
        model="claude-sonnet-4-5",
        max_tokens=4000,
        cache_control={"type": "ephemeral"},
        tools=tools,
        thinking={"type": "enabled", "budget_tokens": 2000},
        messages=messages,
    )
    messages.append({"role": "assistant", "content": plan.content})
    done = client.messages.create(
        model="claude-sonnet-4-5",
        max_tokens=4000,
        cache_control={"type": "ephemeral"},
        tools=tools,
        thinking={"type": "disabled"},  # <- here
        messages=messages,
    )
    return done.content[0].text
