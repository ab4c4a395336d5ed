# expect: PC302 @ here
from anthropic import Anthropic

from shop.tools import TOOLS

GUIDE = "Check the number on the label, then the size, then the colour.\n" * 200


class Agent:
    def __init__(self, client: Anthropic) -> None:
        self.client = client
        self.turn = 0
        self.messages: list[dict] = []

    def work(self) -> None:
        while self.turn < 12:
            reply = self.client.messages.create(
                model="claude-sonnet-4-5",
                max_tokens=800,
                tools=TOOLS if self.turn < 10 else [],  # <- here
                system=[{"type": "text", "text": GUIDE, "cache_control": {"type": "ephemeral"}}],
                messages=self.messages,
            )
            self.turn += 1
            self.messages.append({"role": "assistant", "content": reply.content})
