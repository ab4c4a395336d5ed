"""Classes of the project: members along the inheritance, instances, and fields that other methods write."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, TypeVar

from promptlint.analysis import shapes, tool_shapes
from promptlint.analysis.budget import OutOfBudgetError
from promptlint.analysis.causes import made
from promptlint.analysis.frame import Frame
from promptlint.analysis.heap import join
from promptlint.analysis.textops import name_of
from promptlint.analysis.trees import walk
from promptlint.analysis.values import (
    UNKNOWN,
    Arguments,
    ClassValue,
    Const,
    DictCell,
    DictRef,
    FunctionValue,
    ListCell,
    ListRef,
    ObjectCell,
    ObjectRef,
    Opaque,
    Spread,
    Text,
    Value,
)
from promptlint.diagnostic import Confidence
from promptlint.model import Cause, CauseKind, Evaluated, Rate

if TYPE_CHECKING:
    from promptlint.analysis.run import Run

_MAX_BASES = 12
FIELD_CHANGES = frozenset({"append", "extend", "insert", "add", "update", "appendleft", "setdefault"})
_MAX_WRITERS = 3
_RECORD_BASES = frozenset({"BaseModel", "NamedTuple", "TypedDict", "BaseSettings", "Struct"})
_SETS = frozenset({"set", "Set", "frozenset", "FrozenSet", "AbstractSet", "MutableSet"})

T = TypeVar("T")

Method = ast.FunctionDef | ast.AsyncFunctionDef


def linearised(run: Run, cls: ClassValue) -> tuple[ClassValue, ...]:
    """A class and its project bases, nearest first."""
    known = run.lineages.get(cls.node)
    if known is None:
        run.lineages[cls.node] = (cls,)  # ends cycles
        known = run.lineages[cls.node] = tuple(_linearise(run, cls))
    return known


def _linearise(run: Run, cls: ClassValue) -> Iterator[ClassValue]:
    queue, seen = [cls], set[ast.ClassDef]()
    while queue and len(seen) < _MAX_BASES:
        each = queue.pop(0)
        if each.node in seen:
            continue
        seen.add(each.node)
        yield each
        for base in each.node.bases:
            target = base.value if isinstance(base, ast.Subscript) else base
            if isinstance(target, ast.Name | ast.Attribute):
                value = run.expr(target, run.module_frame(each.module))
                if isinstance(value, ClassValue):
                    queue.append(value)


def definition(run: Run, cls: ClassValue, name: str) -> tuple[ClassValue, Method] | None:
    """The method that a class gives to a name, and the class that defines it."""
    for each in linearised(run, cls):
        method = _methods(run, each).get(name)
        if method is not None:
            return each, method
    return None


def _methods(run: Run, cls: ClassValue) -> dict[str, Method]:
    known = run.methods.get(cls.node)
    if known is None:
        known = run.methods[cls.node] = {
            each.name: each for each in cls.node.body if isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef)
        }
    return known


def stand_in(node: Method) -> ast.expr:
    """A stand-in for the call that nobody is seen to make: the function's own name."""
    return ast.copy_location(ast.Name(id=node.name, ctx=ast.Load()), node)


def decorators(node: Method) -> frozenset[str]:
    """The last names of a function's decorators (``cached_property``, ``tool``)."""
    names = []
    for each in node.decorator_list:
        target = each.func if isinstance(each, ast.Call) else each
        names.append(name_of(target).rpartition(".")[2])
    return frozenset(names)


def member(run: Run, reference: ObjectRef, name: str, node: ast.expr, frame: Frame) -> Value:
    """``instance.name``: a field, a property's value, a bound method, a class attribute."""
    cell = run.heap.object_cell(reference)
    if name in cell.fields:
        if reference.id in run.entries:
            return _with_writers(run, reference, cell, name)
        return cell.fields[name]
    found = definition(run, cell.cls, name)
    if found is not None:
        owner, method = found
        return _bound(run, owner, method, reference, node, frame)
    value = class_attribute(run, cell.cls, name)
    blank = isinstance(value, Const | ListRef | DictRef) or (isinstance(value, Text) and not value.nodes)
    if blank and reference.id not in run.entries:
        given = name in (_record_fields(run, cell.cls) or ())  # whoever made the record may have said otherwise
        value = None if given else value
    if value is not None:
        return value
    written = _with_writers(run, reference, cell, name) if reference.id in run.entries else None
    if written is None:
        written = _annotated_field(run, cell.cls, name)
    if written is not None:
        return written
    return Opaque(partly_unknown=True, label=name_of(node) or name, function=run.unbound.get(reference.id))


