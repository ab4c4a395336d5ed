# expect: PC103 @ here
from uuid import uuid4


def ask(backend, history):
    history[0] = {"role": "system", "content": f"You are the guide of a museum. Trace {uuid4()}"}  # <- here
    return backend.run(history)
