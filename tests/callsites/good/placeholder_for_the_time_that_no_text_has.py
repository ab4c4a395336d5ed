# expect: nothing because the text asks for no time, though the function would fill one in
from datetime import datetime

from openai import OpenAI

client = OpenAI()
OWN = "You are {assistant}, a gardener. Speak {language}. " + "Name the plant and the month. " * 40
BRIEF = "You are {assistant}. " + "Be brief about plants. " * 40


def filled(text, settings):
    now = datetime.now()
    values = {
        "{datetime}": now.isoformat(),
        "{time}": now.strftime("%H:%M"),
        "{assistant}": settings.assistant,
        "{language}": settings.language,
        "{style}": settings.style,
        "{region}": settings.region,
    }
    for key, value in values.items():
        if key in text and value:
            text = text.replace(key, value)
    return text


def answer(brief, settings, history):
    messages = [{"role": "system", "content": filled(BRIEF if brief else OWN, settings)}, *history]
    return client.chat.completions.create(model="gpt-4o", messages=messages)
