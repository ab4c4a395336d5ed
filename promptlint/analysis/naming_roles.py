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


_CONVERSATION = re.compile(
    r"_*(?:(?:chat|conversation|conv|message|msg|dialog(?:ue)?|llm|ai|agent|model|in_context|context|prompt|api|openai"
    r"|anthropic|claude|gpt|gemini|ollama|user|session|full|all|recent|past|previous|earlier|old|current|working|window"
    r"|short_term|memory|trimmed|filtered|thread|base|running)_)*"
    r"(?:history|histories|messages|msgs|conversations?|chat_?log|dialog(?:ue)?|turns|transcript"
    r"|(?:history|conversation|message|turn)_(?:candidates|items|entries|list|buffer|window|records|blocks))"
)


@lru_cache(maxsize=8192)
def is_conversation(name: str) -> bool:
    """Whether a variable or attribute holds the turns of a conversation, by its name (``self.chat_history``)."""
    snake = _WORDS.sub("_", name.rpartition(".")[2]).lower()
    return _CONVERSATION.fullmatch(snake) is not None


@lru_cache(maxsize=8192)
def role_of_name(name: str) -> Role | None:
    """Whose text a variable or function holds, by its name; `None` if the name says nothing of prompts."""
    snake = _WORDS.sub("_", name).lower()
    if _SYSTEM.search(snake):
        return Role.SYSTEM
    return Role.UNKNOWN if _PROMPT.search(snake) else None
