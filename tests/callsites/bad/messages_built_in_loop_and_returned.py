# expect: PC103 @ here
from uuid import uuid4


def build_system_prompt():
    return f"You are the guide of a museum. Trace {uuid4()}."  # <- here


def build_messages(turns, question):
    messages = [{"role": "system", "content": build_system_prompt()}]
    for turn in turns:
        messages.append({"role": turn.role, "content": turn.text})
    messages.append({"role": "user", "content": question})
    return messages
