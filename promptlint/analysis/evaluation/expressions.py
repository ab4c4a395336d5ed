"""Expressions: what each form of Python's grammar is worth as a value."""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from promptlint.analysis.budget import OutOfBudgetError
from promptlint.analysis.evaluation import attributes, comparisons, constants, operators
from promptlint.analysis.evaluation.decisions import deciding
from promptlint.analysis.evaluation.displays import (
    display_comprehension,
    display_dict,
    display_dict_comprehension,
    display_sequence,
)
from promptlint.analysis.evaluation.filling import in_order
from promptlint.analysis.evaluation.slicing import sliced
from promptlint.analysis.prompts import shapes
from promptlint.analysis.syntax.trees import name_of
from promptlint.analysis.tables.sink_tables import cache_key_names
from promptlint.analysis.texts import fstrings
from promptlint.analysis.texts.textops import literal
from promptlint.analysis.values.causes import made, pinned
from promptlint.analysis.values.heap import join
from promptlint.analysis.values.kinds import (
    UNKNOWN,
    Arguments,
    Choice,
    Const,
    DictRef,
    External,
    ListCell,
    ListRef,
    ObjectRef,
    Opaque,
    Text,
    Value,
)
from promptlint.analysis.values.listing import (
    causes_of,
    deep_causes,
    element,
    item_at,
    items_of,
    known_items,
    placed_item,
)
from promptlint.analysis.values.truth import known_truth
from promptlint.diagnostic import Confidence
from promptlint.model import CauseKind, Rate

if TYPE_CHECKING:
    from promptlint.analysis.run import Run
    from promptlint.analysis.values.frame import Frame


def evaluate(run: Run, node: ast.expr, frame: Frame) -> Value:
    """The value of an expression; what is not understood is unknown."""
    kind = type(node)
    if kind is not ast.Constant:  # a literal of ten thousand lines is no work
        run.steps += 1  # as `tick` does: a step is too short for another call
        run.all_steps += 1
        if run.steps > run.limit or run.all_steps > run.file_limit:
            raise OutOfBudgetError
    handler = _HANDLERS.get(kind)
    return handler(run, node, frame) if handler is not None else _other(run, node, frame)


def _constant(run: Run, node: ast.Constant, frame: Frame) -> Value:
    if isinstance(node.value, str):
        if frame.within is not None:
            return literal(node.value, frame.locate(node))
        known = frame.module.constants.get(node)
        if known is None:
            known = frame.module.constants[node] = literal(node.value, frame.locate(node))
        return known
    return Const(node.value) if not isinstance(node.value, type(...)) else UNKNOWN


def _name(run: Run, node: ast.Name, frame: Frame) -> Value:
    found = run.lookup(node.id, frame)
    if found is None:
        return attributes.builtin(node.id)
    return found


def _attribute(run: Run, node: ast.Attribute, frame: Frame) -> Value:
    owner = run.expr(node.value, frame)
    if frame.fresh and isinstance(owner, ObjectRef) and (owner, node.attr) in frame.fresh:
        value, kept = frame.fresh[owner, node.attr]
        if run.heap.object_cell(owner).fields.get(node.attr) is kept:  # what this call has put there itself
            return value
    return attributes.attribute(run, owner, node, frame)


def _call(run: Run, node: ast.Call, frame: Frame) -> Value:
    function = run.expr(node.func, frame)
    if not _concurrent(run, function):
        return run.call(function, _arguments(run, node, frame), node, frame)
    given: list[Arguments] = []
    order = frozenset({made(frame, node, CauseKind.ARRIVAL_ORDER, Rate.INSTANT, Confidence.MEDIUM)})
    in_order(run, lambda: given.append(_arguments(run, node, frame)), order, frame.locate(node))
    return run.call(function, given[0], node, frame)


def _concurrent(run: Run, function: Value) -> bool:
    """Whether the arguments of a call are coroutines that run side by side."""
    if not isinstance(function, External):
        return False
    return function.dotted == "asyncio.gather" or (
        run.loops > 0 and function.dotted.endswith((".create_task", ".start_soon"))
    )


def _arguments(run: Run, node: ast.Call, frame: Frame) -> Arguments:
    result = Arguments()
    positional: list[Value] = []
    for each in node.args:
        if isinstance(each, ast.Starred):
            items = known_items(run, run.expr(each.value, frame))
            if items is None:
                result.spread = True
            else:
                positional += items
        else:
            result.nodes[len(positional)] = each
            positional.append(run.expr(each, frame))
    result.args = tuple(positional)
    cache_keys = cache_key_names() if node.keywords else frozenset[str]()
    for keyword in node.keywords:
        value = run.expr(keyword.value, frame)
        if keyword.arg is not None:
            result.keywords[keyword.arg] = value
            result.nodes[keyword.arg] = keyword.value
            if keyword.arg in cache_keys:
                shapes.cache_key(run, value, frame.locate(keyword.value))
        else:
            _spread_keywords(run, value, keyword.value, result)
    return result


def _spread_keywords(run: Run, value: Value, node: ast.expr, into: Arguments) -> None:
    if isinstance(value, DictRef):
        cell = run.heap.dict_cell(value)
        for name, entry in cell.entries.items():
            into.keywords[name] = entry
            into.nodes.setdefault(name, node)
        into.places.update(cell.places)
        into.open = into.open or cell.open
    else:
        into.open = True


