# expect: nothing because the working directory only says where the prompt file is
import os

from anthropic import Anthropic

client = Anthropic()


def load_system() -> str:
    path = os.path.join(os.getcwd(), "prompts", "reviewer.md")
    with open(path, encoding="utf-8") as stream:
        return stream.read()


def review(diff: str) -> str:
    message = client.messages.create(
        model="claude-sonnet-4-5",
        max_tokens=900,
        system=load_system(),
        messages=[{"role": "user", "content": diff}],
    )
    return message.content[0].text
