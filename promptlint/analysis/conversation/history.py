"""What code does to a conversation that was sent before: marks on the values, carried into the request."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from promptlint.analysis.conversation.keeping import lasts
from promptlint.analysis.conversation.messages import as_message, role_of
from promptlint.analysis.conversation.rewriting import of_loop, underlying
from promptlint.analysis.conversation.seldom import asked_for, seldom_called
from promptlint.analysis.conversation.trimming import Trim, trim_of
from promptlint.analysis.definitions.outlines import imported
from promptlint.analysis.syntax.trees import name_of, walk
from promptlint.analysis.tables.naming_roles import is_conversation
from promptlint.analysis.texts.fstrings import constant_text
from promptlint.analysis.values.causes import label_of
from promptlint.analysis.values.kinds import (
    UNKNOWN,
    Choice,
    Const,
    DictRef,
    Edited,
    Either,
    Item,
    ListCell,
    ListRef,
    ObjectRef,
    Opaque,
    Repeat,
    Spread,
    Value,
)
from promptlint.analysis.values.listing import deep_causes, item_values, known_items
from promptlint.diagnostic import Confidence
from promptlint.model import CauseKind, EditKind, HistoryEdit, Rate, Role, Step

if TYPE_CHECKING:
    from promptlint.analysis.run import Run
    from promptlint.analysis.values.frame import Frame

_MAX_DEPTH = 6  # lists inside lists
_OTHER_LISTS = re.compile(r"(?i)example|shot|demo|chunk|docs|document|result|files?$|image|tools?$|lines?$|words?$")


def trim_edit(found: Trim, frame: Frame, confidence: Confidence = Confidence.HIGH) -> HistoryEdit:
    """The mark for dropped messages."""
    steps = () if found.trigger is None else (Step(frame.locate(found.trigger), "this test sets it off"),)
    detail = f"{found.kept} messages" if found.kept else "drops the oldest messages one by one"
    return HistoryEdit(EditKind.TRIMMED, frame.locate(found.node), label_of(found.node), detail, confidence, steps)


def trimmed(run: Run, value: Value, node: ast.AST, frame: Frame, of: Value | None = None) -> Value:
    """A list after an operation at `node` that may have dropped its oldest items; `of` is what it is a part of."""
    if isinstance(value, Choice):
        return replace(value, arms=tuple(trimmed(run, arm, node, frame) for arm in value.arms))
    if not isinstance(value, ListRef | Opaque):
        return value
    scope = frame.module.scope(frame.function)
    found = trim_of(scope, node)
    if found is None or _OTHER_LISTS.search(name_of(found.list).rpartition(".")[2]):
        return value
    if isinstance(value, ListRef) and known_items(run, of or value) and not lasts(found.list):
        return value  # all its items are seen: no conversation
    asked = asked_for(scope, found)
    if (asked and not _is_given(frame.names.get(asked))) or seldom_called(frame.module, scope):
        return value
    return marked(run, value, trim_edit(found, frame))


def _is_given(value: Value | None) -> bool:
    """Whether a caller is seen to give a parameter something that is not empty."""
    if isinstance(value, Const):
        return bool(value.value)
    return isinstance(value, Opaque) and not value.parameter


def marked(run: Run, value: Value, edit: HistoryEdit) -> Value:
    """The value with a mark on it; a list is marked in place."""
    match value:
        case ListRef():
            cell = run.heap.list_cell(value)
            if Edited(edit) not in cell.items:
                run.heap.put(value, replace(cell, items=(*cell.items, Edited(edit))))
            return value
        case Opaque():
            return value if edit in value.edits else replace(value, edits=(*value.edits, edit))
        case _:
            return value


def changed_in_place(run: Run, target: ast.expr, node: ast.AST, frame: Frame) -> None:
    """``del messages[0]``, ``messages.pop(0)`` and the like, on whatever `target` is."""
    before = run.expr(target, frame)
    after = trimmed(run, before, node, frame)
    if after is not before and isinstance(target, ast.Name | ast.Attribute):
        run.assign(target, after, frame)


def rewritten(run: Run, loop: ast.For | ast.AsyncFor, frame: Frame) -> None:
    """Mark the conversation whose earlier messages a loop changes by their distance from the end."""
    source = underlying(loop.iter)
    if source is None or not is_conversation(name_of(source)):
        return
    found = next(of_loop(frame.module.scope(frame.function), loop), None)
    if found is None:
        return
    at = found.bound if found.bound is not None else found.node
    edit = HistoryEdit(EditKind.REWRITTEN, frame.locate(at), label_of(at), found.detail, Confidence.MEDIUM)
    before = run.expr(source, frame)
    after = marked(run, before, edit)
    if after is not before:
        run.assign(source, after, frame)


def edits_of(run: Run, value: Value) -> tuple[HistoryEdit, ...]:
    """All marks on a list and on what it is made of, in order."""
    return tuple(dict.fromkeys(_edits(run, value, _MAX_DEPTH, {})))


def _edits(run: Run, value: Value, depth: int, seen: dict[int, int]) -> Iterator[HistoryEdit]:
    """`seen` holds from which depth each value was walked: lists share their parts."""
    if seen.get(id(value), 0) >= depth:
        return
    seen[id(value)] = depth
    match value:
        case ListRef():
            yield from _item_edits(run, run.heap.list_cell(value).items, depth, seen)
        case Choice(arms=arms):
            for arm in arms:
                yield from _edits(run, arm, depth, seen)
        case Opaque(edits=edits):
            yield from edits
        case _:
            return


def _item_edits(run: Run, items: Iterable[Item], depth: int, seen: dict[int, int]) -> Iterator[HistoryEdit]:
    for item in items:
        match item:
            case Edited(edit=edit):
                yield edit
            case Spread(value=value):
                yield from _edits(run, value, depth - 1, seen)
            case Repeat(items=inner):
                yield from _item_edits(run, inner, depth, seen)
            case Either(arms=arms):
                for arm in arms:
                    yield from _item_edits(run, arm, depth, seen)
            case ListRef() | Opaque() | Choice():
                yield from _edits(run, item, depth - 1, seen)
            case _:
                pass


def marks(edits: Iterable[HistoryEdit]) -> tuple[Edited, ...]:
    """Edits as marks among the items of a list."""
    return tuple(Edited(edit) for edit in edits)


def window(run: Run, cell: ListCell, node: ast.expr, frame: Frame) -> ListCell:
    """A new list that forgets its oldest items by itself (``deque(maxlen=n)``)."""
    found = trim_of(frame.module.scope(frame.function), node)
    return replace(cell, items=(*cell.items, Edited(trim_edit(found, frame)))) if found is not None else cell


_AHEAD = frozenset({CauseKind.REQUEST, CauseKind.RETRIEVED})  # what else changes there, the rules for values report
_SUMMARY = re.compile(r"(?i)summar|recap|digest|compact")
_PASSING = re.compile(r"(?i)inject|reminder|ephemeral|dynamic|retriev|memor|nudge|notice")


def inserted_ahead(run: Run, value: Value) -> Iterator[HistoryEdit]:
    """Messages of one turn that stand ahead of the conversation in the list that is sent."""
    items = run.heap.list_cell(value).items if isinstance(value, ListRef) else ()
    ahead: list[HistoryEdit] = []
    for item in items:
        if _is_history(run, item):
            yield from ahead
            return
        found = _passing(run, item)
        if found is not None:
            ahead.append(found)


def _is_history(run: Run, item: Item) -> bool:
    """The turns of a conversation, taken over from elsewhere or added in a loop."""
    if isinstance(item, Repeat):
        cells = (as_message(run, each) for each in item_values(item.items) if not isinstance(each, Spread))
        return any(cell is not None and role_of(cell) is Role.ASSISTANT for cell in cells)
    if not isinstance(item, Spread):
        return False
    arms = item.value.arms if isinstance(item.value, Choice) else (item.value,)
    return any(isinstance(arm, ListRef) or (isinstance(arm, Opaque) and is_conversation(arm.label)) for arm in arms)


def _passing(run: Run, item: Item) -> HistoryEdit | None:
    if isinstance(item, Repeat):  # one message for each thing that was found
        return next(filter(None, (_passing(run, each) for each in item.items)), None)
    if isinstance(item, Spread) and isinstance(item.value, Opaque):
        label, place = item.value.label, item.value.place
        if place is None or not _PASSING.search(label.rpartition(".")[2]):
            return None
        detail = "holds messages of this turn and stands ahead of the conversation"
        return HistoryEdit(EditKind.INSERTED, place, label, detail, Confidence.MEDIUM)
    cell = as_message(run, item) if isinstance(item, DictRef | ObjectRef) else None
    if cell is None or cell.location is None or role_of(cell) is not Role.USER:  # nor whoever speaks
        return None
    causes = [
        each
        for each in deep_causes(run, cell.entries.get("content", cell.entries.get("parts", UNKNOWN)))
        if each.kind in _AHEAD
        and each.effective_rate >= Rate.TURN
        and each.confidence >= Confidence.MEDIUM
        and not _SUMMARY.search(each.label)  # takes the place of what was dropped, once
    ]
    if not causes:
        return None
    first = min(causes, key=lambda each: each.label)
    detail = "changes with each request and stands ahead of the conversation"
    return HistoryEdit(EditKind.INSERTED, cell.location, first.label, detail, first.confidence)


def truncation(run: Run, session: Value | None, node: ast.expr, frame: Frame) -> HistoryEdit | None:
    """What a realtime session does when it is full; `None` where it drops much at once, or nobody sees its settings."""
    if not isinstance(session, DictRef):
        return None
    if any("Azure" in name for name in imported(frame.module)):  # whose client it is cannot be seen; Azure caches none
        return None
    cell = run.heap.dict_cell(session)
    given = cell.entries.get("truncation")
    if cell.open or cell.values or (given is not None and constant_text(given) != "auto"):
        return None
    long = any(
        isinstance(each, ast.While | ast.For | ast.AsyncFor) for each in walk(frame.module.scope(frame.function).node)
    )
    where = cell.location or frame.locate(node)
    label, detail = ("truncation", "is `auto`") if given is not None else ("session", "says nothing of `truncation`")
    detail += ", so the oldest turns are dropped one by one"
    return HistoryEdit(EditKind.TRUNCATED, where, label, detail, Confidence.MEDIUM, frequent=long)
