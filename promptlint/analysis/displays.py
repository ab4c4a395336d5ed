"""Lists, sets, dictionaries and comprehensions as they are written."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from promptlint.analysis import shapes
from promptlint.analysis.causes import set_order
from promptlint.analysis.listing import element, items_of, known_items, order_of, placed_item
from promptlint.analysis.truth import known_truth
from promptlint.analysis.values import (
    DictCell,
    DictRef,
    Either,
    Item,
    ListCell,
    Repeat,
    Text,
    Value,
)

if TYPE_CHECKING:
    from promptlint.analysis.frame import Frame
    from promptlint.analysis.run import Run

_MAX_UNROLL = 24
_MAX_ITEMS = 2_000  # of a list made by adding lists
_MAX_REPEATED = 1_000_000  # characters of a repeated text


def display_sequence(run: Run, node: ast.List | ast.Tuple | ast.Set, frame: Frame) -> Value:
    items: list[Item] = []
    for each in node.elts:
        if isinstance(each, ast.Starred):
            items += items_of(run, run.expr(each.value, frame))
        else:
            items.append(placed_item(run.expr(each, frame), each, frame))
    location = frame.locate(node)
    kind = {ast.List: "list", ast.Tuple: "tuple", ast.Set: "set"}[type(node)]
    order = frozenset({set_order(frame, node)}) if kind == "set" and len(items) > 1 else frozenset()
    reference = run.heap.new_list(ListCell(tuple(items), order, kind, location))
    shapes.message_list(run, reference, frame)
    return reference


def display_dict(run: Run, node: ast.Dict, frame: Frame) -> Value:
    entries: dict[str, Value] = {}
    rest: list[Value] = []
    unseen = False
    for key, value in zip(node.keys, node.values, strict=True):
        found = run.expr(value, frame)
        if key is None:
            if isinstance(found, DictRef):
                cell = run.heap.dict_cell(found)
                entries |= cell.entries
                rest += cell.values
                unseen = unseen or cell.open
            else:
                unseen = True
            continue
        name = run.expr(key, frame)
        known = name.known if isinstance(name, Text) else None
        if known is not None:
            entries[known] = found
        else:
            rest.append(found)
    return run.heap.new_dict(DictCell(entries, unseen, frame.locate(node), tuple(rest)))


def display_comprehension(run: Run, node: ast.ListComp | ast.SetComp | ast.GeneratorExp, frame: Frame) -> Value:
    saved = dict(frame.names)
    order = _order(run, node.generators, frame)
    items = _unrolled(run, node, frame)
    if items is None:
        _bind(run, node.generators, frame)
        items = (Repeat((run.expr(node.elt, frame),)),)
    frame.names = saved
    kind = "set" if isinstance(node, ast.SetComp) else "list"
    if kind == "set":
        order = order | {set_order(frame, node)}
    return run.heap.new_list(ListCell(items, order, kind, frame.locate(node)))


def _order(run: Run, generators: list[ast.comprehension], frame: Frame) -> frozenset[Any]:
    return order_of(run, run.expr(generators[0].iter, frame))


def _unrolled(run: Run, node: ast.ListComp | ast.SetComp | ast.GeneratorExp, frame: Frame) -> tuple[Item, ...] | None:
    from promptlint.analysis.statements import assign

    if len(node.generators) != 1:
        return None
    tests = node.generators[0].ifs
    known = known_items(run, run.expr(node.generators[0].iter, frame))
    if known is None or len(known) > _MAX_UNROLL:
        return None
    items: list[Item] = []
    for each in known:
        assign(run, node.generators[0].target, each, frame)
        kept = [known_truth(run.expr(test, frame)) for test in tests]
        if False in kept:
            continue
        value = run.expr(node.elt, frame)
        items.append(Either("", ((value,), ())) if None in kept else value)
    return tuple(items)


def _bind(run: Run, generators: list[ast.comprehension], frame: Frame) -> None:
    from promptlint.analysis.statements import assign

    for generator in generators:
        assign(run, generator.target, element(run, run.expr(generator.iter, frame)), frame)
        for test in generator.ifs:
            run.expr(test, frame)


def display_dict_comprehension(run: Run, node: ast.DictComp, frame: Frame) -> Value:
    saved = dict(frame.names)
    _bind(run, node.generators, frame)
    value = run.expr(node.value, frame)
    frame.names = saved
    return run.heap.new_dict(DictCell({}, True, frame.locate(node), (value,)))
