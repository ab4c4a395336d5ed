"""From values to the structures that a provider renders itself: tool definitions and output schemas."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from promptlint.analysis import tool_objects
from promptlint.analysis.causes import ORDER_KINDS
from promptlint.analysis.layouts import MARKS, mark_of
from promptlint.analysis.listing import deep_causes, in_place, item_values, plain
from promptlint.analysis.textops import to_nodes
from promptlint.analysis.values import (
    Choice,
    ClassValue,
    Const,
    Decisions,
    DictRef,
    Edited,
    Either,
    FunctionValue,
    Item,
    ListCell,
    ListRef,
    ObjectRef,
    Opaque,
    Repeat,
    Spread,
    Value,
)
from promptlint.model import Aspect, Branch, Cause, CauseKind, Many, Node, Part, Role, Segment, Step
from promptlint.text import Location

if TYPE_CHECKING:
    from promptlint.analysis.run import Run

_MAX_DEPTH = 8
_TOOL_LISTS = frozenset({"function_declarations", "functionDeclarations", "functions", "tools", "tools_by_name"})

Found = tuple[tuple[Node, ...], Location | None]  # the nodes, and the breakpoint on the last marked of them


def tools_part(run: Run, value: Value, location: Location) -> tuple[Node, ...]:
    """The tool definitions: which there are and in what order, then each definition's text."""
    return _part(run, Role.TOOLS, Aspect.TOOLS, value, location)


def schema_part(run: Run, value: Value, location: Location) -> tuple[Node, ...]:
    """The output schema. Whether it is another one from call to call is no matter of what it holds."""
    value = replace(value, why=frozenset()) if isinstance(value, Choice) else value
    return _part(run, Role.SCHEMA, Aspect.ITEMS, value, location)


def _part(run: Run, role: Role, aspect: Aspect, value: Value, location: Location) -> tuple[Node, ...]:
    if isinstance(value, Const):
        return ()
    nodes, mark = _data(run, value, location, aspect, 0)
    return (Part(role, nodes, location, mark),)


def _data(run: Run, value: Value, location: Location, aspect: Aspect, depth: int) -> Found:
    """A value as the provider renders it. `aspect` is what the value's own list makes change."""
    if depth > _MAX_DEPTH:
        return (Segment(location, None, partly_unknown=True),), None
    match value:
        case DictRef():
            return _mapping(run, value, location, depth)
        case ListRef():
            return _sequence(run, value, location, aspect, depth)
        case Choice(test=test, arms=arms, why=why):
            found = [_data(run, arm, location, aspect, depth) for arm in arms]
            nodes = (*_decided(why, aspect), Branch(test, tuple(each for each, _ in found)))
            return nodes, next((mark for _, mark in found if mark), None)
        case FunctionValue() | ObjectRef() | ClassValue():
            described = tool_objects.described(run, value, location)
            if described is None:
                return (Segment(location, None),), None  # its own text: the same each time
            nodes, mark = _data(run, described, location, aspect, depth + 1)
            return (Segment(location, None), *nodes), mark
        case Opaque():
            causes = _alone(value.causes) if aspect is Aspect.TEXT else _chosen(value.causes)
            unknown = value.partly_unknown or causes != value.causes
            return (Segment(location, None, causes, unknown, value.label, value.steps, aspect),), None
        case Const(value=None):
            return (), None
        case _:
            return tuple(_leaf(node) for node in to_nodes(run, value, location)), None


def _mapping(run: Run, value: DictRef, location: Location, depth: int) -> Found:
    cell = run.heap.dict_cell(value)
    where = cell.location or location
    nodes: list[Node] = []
    if cell.order:
        nodes.append(Segment(where, None, cell.order, aspect=Aspect.ITEMS))
    for key, entry in cell.entries.items():
        if key in MARKS:
            continue
        nodes.append(Segment(where, f'"{key}":'))
        aspect = Aspect.TOOLS if key in _TOOL_LISTS else Aspect.ITEMS if isinstance(entry, ListRef) else Aspect.TEXT
        nodes += _data(run, entry, where, aspect, depth + 1)[0]
    if cell.values:
        rest = (node for each in cell.values for node in _data(run, each, where, Aspect.TEXT, depth + 1)[0])
        nodes.append(Many(tuple(rest)))
    if cell.open or cell.values:
        nodes.append(Segment(where, None, partly_unknown=True))
    return tuple(nodes), mark_of(cell.entries, where)


