"""Objects as text: what their class says of them, or their address where it says nothing."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

from promptlint.analysis.definitions import lineage
from promptlint.analysis.syntax.limits import tests_around
from promptlint.analysis.syntax.trees import name_of, walk
from promptlint.analysis.values.frame import Frame
from promptlint.analysis.values.kinds import (
    Arguments,
    ClassValue,
    FunctionValue,
    ObjectRef,
    Opaque,
    PartialValue,
    Text,
    Value,
)
from promptlint.diagnostic import Confidence
from promptlint.model import Cause, CauseKind, Evaluated, Rate
from promptlint.text import Location

if TYPE_CHECKING:
    from promptlint.analysis.run import Run

_TURN = re.compile(r"(?:Message|Msg|Turn|Block|Part)$")
_SPEAKING = ("__str__", "__format__", "__repr__")
_SILENT_BASES = frozenset({"object", "ABC", "Protocol", "Generic"})


def rendered(run: Run, value: Value) -> Value | None:
    """What ``str(value)`` gives for an instance of a class with a ``__str__`` of its own."""
    if not isinstance(value, ObjectRef):
        return None
    cls = run.heap.object_cell(value).cls
    found = lineage.definition(run, cls, "__str__")
    if found is None:
        return None
    owner, method = found
    function = FunctionValue(method, owner.module, None, value, owner)
    text = run.call(function, Arguments(), lineage.stand_in(method), Frame(owner.module))
    return text if isinstance(text, Text | Opaque) else None


def asked_about(node: ast.expr, name: str, frame: Frame) -> bool:
    """Whether code around a call asks first what `name` is: the text of an object is what is left for others then."""
    tests = tests_around(frame.module.scope(frame.function), node)
    return any(
        isinstance(each, ast.Call)
        and name_of(each.func) in ("hasattr", "isinstance", "callable")
        and bool(each.args)
        and name_of(each.args[0]) == name
        for test in tests
        for each in walk(test)
    )


def address(run: Run, value: Value, location: Location, name: str, *, by_repr: bool = False) -> Cause | None:
    """Why the text of an object changes: it holds the object's address. `None` where it does not, or nobody knows."""
    match value:
        case FunctionValue(node=ast.FunctionDef() | ast.AsyncFunctionDef() as node, closure=closure):
            made = Evaluated.CALL if closure is not None else Evaluated.IMPORT
            return Cause(CauseKind.REPR, Rate.INSTANT, Confidence.HIGH, name or node.name, location, made)
        case FunctionValue() | PartialValue():
            return Cause(CauseKind.REPR, Rate.INSTANT, Confidence.HIGH, name or "function", location)
        case ObjectRef():
            cell = run.heap.object_cell(value)
            if _TURN.search(cell.cls.node.name):  # whoever sends it takes its fields, not its text
                return None
            if not _says_nothing(run, cell.cls, ("__repr__",) if by_repr else _SPEAKING):
                return None
            label = name or cell.cls.node.name
            return Cause(CauseKind.REPR, Rate.INSTANT, Confidence.MEDIUM, label, location, cell.made)
        case _:
            return None


def _says_nothing(run: Run, cls: ClassValue, ways: tuple[str, ...]) -> bool:
    """Whether an instance is rendered as Python renders any object; unknown bases and decorators may know better."""
    chain = lineage.linearised(run, cls)
    known = {each.node.name for each in chain}
    for each in chain:
        bases = {name_of(base.value if isinstance(base, ast.Subscript) else base) for base in each.node.bases}
        if each.node.decorator_list or {base.rpartition(".")[2] for base in bases} - known - _SILENT_BASES:
            return False
        if any(keyword.arg != "metaclass" or name_of(keyword.value) != "ABCMeta" for keyword in each.node.keywords):
            return False
        assigned = {
            name_of(target) for each_ in each.node.body if isinstance(each_, ast.Assign) for target in each_.targets
        }
        if assigned & set(ways):
            return False
    return all(lineage.definition(run, cls, way) is None for way in ways)
