"""Members and instances of the classes of the project."""

from __future__ import annotations

import ast
from dataclasses import replace
from typing import TYPE_CHECKING

from promptlint.analysis.budget import OutOfBudgetError
from promptlint.analysis.definitions import properties
from promptlint.analysis.prompts import shapes, tool_shapes
from promptlint.analysis.syntax.trees import name_of, remembered, walk
from promptlint.analysis.values.frame import Frame
from promptlint.analysis.values.heap import join
from promptlint.analysis.values.kinds import (
    UNKNOWN,
    Arguments,
    BoundMethod,
    ClassValue,
    Const,
    DictRef,
    FunctionValue,
    ListCell,
    ListRef,
    ObjectCell,
    ObjectRef,
    Opaque,
    PartialValue,
    Spread,
    Text,
    Value,
)
from promptlint.analysis.values.listing import causes_of
from promptlint.model import Evaluated

if TYPE_CHECKING:
    from promptlint.analysis.run import Run

from promptlint.analysis.definitions.fields import grows, with_writers
from promptlint.analysis.definitions.lineage import (
    Method,
    agent_base,
    decorators,
    definition,
    linearised,
    methods,
    stand_in,
)
from promptlint.analysis.definitions.overrides import is_abstract, overriding
from promptlint.analysis.evaluation.declared import annotated_field

_DUMPS = frozenset({"model_dump", "dict", "_asdict"})  # methods of records that give their fields as a mapping
_MAX_PARTS = 2  # objects inside objects that are taken for used
_RECORD_BASES = frozenset({"BaseModel", "NamedTuple", "TypedDict", "BaseSettings", "Struct"})


def member(run: Run, reference: ObjectRef, name: str, node: ast.expr, frame: Frame) -> Value:
    """``instance.name``: a field, a property's value, a bound method, a class attribute."""
    cell = run.heap.object_cell(reference)
    if name in cell.fields:
        if reference.id in run.entries:
            return with_writers(run, reference, cell, name)
        return cell.fields[name]
    found = definition(run, cell.cls, name)
    if found is not None:
        owner, method = found
        return _any_bound(run, reference, owner, method, node, frame)
    value = class_attribute(run, cell.cls, name)
    blank = isinstance(value, Const | ListRef | DictRef) or (isinstance(value, Text) and not value.nodes)
    if blank and reference.id not in run.entries:
        given = name in (_record_fields(run, cell.cls) or ())  # whoever made the record may have said otherwise
        value = None if given else value
    if isinstance(value, Text) and reference.id in run.unbound:
        return replace(value, default=True)
    if value is not None:
        return value
    written = with_writers(run, reference, cell, name) if reference.id in run.entries else None
    if written is None or (isinstance(written, Opaque) and written.partly_unknown and not written.causes):
        declared = annotated_field(run, cell.cls, name)
        written = declared if declared is not None else written
    if written is not None:
        return written
    if name in _DUMPS and cell.fields:
        return BoundMethod(reference, name, name_of(node))
    return Opaque(partly_unknown=True, label=name_of(node) or name, function=run.unbound.get(reference.id))


def _any_bound(
    run: Run, reference: ObjectRef, owner: ClassValue, method: Method, node: ast.expr, frame: Frame
) -> Value:
    """A method of an instance; where nobody sees what class exactly it is of, that of a subclass just as well."""
    if reference.id not in run.entries and reference.id not in run.unbound:
        return _bound(run, owner, method, reference, node, frame)
    others = overriding(run, run.heap.object_cell(reference).cls, method)
    made = [_bound(run, heir, own, entry_instance(run, heir), node, frame) for heir, own in others]
    if not (made and is_abstract(method)):
        made.insert(0, _bound(run, owner, method, reference, node, frame))
    return join("", made)


def _bound(run: Run, owner: ClassValue, method: Method, instance: Value, node: ast.expr, frame: Frame) -> Value:
    names = decorators(method)
    static = "staticmethod" in names
    function = FunctionValue(method, owner.module, None, None if static else instance, owner)
    return properties.value_of(run, function, node, frame) if names & properties.PROPERTIES else function


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
    value = _given(cls.node).get(name)
    if value is None:
        return None
    inner = Frame(cls.module, evaluated=Evaluated.IMPORT, owner=cls)
    for used in {each.id for each in walk(value) if isinstance(each, ast.Name)} - {name}:
        earlier = _evaluate_attribute(run, cls, used)  # class bodies see their own names
        if earlier is not None:
            inner.names[used] = earlier
    return _field_default(run, value, inner)


@remembered
def _given(cls: ast.ClassDef) -> dict[str, ast.expr]:
    """What a class body gives to its names, where it first does."""
    given: dict[str, ast.expr] = {}
    for statement in cls.body:
        if isinstance(statement, ast.Assign | ast.AnnAssign) and statement.value is not None:
            targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
            for target in targets:
                if isinstance(target, ast.Name):
                    given.setdefault(target.id, statement.value)
    return given


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
        method = methods(run, each).get(name)
        if method is not None:
            return _bound(run, each, method, instance, node, frame)
    base = agent_base(run, owner) if name == "__init__" else None
    return base or Opaque(partly_unknown=True, label=f"super().{name}")


def instantiate(run: Run, cls: ClassValue, arguments: Arguments, node: ast.expr, frame: Frame) -> Value:
    """``Class(...)``: fields from a record's annotations or from ``__init__``."""
    reference = _instantiate(run, cls, arguments, node, frame)
    if run.record and any(map(_tells, (*arguments.args, *arguments.keywords.values()))):
        run.instances_made.append(reference)
    shapes.message(run, reference)
    tool_shapes.of_object(run, cls.node.name, reference, frame.locate(node))
    return reference


def _tells(value: Value) -> bool:
    """Whether an argument says what its class alone does not: a function, an object, text that changes."""
    return isinstance(value, FunctionValue | PartialValue | ObjectRef) or (
        isinstance(value, Text | Opaque) and any(not each.by_name for each in causes_of(value))
    )


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
        base = agent_base(run, cls)
        if base is not None:
            run.call(base, arguments, node, frame)
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
    _used(run, reference, _MAX_PARTS)
    return reference


def _used(run: Run, reference: ObjectRef, depth: int) -> None:
    """An instance that has been used for some time, and so have the objects that it is made of."""
    run.entries.add(reference.id)
    cell = run.heap.object_cell(reference)
    for name, value in cell.fields.items():
        if isinstance(value, ListRef) and grows(run, cell.cls, name):
            items = run.heap.list_cell(value)
            grown = (*items.items, Spread(Opaque(partly_unknown=True, label=name)))
            run.heap.put(value, ListCell(grown, items.order, items.kind, items.location))
        elif isinstance(value, ObjectRef) and depth and value.id > reference.id and value.id not in run.entries:
            _used(run, value, depth - 1)


def subscript(run: Run, value: Value, key: str | None, node: ast.Subscript, frame: Frame) -> Value:
    """``Enum["KEY"]``; for instances nothing is known."""
    if isinstance(value, ClassValue) and key is not None:
        return class_attribute(run, value, key) or UNKNOWN
    return value if isinstance(value, ClassValue) else Opaque(partly_unknown=True, label=name_of(node))
