# expect: nothing because what is put first is no message
from datetime import datetime


def report(lines, history):
    lines.insert(0, f"Report of {datetime.now()}")
    history[0] = f"seen {datetime.now()}"
    history.insert(0, ("report", len(lines)))
    return lines, history
