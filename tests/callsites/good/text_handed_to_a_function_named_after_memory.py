# expect: nothing because the function adds the memory behind the rules, which say nothing of memories themselves
from openai import OpenAI

RULES = "Never promise a delivery before noon. Always name the office that keeps the parcel.\n" * 90


def rules(office):
    return f"Offices close at {office.closing_hour}.\n{RULES}"


def inject_memory(text, path):
    try:
        with open(path) as file:
            lines = file.read()
    except OSError:
        return text
    return f"{text}\n\n{lines}"


def ask(question, office):
    system = inject_memory(rules(office), "state/lessons.md")
    return OpenAI().responses.create(model="gpt-4o", instructions=system, input=question)
