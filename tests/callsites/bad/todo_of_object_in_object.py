# expect: PC107 @ here
from openai import OpenAI

RULES = "Answer in whole sentences, name the room in which a work hangs, and never invent a date. " * 80


class TodoManager:
    def __init__(self):
        self.items = []

    def add(self, item):
        self.items.append(item)

    def render(self):
        return "\n".join(f"[{'x' if each.done else ' '}] {each.title}" for each in self.items)  # <- here


class Planner:
    def __init__(self):
        self.todo = TodoManager()
        self.messages = [{"role": "user", "content": "Plan the exhibition."}]

    def system_prompt(self):
        return f"You plan exhibitions.\n<todos>\n{self.todo.render()}\n</todos>\n{RULES}"

    def step(self):
        messages = [{"role": "system", "content": self.system_prompt()}, *self.messages]
        return OpenAI().chat.completions.create(model="gpt-4o", messages=messages)
