# expect: nothing because a tool that has to be called is a form for the answer, and no conversation grows
from anthropic import Anthropic

FORM = {"name": "class", "description": "The class of a letter.", "input_schema": {"type": "object"}}


def classify(client: Anthropic, letter) -> dict:
    reply = client.messages.create(
        model="claude-sonnet-4-5",
        max_tokens=300,
        system="Say what kind of letter it is.",
        tools=[FORM],
        tool_choice={"type": "tool", "name": "class"},
        messages=[letter.as_message()],
    )
    return reply.content[0].input
