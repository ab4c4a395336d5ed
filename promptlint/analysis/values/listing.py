"""Lists and what iterating them gives: known items, one item of many, items as text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from promptlint.analysis.values.causes import ORDER_KINDS
from promptlint.analysis.values.kinds import (
    UNKNOWN,
    Choice,
    Const,
    DictRef,
    Edited,
    Either,
    External,
    Item,
    ListCell,
    ListRef,
    Opaque,
    Repeat,
    Spread,
    Text,
    Value,
    choice,
)
from promptlint.model import Branch, Cause, CauseKind, Node, Segment
from promptlint.nodes import segments

if TYPE_CHECKING:
    import ast

    from promptlint.analysis.run import Run
    from promptlint.analysis.values.frame import Frame

_MAX_UNROLL = 24  # items of a list that are gone over one by one


def known_items(run: Run, value: Value) -> list[Value] | None:
    """The items of a list in a known order and number, else `None`."""
    if isinstance(value, ListRef):
        cell = run.heap.list_cell(value)
        if cell.order or any(isinstance(item, Spread | Repeat | Either) for item in plain(cell.items)):
            return None
        return [item for item in cell.items if not isinstance(item, Spread | Repeat | Either | Edited)]
    return None


def item_at(run: Run, value: ListRef, index: int) -> Value | None:
    """The item at a position that is counted from an end of a list up to which all items are known."""
    cell = run.heap.list_cell(value)
    place = position(cell.items, index) if not cell.order else None
    item = cell.items[place] if place is not None else None
    return None if isinstance(item, Spread | Repeat | Either | Edited) else item


def position(items: tuple[Item, ...], index: int) -> int | None:
    """Where among the items of a list, marks among them, an index leads; `None` where nobody can tell."""
    places = range(len(items)) if index >= 0 else range(len(items) - 1, -1, -1)
    left = index if index >= 0 else -index - 1
    for place in places:
        if isinstance(items[place], Edited):
            continue
        if isinstance(items[place], Spread | Repeat | Either):
            return None
        if left == 0:
            return place
        left -= 1
    return None


def with_item(items: tuple[Item, ...], index: int, value: Value) -> tuple[Item, ...] | None:
    """The items after ``x[index] = value``; `None` where nobody can tell which of them it replaces."""
    place = position(items, index)
    if place is not None:
        return (*items[:place], value, *items[place + 1 :])
    if index == 0 and items and isinstance(items[0], Either):  # the first item, whichever way the list was made
        arms = [found for arm in items[0].arms if (found := with_item(arm, 0, value)) is not None]
        return (replace(items[0], arms=tuple(arms)), *items[1:]) if len(arms) == len(items[0].arms) else None
    return None


def few_items(run: Run, value: Value) -> tuple[Item, ...] | None:
    """The items of a list that is short enough to go over one by one and has an order, else `None`.

    Of one of several lists, chosen by a test that is seen to change, the items of each.
    """
    if isinstance(value, Choice) and value.why:
        arms = [found for arm in value.arms if (found := few_items(run, arm)) is not None]
        return (Either(value.test, tuple(arms), value.why),) if len(arms) == len(value.arms) else None
    if isinstance(value, ListRef):
        cell = run.heap.list_cell(value)
        if not cell.order and sum(1 for _ in item_values(cell.items)) <= _MAX_UNROLL:
            return plain(cell.items)
    return None


def element(run: Run, value: Value) -> Value:
    """One item of a list: all that any item can be."""
    match value:
        case ListRef():
            cell = run.heap.list_cell(value)
            found: list[Value] = []
            for item in item_values(cell.items):
                inner = element(run, item.value) if isinstance(item, Spread) else item
                if inner not in found:
                    found.append(inner)
            result = _one_of(found)
            return with_causes(result, of_items(cell.order)) if cell.order else result
        case Choice(arms=arms):
            return _one_of([element(run, arm) for arm in arms if not isinstance(arm, Const)])
        case Opaque():
            return replace(value, type="", item=bool(value.label))
        case Text():
            causes = causes_of(value)
            return Opaque(causes, partly_unknown=not causes)
        case DictRef():
            return Opaque(of_items(run.heap.dict_cell(value).order), partly_unknown=True)
        case _:
            return UNKNOWN


def entered(run: Run, value: Value) -> Value:
    """What ``with value as name`` binds: an object itself, or what a generator under ``contextmanager`` gives."""
    return element(run, value) if isinstance(value, ListRef) else value


def of_items(order: Iterable[Cause]) -> frozenset[Cause]:
    """The causes of an order as those of one item: its place changes, not the item."""
    return frozenset(replace(cause, of_item=True) for cause in order)


def _one_of(values: list[Value]) -> Value:
    if not values:
        return UNKNOWN
    return values[0] if len(values) == 1 else choice("", tuple(values))


def plain(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """The items without the marks that edits left among them."""
    return tuple(_plain(items)) if any(_marked(item) for item in items) else items


def _marked(item: Item) -> bool:
    match item:
        case Edited():
            return True
        case Repeat(items=inner):
            return any(map(_marked, inner))
        case Either(arms=arms):
            return any(_marked(each) for arm in arms for each in arm)
        case _:
            return False


def _plain(items: Iterable[Item]) -> Iterator[Item]:
    for item in items:
        match item:
            case Edited():
                pass
            case Repeat(items=inner):
                if kept := tuple(_plain(inner)):
                    yield Repeat(kept)
            case Either(test=test, arms=arms):
                rest = tuple(tuple(_plain(arm)) for arm in arms)
                if any(rest):
                    yield Either(test, rest)
            case _:
                yield item


def item_values(items: Iterable[Item]) -> Iterator[Value | Spread]:
    """All values in a list, of every branch and loop."""
    for item in items:
        if isinstance(item, Edited):
            continue
        if isinstance(item, Repeat):
            yield from item_values(item.items)
        elif isinstance(item, Either):
            for arm in item.arms:
                yield from item_values(arm)
        else:
            yield item


def causes_of(value: Value) -> frozenset[Cause]:
    """The causes in a value that is text or atomic, of every branch."""
    match value:
        case Opaque(causes=causes):
            return causes
        case Text(nodes=nodes):
            return node_causes(nodes)
        case Choice(arms=arms):
            return frozenset(cause for arm in arms for cause in causes_of(arm))
        case _:
            return frozenset()


def deep_causes(run: Run, value: Value, depth: int = 4) -> frozenset[Cause]:
    """The causes in a value and in what it holds."""
    if depth == 0:
        return frozenset()
    match value:
        case ListRef():
            cell = run.heap.list_cell(value)
            inner = (item.value if isinstance(item, Spread) else item for item in item_values(cell.items))
            return cell.order.union(*(deep_causes(run, each, depth - 1) for each in inner))
        case DictRef():
            entries = run.heap.dict_cell(value)
            inside = frozenset[Cause]().union(
                *(deep_causes(run, each, depth - 1) for each in (*entries.entries.values(), *entries.values))
            )
            if entries.order:  # the place of a value is that of its key
                inside = frozenset(cause for cause in inside if not cause.of_item)
            return mapping_order(entries.order) | inside
        case Choice(arms=arms):
            return frozenset[Cause]().union(*(deep_causes(run, arm, depth - 1) for arm in arms))
        case _:
            return causes_of(value)


def mapping_order(order: Iterable[Cause]) -> frozenset[Cause]:
    """The order of what a mapping was made from, as that of the mapping when it is rendered whole."""
    return frozenset(replace(cause, kind=CauseKind.MAPPING_ORDER, of_item=False) for cause in order)


def node_causes(nodes: tuple[Node, ...]) -> frozenset[Cause]:
    """The causes in text, of every branch."""
    return frozenset(cause for segment in segments(nodes) for cause in segment.causes)


def with_causes(value: Value, causes: frozenset[Cause]) -> Value:
    """The value, changing for these reasons too."""
    match value:
        case Opaque():
            return replace(value, causes=value.causes | causes)
        case Text() | Const() | External():
            return Opaque(causes_of(value) | causes)
        case Choice(arms=arms):
            return Choice(value.test, tuple(with_causes(arm, causes) for arm in arms), value.why)
        case _:
            return value


def order_of(run: Run, value: Value) -> frozenset[Cause]:
    """Why the order of a list changes, if it does."""
    if isinstance(value, ListRef):
        cell = run.heap.list_cell(value)
        spread = (item.value for item in item_values(cell.items) if isinstance(item, Spread))
        return cell.order.union(*(order_of(run, each) for each in spread))
    if isinstance(value, DictRef):
        return run.heap.dict_cell(value).order
    if isinstance(value, Choice):
        return frozenset[Cause]().union(*(order_of(run, arm) for arm in value.arms))
    return frozenset()


def items_of(run: Run, value: Value) -> tuple[Item, ...]:
    """The items of a list, or one spread of something that is not known item by item."""
    if isinstance(value, ListRef):
        cell = run.heap.list_cell(value)
        if not cell.order:
            return cell.items
    return (Spread(value),)


def placed_item(value: Value, node: ast.expr | None, frame: Frame) -> Value:
    """A value as an item of a list: it stands where its element is written."""
    return replace(value, place=frame.locate(node)) if isinstance(value, Opaque) and node is not None else value


def copy_list(run: Run, value: Value, kind: str = "list") -> ListRef:
    """A new list with the items of another."""
    if isinstance(value, ListRef):
        cell = run.heap.list_cell(value)
        return run.heap.new_list(replace(cell, kind=kind))
    return run.heap.new_list(ListCell((Spread(value),), kind=kind))


def settled(run: Run, items: tuple[Item, ...]) -> tuple[Item, ...]:
    """Items whose order is fixed now, whatever it was before."""
    result: list[Item] = []
    for item in items:
        match item:
            case Spread(value=ListRef() as inner):
                result += settled(run, run.heap.list_cell(inner).items)
            case Spread(value=inner_value):
                result.append(Spread(_settled_value(run, inner_value)))
            case Repeat(items=inner_items):
                result.append(Repeat(settled(run, inner_items)))
            case Either(arms=arms):
                result.append(replace(item, arms=tuple(settled(run, arm) for arm in arms)))
            case Edited():
                result.append(item)
            case _:
                result.append(_settled_value(run, item))
    return tuple(result)


def _settled_value(run: Run, value: Value) -> Value:
    """An item that came from something unordered, or from a list of such, in its fixed place."""
    match value:
        case Opaque(causes=causes) if any(each.kind in ORDER_KINDS for each in causes):
            return replace(value, causes=frozenset(each for each in causes if each.kind not in ORDER_KINDS))
        case Text(nodes=nodes) if any(each.of_item for each in node_causes(nodes)):
            return Text(tuple(in_place(node) for node in nodes))
        case Choice(arms=arms):
            return replace(value, arms=tuple(_settled_value(run, arm) for arm in arms))
        case DictRef():
            cell = run.heap.dict_cell(value)
            entries = {key: _settled_value(run, each) for key, each in cell.entries.items()}
            same = all(entries[key] is each for key, each in cell.entries.items())
            return value if same else run.heap.new_dict(replace(cell, entries=entries))
        case _:
            return value


def in_place(node: Node) -> Node:
    """Text whose place among other items is fixed: items of something unordered are text like any other."""
    match node:
        case Segment(causes=causes) if any(each.of_item for each in causes):
            return replace(node, causes=frozenset(each for each in causes if not each.of_item))
        case Branch(arms=arms):
            return replace(node, arms=tuple(tuple(in_place(each) for each in arm) for arm in arms))
        case _:
            return node
