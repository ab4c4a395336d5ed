# expect: PC604 @ here
from anthropic import AsyncAnthropic

SHORT = {"type": "ephemeral"}
LONG = {"type": "ephemeral", "ttl": "1h"}


async def ask(client: AsyncAnthropic, rules: str, question: str) -> str:
    tools = [{"name": "search", "input_schema": {"type": "object"}, "cache_control": SHORT}]
    reply = await client.messages.create(
        model="claude-sonnet-4-5",
        max_tokens=300,
        tools=tools,
        system=[{"type": "text", "text": rules, "cache_control": LONG}],  # <- here
        messages=[{"role": "user", "content": question}],
    )
    return reply.content[0].text