def _bound(run: Run, owner: ClassValue, method: Method, instance: Value, node: ast.expr, frame: Frame) -> Value:
    names = decorators(method)
    static = "staticmethod" in names
    function = FunctionValue(method, owner.module, None, None if static else instance, owner)
    if names & {"property", "cached_property"}:
        return run.call(function, Arguments(), node, frame)
    return function


def class_member(run: Run, cls: ClassValue, name: str, node: ast.expr, frame: Frame) -> Value | None:
    """``Class.name``."""
    found = definition(run, cls, name)
    if found is not None:
        owner, method = found
        bound: Value | None = cls if "classmethod" in decorators(method) else None
        return FunctionValue(method, owner.module, None, bound, owner)
    return class_attribute(run, cls, name)


def class_attribute(run: Run, cls: ClassValue, name: str) -> Value | None:
    """The value that a class body, or that of a base, gives to a name."""
    for each in linearised(run, cls):
        key = (id(each.node), name)
        if key in run.class_attributes:
            found = run.class_attributes[key]
        else:
            run.class_attributes[key] = None
            try:
                found = run.class_attributes[key] = _evaluate_attribute(run, each, name)
            except OutOfBudgetError:
                del run.class_attributes[key]
                raise
        if found is not None:
            return found
    return None


def _evaluate_attribute(run: Run, cls: ClassValue, name: str) -> Value | None:
    for statement in cls.node.body:
        if not isinstance(statement, ast.Assign | ast.AnnAssign) or statement.value is None:
            continue
        value = statement.value
        targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
        if any(isinstance(target, ast.Name) and target.id == name for target in targets):
            inner = Frame(cls.module, evaluated=Evaluated.IMPORT, owner=cls)
            for used in {each.id for each in walk(value) if isinstance(each, ast.Name)} - {name}:
                earlier = _evaluate_attribute(run, cls, used)  # class bodies see their own names
                if earlier is not None:
                    inner.names[used] = earlier
            return _field_default(run, value, inner)
    return None


def _field_default(run: Run, value: ast.expr, frame: Frame) -> Value:
    """A class attribute's value; ``field(default=...)`` and ``Field(default_factory=...)`` looked through."""
    if isinstance(value, ast.Call) and name_of(value.func).rpartition(".")[2] in ("field", "Field", "attrib", "ib"):
        for keyword in value.keywords:
            if keyword.arg == "default":
                return run.expr(keyword.value, frame)
            if keyword.arg in ("default_factory", "factory"):
                frame.evaluated = Evaluated.INSTANCE
                return run.call(run.expr(keyword.value, frame), Arguments(), keyword.value, frame)
        if value.args and not (isinstance(value.args[0], ast.Constant) and value.args[0].value is ...):
            return run.expr(value.args[0], frame)
        return UNKNOWN
    return run.expr(value, frame)


def inherited(run: Run, owner: ClassValue, instance: Value, name: str, node: ast.expr, frame: Frame) -> Value:
    """``super().name``."""
    for each in linearised(run, owner)[1:]:
        method = _methods(run, each).get(name)
        if method is not None:
            return _bound(run, each, method, instance, node, frame)
    return Opaque(partly_unknown=True, label=f"super().{name}")


def instantiate(run: Run, cls: ClassValue, arguments: Arguments, node: ast.expr, frame: Frame) -> Value:
    """``Class(...)``: fields from a record's annotations or from ``__init__``."""
    reference = _instantiate(run, cls, arguments, node, frame)
    shapes.message(run, reference)
    tool_shapes.of_object(run, cls.node.name, reference, frame.locate(node))
    return reference


