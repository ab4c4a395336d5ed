# expect: PC105 @ here
from openai import OpenAI

from museum.models import Visit

RULES = "Answer in whole sentences, name the room in which a work hangs, and never invent a date. " * 80


def visits_of(person):
    return [visit.text for visit in Visit.objects.filter(user=person).order_by("-day")[:20]]


def answer(person, history):
    lines = ["You are the guide of a museum.", *[f"- {each}" for each in visits_of(person)], RULES]  # <- here
    messages = [{"role": "system", "content": "\n".join(lines)}, *history]
    return OpenAI().chat.completions.create(model="gpt-4o", messages=messages)
