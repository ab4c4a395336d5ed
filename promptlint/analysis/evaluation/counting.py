"""How many there are: the length of a list, and the numbers up to one."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from promptlint.analysis.conversation.keeping import bound_in, lasts
from promptlint.analysis.conversation.trimming import aside
from promptlint.analysis.evaluation import constants
from promptlint.analysis.syntax.trees import name_of, walk
from promptlint.analysis.tables.naming_roles import is_conversation
from promptlint.analysis.values.causes import made
from promptlint.analysis.values.kinds import Arguments, Const, ListCell, Opaque, Value
from promptlint.diagnostic import Confidence
from promptlint.model import CauseKind, Rate

if TYPE_CHECKING:
    from promptlint.analysis.run import Run
    from promptlint.analysis.values.frame import Frame

_MAX_RANGE = 24  # numbers of a range that are kept one by one


def length(run: Run, dotted: str, arguments: Arguments, node: ast.expr, frame: Frame) -> Value:
    """The length of a conversation counts its turns: it is another one in each request, unless it says how many turns
    a summary takes the place of. One of several conversations that a loop goes over is none that goes on."""
    counted = arguments.nodes.get(0)
    found = constants.length(run, arguments.args[0]) if arguments.args else None
    summary = frame.function is not None and aside(frame.function)
    if (
        counted is not None
        and is_conversation(name_of(counted))
        and not summary
        and (found is None or lasts(counted))
        and not _of_several(node, counted, frame)
    ):
        return Opaque(frozenset({made(frame, node, CauseKind.REQUEST, Rate.TURN, Confidence.MEDIUM)}), label="len")
    return Const(found) if found is not None else Opaque(partly_unknown=True, label="len")


def _of_several(node: ast.expr, counted: ast.expr, frame: Frame) -> bool:
    line = frame.locate(node).line  # what stands in an f-string has no parents
    loops = (
        (each for each in walk(frame.function) if isinstance(each, ast.For | ast.AsyncFor)) if frame.function else ()
    )
    return any(each.lineno <= line <= (each.end_lineno or line) and bound_in(each, counted) for each in loops)


def numbers(run: Run, dotted: str, arguments: Arguments, node: ast.expr, frame: Frame) -> Value:
    """The numbers of a range, one by one where they are few and known."""
    bounds = [each.value for each in arguments.args if isinstance(each, Const) and type(each.value) is int]
    if len(bounds) == len(arguments.args) and 1 <= len(bounds) <= 3 and bounds[2:] != [0]:
        found = range(*bounds)
        if len(found) <= _MAX_RANGE:
            return run.heap.new_list(ListCell(tuple(map(Const, found)), location=frame.locate(node)))
    return Opaque(partly_unknown=True, label="range")