def _boolop(run: Run, node: ast.BoolOp, frame: Frame) -> Value:
    values = [run.expr(each, frame) for each in node.values]
    if isinstance(node.op, ast.And):
        found = constants.all_true(values)
        return found if found is not None else values[-1] if len(values) == 2 else UNKNOWN
    kept: list[Value] = []
    for position, value in enumerate(values):
        falsy = (isinstance(value, Const) and not value.value) or (isinstance(value, Text) and value.known == "")
        if falsy and position < len(values) - 1:
            continue
        kept.append(pinned(value) if kept else value)
        if isinstance(value, Text) and value.known:
            break
    return kept[0] if len(kept) == 1 else _either(kept)


def _either(values: list[Value]) -> Value:
    """``a or b``: with an unknown first value the second is the fallback."""
    if all(isinstance(value, Opaque | Const) for value in values):
        causes = frozenset(cause for value in values for cause in causes_of(value))
        labels = [value.label for value in values if isinstance(value, Opaque) and value.label]
        types = [value.type for value in values if isinstance(value, Opaque) and value.type]
        unknown = any(isinstance(value, Opaque) and value.partly_unknown for value in values)
        edits = tuple(edit for value in values if isinstance(value, Opaque) for edit in value.edits)
        return Opaque(causes, unknown, labels[0] if labels else "", types[-1] if types else "", edits=edits)
    return join("", values)


def _ifexp(run: Run, node: ast.IfExp, frame: Frame) -> Value:
    from promptlint.analysis.evaluation.statements import test_key

    truth = known_truth(run.expr(node.test, frame))
    if truth is not None:
        return run.expr(node.body if truth else node.orelse, frame)
    why = deciding(run, node.test, frame)
    return join(test_key(node.test, frame), [run.expr(node.body, frame), run.expr(node.orelse, frame)], why)


def _subscript(run: Run, node: ast.Subscript, frame: Frame) -> Value:
    value = run.expr(node.value, frame)
    if isinstance(node.slice, ast.Slice):
        return sliced(run, value, node, frame)
    index = run.expr(node.slice, frame)
    key = index.known if isinstance(index, Text) else None
    match value:
        case DictRef():
            cell = run.heap.dict_cell(value)
            if key is not None and key in cell.entries:
                return cell.entries[key]
            if key is None and (cell.entries or cell.values) and not cell.open:
                return join("", [*cell.entries.values(), *cell.values], deciding(run, node.slice, frame))
            return Opaque(partly_unknown=True, label=name_of(node))
        case ListRef():
            found = item_at(run, value, index.value) if isinstance(index, Const) and type(index.value) is int else None
            return found if found is not None else element(run, value)
        case Choice(test=test, arms=arms) if key is not None:
            return join(test, [_entry(run, arm, key) for arm in arms])
        case _:
            return attributes.item(run, value, key, node, frame)


def _entry(run: Run, value: Value, key: str) -> Value:
    return run.heap.dict_cell(value).entries.get(key, UNKNOWN) if isinstance(value, DictRef) else UNKNOWN


def _other(run: Run, node: ast.expr, frame: Frame) -> Value:
    """Operators whose result is a number or a truth value: what changes it is kept."""
    causes = frozenset[Any]()
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.expr):
            causes |= deep_causes(run, run.expr(child, frame), 1)
    return Opaque(causes, partly_unknown=True)


def _unary(run: Run, node: ast.UnaryOp, frame: Frame) -> Value:
    value = run.expr(node.operand, frame)
    if isinstance(node.op, ast.Not):
        truth = known_truth(value)
        return Const(not truth) if truth is not None else Opaque(partly_unknown=True)
    if isinstance(node.op, ast.USub) and isinstance(value, Const) and isinstance(value.value, int):
        return Const(-value.value)
    return Opaque(deep_causes(run, value, 1), partly_unknown=True)


def _walrus(run: Run, node: ast.NamedExpr, frame: Frame) -> Value:
    value = run.expr(node.value, frame)
    run.assign(node.target, value, frame)
    return value


def _yield(run: Run, node: ast.Yield | ast.YieldFrom, frame: Frame) -> Value:
    value = run.expr(node.value, frame) if node.value is not None else Const(None)
    if frame.yields is not None:
        cell = run.heap.list_cell(frame.yields)
        added = items_of(run, value) if isinstance(node, ast.YieldFrom) else (placed_item(value, node.value, frame),)
        run.heap.put(frame.yields, ListCell((*cell.items, *added), cell.order, cell.kind, cell.location))
        shapes.given(run, frame.yields, added)
    return UNKNOWN


def _inner(run: Run, node: ast.Await | ast.Starred, frame: Frame) -> Value:
    return run.expr(node.value, frame)


def _lambda(run: Run, node: ast.Lambda, frame: Frame) -> Value:
    return run.function(node, frame)


_HANDLERS: dict[type[ast.expr], Callable[[Run, Any, Frame], Value]] = {
    ast.Constant: _constant,
    ast.Name: _name,
    ast.Attribute: _attribute,
    ast.Call: _call,
    ast.BinOp: operators.binary,
    ast.BoolOp: _boolop,
    ast.UnaryOp: _unary,
    ast.Compare: comparisons.value,
    ast.IfExp: _ifexp,
    ast.List: display_sequence,
    ast.Tuple: display_sequence,
    ast.Set: display_sequence,
    ast.Dict: display_dict,
    ast.ListComp: display_comprehension,
    ast.SetComp: display_comprehension,
    ast.GeneratorExp: display_comprehension,
    ast.DictComp: display_dict_comprehension,
    ast.Subscript: _subscript,
    ast.JoinedStr: fstrings.joined,
    ast.Await: _inner,
    ast.Starred: _inner,
    ast.NamedExpr: _walrus,
    ast.Yield: _yield,
    ast.YieldFrom: _yield,
    ast.Lambda: _lambda,
}