def _instantiate(run: Run, cls: ClassValue, arguments: Arguments, node: ast.expr, frame: Frame) -> ObjectRef:
    where = frame.locate(node)
    reference = run.heap.new_object(ObjectCell(cls, {}, where, frame.evaluated))
    record_fields = _record_fields(run, cls)
    if record_fields is not None:
        fields: dict[str, Value] = {}
        for position, name in enumerate(record_fields):
            given = arguments.get(name, position)
            default = given if given is not None else class_attribute(run, cls, name)
            if default is not None:
                fields[name] = default
        run.heap.put(reference, ObjectCell(cls, fields, where, frame.evaluated))
        post = definition(run, cls, "__post_init__")
        if post is not None:
            run.call(FunctionValue(post[1], post[0].module, None, reference, post[0]), Arguments(), node, frame)
        return reference
    found = definition(run, cls, "__init__")
    if found is not None:
        function = FunctionValue(found[1], found[0].module, None, reference, found[0])
        run.call(function, arguments, node, frame)
    else:
        known = dict(arguments.keywords)
        run.heap.put(reference, ObjectCell(cls, known, where, frame.evaluated))
    return reference


def _record_fields(run: Run, cls: ClassValue) -> list[str] | None:
    """The field names of a dataclass, attrs class, pydantic model or named tuple, inherited ones first."""
    chain = linearised(run, cls)
    is_record = any(
        any("dataclass" in name_of(d.func if isinstance(d, ast.Call) else d) for d in each.node.decorator_list)
        or any(
            name_of(d.func if isinstance(d, ast.Call) else d).rpartition(".")[2] in ("define", "frozen", "attrs", "s")
            for d in each.node.decorator_list
        )
        or any(name_of(base).rpartition(".")[2] in _RECORD_BASES for base in each.node.bases)
        for each in chain
    )
    if not is_record or definition(run, cls, "__init__") is not None:
        return None
    names: dict[str, None] = {}
    for each in reversed(chain):
        for statement in each.node.body:
            if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
                names.setdefault(statement.target.id)
    return list(names)


def entry_instance(run: Run, cls: ClassValue) -> ObjectRef:
    """An instance about which only the class is known: made with unknown arguments, used for some time already."""
    known = run.instances.get(id(cls.node))
    if isinstance(known, ObjectRef):
        return known
    reference = run.heap.new_object(ObjectCell(cls, {}, made=Evaluated.INSTANCE))
    run.instances[id(cls.node)] = reference
    run.entries.add(reference.id)
    recording, run.record = run.record, False
    try:
        record_fields = _record_fields(run, cls)
        if record_fields is None:
            found = definition(run, cls, "__init__")
            if found is not None:
                frame = Frame(found[0].module, evaluated=Evaluated.INSTANCE)
                function = FunctionValue(found[1], found[0].module, None, reference, found[0])
                run.call(function, Arguments(open=True, spread=True), stand_in(found[1]), frame)
    finally:
        run.record = recording
    cell = run.heap.object_cell(reference)
    for name, value in cell.fields.items():
        if isinstance(value, ListRef) and _grows(run, cls, name):
            items = run.heap.list_cell(value)
            grown = (*items.items, Spread(Opaque(partly_unknown=True, label=name)))
            run.heap.put(value, ListCell(grown, items.order, items.kind, items.location))
    return reference


def _grows(run: Run, cls: ClassValue, name: str) -> bool:
    """Whether a method other than ``__init__`` adds to the list in a field."""
    return any(
        name in method_effects(method)[1]
        for each in linearised(run, cls)
        for method in _methods(run, each).values()
        if method.name != "__init__"
    )


def _writers(run: Run, cls: ClassValue, name: str) -> list[tuple[ClassValue, Method]]:
    found = [
        (each, method)
        for each in linearised(run, cls)
        for method in _methods(run, each).values()
        if method.name != "__init__" and name in method_effects(method)[0]
    ]
    return found[:_MAX_WRITERS]


