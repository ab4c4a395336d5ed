# expect: PC107 @ here
from openai import OpenAI

client = OpenAI()
RULES = "Answer in whole sentences, name the room in which a work hangs, and never invent a date. " * 80


def node(state):
    found = state.get("working_memory")
    system = f"You are the guide of a museum.\n{found}\n{RULES}"  # <- here
    messages = [{"role": "system", "content": system}, {"role": "user", "content": state["question"]}]
    return client.chat.completions.create(model="gpt-4o", messages=messages)
