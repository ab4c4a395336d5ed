# expect: PC501 @ here
from backends import default

_turns: list[dict] = []


def heard(text: str) -> None:
    global _turns
    _turns.append({"role": "user", "content": text})
    if len(_turns) > 20:
        _turns = _turns[-20:]  # <- here


def answer() -> str:
    return default().generate(messages=_turns)
