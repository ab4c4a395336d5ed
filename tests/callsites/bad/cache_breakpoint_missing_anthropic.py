# expect: PC607 @ here
import anthropic

client = anthropic.Anthropic()
MANUAL = "Check the valve, then the gauge, then the pump. " * 400


def ask(question: str) -> str:
    reply = client.messages.create(  # <- here
        model="claude-sonnet-4-5",
        max_tokens=300,
        system=MANUAL,
        messages=[{"role": "user", "content": question}],
    )
    return reply.content[0].text
