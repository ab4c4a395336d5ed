# expect: nothing because the time stands in a field that no model sees
from dataclasses import dataclass, field
from datetime import datetime


@dataclass
class Tool:
    name: str
    description: str
    input_schema: dict
    created: datetime = field(default_factory=datetime.now)


def search_tools() -> list[Tool]:
    return [Tool("search", "Search the handbook.", {"type": "object"}, created=datetime.now())]
