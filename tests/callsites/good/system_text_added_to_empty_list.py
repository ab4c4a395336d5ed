# expect: nothing because the system text is added where the list is empty, and never behind a turn
RULES = "Answer in whole sentences, name the room in which a work hangs, and never invent a date. " * 80


def with_rules(messages):
    if not messages:
        messages.append({"role": "system", "content": RULES})
    return messages


def ask(backend, question, opening):
    messages = []
    if opening:
        messages.append({"role": "user", "content": opening})
    messages = with_rules(messages)
    messages.append({"role": "user", "content": question})
    return backend.ask(messages)
