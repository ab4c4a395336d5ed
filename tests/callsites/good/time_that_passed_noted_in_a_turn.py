# expect: nothing because what is said of the time that passed stays as it was when the turn was added
import time

from openai import OpenAI

client = OpenAI()

RULES = "- Say which ferry goes next, and from which pier.\n" * 120


class Desk:
    def __init__(self) -> None:
        self.started = time.time()
        self.messages: list[dict] = [{"role": "system", "content": RULES}]

    def serve(self, questions: list[str]) -> None:
        for question in questions:
            waited = time.time() - self.started
            self.messages.append({"role": "user", "content": f"{question} (after {waited:.0f} s)"})
            reply = client.chat.completions.create(model="gpt-4.1", messages=self.messages)
            self.messages.append({"role": "assistant", "content": reply.choices[0].message.content})
