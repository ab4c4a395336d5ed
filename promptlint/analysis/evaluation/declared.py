"""What an annotation says of a parameter or a field that nobody is seen to set."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from promptlint.analysis.syntax.trees import name_of
from promptlint.analysis.values.causes import made
from promptlint.analysis.values.frame import Frame
from promptlint.analysis.values.kinds import ClassValue, ListCell, ObjectCell, Opaque, Spread, Value
from promptlint.diagnostic import Confidence
from promptlint.model import CauseKind, Rate

if TYPE_CHECKING:
    from promptlint.analysis.run import Run

from promptlint.analysis.definitions.lineage import linearised

_SETS = frozenset({"set", "Set", "frozenset", "FrozenSet", "AbstractSet", "MutableSet"})


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


def annotated_field(run: Run, cls: ClassValue, name: str) -> Value | None:
    """A field that a class body declares without giving it a value: as a set, or as an instance of a project class."""
    for each in linearised(run, cls):
        for statement in each.node.body:
            if isinstance(statement, ast.AnnAssign) and name_of(statement.target) == name:
                frame = Frame(each.module)
                found = set_annotation(run, statement.annotation, statement.target, name, frame)
                return found if found is not None else _instance(run, statement.annotation, each, name)
    return None


def _instance(run: Run, annotation: ast.expr, owner: ClassValue, name: str) -> Value | None:
    from promptlint.analysis.evaluation.attributes import annotated

    key = (owner.node, name)
    if key not in run.declared:
        named = annotated(run, annotation, run.module_frame(owner.module))
        run.declared[key] = None
        if isinstance(named, ClassValue):
            reference = run.heap.new_object(ObjectCell(named, {}))
            run.unbound[reference.id] = owner.module.locate(owner.node)
            run.heap.keep(reference.id)
            run.declared[key] = reference
    return run.declared[key]
