# expect: PC101 @ here
from datetime import datetime

import marvin

GUIDE = "Name the shelf, the row and the signature of each book.\n" * 150


def librarian() -> marvin.Agent:
    return marvin.Agent(name="Librarian", instructions=f"It is {datetime.now()}.\n{GUIDE}")  # <- here
