# expect: nothing because the request asks for an automatic breakpoint
import anthropic

client = anthropic.Anthropic()
MANUAL = "Check the valve, then the gauge, then the pump. " * 400


def ask(question: str) -> str:
    reply = client.messages.create(
        model="claude-sonnet-4-5",
        max_tokens=300,
        cache_control={"type": "ephemeral"},
        system=MANUAL,
        messages=[{"role": "user", "content": question}],
    )
    return reply.content[0].text
