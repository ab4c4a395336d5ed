"""From values to the structures that a provider renders itself: tool definitions and output schemas."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from promptlint.analysis.breakpoints.marks import Content, mark_of, moved, within
from promptlint.analysis.prompts import tool_objects
from promptlint.analysis.tables.sink_tables import MARKS
from promptlint.analysis.texts.textops import to_nodes
from promptlint.analysis.values.causes import ORDER_KINDS
from promptlint.analysis.values.kinds import (
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
from promptlint.analysis.values.listing import deep_causes, in_place, item_values, plain
from promptlint.model import Aspect, Branch, Breakpoint, Cause, CauseKind, Many, Node, Part, Role, Segment, Step
from promptlint.text import Location

if TYPE_CHECKING:
    from promptlint.analysis.run import Run

_MAX_DEPTH = 8
_TOOL_LISTS = frozenset({"function_declarations", "functionDeclarations", "functions", "tools", "tools_by_name"})


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
    nodes, marks = _data(run, value, location, aspect, 0)
    return (Part(role, nodes, location, marks),)


def data_nodes(run: Run, value: Value, location: Location) -> tuple[Node, ...]:
    """A structure as text, breakpoints left aside."""
    return _data(run, value, location, Aspect.TEXT, 0)[0]


def _data(run: Run, value: Value, location: Location, aspect: Aspect, depth: int) -> Content:
    """A value as the provider renders it. `aspect` is what the value's own list makes change."""
    if depth > _MAX_DEPTH:
        return (Segment(location, None, partly_unknown=True),), ()
    match value:
        case DictRef():
            return _mapping(run, value, location, depth)
        case ListRef():
            return _sequence(run, value, location, aspect, depth)
        case Choice(test=test, arms=arms, why=why):
            shared, found = _parted([_data(run, arm, location, aspect, depth) for arm in arms], why)
            branch = Branch(test, tuple(each for each, _ in found))
            ahead = [*shared, *_decided(why, aspect)]
            marks = tuple(each for _, inner in found for each in within(inner, branch, len(ahead)))
            return (*ahead, branch), marks
        case FunctionValue() | ObjectRef() | ClassValue():
            described = tool_objects.described(run, value, location)
            if described is None:
                return (Segment(location, None),), ()  # its own text: the same each time
            nodes, marks = _data(run, described, location, aspect, depth + 1)
            return (Segment(location, None), *nodes), moved(marks, 1)
        case Opaque():
            causes = _alone(value.causes) if aspect is Aspect.TEXT else _chosen(value.causes)
            unknown = value.partly_unknown or causes != value.causes
            return (Segment(location, None, causes, unknown, value.label, value.steps, aspect),), ()
        case Const(value=None):
            return (), ()
        case _:
            return tuple(_leaf(node) for node in to_nodes(run, value, location)), ()


def _mapping(run: Run, value: DictRef, location: Location, depth: int) -> Content:
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
    return tuple(nodes), mark_of(run, cell, nodes, where)


def _sequence(run: Run, value: ListRef, location: Location, aspect: Aspect, depth: int) -> Content:
    cell = run.heap.list_cell(value)
    aspect = Aspect.ITEMS if aspect is Aspect.TEXT else aspect
    found: list[Node] = []
    if cell.order:
        made_at = _filled_at(run, cell) or cell.location or location
        steps = [Step(cell.ordered_at, "filled in this order here")] if cell.ordered_at is not None else []
        if location not in made_at:
            steps.append(Step(location, "passed here"))
        found.append(Segment(made_at, None, _as_order(cell.order), steps=tuple(steps), aspect=aspect))
    inner, marks = _items(run, plain(cell.items), location, aspect, depth)
    return (*found, *inner), moved(marks, len(found))


def _filled_at(run: Run, cell: ListCell) -> Location | None:
    """Where a loop puts what it makes into a list: at the first mapping of its own, else at the loop."""
    if cell.ordered_at is None:
        return None
    for item in cell.items:
        for each in item_values((item,)) if isinstance(item, Repeat) else ():
            if isinstance(each, DictRef):
                return run.heap.dict_cell(each).location or cell.ordered_at
    return cell.ordered_at


def _item(run: Run, item: Item, location: Location, aspect: Aspect, depth: int) -> Content:
    match item:
        case Repeat(items=items):
            inner, marks = _items(run, items, location, aspect, depth)
            loop = Many(inner)
            return (loop,), within(marks, loop, 0)
        case Either(test=test, arms=arms, why=why):
            shared, found = _parted([_items(run, arm, location, aspect, depth) for arm in arms], why)
            branch = Branch(test, tuple(nodes for nodes, _ in found))
            ahead = [*shared, *_decided(why, aspect)]
            return (*ahead, branch), tuple(each for _, some in found for each in within(some, branch, len(ahead)))
        case Edited():
            return (), ()
        case Spread(value=ListRef() | Choice() as value):
            return _data(run, value, location, aspect, depth + 1)
        case Spread(value=value):
            return (Segment(location, None, deep_causes(run, value), partly_unknown=True, aspect=aspect),), ()
        case _:
            own = Aspect.TOOLS if aspect is Aspect.TOOLS and isinstance(item, ListRef | Choice) else Aspect.TEXT
            return _data(run, item, location, own, depth + 1)


def _items(run: Run, items: Iterable[Item], location: Location, aspect: Aspect, depth: int) -> Content:
    nodes: list[Node] = []
    marks: tuple[Breakpoint, ...] = ()
    for each in items:
        inner, found = _item(run, each, location, aspect, depth)
        marks += moved(found, len(nodes))
        nodes += inner
    return tuple(nodes), marks


def _parted(found: list[Content], why: Decisions) -> tuple[tuple[Node, ...], list[Content]]:
    """What all arms of a decision begin with, which stands ahead of it, and the rest of each."""
    arms = [nodes for nodes, _ in found]
    if not why or any(marks for _, marks in found):
        return (), found
    shared = 0
    for nodes in zip(*arms, strict=False):
        if any(each != nodes[0] for each in nodes):
            break
        shared += 1
    return arms[0][:shared], [(nodes[shared:], ()) for nodes in arms]


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
