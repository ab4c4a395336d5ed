# expect: PC101 @ here
from datetime import datetime

RULES = "You look after a garden. Name the plant, the month and the tool. " * 30


def prompt(turns):
    yield {"role": "system", "content": f"It is {datetime.now()} now."}  # <- here
    yield {"role": "system", "content": RULES}
    yield from turns
