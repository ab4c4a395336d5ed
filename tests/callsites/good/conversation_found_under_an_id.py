# expect: nothing because the drawn id is what a store is asked for, not what it answers
from datetime import datetime

from openai import OpenAI

RULES = "- When a payment was refused, say so in the first sentence.\n" * 100


class Desk:
    def __init__(self, client: OpenAI, store) -> None:
        self.client = client
        self.store = store

    def answer(self, question: str, case: str = "") -> str:
        if not case:
            case = f"case-{datetime.now():%Y%m%d%H%M%S}"
        known = self.store.get_context(case)
        stage = known.get("offer", {}).get("stage", "new")
        reply = self.client.chat.completions.create(
            model="gpt-4.1",
            messages=[
                {"role": "system", "content": f"The offer is {stage.upper()}.\n{RULES}"},
                {"role": "user", "content": question},
            ],
        )
        return reply.choices[0].message.content
