# expect: PC101 @ here
from datetime import datetime


class Chat:
    def __init__(self, backend):
        self.backend = backend

    def ask(self, history, question):
        now = datetime.now()
        messages = [{"role": "system", "content": f"You are the guide of a museum. Time: {now}"}]  # <- here
        messages.extend(history)
        messages.append({"role": "user", "content": question})
        return self.backend.ask(messages)
