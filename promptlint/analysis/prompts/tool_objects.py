"""Tools that are objects: what a function, an instance or a class tells the model about itself."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from promptlint.analysis.definitions import lineage
from promptlint.analysis.syntax.trees import name_of
from promptlint.analysis.values.kinds import ClassValue, DictCell, FunctionValue, ObjectRef, Value

if TYPE_CHECKING:
    from promptlint.analysis.run import Run
    from promptlint.text import Location

# What of a tool's fields or of its decorator's arguments goes to the model.
SHOWN = (
    "name", "description", "desc", "instructions", "parameters", "input_schema", "args_schema", "json_schema", "schema",
    "description_override", "name_override", "params_json_schema", "function", "inputs",
)  # fmt: skip
_FIELD = frozenset({"Field", "field"})


def described(run: Run, value: FunctionValue | ObjectRef | ClassValue, location: Location) -> Value | None:
    """What a tool object tells the model beside its own constant text, as a mapping; `None` if that is all."""
    match value:
        case ObjectRef():
            fields = run.heap.object_cell(value).fields
            entries = {name: fields[name] for name in SHOWN if name in fields}
        case FunctionValue():
            entries = _decorated(run, value)
        case ClassValue():
            entries = _fields(run, value)
    return run.heap.new_dict(DictCell(entries, location=location)) if entries else None


def _decorated(run: Run, function: FunctionValue) -> dict[str, Value]:
    """The arguments of a decorator such as ``@tool(description=...)``, and a docstring that is set later."""
    entries: dict[str, Value] = {}
    if function.node in run.docstrings:
        entries["description"] = run.docstrings[function.node]
    if isinstance(function.node, ast.Lambda):
        return entries
    frame = function.closure or run.module_frame(function.module)
    for decorator in function.node.decorator_list:
        if isinstance(decorator, ast.Call):
            for keyword in decorator.keywords:
                if keyword.arg in SHOWN:
                    entries[keyword.arg] = run.expr(keyword.value, frame)
    return entries


def _fields(run: Run, cls: ClassValue) -> dict[str, Value]:
    """The descriptions of the fields of a model class."""
    entries: dict[str, Value] = {}
    frame = run.module_frame(cls.module)
    for each in lineage.linearised(run, cls):
        for statement in each.node.body:
            match statement:
                case ast.AnnAssign(target=ast.Name(id=name), value=ast.Call(func=called, keywords=keywords)):
                    if name_of(called).rpartition(".")[2] in _FIELD:
                        for keyword in keywords:
                            if keyword.arg == "description":
                                entries[name] = run.expr(keyword.value, frame)
                case _:
                    pass
    return entries
