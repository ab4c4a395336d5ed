# expect: nothing because a function given as instructions is called, and never rendered with its address
from openai import OpenAI

RULES = "Answer in whole sentences, name the room in which a work hangs, and never invent a date. " * 80


def instructions(ctx):
    return RULES


def answer(ctx, question, given=instructions):
    system = given(ctx) if callable(given) else given
    messages = [{"role": "system", "content": system}, {"role": "user", "content": question}]
    return OpenAI().chat.completions.create(model="gpt-4o", messages=messages)


def start(ctx, question):
    return answer(ctx, question, given=instructions)
