# expect: nothing because the flag is off, and no function of the module turns it on
from datetime import datetime

from openai import OpenAI

TELLS_THE_TIME = False


def count() -> int:
    global COUNTED
    COUNTED = 1
    return COUNTED


def answer(turns: list[dict]) -> str | None:
    text = "You sell tickets."
    if TELLS_THE_TIME:
        text = f"It is {datetime.now():%H:%M}. {text}"
    reply = OpenAI().chat.completions.create(model="gpt-4.1", messages=[{"role": "system", "content": text}, *turns])
    return reply.choices[0].message.content
