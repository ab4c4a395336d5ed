# expect: nothing because the prompt is short
import anthropic

client = anthropic.Anthropic()


def title(text: str) -> str:
    reply = client.messages.create(
        model="claude-haiku-4-5",
        max_tokens=30,
        system="Find a short title.",
        messages=[{"role": "user", "content": text}],
    )
    return reply.content[0].text