@lru_cache(maxsize=4096)
def method_effects(method: Method) -> tuple[frozenset[str], frozenset[str]]:
    """The fields of `self` that a method assigns, and those that it adds to."""
    assigned: set[str] = set()
    grown: set[str] = set()
    for node in walk(method):
        if isinstance(node, ast.Attribute):
            if isinstance(node.ctx, ast.Store) and isinstance(node.value, ast.Name) and node.value.id == "self":
                assigned.add(node.attr)
            elif node.attr in FIELD_CHANGES:
                owner, _, field = name_of(node.value).partition(".")
                if owner == "self":
                    grown.add(field)
    return frozenset(assigned), frozenset(grown)


def _with_writers(run: Run, reference: ObjectRef, cell: ObjectCell, name: str) -> Value:
    """A field of an instance with an unknown past: what ``__init__`` gives it joined with what other methods do."""
    own = cell.fields.get(name)
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
    if other is None or isinstance(own, ListRef):
        return own if own is not None else Opaque(partly_unknown=True, label=name)
    return other if empty else join("", [own, other]) if own is not None else other


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
        for method in _methods(run, each).values()
        if method.name != "__init__" and name in _filled_fields(method)
    ]
    for owner, method in fillers[:_MAX_WRITERS]:
        if method in run.active:
            continue
        cell = _after(run, reference, owner, method, lambda: run.heap.dict_cell(own))
        values += [*cell.entries.values(), *cell.values]
        order |= cell.order
    return DictCell({}, True, None, tuple(values), order) if fillers else None


@lru_cache(maxsize=4096)
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


def subscript(run: Run, value: Value, key: str | None, node: ast.Subscript, frame: Frame) -> Value:
    """``Enum["KEY"]``; for instances nothing is known."""
    if isinstance(value, ClassValue) and key is not None:
        return class_attribute(run, value, key) or UNKNOWN
    return value if isinstance(value, ClassValue) else Opaque(partly_unknown=True, label=name_of(node))


def of_annotation(run: Run, cls: ClassValue, frame: Frame) -> Value:
    """A parameter annotated with a project class: its methods are known, its fields only by name."""
    reference = run.heap.new_object(ObjectCell(cls, {}))
    if frame.function is not None:
        run.unbound[reference.id] = frame.locate(frame.function)
    return reference


def set_annotation(run: Run, annotation: ast.expr | None, node: ast.AST, label: str, frame: Frame) -> Value | None:
    """What is annotated as a set and of which no more is known: whatever iterates it has no fixed order."""
    if annotation is None or not _says_set(annotation):
        return None
    cause = made(frame, node, CauseKind.SET_ORDER, Rate.PROCESS, Confidence.HIGH, label)
    cell = ListCell((Spread(Opaque(partly_unknown=True, label=label)),), frozenset({cause}), "set")
    return run.heap.new_list(cell)


def _says_set(annotation: ast.expr) -> bool:
    match annotation:
        case ast.Constant(value=str(text)):
            try:
                return _says_set(ast.parse(text, mode="eval").body)
            except (SyntaxError, RecursionError, ValueError):
                return False
        case ast.BinOp(op=ast.BitOr(), left=left, right=right):
            return (_says_set(left) and _is_none(right)) or (_says_set(right) and _is_none(left))
        case ast.Subscript(value=ast.Name(id="Optional" | "Annotated"), slice=inner):
            return _says_set(inner.elts[0] if isinstance(inner, ast.Tuple) and inner.elts else inner)
        case ast.Subscript(value=inner):
            return name_of(inner).rpartition(".")[2] in _SETS
        case _:
            return name_of(annotation).rpartition(".")[2] in _SETS


def _is_none(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


def _annotated_field(run: Run, cls: ClassValue, name: str) -> Value | None:
    """A field that a class body declares as a set without giving it a value."""
    for each in linearised(run, cls):
        for statement in each.node.body:
            if isinstance(statement, ast.AnnAssign) and name_of(statement.target) == name:
                frame = Frame(each.module)
                return set_annotation(run, statement.annotation, statement.target, name, frame)
    return None
