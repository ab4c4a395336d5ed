"""Parts of lists and texts: ``x[1:]``, ``x[-20:]``."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from promptlint.analysis.conversation import history
from promptlint.analysis.conversation.keeping import lasts
from promptlint.analysis.evaluation import constants
from promptlint.analysis.syntax.trees import name_of
from promptlint.analysis.tables.naming_roles import is_conversation
from promptlint.analysis.values.kinds import (
    Edited,
    Either,
    Item,
    ListCell,
    ListRef,
    Opaque,
    Repeat,
    Spread,
    Text,
    Value,
)
from promptlint.analysis.values.listing import causes_of

if TYPE_CHECKING:
    from promptlint.analysis.run import Run
    from promptlint.analysis.values.frame import Frame


def sliced(run: Run, value: Value, node: ast.Subscript, frame: Frame) -> Value:
    """A part of a list, a text or something unknown."""
    if isinstance(value, ListRef):
        cell = run.heap.list_cell(value)
        items = _items(cell, node.slice)
        shown: tuple[Item, ...] = items if items is not None else (Spread(value),)
        if items is not None and lasts(node.value) and not _is_head(node.slice):  # and the turns to come
            shown = (Spread(run.heap.new_list(ListCell(items, location=frame.locate(node)))),)
        part = run.heap.new_list(ListCell(shown, cell.order, cell.kind, frame.locate(node)))
        return history.trimmed(run, part, node, frame, value)
    if isinstance(value, Text) and value.known is not None and isinstance(node.slice, ast.Slice):
        bounds = (node.slice.lower, node.slice.upper, node.slice.step)
        given = tuple(run.expr(each, frame) if each is not None else None for each in bounds)
        cut = constants.part(value.known, given, frame.locate(node))
        if cut is not None:
            return cut
    causes = causes_of(value)
    edits = value.edits if isinstance(value, Opaque) else ()
    label = name_of(node.value)
    label = "" if is_conversation(label) and _is_head(node.slice) else label
    rest = Opaque(causes, partly_unknown=not causes, label=label, edits=edits)
    return rest if isinstance(value, Text) else history.trimmed(run, rest, node, frame)


def _items(cell: ListCell, bounds: ast.expr) -> tuple[Item, ...] | None:
    """The items of ``x[1:]`` or ``x[:1]``, where the bounds lie among the known items at the front."""
    if cell.order or not isinstance(bounds, ast.Slice) or bounds.step is not None:
        return None
    lower, upper = _bound(bounds.lower, 0), _bound(bounds.upper, len(cell.items))
    if lower is None or upper is None:
        return None
    unknown = (at for at, item in enumerate(cell.items) if isinstance(item, Spread | Repeat | Either | Edited))
    front = next(unknown, len(cell.items))
    return cell.items[lower:upper] if lower <= front and (upper <= front or bounds.upper is None) else None


def _is_head(bounds: ast.expr) -> bool:
    """Whether ``x[:1]`` takes the system message of a conversation and no turns."""
    return isinstance(bounds, ast.Slice) and bounds.lower is None and _bound(bounds.upper, 0) in (1, 2)


def _bound(node: ast.expr | None, missing: int) -> int | None:
    if node is None:
        return missing
    return node.value if isinstance(node, ast.Constant) and type(node.value) is int and node.value >= 0 else None
