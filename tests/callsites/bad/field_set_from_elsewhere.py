# expect: PC101 @ here
from datetime import datetime

from openai import OpenAI


class Ferry:
    def __init__(self) -> None:
        self.backend = None
        self.sails = False

    def answer(self, turns: list[dict]) -> str | None:
        if self.backend is None or not self.sails:
            return None
        system = {"role": "system", "content": f"You sell tickets. It is {datetime.now():%H:%M}."}  # <- here
        reply = OpenAI().chat.completions.create(model="gpt-4.1", messages=[system, *turns])
        return reply.choices[0].message.content
