# expect: PC103 @ here
from dataclasses import dataclass
from uuid import uuid4

RULES = "Answer in whole sentences, name the room in which a work hangs, and never invent a date. " * 80


@dataclass
class ChatRequest:
    system_prompt: str
    history: list


def ask(bus, history):
    return bus.publish(ChatRequest(system_prompt=f"Trace {uuid4()}\n{RULES}", history=history))  # <- here
