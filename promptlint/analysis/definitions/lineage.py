"""Classes of the project along their inheritance: bases, methods, decorators."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from promptlint.analysis.syntax.trees import name_of, remembered
from promptlint.analysis.tables.sink_tables import SinkKind, match_sink
from promptlint.analysis.values.kinds import ClassValue, External, Value

if TYPE_CHECKING:
    from promptlint.analysis.run import Run


_MAX_BASES = 12

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
        queue += (value for value in _bases(run, each) if isinstance(value, ClassValue))


def _bases(run: Run, cls: ClassValue) -> Iterator[Value]:
    for base in cls.node.bases:
        target = base.value if isinstance(base, ast.Subscript) else base
        if isinstance(target, ast.Name | ast.Attribute):
            yield run.expr(target, run.module_frame(cls.module))


def agent_base(run: Run, cls: ClassValue) -> External | None:
    """The agent class of an SDK from which a class is made: ``super().__init__(instructions=...)`` is a call of it."""
    for each in linearised(run, cls):
        for base in _bases(run, each):
            sink = match_sink(base.dotted) if isinstance(base, External) else None
            if isinstance(base, External) and sink is not None and sink.kind is SinkKind.AGENT:
                return base
    return None


def definition(run: Run, cls: ClassValue, name: str) -> tuple[ClassValue, Method] | None:
    """The method that a class gives to a name, and the class that defines it."""
    for each in linearised(run, cls):
        method = methods(run, each).get(name)
        if method is not None:
            return each, method
    return None


_SETTERS = frozenset({"setter", "deleter"})  # what is read under the name is the property


def methods(run: Run, cls: ClassValue) -> dict[str, Method]:
    known = run.methods.get(cls.node)
    if known is None:
        known = run.methods[cls.node] = {
            each.name: each
            for each in cls.node.body
            if isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef) and not decorators(each) & _SETTERS
        }
    return known


def stand_in(node: Method) -> ast.expr:
    """A stand-in for the call that nobody is seen to make: the function's own name."""
    return ast.copy_location(ast.Name(id=node.name, ctx=ast.Load()), node)


@remembered
def decorators(node: Method) -> frozenset[str]:
    """The last names of a function's decorators (``cached_property``, ``tool``)."""
    names = []
    for each in node.decorator_list:
        target = each.func if isinstance(each, ast.Call) else each
        names.append(name_of(target).rpartition(".")[2])
    return frozenset(names)
