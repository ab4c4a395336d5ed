# expect: PC102 info @ here
import platform
from datetime import datetime

from openai import OpenAI

RULES = "Name the hall, the rack and the light of each plant that asks for shade.\n" * 90


def today():
    day = "%#d" if platform.system() == "Windows" else "%-d"
    return datetime.now().strftime(f"%a %b {day}, %Y")


def ask(question):
    system = f"Today is {today()}.\n{RULES}"  # <- here
    return OpenAI().responses.create(model="gpt-4o", instructions=system, input=question)
