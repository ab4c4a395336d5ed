"""What a message is: a dictionary with a role, or an instance of a class that has one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from promptlint.analysis.texts.fstrings import constant_text
from promptlint.analysis.values.kinds import (
    Arguments,
    DictCell,
    DictRef,
    Edited,
    Either,
    ListRef,
    ObjectRef,
    Opaque,
    Repeat,
    Spread,
    Text,
    Value,
)
from promptlint.model import Role, Segment
from promptlint.text import Location

if TYPE_CHECKING:
    from promptlint.analysis.run import Run

_ROLES = {
    "system": Role.SYSTEM,
    "developer": Role.SYSTEM,
    "user": Role.USER,
    "human": Role.USER,
    "assistant": Role.ASSISTANT,
    "ai": Role.ASSISTANT,
    "model": Role.ASSISTANT,
    "tool": Role.TOOL,
    "function": Role.TOOL,
}
_CLASS = re.compile(r"(System|Developer|User|Human|Assistant|AI|Tool)(?:Prompt)?Message(?:Param)?$")


def as_message(run: Run, value: Value) -> DictCell | None:
    """A value as a message with `role` and `content`; `None` if it is none."""
    if isinstance(value, DictRef):
        return run.heap.dict_cell(value)
    if isinstance(value, ListRef):
        return said(run, value)
    if not isinstance(value, ObjectRef):
        return None
    cell = run.heap.object_cell(value)
    content, role = cell.fields.get("content"), cell.fields.get("role")
    named = _CLASS.search(cell.cls.node.name)
    if content is None or (role is None and named is None):
        return None
    if cell.location is not None and named is not None and (role is None or isinstance(role, Opaque)):
        role = Text((Segment(cell.location, named[1].lower()),))
    return DictCell({**cell.fields, "role": role if role is not None else Text(())}, location=cell.location)


def said(run: Run, pair: ListRef) -> DictCell | None:
    """A message written as a pair, ``("system", text)``; `None` where it is none."""
    cell = run.heap.list_cell(pair)
    if len(cell.items) != 2 or any(isinstance(each, Repeat | Spread | Either | Edited) for each in cell.items):
        return None
    role, content = cell.items
    assert not isinstance(role, Repeat | Spread | Either | Edited)
    assert not isinstance(content, Repeat | Spread | Either | Edited)
    message = DictCell({"role": role, "content": content}, location=cell.location)
    return None if role_of(message) is Role.UNKNOWN else message


def constructed(run: Run, name: str, arguments: Arguments, location: Location) -> DictRef | None:
    """A message that a class of a library makes, known by the class's name: ``SystemMessage(content=text)``,
    ``ChatMessage(role="system", content=text)``; `None` for anything else.
    """
    named = _CLASS.search(name)
    if named is not None:
        speaker: Value | None = Text((Segment(location, named[1].lower()),))
        content = arguments.get("content", 0)
    elif name.endswith("Message"):
        speaker, content = arguments.get("role", 0), arguments.get("content", 1)
    else:
        return None
    if speaker is None or content is None:
        return None
    cell = DictCell({"role": speaker, "content": content}, location=location)
    return None if role_of(cell) is Role.UNKNOWN else run.heap.new_dict(cell)


def role_of(cell: DictCell) -> Role:
    """Who speaks in a message."""
    said = cell.entries.get("role", cell.entries.get("type"))
    return _ROLES.get((constant_text(said) or "").lower(), Role.UNKNOWN) if said is not None else Role.UNKNOWN
