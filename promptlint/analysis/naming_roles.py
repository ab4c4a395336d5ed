"""Whose text a variable or function holds, by its name."""

from __future__ import annotations

import re
from functools import lru_cache

from promptlint.model import Role

_SYSTEM = re.compile(
    r"(?:^|_)(?:sys(?:tem)?|developer)_?(?:prompt|message|msg|instructions?|text|content|template)s?(?:_|$)"
    r"|(?:^|_)instructions?$|^system$"
)
_PROMPT = re.compile(r"(?:^|_)prompt(?:_text|_template|_str)?$")
_WORDS = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


@lru_cache(maxsize=8192)
def role_of_name(name: str) -> Role | None:
    """Whose text a variable or function holds, by its name; `None` if the name says nothing of prompts."""
    snake = _WORDS.sub("_", name).lower()
    if _SYSTEM.search(snake):
        return Role.SYSTEM
    return Role.UNKNOWN if _PROMPT.search(snake) else None
