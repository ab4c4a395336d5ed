# expect: PC101 @ here
from datetime import datetime

from openai import OpenAI

client = OpenAI()
OWN = "You are {assistant}, a gardener. It is {datetime}. Speak {language}. " + "Name the plant and the month. " * 40  # <- here


def instructions(row):
    text = row.prompt
    return text if text is not None else OWN


def filled(text, settings):
    now = datetime.now()
    values = {
        "{datetime}": now.isoformat(),
        "{assistant}": settings.assistant,
        "{language}": settings.language,
        "{style}": settings.style,
        "{region}": settings.region,
        "{product}": settings.product,
    }
    for key, value in values.items():
        if key in text and value:
            text = text.replace(key, value)
    return text


def answer(row, settings, history):
    messages = [{"role": "system", "content": filled(instructions(row), settings)}, *history]
    return client.chat.completions.create(model="gpt-4o", messages=messages)
