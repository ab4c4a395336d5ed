# expect: PC101 @ here
from datetime import datetime

RULES = "Answer in whole sentences, name the room in which a work hangs, and never invent a date. " * 80


class Session:
    def __init__(self, client, make_text):
        self.client, self.make_text, self.turns = client, make_text, []

    def ask(self, question):
        self.turns.append({"role": "user", "content": question})
        messages = [{"role": "system", "content": self.make_text()}, *self.turns]
        return self.client.chat.completions.create(model="gpt-4o", messages=messages)


def open_session(client):
    def text():
        return f"It is {datetime.now()}.\n{RULES}"  # <- here

    return Session(client, text)
