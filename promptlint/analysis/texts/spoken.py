"""What a name says of a text whose pieces say nothing: ``memories = "\\n".join(row.text for row in rows)``."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable
from dataclasses import replace
from operator import is_
from typing import TYPE_CHECKING

from promptlint import naming
from promptlint.analysis.values.kinds import Choice, FunctionValue, Item, ListRef, Opaque, Repeat, Spread, Text, Value
from promptlint.diagnostic import Confidence
from promptlint.model import Branch, Cause, CauseKind, Evaluated, Many, Node, Rate, Segment
from promptlint.nodes import map_segments, segments
from promptlint.text import Location

if TYPE_CHECKING:
    from promptlint.analysis.run import Run

_PLACES = re.compile(r"(?i)(?:^|_)(?:path|dir|directory|folder|file|filename|url|uri|key|name|title|id|limit|count)s?$")

_KEY = re.compile(r"(?i)_(?:id|key)$|[a-z](?:Id|Key)$")


def brought(function: FunctionValue, values: Iterable[Value]) -> frozenset[Location]:
    """Where the pieces stand that a function gets with its arguments: its name does not speak of them."""
    if isinstance(function.node, ast.Lambda) or _strong(function.node.name) is None:
        return frozenset()
    texts = [value for value in values if isinstance(value, Text)]
    return frozenset(each.location for text in texts for each in segments(text.nodes) if each.text is None)


def returned(run: Run, function: FunctionValue, value: Value, given: frozenset[Location] = frozenset()) -> Value:
    """What a function gives that could not be followed to its end, known by the function's name.

    `given` is where pieces stand that came with its arguments.
    """
    node = function.node
    if isinstance(node, ast.Lambda) or _strong(node.name) is None:
        return value
    match value:
        case Opaque():
            return _renamed(value, node.name)
        case ListRef():
            cell = run.heap.list_cell(value)
            items = tuple(_item(each, node.name) for each in cell.items)
            if not all(map(is_, items, cell.items)):
                run.heap.put(value, replace(cell, items=items))
            return value
        case Text(nodes=nodes):
            spec = node.args
            taken = {each.arg for each in (*spec.posonlyargs, *spec.args, *spec.kwonlyargs)}
            again = named(nodes, node.name, taken=taken | given)
            return value if again is nodes else replace(value, nodes=again)
        case Choice(arms=arms):
            return replace(value, arms=tuple(returned(run, function, arm, given) for arm in arms))
        case _:
            return value


def of_whom(value: Value, name: str) -> Value:
    """What a request brings, under the name of whom it is about (``user_id = who(request)``): it changes with them.

    So does the time in the key of a session: it is when that began.
    """
    said = _strong(name) if isinstance(value, Opaque | Text | Choice) else None
    if said is None or said.kind is not CauseKind.SESSION:
        return value
    return _theirs(value, said, key=said.rate is Rate.SESSION and _KEY.search(name) is not None)


def _theirs(value: Value, said: Cause, *, key: bool) -> Value:
    def is_theirs(cause: Cause) -> bool:
        if cause.kind is CauseKind.REQUEST:
            return key or not cause.by_name
        return key and cause.kind in (CauseKind.CLOCK, CauseKind.DATE)

    def theirs(causes: frozenset[Cause]) -> frozenset[Cause]:
        return frozenset(replace(each, kind=said.kind, rate=said.rate) if is_theirs(each) else each for each in causes)

    match value:
        case Opaque(causes=causes) if causes:
            return replace(value, causes=theirs(causes))
        case Text(nodes=nodes):
            return replace(value, nodes=map_segments(nodes, lambda each: replace(each, causes=theirs(each.causes))))
        case Choice(arms=arms):
            return replace(value, arms=tuple(_theirs(arm, said, key=key) for arm in arms))
        case _:
            return value


def _renamed(value: Opaque, name: str) -> Opaque:
    """What nothing is known of, under the name of the function that gives it; a better name of its own stays."""
    if value.causes or not value.partly_unknown or value.parameter or _strong(value.label) is not None:
        return value
    return replace(value, label=name, item=False)


def _item(item: Item, name: str) -> Item:
    """An item of a list, where it is one of a number that is not known: a row, a document."""
    match item:
        case Spread(value=Opaque() as value):
            renamed = _renamed(value, name)
            return item if renamed is value else Spread(renamed)
        case Repeat(items=items):
            again = tuple(_renamed(each, name) if isinstance(each, Opaque) else each for each in items)
            return item if all(map(is_, again, items)) else Repeat(again)
        case _:
            return item


def made_once(value: Value) -> Value:
    """A text that a module makes when it is imported: what its names speak of is as old as the module."""
    if not isinstance(value, Text):
        return value
    nodes = map_segments(value.nodes, _made_once)
    return value if nodes is value.nodes else replace(value, nodes=nodes)


def _made_once(segment: Segment) -> Segment:
    if not any(each.by_name and each.evaluated is Evaluated.CALL for each in segment.causes):
        return segment
    old = frozenset(replace(each, evaluated=Evaluated.IMPORT) if each.by_name else each for each in segment.causes)
    return replace(segment, causes=old)


def named(
    nodes: tuple[Node, ...], name: str, label: str = "", taken: Iterable[str | Location] = ()
) -> tuple[Node, ...]:
    """Text under a name that speaks of retrieved text: its unknown pieces are that, unless they say something else.

    A weak name that the label before the text bears witness for speaks of pieces made in a loop only: of rows.
    `taken` are names and places of pieces that come from somewhere else.
    """
    strong = _strong(name)
    said = strong or naming.classify(name, label=label)
    if said is None or said.kind is not CauseKind.RETRIEVED or said.confidence is Confidence.LOW:
        return nodes
    return _marked(nodes, replace(said, label=name), frozenset(taken), rows=strong is None)


def _strong(name: str) -> Cause | None:
    said = naming.classify(name)
    return said if said is not None and said.confidence is not Confidence.LOW else None


def _marked(nodes: tuple[Node, ...], said: Cause, taken: frozenset[str | Location], *, rows: bool) -> tuple[Node, ...]:
    """The nodes with the cause on their unknown pieces; `rows`: on those only that a loop makes."""
    result = tuple(_marked_node(node, said, taken, rows) for node in nodes)
    return nodes if all(map(is_, result, nodes)) else result


def _marked_node(node: Node, said: Cause, taken: frozenset[str | Location], rows: bool) -> Node:
    match node:
        case Segment(name=name) if not rows and not _PLACES.search(name.rpartition(".")[2]):
            return _piece(node, said, taken)
        case Many():  # a row's name or title is as much of it as its text
            return map_segments((node,), lambda segment: _piece(segment, said, taken))[0]
        case Branch(arms=arms):
            inner = tuple(_marked(arm, said, taken, rows=rows) for arm in arms)
            return node if all(map(is_, inner, arms)) else replace(node, arms=inner)
        case _:
            return node


def _piece(segment: Segment, said: Cause, taken: frozenset[str | Location]) -> Segment:
    name = segment.name
    if segment.text is not None or segment.causes or not segment.partly_unknown:
        return segment
    if name.partition(".")[0] in taken or segment.location in taken or naming.is_constant_name(name):
        return segment
    return replace(segment, causes=frozenset({said}))
