# expect: PC101 @ here
from datetime import datetime


def answer(backend, history, question):
    system = [{"role": "system", "content": f"You are the guide of a museum. Time: {datetime.now()}"}]  # <- here
    messages = system + history + [{"role": "user", "content": question}]
    return backend.stream(messages)
