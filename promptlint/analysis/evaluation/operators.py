"""Operators between two values: what adding, repeating, formatting and merging makes."""

from __future__ import annotations

import ast
from dataclasses import replace
from typing import TYPE_CHECKING

from promptlint.analysis.conversation.keeping import lasts
from promptlint.analysis.evaluation import constants
from promptlint.analysis.prompts import shapes
from promptlint.analysis.syntax.trees import name_of
from promptlint.analysis.texts import fstrings, paths
from promptlint.analysis.texts.textops import concatenate, is_stable
from promptlint.analysis.values.causes import aged, set_order
from promptlint.analysis.values.kinds import (
    UNKNOWN,
    Const,
    DictCell,
    DictRef,
    Item,
    ListCell,
    ListRef,
    Opaque,
    PathValue,
    Spread,
    TemplateValue,
    Text,
    Value,
)
from promptlint.analysis.values.listing import causes_of, items_of, placed_item
from promptlint.model import Segment

if TYPE_CHECKING:
    from promptlint.analysis.run import Run
    from promptlint.analysis.values.frame import Frame

_MAX_ITEMS = 2_000  # of a list made by adding lists
_MAX_REPEATED = 1_000_000  # characters of a repeated text


def binary(run: Run, node: ast.BinOp, frame: Frame) -> Value:
    """The value of ``a + b``, ``text % values``, ``folder / name`` and the like."""
    if isinstance(node.op, ast.Add):
        return _add(run, node, frame)
    left, right = run.expr(node.left, frame), run.expr(node.right, frame)
    number = constants.calculated(node.op, left, right)
    if number is not None:
        return number
    if isinstance(node.op, ast.Mod) and isinstance(left, Text):
        return fstrings.percent(run, left, right, node, frame)
    if isinstance(node.op, ast.Mult):
        return _repeated(left, right)
    if isinstance(node.op, ast.Div) and isinstance(left, PathValue):
        return paths.joined(left, right)
    if isinstance(node.op, ast.BitOr) and isinstance(left, TemplateValue):
        return left  # prompt | model: what is sent is the prompt
    if isinstance(node.op, ast.BitOr | ast.BitAnd | ast.Sub | ast.BitXor) and _is_set(run, left, right):
        items: tuple[Item, ...] = (*items_of(run, left), *items_of(run, right))
        return run.heap.new_list(ListCell(items, frozenset({set_order(frame, node)}), "set", frame.locate(node)))
    if isinstance(node.op, ast.BitOr) and isinstance(left, DictRef) and isinstance(right, DictRef):
        return _merge(run, left, right)
    causes = causes_of(left) | causes_of(right)
    if isinstance(node.op, ast.Sub) and not (isinstance(right, Opaque) and right.type == "datetime.timedelta"):
        causes = aged(causes, right)
    stable = is_stable(left) and is_stable(right)
    return Opaque(causes, partly_unknown=not causes and not stable, label=name_of(node.left))


def _repeated(left: Value, right: Value) -> Value:
    """``text * number``."""
    if isinstance(right, Text):
        left, right = right, left
    if isinstance(left, Text) and left.known is not None and isinstance(right, Const) and isinstance(right.value, int):
        whole = left.known * max(0, min(right.value, _MAX_REPEATED // max(len(left.known), 1)))
        first = left.nodes[0] if whole else None
        return Text((replace(first, text=whole),)) if isinstance(first, Segment) else Text(())
    causes = causes_of(left) | causes_of(right)
    return Opaque(causes, partly_unknown=not causes and not _constants(left, right))


def _is_set(run: Run, *values: Value) -> bool:
    return any(isinstance(value, ListRef) and run.heap.list_cell(value).kind == "set" for value in values)


def _constants(*values: Value) -> bool:
    return all(isinstance(value, Const) for value in values)


def _merge(run: Run, left: DictRef, right: DictRef) -> Value:
    first, second = run.heap.dict_cell(left), run.heap.dict_cell(right)
    return run.heap.new_dict(
        DictCell(
            {**first.entries, **second.entries},
            first.open or second.open,
            first.location,
            first.values + second.values,
            first.order | second.order,
            {**first.places, **second.places},
        )
    )


def _add(run: Run, node: ast.BinOp, frame: Frame) -> Value:
    operands: list[tuple[Value, ast.expr]] = []
    current: ast.expr = node
    while isinstance(current, ast.BinOp) and isinstance(current.op, ast.Add):  # long chains are deep on the left
        operands.append((run.expr(current.right, frame), current.right))
        current = current.left
    operands.append((run.expr(current, frame), current))
    operands.reverse()
    if len(operands) == 2:
        number = constants.calculated(node.op, operands[0][0], operands[1][0])
        if number is not None:
            return number
    if any(isinstance(value, ListRef) or (isinstance(value, Opaque) and value.edits) for value, _ in operands):
        items: list[Item] = []
        for value, operand in operands:
            kept = isinstance(value, ListRef) and lasts(operand)  # and the turns to come
            items += [Spread(value)] if kept else items_of(run, placed_item(value, operand, frame))
        if len(items) > _MAX_ITEMS:
            items = [*items[:_MAX_ITEMS], Spread(UNKNOWN)]
        reference = run.heap.new_list(ListCell(tuple(items), location=frame.locate(node)))
        shapes.grown(run, reference, items)
        return reference
    return concatenate(run, operands, frame)
