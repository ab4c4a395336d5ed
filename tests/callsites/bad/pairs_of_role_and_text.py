# expect: PC101 @ here
from datetime import datetime


def conversation(history):
    turns = []
    turns.append(("system", f"You are the guide of a museum. It is {datetime.now()}."))  # <- here
    turns.extend(history)
    return turns
