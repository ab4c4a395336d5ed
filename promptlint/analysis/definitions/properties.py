"""Properties of instances of which no more than the class is known: what one gives is worked out once."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, NamedTuple

from promptlint.analysis.definitions.lineage import decorators
from promptlint.analysis.values.kinds import Arguments, Cell, FunctionValue, ObjectRef, Value, is_plain

if TYPE_CHECKING:
    from promptlint.analysis.run import Run
    from promptlint.analysis.values.frame import Frame

PROPERTIES = frozenset({"property", "cached_property"})


class Given(NamedTuple):
    """What a property has given, of an instance that looked like `cell`, and the steps that it took. `depth` is that of
    the call, if something was left unknown there: where there is more room, more may be seen.
    """

    cell: Cell
    value: Value
    steps: int
    depth: int


def value_of(run: Run, function: FunctionValue, node: ast.expr, frame: Frame) -> Value:
    """What the method of a property gives. What it gave before counts as many steps as if it were followed again."""
    key = _key(run, function, frame)
    if key is None:
        return run.call(function, Arguments(), node, frame)
    assert isinstance(function.bound, ObjectRef)
    cell = run.heap.object_cell(function.bound)
    given = run.properties.get(key)
    if given is not None and frame.depth >= given.depth and (given.cell is cell or function.bound.id in run.unbound):
        run.spend(given.steps)
        return given.value
    steps, cut, since = run.all_steps, run.cut, run.heap.next_number
    value = run.call(function, Arguments(), node, frame)
    same = not isinstance(function.node, ast.Lambda) and "cached_property" in decorators(function.node)
    if (same or is_plain(value)) and run.heap.cell(function.bound.id) is cell:
        if same:
            run.heap.keep(since)
        run.properties[key] = Given(cell, value, run.all_steps - steps, frame.depth if run.cut > cut else 0)
    return value


def _key(run: Run, function: FunctionValue, frame: Frame) -> object | None:
    """What the value depends on; `None` where it may be anything that the instance holds."""
    instance = function.bound
    if not isinstance(instance, ObjectRef) or isinstance(function.node, ast.Lambda):
        return None
    if instance.id in run.entries:
        return function.node, instance.id, frame.evaluated, run.record
    cls = run.heap.object_cell(instance).cls
    if instance.id in run.unbound and not run.heap.object_cell(instance).fields:
        return function.node, cls.node, run.unbound[instance.id], frame.evaluated, run.record
    return None
