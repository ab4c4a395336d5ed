"""A system text whose request is not seen: whether a conversation goes with it, by what it says and where it stands.

An agent's system text is sent with each of its rounds, and all that was said stands behind it. That of a classifier is
followed by one question. Only where the place (`agents/`, `chat_prompt`), the text (it speaks of tools, of the
conversation) and the project (some code of it handles turns or tool calls) agree is a conversation supposed.
"""

from __future__ import annotations

import re

from promptlint.model import Node, Part, Prompt, PromptKind, Role, Segment
from promptlint.nodes import parts, segments
from promptlint.project import Project

_PLACE = re.compile(
    r"(?i)(?<![a-z])(?:agent(?:ic)?s?|chat(?:bot)?s?|assistants?|conversations?|bots?|companions?|copilot|coders?)(?![a-z])"
)
_TEXT = re.compile(
    r"(?i)\b(?:tools?|conversations?|(?:chat|message) history|(?:previous|earlier|past) (?:messages|turns))\b"
)
_MENTIONS = 2  # times that a text speaks of tools or of the conversation
_TURNS = (
    "tool_calls",
    "tool_use",
    "tool_result",
    "ToolMessage",
    "chat_history",
    "conversation_history",
    "message_history",
)


def is_excerpt(prompt: Prompt) -> bool:
    """True for a system text whose request is not seen: tools and a conversation may belong to it."""
    roles = {part.role for part in parts(prompt.nodes)}
    return roles == {Role.SYSTEM} and (prompt.kind is PromptKind.TEMPLATE or not prompt.complete)


def conversational(prompt: Prompt, project: Project | None) -> bool:
    """Whether a conversation goes with an excerpt, as far as one can tell."""
    if project is None or not is_excerpt(prompt):
        return False
    where = prompt.location
    named = "" if prompt.kind is PromptKind.TEMPLATE else where.text[:200].partition("(")[0]
    if not (_PLACE.search(where.source.path) or _PLACE.search(named)):
        return False
    said = 0
    for each in segments(prompt.nodes):
        said += len(_TEXT.findall(each.text or ""))
        if said >= _MENTIONS:
            return project.mentions(_TURNS)
    return False


def with_conversation(nodes: tuple[Node, ...], prompt: Prompt) -> tuple[Node, ...]:
    """The nodes of an excerpt and the conversation behind them."""
    where = prompt.location
    return (*nodes, Part(Role.HISTORY, (Segment(where, None, partly_unknown=True),), where))
