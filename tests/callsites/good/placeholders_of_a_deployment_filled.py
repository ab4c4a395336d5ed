# expect: nothing because no placeholder that is filled changes between requests
from openai import OpenAI

client = OpenAI()
OWN = "You are {assistant}, a gardener. Speak {language}. " + "Name the plant and the month. " * 40


def instructions(row):
    text = row.prompt
    return text if text is not None else OWN


def filled(text, settings):
    values = {
        "{assistant}": settings.assistant,
        "{language}": settings.language,
        "{style}": settings.style,
        "{region}": settings.region,
        "{product}": settings.product,
        "{company}": settings.company,
    }
    for key, value in values.items():
        if key in text and value:
            text = text.replace(key, value)
    return text


def answer(row, settings, history):
    messages = [{"role": "system", "content": filled(instructions(row), settings)}, *history]
    return client.chat.completions.create(model="gpt-4o", messages=messages)
