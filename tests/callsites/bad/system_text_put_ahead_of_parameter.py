# expect: PC101 @ here
from datetime import datetime


def ask(backend, messages):
    messages.insert(0, {"role": "system", "content": f"You are the guide of a museum. Time: {datetime.now()}"})  # <- here
    return backend.run(messages)
