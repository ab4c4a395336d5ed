"""Cache breakpoints as they are written in Python: which keys set one, for how long, and on which block."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from promptlint.analysis.tables.sink_tables import MARKS
from promptlint.analysis.texts.fstrings import constant_text
from promptlint.analysis.values.kinds import Choice, Const, DictCell, DictRef, Text, Value
from promptlint.model import Branch, Breakpoint, Many, Node, Segment
from promptlint.text import Location

if TYPE_CHECKING:
    from promptlint.analysis.run import Run

Content: TypeAlias = tuple[tuple[Node, ...], tuple[Breakpoint, ...]]  # text, and the breakpoints in it
# A blank that comes from somewhere else is often a default that a subclass or a caller replaces.
_WRITTEN_BLANK = re.compile(r"""["']text["']\s{0,20}:\s{0,20}(?:"\s{0,20}"|'\s{0,20}')(?!["'])""")
_MAKES = re.compile(r"block|part|text|content|message|msg|tool|image|document|system|^dict$|replace|copy|update|mark")
_ALONE = ("cachePoint", "cache_point")  # a block of its own, behind the one that it marks


def makes_block(name: str) -> bool:
    """Whether a function or class makes a block, a message or a tool, by its name (``TextBlockParam``, ``dict``)."""
    return name[:1].isupper() or _MAKES.search(name) is not None


def mark_of(run: Run, cell: DictCell, nodes: Sequence[Node], where: Location) -> tuple[Breakpoint, ...]:
    """The breakpoint that a block with these entries and this text sets, if it sets one."""
    for key in MARKS:
        value = cell.entries.get(key)
        if value is None or (isinstance(value, Const) and not value.value):
            continue
        arms = value.arms if isinstance(value, Choice) else (value,)
        set_ = [arm for arm in arms if not (isinstance(arm, Const) and not arm.value)]
        if any(_lives_elsewhere(run, arm) for arm in set_):
            return ()
        return (
            Breakpoint(
                cell.places.get(key, where),
                ttl=_ttl(run, set_),
                after=len(nodes),
                conditional=len(set_) < len(arms) or not isinstance(set_[0], DictRef | Const),
                empty=key not in _ALONE and _is_blank(nodes) and _WRITTEN_BLANK.search(where.text) is not None,
            ),
        )
    return ()


def _ttl(run: Run, values: Sequence[Value]) -> str | None:
    said: set[str | None] = set()
    for value in values:
        if not isinstance(value, DictRef):
            said.add(None)
            continue
        cell = run.heap.dict_cell(value)
        ttl = cell.entries.get("ttl")
        said.add(constant_text(ttl) if ttl is not None else None if cell.open else "")
    return said.pop() if len(said) == 1 else None


def _lives_elsewhere(run: Run, value: Value) -> bool:
    """Whether a mark has a lifetime in seconds, as Gemini's caches have, which know no breakpoints (LiteLLM)."""
    if not isinstance(value, DictRef):
        return False
    ttl = run.heap.dict_cell(value).entries.get("ttl")
    texts = [each.text for each in ttl.nodes if isinstance(each, Segment)] if isinstance(ttl, Text) else []
    return bool(texts) and texts[-1] is not None and texts[-1].endswith("s")


def _is_blank(nodes: Iterable[Node]) -> bool:
    """Whether a text is blank on each path. One that is blank on some is often not sent on those."""
    return all(isinstance(node, Segment) and node.text is not None and not node.text.strip() for node in nodes)


def moved(found: Iterable[Breakpoint], by: int) -> tuple[Breakpoint, ...]:
    """Breakpoints of a block as those of the list that it is put into, behind `by` nodes."""
    return tuple(replace(each, after=each.after + by) for each in found)


def within(found: Iterable[Breakpoint], node: Many | Branch, at: int) -> tuple[Breakpoint, ...]:
    """Breakpoints inside a loop or branch as those of what holds it: they stand somewhere in its node, number `at`."""
    if isinstance(node, Many):
        return tuple(replace(each, after=at + 1, repeated=True) for each in found)
    return tuple(replace(each, after=at + 1, conditional=True) for each in found)
