"""Methods of text, lists, dictionaries and template objects."""

from __future__ import annotations

import ast
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from promptlint.analysis.conversation import history
from promptlint.analysis.evaluation import constants
from promptlint.analysis.prompts import shapes, templates
from promptlint.analysis.syntax.trees import name_of
from promptlint.analysis.texts import formatting, paths, streams
from promptlint.analysis.texts.textops import join as join_text
from promptlint.analysis.texts.textops import literal, replaced, stripped
from promptlint.analysis.values.heap import join
from promptlint.analysis.values.kinds import (
    UNKNOWN,
    Arguments,
    BoundMethod,
    Choice,
    Const,
    DictCell,
    DictRef,
    Item,
    ListCell,
    ListRef,
    ObjectRef,
    Opaque,
    PathValue,
    Repeat,
    Spread,
    TemplateValue,
    Text,
    Value,
)
from promptlint.analysis.values.listing import (
    causes_of,
    copy_list,
    deep_causes,
    element,
    items_of,
    known_items,
    placed_item,
    settled,
)
from promptlint.model import Cause

if TYPE_CHECKING:
    from promptlint.analysis.run import Run
    from promptlint.analysis.values.frame import Frame

_CASES: dict[str, Callable[[str], str]] = {
    "lower": str.lower,
    "upper": str.upper,
    "title": str.title,
    "capitalize": str.capitalize,
    "casefold": str.casefold,
}


def call(run: Run, method: BoundMethod, arguments: Arguments, node: ast.expr, frame: Frame) -> Value:
    """The value of calling a method of a known value."""
    receiver = method.receiver
    match receiver:
        case Choice(test=test, arms=arms):
            bound = [BoundMethod(arm, method.name, method.label) for arm in arms if not isinstance(arm, Const)]
            if any(isinstance(each.receiver, ListRef) for each in bound) and method.name in _LIST_CHANGES:
                for each in bound:
                    call(run, each, arguments, node, frame)
                return Const(None)
            found = [_call_arm(run, each, arguments, node, frame) for each in bound]
            return join(test if len(found) == len(arms) else "", found) if found else UNKNOWN
        case Text():
            return _text(run, receiver, method.name, arguments, node, frame)
        case ListRef():
            written = streams.call(run, receiver, method.name, arguments, node, frame)
            return written if written is not None else _list(run, receiver, method.name, arguments, node, frame)
        case DictRef():
            return _dict(run, receiver, method.name, arguments, frame)
        case ObjectRef():
            return run.heap.new_dict(DictCell(run.heap.object_cell(receiver).fields))
        case PathValue():
            return paths.call(run, receiver, method.name, arguments, node, frame)
        case TemplateValue():
            return templates.template_method(run, receiver, method.name, arguments, node, frame)
        case _:
            return Opaque(partly_unknown=True, label=method.label)


def _call_arm(run: Run, method: BoundMethod, arguments: Arguments, node: ast.expr, frame: Frame) -> Value:
    if isinstance(method.receiver, Opaque):
        return Opaque(method.receiver.causes, True, method.label)
    return call(run, method, arguments, node, frame)


def _text(run: Run, text: Text, name: str, arguments: Arguments, node: ast.expr, frame: Frame) -> Value:
    if name in ("strip", "lstrip", "rstrip"):
        return stripped(text, name)
    if name in ("format", "format_map"):
        return formatting.format_text(run, text, name, arguments, node, frame)
    if name == "join" and arguments.args:
        return join_text(run, text, arguments.args[0], frame.locate(node))
    if name == "replace" and len(arguments.args) >= 2:
        return formatting.replace_text(run, text, arguments, node, frame)
    if name in constants.PREDICATES and text.known is not None:
        said = constants.predicate(text.known, name, arguments)
        return Const(said) if said is not None else UNKNOWN
    if name in _CASES and text.known is not None:
        return _recased(text, _CASES[name])
    if name in (
        "lower",
        "upper",
        "title",
        "expandtabs",
        "encode",
        "removeprefix",
        "removesuffix",
        "splitlines",
        "decode",
        "read",
    ):
        return text
    causes = causes_of(text)
    return Opaque(causes, partly_unknown=not causes and text.known is None)


def _recased(text: Text, change: Callable[[str], str]) -> Text:
    known = text.known or ""
    changed = change(known)
    return Text(replaced(text.nodes, {known: changed})) if len(text.nodes) == 1 else text


_LIST_CHANGES = frozenset(
    {
        "append",
        "extend",
        "insert",
        "add",
        "update",
        "appendleft",
        "pop",
        "popleft",
        "remove",
        "clear",
        "sort",
        "reverse",
        "discard",
    }
)


