# expect: nothing because the module talks to a model, but this list is a record of signals that nobody sends
from openai import OpenAI

HISTORY_LIMIT = 20
CLIENT = OpenAI()


def note_signal(state: dict, signal: str) -> None:
    history = state.setdefault("signals", [])
    history.append(signal)
    if len(history) > HISTORY_LIMIT:
        del history[:-HISTORY_LIMIT]


def ask(question: str) -> str:
    return CLIENT.responses.create(model="gpt-4.1", input=question).output_text
