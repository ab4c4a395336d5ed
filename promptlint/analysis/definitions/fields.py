"""What the methods of a class write into the fields of its instances."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from promptlint import naming
from promptlint.analysis.budget import OutOfBudgetError
from promptlint.analysis.syntax.trees import by_kind, name_of, remembered, walk
from promptlint.analysis.values.frame import Frame
from promptlint.analysis.values.heap import join
from promptlint.analysis.values.kinds import (
    Arguments,
    ClassValue,
    Const,
    DictCell,
    DictRef,
    FunctionValue,
    ListRef,
    ObjectCell,
    ObjectRef,
    Opaque,
    Value,
)
from promptlint.diagnostic import Confidence
from promptlint.model import Cause, CauseKind

if TYPE_CHECKING:
    from promptlint.analysis.run import Run

from promptlint.analysis.definitions.lineage import Method, linearised, methods, stand_in

FIELD_CHANGES = frozenset(
    {"append", "extend", "insert", "add", "update", "appendleft", "setdefault", "write", "writelines"}
)
_MAX_WRITERS = 3

T = TypeVar("T")


def grows(run: Run, cls: ClassValue, name: str) -> bool:
    """Whether a method other than ``__init__`` adds to the list in a field."""
    return any(
        name in method_effects(method)[1]
        for each in linearised(run, cls)
        for method in methods(run, each).values()
        if method.name != "__init__"
    )


def _writers(run: Run, cls: ClassValue, name: str) -> list[tuple[ClassValue, Method]]:
    found = [
        (each, method)
        for each in linearised(run, cls)
        for method in methods(run, each).values()
        if method.name != "__init__" and name in method_effects(method)[0]
    ]
    return found[:_MAX_WRITERS]


@remembered
def method_effects(method: Method) -> tuple[frozenset[str], frozenset[str]]:
    """The fields of `self` that a method assigns, and those that it adds to, be it by ``+=``."""
    nodes = by_kind(method, ast.Attribute, ast.AugAssign)
    assigned, grown = effects(nodes[ast.Attribute])
    added = [each.target for each in nodes[ast.AugAssign] if isinstance(each.op, ast.Add)]
    own = {each.attr for each in added if isinstance(each, ast.Attribute) and name_of(each.value) == "self"}
    return assigned, grown | own


def effects(nodes: Iterable[ast.AST]) -> tuple[frozenset[str], frozenset[str]]:
    """As `method_effects`, of the nodes of a method."""
    assigned: set[str] = set()
    grown: set[str] = set()
    for node in nodes:
        if isinstance(node, ast.Attribute):
            if isinstance(node.ctx, ast.Store) and isinstance(node.value, ast.Name) and node.value.id == "self":
                assigned.add(node.attr)
            elif node.attr in FIELD_CHANGES:
                owner, _, field = name_of(node.value).partition(".")
                if owner == "self":
                    grown.add(field)
    return frozenset(assigned), frozenset(grown)


def with_writers(run: Run, reference: ObjectRef, cell: ObjectCell, name: str) -> Value:
    """A field of an instance with an unknown past: what ``__init__`` gives it joined with what other methods do."""
    own = cell.fields.get(name)
    number = _counter(run, cell.cls, name, own)
    if number is not None:
        return number
    key = (id(cell.cls.node), name)
    if isinstance(own, DictRef):
        _fill(run, reference, own, cell.cls, name)
        return own
    if key not in run.fields:
        run.fields[key] = None
        try:
            run.fields[key] = _written(run, reference, cell.cls, name)
        except OutOfBudgetError:
            del run.fields[key]
            raise
    other = run.fields[key]
    empty = own is None or (isinstance(own, Const) and not own.value)
    if other is None and isinstance(own, Const) and (own.value is None or own.value is False):
        return Opaque(partly_unknown=True, label=name)  # else nobody would ask for it: it is set from elsewhere
    if other is None or isinstance(own, ListRef):
        return own if own is not None else Opaque(partly_unknown=True, label=name)
    return other if empty else join("", [own, other]) if own is not None else other


def _counter(run: Run, cls: ClassValue, name: str, own: Value | None) -> Value | None:
    """A number that methods count up, where its name says that it counts turns, steps or the like."""
    if not isinstance(own, Const) or isinstance(own.value, bool) or not isinstance(own.value, int | float):
        return None
    said = naming.classify(name, label=name)
    if said is None or said.kind is not CauseKind.REQUEST:
        return None
    for each in linearised(run, cls):
        for method in methods(run, each).values():
            at = counted(method).get(name) if method.name != "__init__" else None
            if at is not None:
                place = each.module.locate(at)
                cause = Cause(CauseKind.REQUEST, said.rate, Confidence.MEDIUM, f"self.{name}", place)
                return Opaque(frozenset({cause}), label=f"self.{name}")
    return None


@remembered
def counted(method: Method) -> dict[str, ast.AugAssign]:
    """The fields of `self` to which a method adds a number, or from which it takes one."""
    found: dict[str, ast.AugAssign] = {}
    for node in walk(method):
        match node:
            case ast.AugAssign(
                target=ast.Attribute(value=ast.Name(id="self"), attr=name),
                op=ast.Add() | ast.Sub(),
                value=ast.Constant(value=int() | float()),
            ):
                found.setdefault(name, node)
            case _:
                pass
    return found


def _written(run: Run, reference: ObjectRef, cls: ClassValue, name: str) -> Value | None:
    values: list[Value] = []
    for owner, method in _writers(run, cls, name):
        if method in run.active:
            continue
        value = _after(run, reference, owner, method, lambda: run.heap.object_cell(reference).fields.get(name))
        if value is not None and not isinstance(value, ListRef):
            values.append(value)
    return join("", values) if values else None


def _after(run: Run, reference: ObjectRef, owner: ClassValue, method: Method, read: Callable[[], T]) -> T:
    """What there is to read after a method has run on an instance; all else that it does is taken back."""
    since, depth, recording = run.heap.next_number, run.heap.depth, run.record
    run.record = False
    run.heap.push()
    try:
        function = FunctionValue(method, owner.module, None, reference, owner)
        run.call(function, Arguments(open=True, spread=True), stand_in(method), Frame(owner.module))
        return read()
    finally:
        run.heap.keep(since)
        run.heap.cut(depth)
        run.record = recording


def _fill(run: Run, reference: ObjectRef, own: DictRef, cls: ClassValue, name: str) -> None:
    """Let an empty mapping of an instance with an unknown past hold what other methods put into it, in their order."""
    empty = run.heap.dict_cell(own)
    if empty.entries or empty.values or empty.open:
        return
    key = (id(cls.node), name)
    if key not in run.fillings:
        run.fillings[key] = None
        run.fillings[key] = _filled(run, reference, own, cls, name)
    filling = run.fillings[key]
    if filling is not None:
        run.heap.put(own, replace(filling, location=empty.location))


def _filled(run: Run, reference: ObjectRef, own: DictRef, cls: ClassValue, name: str) -> DictCell | None:
    values: list[Value] = []
    order: frozenset[Cause] = frozenset()
    fillers = [
        (each, method)
        for each in linearised(run, cls)
        for method in methods(run, each).values()
        if method.name != "__init__" and name in _filled_fields(method)
    ]
    for owner, method in fillers[:_MAX_WRITERS]:
        if method in run.active:
            continue
        cell = _after(run, reference, owner, method, lambda: run.heap.dict_cell(own))
        values += [*cell.entries.values(), *cell.values]
        order |= cell.order
    return DictCell({}, True, None, tuple(values), order) if fillers else None


@remembered
def _filled_fields(method: Method) -> frozenset[str]:
    """The fields of `self` into which a method puts something under a key."""
    stored = (
        node.value for node in walk(method) if isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Store)
    )
    return frozenset(
        each.attr
        for each in stored
        if isinstance(each, ast.Attribute) and isinstance(each.value, ast.Name) and each.value.id == "self"
    )