def _sequence(run: Run, value: ListRef, location: Location, aspect: Aspect, depth: int) -> Found:
    cell = run.heap.list_cell(value)
    aspect = Aspect.ITEMS if aspect is Aspect.TEXT else aspect
    found: list[Node] = []
    if cell.order:
        made_at = _filled_at(run, cell) or cell.location or location
        steps = [Step(cell.ordered_at, "filled in this order here")] if cell.ordered_at is not None else []
        if location not in made_at:
            steps.append(Step(location, "passed here"))
        found.append(Segment(made_at, None, _as_order(cell.order), steps=tuple(steps), aspect=aspect))
    mark: Location | None = None
    for item in plain(cell.items):
        inner, own = _item(run, item, location, aspect, depth)
        found += inner
        mark = own or mark
    return tuple(found), mark


def _filled_at(run: Run, cell: ListCell) -> Location | None:
    """Where a loop puts what it makes into a list: at the first mapping of its own, else at the loop."""
    if cell.ordered_at is None:
        return None
    for item in cell.items:
        for each in item_values((item,)) if isinstance(item, Repeat) else ():
            if isinstance(each, DictRef):
                return run.heap.dict_cell(each).location or cell.ordered_at
    return cell.ordered_at


def _item(run: Run, item: Item, location: Location, aspect: Aspect, depth: int) -> Found:
    match item:
        case Repeat(items=items):
            return (Many(_items(run, items, location, aspect, depth)),), None
        case Either(test=test, arms=arms, why=why):
            branch = Branch(test, tuple(_items(run, arm, location, aspect, depth) for arm in arms))
            return (*_decided(why, aspect), branch), None
        case Edited():
            return (), None
        case Spread(value=ListRef() | Choice() as value):
            return _data(run, value, location, aspect, depth + 1)
        case Spread(value=value):
            return (Segment(location, None, deep_causes(run, value), partly_unknown=True, aspect=aspect),), None
        case _:
            inner = Aspect.TOOLS if aspect is Aspect.TOOLS and isinstance(item, ListRef | Choice) else Aspect.TEXT
            return _data(run, item, location, inner, depth + 1)


def _items(run: Run, items: Iterable[Item], location: Location, aspect: Aspect, depth: int) -> tuple[Node, ...]:
    return tuple(node for each in items for node in _item(run, each, location, aspect, depth)[0])


def _decided(why: Decisions, aspect: Aspect) -> list[Node]:
    """What decides which of several values is sent stands ahead of them, at the test that asks for it."""
    return [
        Segment(each.location, None, each.causes, aspect=aspect)
        for each in sorted(why, key=lambda decision: decision.location.key)
    ]


def _as_order(causes: frozenset[Cause]) -> frozenset[Cause]:
    """A random choice is to the provider one more order that changes."""
    return frozenset(
        replace(each, kind=CauseKind.ARRIVAL_ORDER) if each.kind is CauseKind.RANDOM else each for each in causes
    )


def _leaf(node: Node) -> Node:
    """A text in a structure: its place in a list is the list's matter."""
    match node:
        case Segment(causes=causes) if causes != (alone := _alone(causes)):
            return replace(node, causes=alone, partly_unknown=True)
        case Branch(arms=arms):
            return replace(node, arms=tuple(tuple(_leaf(each) for each in arm) for arm in arms))
        case _:
            return in_place(node)


def _alone(causes: frozenset[Cause]) -> frozenset[Cause]:
    """The causes of a text by itself. An id by its name is that of the tool's resource as likely as a request's."""
    return frozenset(
        each
        for each in causes
        if not (each.of_item and each.kind in ORDER_KINDS) and not (each.by_name and each.kind in _RESOURCES)
    )


def _chosen(causes: frozenset[Cause]) -> frozenset[Cause]:
    """The causes of a list by itself. What is kept for a session is the same on each of its turns."""
    return frozenset(each for each in causes if each.kind is not CauseKind.SESSION)


_RESOURCES = frozenset({CauseKind.REQUEST, CauseKind.VARIABLE})
