"""Lists, sets, dictionaries and comprehensions as they are written."""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import TYPE_CHECKING

from promptlint.analysis.conversation import history
from promptlint.analysis.evaluation import handed
from promptlint.analysis.evaluation.decisions import deciding
from promptlint.analysis.prompts import shapes
from promptlint.analysis.tables.sink_tables import cache_key_names, setting_names
from promptlint.analysis.values.causes import set_order
from promptlint.analysis.values.kinds import (
    UNDECIDED,
    DictCell,
    DictRef,
    Edited,
    Either,
    Item,
    ListCell,
    Repeat,
    Spread,
    Text,
    Value,
)
from promptlint.analysis.values.listing import element, few_items, items_of, order_of, placed_item
from promptlint.analysis.values.truth import known_truth
from promptlint.model import Cause

if TYPE_CHECKING:
    from promptlint.analysis.run import Run
    from promptlint.analysis.values.frame import Frame
    from promptlint.text import Location

_MAX_ITEMS = 2_000  # of a list made by adding lists
_MAX_REPEATED = 1_000_000  # characters of a repeated text


def display_sequence(run: Run, node: ast.List | ast.Tuple | ast.Set, frame: Frame) -> Value:
    items: list[Item] = []
    for each in node.elts:
        if isinstance(each, ast.Starred):
            items += items_of(run, placed_item(run.expr(each.value, frame), each, frame))
        else:
            items.append(placed_item(run.expr(each, frame), each, frame))
    location = frame.locate(node)
    kind = {ast.List: "list", ast.Tuple: "tuple", ast.Set: "set"}[type(node)]
    order = frozenset({set_order(frame, node)}) if kind == "set" and len(items) > 1 else frozenset()
    reference = run.heap.new_list(ListCell(tuple(items), order, kind, location))
    shapes.message_list(run, reference)
    return reference


def display_dict(run: Run, node: ast.Dict, frame: Frame) -> Value:
    entries: dict[str, Value] = {}
    rest: list[Value] = []
    order = frozenset[Cause]()
    unseen = False
    places: dict[str, Location] = {}
    for key, value in zip(node.keys, node.values, strict=True):
        found = run.expr(value, frame)
        if key is None:
            if isinstance(found, DictRef):
                cell = run.heap.dict_cell(found)
                entries |= cell.entries
                places |= cell.places
                rest += cell.values
                order |= cell.order
                unseen = unseen or cell.open
            else:
                unseen = True
            continue
        name = run.expr(key, frame)
        known = name.known if isinstance(name, Text) else None
        if known is not None:
            entries[known] = found
            if known in setting_names():
                places[known] = frame.locate(value)
        else:
            rest.append(found)
    reference = run.heap.new_dict(DictCell(entries, unseen, frame.locate(node), tuple(rest), order, places))
    shapes.message(run, reference)
    handed.keep_body(run, reference, node, frame)
    for known in cache_key_names() & places.keys():
        shapes.cache_key(run, entries[known], places[known])
    return reference


def display_comprehension(run: Run, node: ast.ListComp | ast.SetComp | ast.GeneratorExp, frame: Frame) -> Value:
    saved = dict(frame.names)
    iterable = run.expr(node.generators[0].iter, frame)
    order = order_of(run, iterable)
    items = _generated(run, node.generators, node.elt, frame)
    items = (*items, *history.marks(history.edits_of(run, iterable)))
    frame.names = saved
    kind = "set" if isinstance(node, ast.SetComp) else "list"
    if kind == "set":
        order = order | {set_order(frame, node)}
    reference = run.heap.new_list(ListCell(items, order, kind, frame.locate(node)))
    shapes.grown(run, reference, items)
    return reference


def _generated(run: Run, generators: list[ast.comprehension], made: ast.expr, frame: Frame) -> tuple[Item, ...]:
    """The items of a comprehension: known ones one by one, the rest as one repeated item."""
    if not generators:
        return (run.expr(made, frame),)
    first, rest = generators[0], generators[1:]
    iterable = run.expr(first.iter, frame)
    why = UNDECIDED.union(*(deciding(run, test, frame) for test in first.ifs))

    def one(value: Value) -> tuple[Item, ...]:
        run.assign(first.target, value, frame)
        kept = [known_truth(run.expr(test, frame)) for test in first.ifs]
        if False in kept:
            return ()
        inner = _generated(run, rest, made, frame)
        return (Either("", (inner, ()), why),) if None in kept else inner

    known = few_items(run, iterable)
    return _each(run, known, one) if known is not None else (Repeat(_always(one(element(run, iterable)))),)


def _each(run: Run, items: tuple[Item, ...], one: Callable[[Value], tuple[Item, ...]]) -> tuple[Item, ...]:
    """What `one` makes of known items, in their order."""
    found: list[Item] = []
    for item in items:
        match item:
            case Either(test=test, arms=arms, why=decided):
                found.append(Either(test, tuple(_each(run, arm, one) for arm in arms), decided))
            case Repeat(items=inner):
                found.append(Repeat(_always(_each(run, inner, one))))
            case Spread(value=inner_value):
                found.append(Repeat(_always(one(element(run, inner_value)))))
            case Edited():
                pass
            case _:
                found += one(item)
    return tuple(found)


def _always(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """Inside a repetition a test says nothing that the repetition does not say itself."""
    match items:
        case (Either(test="", arms=(inner, ()), why=why),) if not why:
            return inner
        case _:
            return items


def display_dict_comprehension(run: Run, node: ast.DictComp, frame: Frame) -> Value:
    saved = dict(frame.names)
    order = order_of(run, run.expr(node.generators[0].iter, frame))
    for generator in node.generators:
        run.assign(generator.target, element(run, run.expr(generator.iter, frame)), frame)
    value = run.expr(node.value, frame)
    frame.names = saved
    return run.heap.new_dict(DictCell({}, True, frame.locate(node), (value,), order))
