"""Tests whose outcome changes from request to request, user to user or turn to turn."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from promptlint import naming
from promptlint.analysis.syntax.trees import by_kind, name_of, remembered
from promptlint.analysis.values.causes import label_of
from promptlint.analysis.values.kinds import UNDECIDED, Choice, Decision, Decisions, Opaque, Value
from promptlint.model import Cause

if TYPE_CHECKING:
    from promptlint.analysis.run import Run
    from promptlint.analysis.values.frame import Frame

_MAX_NAMES = 12  # names of one test that are looked at


def deciding(run: Run, test: ast.expr, frame: Frame) -> Decisions:
    """The test, if what it asks about belongs to the request, the user or the turn.

    Names are the evidence, those of the test and of what its names were made from; what is known to be constant decides
    nothing.
    """
    known = frame.module.saying.get((test, frame.function))
    if known is None:
        known = frame.module.saying[test, frame.function] = tuple(_saying(test, frame.function))
    found = None
    for node, said in known:
        if (found is None or said.confidence > found.confidence) and _is_open(run.expr(node, frame)):
            found = said
    if found is None:
        return UNDECIDED
    cause = Cause(found.kind, found.rate, found.confidence, label_of(test), by_name=True)
    return frozenset({Decision(frame.locate(test), frozenset({cause}))})


def _is_open(value: Value) -> bool:
    """Whether a value is not known, on one of its ways at least: a counter after the first round of a loop."""
    return isinstance(value, Opaque) or (isinstance(value, Choice) and any(_is_open(arm) for arm in value.arms))


def _saying(test: ast.expr, function: ast.AST | None) -> Iterator[tuple[ast.expr, Cause]]:
    """What a test asks about that changes by its name, or by a name of what it was made from."""
    for node in islice(_asked(test), _MAX_NAMES):
        said = naming.decides(name_of(node))
        if said is None and isinstance(node, ast.Name) and function is not None:
            made_from = _assigned(function).get(node.id, ())
            said = next(filter(None, (naming.decides(name) for name in made_from)), None)
        if said is not None:
            yield node, said


@remembered
def _assigned(function: ast.AST) -> dict[str, tuple[str, ...]]:
    """The names that each local name of a function is made from, in one step."""
    found: dict[str, tuple[str, ...]] = {}
    for node in by_kind(function, ast.Assign)[ast.Assign]:
        if len(node.targets) == 1 and isinstance(node.targets[0], ast.Name):
            names = tuple(name_of(each) for each in _asked(node.value))[:_MAX_NAMES]
            found[node.targets[0].id] = (*found.get(node.targets[0].id, ()), *names)
    return found


def _asked(test: ast.expr) -> Iterator[ast.expr]:
    """The names, attributes and items that a test asks about, outermost first; what it calls is not asked about."""
    pending = [test]
    while pending:
        node = pending.pop()
        match node:
            case ast.Name() | ast.Attribute():
                yield node
            case ast.Subscript(value=owner, slice=index):
                yield node if name_of(node) else owner
                pending.append(index)
            case ast.Call(func=function, args=args, keywords=keywords):
                pending += [*args, *(each.value for each in keywords)]
                if isinstance(function, ast.Attribute):
                    pending.append(function.value)
            case _:
                pending += [each for each in ast.iter_child_nodes(node) if isinstance(each, ast.expr)]
