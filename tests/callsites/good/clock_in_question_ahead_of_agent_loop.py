# expect: nothing because the question is made once, and the rounds of the agent are added behind it
from datetime import datetime

RULES = "Answer in whole sentences, name the room in which a work hangs, and never invent a date. " * 80


def run(backend, tools, history, question):
    messages = [{"role": "system", "content": RULES}, *history]
    messages.append({"role": "user", "content": f"[{datetime.now()}] {question}"})
    for _ in range(8):
        reply = backend.ask(messages)
        messages.append({"role": "assistant", "content": reply.text})
        if not reply.calls:
            break
        for call in reply.calls:
            messages.append({"role": "tool", "content": tools.run(call)})
    return messages
