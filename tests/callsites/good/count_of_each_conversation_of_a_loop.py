# expect: nothing because each round has a conversation of its own, which does not go on
from openai import OpenAI

client = OpenAI()
RULES = "You look after a garden. Name the plant, the month and the tool. " * 30


def summaries(conversations):
    for messages in conversations:
        system = f"This conversation has {len(messages)} turns.\n{RULES}"
        yield client.chat.completions.create(
            model="gpt-4o",
            messages=[{"role": "system", "content": system}, {"role": "user", "content": "Sum it up."}],
        )
