# expect: nothing because the builder is made anew for each prompt, and counts its own sections
from openai import OpenAI

RULES = "Answer in whole sentences, name the room in which a work hangs, and never invent a date. " * 80


class Sections:
    def __init__(self):
        self.step = 0
        self.parts = []

    def add(self, text):
        self.step += 1
        self.parts.append(f"Step {self.step}: {text}")


def answer(question):
    sections = Sections()
    sections.add("Greet the visitor.")
    sections.add("Name the room.")
    system = "\n".join(sections.parts) + RULES
    messages = [{"role": "system", "content": system}, {"role": "user", "content": question}]
    return OpenAI().chat.completions.create(model="gpt-4o", messages=messages)
