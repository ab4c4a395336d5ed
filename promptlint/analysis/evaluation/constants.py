"""Operations on values that are known in full: comparisons, predicates, lengths, slices."""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from promptlint.analysis.values.kinds import (
    Arguments,
    BoundMethod,
    ClassValue,
    Const,
    DictRef,
    FunctionValue,
    ListRef,
    ModuleValue,
    ObjectRef,
    PartialValue,
    PathValue,
    Text,
    Value,
)
from promptlint.analysis.values.listing import known_items
from promptlint.analysis.values.truth import known_truth
from promptlint.model import Segment
from promptlint.text import Location

if TYPE_CHECKING:
    from promptlint.analysis.run import Run

Known: TypeAlias = int | float | complex | bool | bytes | str | None

PREDICATES = frozenset({"startswith", "endswith", "isdigit", "isupper", "islower", "isspace"})
_PRESENT = Text | ListRef | DictRef | ObjectRef | FunctionValue | ClassValue | ModuleValue | PathValue
_TYPES = {"str": Text, "list": ListRef, "tuple": ListRef, "dict": DictRef}
_ORDERS: dict[type[ast.cmpop], Callable[..., object]] = {
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
}
_MAX_DIGITS = 10**9  # numbers beyond it are not calculated with
_ARITHMETIC: dict[type[ast.operator], Callable[[int, int], int]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
}


def known(value: Value) -> tuple[Known] | None:
    """A value known in full, in a tuple of its own; `None` for any other."""
    if isinstance(value, Const):
        return (value.value,)
    if isinstance(value, Text) and value.known is not None:
        return (value.known,)
    return None


def compared(run: Run, op: ast.cmpop, left: Value, right: Value) -> bool | None:
    """What a comparison says; `None` where it cannot be told."""
    if any(isinstance(each, Text) and each.default for each in (left, right)):
        return None
    first, second = known(left), known(right)
    match op:
        case ast.Is() | ast.IsNot():
            same = _identical(left, right)
            return same if same is None or isinstance(op, ast.Is) else not same
        case ast.In() | ast.NotIn():
            inside = _inside(run, first, right)
            return inside if inside is None or isinstance(op, ast.In) else not inside
        case ast.Eq() | ast.NotEq() if (first is None) != (second is None):
            absent = (left if second is not None else right), (first or second)
            return isinstance(op, ast.NotEq) if absent[1] == (None,) and isinstance(absent[0], _PRESENT) else None
        case _ if first is not None and second is not None and type(op) in _ORDERS:
            try:
                return bool(_ORDERS[type(op)](first[0], second[0]))
            except TypeError:
                return None
        case _:
            return None


def _identical(left: Value, right: Value) -> bool | None:
    """``value is None`` and the like; other identities are nobody's guess."""
    for value, other in ((left, right), (right, left)):
        if isinstance(other, Const) and (other.value is None or isinstance(other.value, bool)):
            if isinstance(value, Const):
                return value.value is other.value
            return False if isinstance(value, _PRESENT) else None
    return None


def _inside(run: Run, item: tuple[Known] | None, container: Value) -> bool | None:
    if item is None:
        return None
    if isinstance(container, DictRef):
        cell = run.heap.dict_cell(container)
        if item[0] in cell.entries:
            return True
        return None if cell.open or cell.values else False
    if isinstance(container, ListRef):
        found = known_items(run, container)
        values = [known(each) for each in found] if found is not None else [None]
        return None if None in values else item in values
    whole = known(container)
    if whole is not None and isinstance(whole[0], str) and isinstance(item[0], str):
        return item[0] in whole[0]
    return None


def predicate(text: str, name: str, arguments: Arguments) -> bool | None:
    """``text.startswith("x")`` and other questions to a known text."""
    given = [known(each) for each in arguments.args]
    if None in given or arguments.keywords or len(given) > 1:
        return None
    try:
        return bool(getattr(text, name)(*(each[0] for each in given if each is not None)))
    except TypeError:
        return None


def length(run: Run, value: Value) -> int | None:
    """``len(value)``, if it is known."""
    whole = known(value)
    if whole is not None and isinstance(whole[0], str):
        return len(whole[0])
    items = known_items(run, value)
    return len(items) if items is not None else None


def is_instance(value: Value, type_name: str) -> bool | None:
    """``isinstance(value, type)`` for the built-in types that a value here can be."""
    wanted = _TYPES.get(type_name)
    if wanted is None or not isinstance(value, Text | ListRef | DictRef):
        return None
    return isinstance(value, wanted) if wanted is not ListRef or not isinstance(value, ListRef) else None


def is_callable(value: Value) -> bool | None:
    """``callable(value)``."""
    if isinstance(value, FunctionValue | PartialValue | BoundMethod | ClassValue):
        return True
    return False if isinstance(value, Text | Const | ListRef | DictRef) else None


def part(text: str, bounds: tuple[Value | None, ...], location: Location) -> Text | None:
    """``text[lower:upper]`` of a known text."""
    given: list[int | None] = []
    for bound in bounds:
        number = known(bound) if bound is not None else (None,)
        if number is None or not (number[0] is None or isinstance(number[0], int)):
            return None
        given.append(number[0])
    found = text[slice(*given)] if given[2] != 0 else None
    return None if found is None else Text((Segment(location, found),) if found else ())


def calculated(op: ast.operator, left: Value, right: Value) -> Const | None:
    """Whole numbers added, subtracted or multiplied."""
    if not (isinstance(left, Const) and isinstance(right, Const)):
        return None
    first, second = left.value, right.value
    function = _ARITHMETIC.get(type(op))
    if function is None or not isinstance(first, int) or not isinstance(second, int):
        return None
    return Const(function(first, second)) if max(abs(first), abs(second)) < _MAX_DIGITS else None


def all_true(values: list[Value]) -> Value | None:
    """``a and b``: the first that is known to be false, else the one that is left; `None` if several are open."""
    left: list[Value] = []
    for value in values[:-1]:
        truth = known_truth(value)
        if truth is False:
            return value
        if truth is None:
            left.append(value)
    return None if left else values[-1]
