# expect: PC101 @ here
from dataclasses import asdict, dataclass
from datetime import datetime

from openai import OpenAI

RULES = "Answer in whole sentences, name the room in which a work hangs, and never invent a date. " * 80
TEXTS = {
    "en": "You are the guide of {museum}. It is {stamp}.\n" + RULES,  # <- here
}


@dataclass
class Context:
    museum: str
    stamp: str


def answer(language, question):
    context = Context(museum="the museum", stamp=datetime.now().isoformat())
    system = TEXTS.get(language, TEXTS["en"]).format(**asdict(context))
    messages = [{"role": "system", "content": system}, {"role": "user", "content": question}]
    return OpenAI().chat.completions.create(model="gpt-4o", messages=messages)
