# expect: PC104 @ here
"""Each question goes on with the same conversation; adding to it makes a new list of the old one."""

from anthropic import Anthropic

client = Anthropic()
RULES = "You look after a garden. Name the plant, the month and the tool. " * 40


def run(messages, questions):
    for question in questions:
        messages = messages + [{"role": "user", "content": question}]
        system = f"Turn {len(messages)}.\n{RULES}"  # <- here
        answer = client.messages.create(
            model="claude-sonnet-4-5", max_tokens=500, system=system, messages=messages
        )
        messages = messages + [{"role": "assistant", "content": answer.content}]
