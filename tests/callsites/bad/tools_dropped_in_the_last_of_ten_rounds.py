# expect: PC302 @ here
from openai import OpenAI

client = OpenAI()

RULES = "- Say which tram goes next, and from which stop.\n" * 120
TOOLS = [{"type": "function", "function": {"name": "timetable", "parameters": {"type": "object"}}}]
ROUNDS = 10


def step(messages: list[dict], last_turn: bool) -> dict:
    payload = {"model": "gpt-4.1", "messages": messages}
    if not last_turn:  # <- here
        payload["tools"] = TOOLS
    return client.chat.completions.create(**payload).choices[0].message.model_dump()


def travel(question: str) -> list[dict]:
    messages = [{"role": "system", "content": RULES}, {"role": "user", "content": question}]
    for turn in range(ROUNDS):
        is_last_turn = turn == ROUNDS - 1
        messages.append(step(messages, is_last_turn))
    return messages
