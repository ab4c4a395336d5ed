"""What a message is: a dictionary with a role, or an instance of a project class that has one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from promptlint.analysis.fstrings import constant_text
from promptlint.analysis.values import DictCell, DictRef, ObjectRef, Opaque, Text, Value
from promptlint.model import Role, Segment

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


def role_of(cell: DictCell) -> Role:
    """Who speaks in a message."""
    said = cell.entries.get("role", cell.entries.get("type"))
    return _ROLES.get((constant_text(said) or "").lower(), Role.UNKNOWN) if said is not None else Role.UNKNOWN
