# expect: nothing because the client is OpenAI's: the default model of the settings is meant for another one
from dataclasses import dataclass

from openai import OpenAI

RULES = "Weigh the letter, look up the zone, add the price of the stamps.\n" * 150


@dataclass
class Settings:
    model: str = "claude-sonnet-4-5"


class Counter:
    def __init__(self, settings: Settings):
        self.settings = settings
        self.client = OpenAI()

    def serve(self):
        messages = [{"role": "system", "content": RULES}]
        while True:
            messages.append({"role": "user", "content": input()})
            answer = self.client.chat.completions.create(model=self.settings.model, messages=messages)
            messages.append({"role": "assistant", "content": answer.choices[0].message.content})