def _list(run: Run, reference: ListRef, name: str, arguments: Arguments, node: ast.expr, frame: Frame) -> Value:
    cell = run.heap.list_cell(reference)
    first = arguments.args[0] if arguments.args else UNKNOWN

    def put(items: tuple[Item, ...], ordered: bool = False) -> Value:
        order = frozenset[Cause]() if ordered else cell.order
        run.heap.put(reference, replace(cell, items=items, order=order))
        shapes.grown(run, reference, (*items[:1], *items[len(cell.items) :]))
        return Const(None)

    match name:
        case "append" | "add":
            item = placed_item(first, arguments.nodes.get(0), frame)
            return put((*cell.items, item, *history.marks(frame.edits)))
        case "extend" | "update":
            return put((*cell.items, *items_of(run, first), *history.marks(frame.edits)))
        case "insert":
            item = arguments.args[1] if len(arguments.args) > 1 else UNKNOWN
            return put(_inserted(cell.items, first, item))
        case "appendleft":
            return put((first, *cell.items))
        case "sort":
            return put(settled(run, cell.items), ordered=True)
        case "clear":
            return put(())
        case "pop" | "popleft" | "remove" | "discard":
            taken = element(run, reference)
            history.trimmed(run, reference, node, frame)
            if name == "pop" and not arguments.args and known_items(run, reference):
                put(cell.items[:-1])
            return taken
        case "copy":
            return copy_list(run, reference, cell.kind)
        case "union" | "difference" | "intersection" | "symmetric_difference":
            items = (*cell.items, *(item for each in arguments.args for item in items_of(run, each)))
            return run.heap.new_list(ListCell(items, cell.order, cell.kind, frame.locate(node)))
        case _:
            return Opaque(partly_unknown=True, label=name_of(node))


def _inserted(items: tuple[Item, ...], index: Value, item: Value) -> tuple[Item, ...]:
    position = index.value if isinstance(index, Const) and isinstance(index.value, int) else None
    if position is None or any(isinstance(each, Spread | Repeat) for each in items[: max(position, 0)]):
        return (*items, item) if position is None else (*items[:position], item, *items[position:])
    return (*items[:position], item, *items[position:])


def _dict(run: Run, reference: DictRef, name: str, arguments: Arguments, frame: Frame) -> Value:
    cell = run.heap.dict_cell(reference)
    first = arguments.args[0] if arguments.args else None
    key = first.known if isinstance(first, Text) else None
    match name:
        case "get" | "pop" | "setdefault":
            default = arguments.args[1] if len(arguments.args) > 1 else Const(None)
            if key is not None and key in cell.entries:
                if name == "pop":
                    left = {each: value for each, value in cell.entries.items() if each != key}
                    run.heap.put(reference, replace(cell, entries=left))
                return cell.entries[key]
            if name == "setdefault" and key is not None:
                run.heap.put(reference, replace(cell, entries={**cell.entries, key: default}))
                return default
            if key is not None and not cell.open:
                return default
            if name == "get" and key is None and cell.entries and not cell.open:
                return join("", [*cell.entries.values(), *cell.values, *arguments.args[1:2]])
            return Opaque(partly_unknown=True, label=key or "")
        case "update":
            return _update(run, reference, cell, first, arguments)
        case "copy":
            return run.heap.new_dict(cell)
        case "values":
            items: tuple[Item, ...] = (*cell.entries.values(), *((Repeat(cell.values),) if cell.values else ()))
            items = (*items, Spread(UNKNOWN)) if cell.open and not cell.values else items
            return run.heap.new_list(ListCell(items, cell.order))
        case "keys":
            return run.heap.new_list(ListCell((Spread(UNKNOWN),), cell.order))
        case "items":
            pairs: list[Item] = [
                run.heap.new_list(ListCell((_key(known, cell), value), kind="tuple"))
                for known, value in cell.entries.items()
            ]
            if cell.values or cell.open:
                rest = join("", list(cell.values)) if cell.values else UNKNOWN
                pairs.append(Repeat((run.heap.new_list(ListCell((UNKNOWN, rest), kind="tuple")),)))
            return run.heap.new_list(ListCell(tuple(pairs), cell.order))
        case _:
            return Opaque(deep_causes(run, reference, 2), partly_unknown=True)


def _key(known: str, cell: DictCell) -> Value:
    return literal(known, cell.location) if cell.location is not None else Opaque(label=known)


def _update(run: Run, reference: DictRef, cell: DictCell, first: Value | None, arguments: Arguments) -> Value:
    entries = {**cell.entries, **arguments.keywords}
    unseen = cell.open or arguments.open
    rest, order = cell.values, cell.order
    if isinstance(first, DictRef):
        other = run.heap.dict_cell(first)
        entries |= other.entries
        unseen = unseen or other.open
        rest += other.values
        order |= other.order
    elif first is not None:
        unseen = True
    run.heap.put(reference, replace(cell, entries=entries, open=unseen, values=rest, order=order))
    return Const(None)
