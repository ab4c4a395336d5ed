"""Loops: over known items one by one, over the rest run twice and widened."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from promptlint.analysis.conversation import history
from promptlint.analysis.conversation.keeping import of_rounds
from promptlint.analysis.evaluation.filling import in_order
from promptlint.analysis.syntax.trees import name_of, remembered, walk
from promptlint.analysis.texts.textops import bounded
from promptlint.analysis.values.frame import Loop
from promptlint.analysis.values.heap import join, join_layers, repeat_cells, repeat_value
from promptlint.analysis.values.kinds import UNDECIDED, Decisions, Edited, Either, Item, Opaque, Repeat, Spread, Value
from promptlint.analysis.values.listing import element, few_items, item_values, order_of

if TYPE_CHECKING:
    from promptlint.analysis.run import Run
    from promptlint.analysis.values.frame import Frame
    from promptlint.analysis.values.kinds import Cell

    End = tuple[dict[str, Value], dict[int, Cell]]

_MAX_UNROLLED = 160  # statements of a loop's body times items; what is longer is run as a loop of unknown length
_MAX_LOOPS_TWICE = 2  # nested loops that are run twice; deeper ones once


def for_each(run: Run, statement: ast.For | ast.AsyncFor, frame: Frame) -> bool:
    """A ``for`` loop; false when its end is never reached."""
    iterable = run.expr(statement.iter, frame)
    items = few_items(run, iterable)
    if items is not None and _counts(statement.iter) and of_rounds(statement):
        iterable, items = Opaque(partly_unknown=True, label="range"), None  # rounds are many, however few they may be

    def once(item: Value) -> Callable[[], bool]:
        def bound() -> bool:
            run.assign(statement.target, item, frame)
            return run.block(statement.body, frame)

        return bound

    short = items is not None and _count(items) * _size(statement) <= _MAX_UNROLLED and not _leaves_early(statement)
    outer, frame.edits = frame.edits, (*frame.edits, *history.edits_of(run, iterable))
    try:
        order = order_of(run, iterable)
        if order:
            loop = once(element(run, iterable))
            in_order(run, lambda: repeat(run, loop, frame), order, frame.locate(statement.iter))
        elif items is None or not short:
            repeat(run, once(element(run, iterable)), frame)
        elif not _unrolled(run, items, once, frame, [0]):
            return False
    finally:
        frame.edits = outer
    return run.block(statement.orelse, frame)


def _unrolled(
    run: Run, items: Iterable[Item], once: Callable[[Value], Callable[[], bool]], frame: Frame, counter: list[int]
) -> bool:
    for item in items:
        match item:
            case Repeat(items=inner):
                repeat(run, lambda inner=inner: _unrolled(run, inner, once, frame, counter), frame)  # type: ignore[misc]
            case Spread(value=inner_value):
                repeat(run, once(element(run, inner_value)), frame)
            case Either(test=test, arms=branches, why=why):
                reached = alternatives(
                    run,
                    test,
                    [lambda arm=arm: _unrolled(run, arm, once, frame, counter) for arm in branches],  # type: ignore[misc]
                    frame,
                    why,
                )
                if not reached:
                    return False
            case Edited():
                pass
            case _:
                counter[0] += 1
                if not _iteration(run, once(item), frame, counter[0]):
                    return False
    return True


def repeat(run: Run, body: Callable[[], bool], frame: Frame) -> None:
    """A loop body: run once for its effects alone, widened, then run again from there with its requests recorded."""
    run.loops += 1
    try:
        if run.loops <= _MAX_LOOPS_TWICE:
            recording, run.record = run.record, False
            returns = len(frame.returns)
            try:
                _once(run, body, frame)
            finally:
                run.record = recording
            del frame.returns[returns:]
        _once(run, body, frame)
    finally:
        run.loops -= 1


def _once(run: Run, body: Callable[[], bool], frame: Frame) -> None:
    names, since = dict(frame.names), run.heap.next_number
    run.heap.push()
    _iteration(run, body, frame, 0)
    written = run.heap.pop()
    frame.names = {name: bounded(repeat_value(names.get(name), value)) for name, value in frame.names.items()}
    run.heap.write(repeat_cells(run.heap, since, written))


def _iteration(run: Run, body: Callable[[], bool], frame: Frame, number: int) -> bool:
    """Run the body once; false when neither its end nor a `continue` or `break` is reached."""
    outer, since = frame.loop, run.heap.next_number
    frame.loop = Loop(run.heap.depth, f"{outer.label if outer else ''}{number}.", dict(frame.names))
    run.heap.push()
    try:
        reached = body()
    finally:
        loop, frame.loop = frame.loop, outer
    written = run.heap.pop()
    ends = [*loop.ends, *([(frame.names, written)] if reached else [])]
    if ends:
        join_ends(run, "", ends, since, frame)
    return bool(ends)


def leave_iteration(run: Run, frame: Frame) -> None:
    """A `continue` or `break`: what was done up to here is one way in which the iteration ends."""
    if frame.loop is not None:
        frame.loop.ends.append((frame.names, run.heap.written_since(frame.loop.heap_depth)))


def _count(items: tuple[Item, ...]) -> int:
    return sum(1 for _ in item_values(items))


@remembered
def _size(loop: ast.For | ast.AsyncFor) -> int:
    return sum(isinstance(node, ast.stmt) for node in walk(loop)) - 1


def _counts(iterated: ast.expr) -> bool:
    """``range(MOST)``"""
    return isinstance(iterated, ast.Call) and name_of(iterated.func) == "range"


@remembered
def _leaves_early(loop: ast.For | ast.AsyncFor) -> bool:
    """Whether the body can leave the loop before the last item: `return`, or a `break` of its own."""
    todo: list[tuple[ast.AST, bool]] = [(each, False) for each in loop.body]
    while todo:
        node, inner = todo.pop()
        if isinstance(node, ast.Return) or (isinstance(node, ast.Break) and not inner):
            return True
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.expr):
            inner = inner or isinstance(node, ast.For | ast.AsyncFor | ast.While)
            todo += [(each, inner) for each in ast.iter_child_nodes(node)]
    return False


def alternatives(
    run: Run, test: str, arms: Sequence[Callable[[], bool]], frame: Frame, why: Decisions = UNDECIDED
) -> bool:
    """Run each arm from the same state and join the states at the ends that are reached.

    `why` are the tests behind the branch that are seen to change.
    """
    names, since = frame.names, run.heap.next_number
    ends: list[End] = []
    for arm in arms:
        frame.names = dict(names)
        run.heap.push()
        reached = arm()
        written = run.heap.pop()
        if reached:
            ends.append((frame.names, written))
    if not ends:
        return False
    join_ends(run, test if len(ends) == len(arms) else "", ends, since, frame, why)
    return True


def join_ends(run: Run, test: str, ends: list[End], since: int, frame: Frame, why: Decisions = UNDECIDED) -> None:
    """Go on from one of several ends; cells from `since` on were made on the way."""
    frame.names = _join_names(test, [end[0] for end in ends], why)
    run.heap.write(join_layers(test, run.heap, since, [end[1] for end in ends], why))


def _join_names(test: str, arms: list[dict[str, Value]], why: Decisions) -> dict[str, Value]:
    if len(arms) == 1:
        return arms[0]
    joined = dict(arms[0])
    differing: dict[str, None] = {}
    for arm in arms[1:]:
        for name, value in arm.items():
            if joined.setdefault(name, value) is not value:
                differing[name] = None
    for name in differing:
        joined[name] = bounded(join(test, [arm[name] for arm in arms if name in arm], why))
    return joined
