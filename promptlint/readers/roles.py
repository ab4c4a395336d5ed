"""Who speaks: role names, and the marks by which one text holds several messages.

Marks are looked for in the text as written. A mark inside a branch or loop is left where it is: what it opens is not
always there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from promptlint.model import Role

_ROLES = {
    "system": Role.SYSTEM, "developer": Role.SYSTEM, "instructions": Role.SYSTEM,
    "user": Role.USER, "human": Role.USER,
    "assistant": Role.ASSISTANT, "model": Role.ASSISTANT, "ai": Role.ASSISTANT,
    "tool": Role.TOOL, "function": Role.TOOL,
    "placeholder": Role.HISTORY, "history": Role.HISTORY,
}  # fmt: skip
_SPEAKERS = "system|developer|user|human|assistant|model|ai|tool|function"
_HISTORY_NAME = re.compile(
    r"(?:\w+[._])?(?:chat_?|conversation_?|message_?|dialog(?:ue)?_?)?history"
    r"|(?:chat_?|conversation_?|previous_?|prior_?|past_?|history_?)?messages|agent_scratchpad|conversation",
    re.IGNORECASE,
)
_ONLY_PLACEHOLDER = re.compile(r"\s*(?:\{\{\{?|\{|\$\{?)[#>&]?[ \t]*\$?([A-Za-z_][\w.]*)[ \t]*(?:\}\}\}|\}\}|\})?\s*")

_LINE = rf"^[ \t]*+(?:\#[ \t]*+)?(?P<line>{_SPEAKERS})[ \t]*+(?:\[[^\]\r\n]{{0,200}}\][ \t]*+)?:[ \t]*(?=\r?$)"
_HISTORY_LINE = r"^[ \t]*(?P<history>\{\{[ \t]*(?:history|chat_history)[ \t]*\}\})[ \t]*(?=\r?$)"
_HEAD = r"^(?P<head>System|Developer|User|Assistant):"
_TAGS = rf"""
    \{{\{{[-~]?[ \t]*+(?:_\.)?role[ \t]*+(?:\([ \t]*+)?["'](?P<call>{_SPEAKERS})["'][ \t]*+(?:\)[ \t]*+)?[-~]?\}}\}}
  | \{{%[-+]?[ \t]*(?:chat|message)[ \t]+role[ \t]*=[ \t]*["'](?P<block>{_SPEAKERS})["'][^%\r\n]{{0,200}}%\}}
  | <\|im_start\|>[ \t]*(?P<chatml>{_SPEAKERS})[ \t]*(?=\r?$)
  | \{{\{{[~]?\#message[ \t]+role[ \t]*=[ \t]*["'](?P<helper>{_SPEAKERS})["'][^{{}}\r\n]{{0,200}}\}}\}}
  | <message[ ]+role[ ]*=[ ]*["'](?P<xml>{_SPEAKERS})["'][^>\r\n]{{0,200}}>
"""
_END = r"\{%[-+]?[ \t]*end(?:chat|message)[ \t]*[-+]?%\}|<\|im_end\|>|</message>|\{\{[~]?/message[ \t]*[~]?\}\}"
_FLOW = r"""
    \{%[-+]?[ \t]*
    (?P<tag>(?:end)?(?:if|for|block|macro|call|filter|raw|with|set|unless|case|capture|tablerow))\b
    (?P<rest>[^%\r\n]{0,300})
  | \{\{[~]?(?P<section>[\#^/])
"""
_FOR = re.compile(r"[ \t]*(\w+)[ \t]+in[ \t]+([\w.]+)")


def _pattern(*marks: str) -> re.Pattern[str]:
    return re.compile(rf"{'|'.join(marks)}|(?P<end>{_END})|{_FLOW}", re.MULTILINE | re.VERBOSE | re.IGNORECASE)


_ANY = _pattern(_TAGS)
_WITH_LINES = _pattern(_LINE, _HISTORY_LINE, _TAGS)
_WITH_HEADS = _pattern(f"(?-i:{_HEAD})", _LINE, _HISTORY_LINE, _TAGS)


@dataclass(frozen=True, slots=True)
class Piece:
    """What one role says: a range of the text, blank space around it excluded."""

    role: Role
    start: int
    end: int


def role_of(name: str) -> Role:
    """The role that a file's own word stands for."""
    return _ROLES.get(name.strip().lower(), Role.UNKNOWN)


def history_name(text: str) -> str:
    """The name of the placeholder if `text` is nothing but one for the conversation so far, else nothing."""
    found = _ONLY_PLACEHOLDER.fullmatch(text) if len(text) < 200 else None
    return found.group(1) if found and _HISTORY_NAME.fullmatch(found.group(1)) else ""


def opens_with_head(text: str) -> bool:
    """Whether a text begins with a role and what it says (``System: Be kind.``)."""
    return re.match(_HEAD, text.lstrip()) is not None


def split(text: str, first: Role = Role.UNKNOWN, *, lines: bool = False, heads: bool = False) -> list[Piece]:
    """Cut a text at its role marks; `first` speaks before the first one.

    `lines` takes lines like ``system:`` for marks (Prompty), `heads` also ``System: text`` (LiteLLM).
    """
    pieces: list[Piece] = []
    role, start, depth = first, 0, 0
    loop: tuple[int, str] | None = None  # a loop over the conversation: where it starts, and its variable
    for found in (_WITH_HEADS if heads else _WITH_LINES if lines else _ANY).finditer(text):
        marks = {name: value for name, value in found.groupdict().items() if value is not None}
        if change := _depth_change(marks):
            if lines and depth == 0 and change > 0:
                loop = _history_loop(found.start(), marks)
            depth = max(depth + change, 0)
            if depth == 0 and loop:
                if re.search(rf"\b{loop[1]}(?:\.|\[['\"])role\b", text[loop[0] : found.start()]):
                    stop = text.find("%}", found.end()) + 2
                    _add(pieces, text, role, start, loop[0])
                    start = stop if stop > 1 else len(text)
                    _add(pieces, text, Role.HISTORY, loop[0], start)
                loop = None
        elif depth == 0 and marks and "tag" not in marks:
            _add(pieces, text, role, start, found.start())
            start = found.end()
            if "history" in marks:
                _add(pieces, text, Role.HISTORY, found.start(), start)
            else:
                role = first if "end" in marks else role_of(next(iter(marks.values())))
    _add(pieces, text, role, start, len(text))
    return pieces


def _depth_change(marks: dict[str, str]) -> int:
    tag = marks.get("tag", "").lower()
    if tag == "set":
        return 0 if "=" in marks["rest"] else 1
    if tag:
        return -1 if tag.startswith("end") else 1
    section = marks.get("section")
    return 0 if not section else -1 if section == "/" else 1


def _history_loop(start: int, marks: dict[str, str]) -> tuple[int, str] | None:
    """Where a loop over the conversation starts, and its variable, if the tag opens one."""
    loop = _FOR.match(marks.get("rest", "")) if marks.get("tag", "").lower() == "for" else None
    return (start, loop.group(1)) if loop and _HISTORY_NAME.fullmatch(loop.group(2)) else None


def _add(pieces: list[Piece], text: str, role: Role, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        lone = history_name(text[start:end])
        pieces.append(Piece(Role.HISTORY if lone else role, start, end))
