# expect: nothing because the time stands in a field that no model sees
from dataclasses import dataclass, field
from datetime import datetime


@dataclass
class Tool:
    name: str
    description: str
    created: datetime = field(default_factory=datetime.now)


def make_tool() -> Tool:
    return Tool("search", "Search the handbook.", created=datetime.now())
