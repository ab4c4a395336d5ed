"""Text written piece by piece: ``io.StringIO()``, ``buffer.write(...)``, ``print(..., file=buffer)``."""

from __future__ import annotations

import ast
from dataclasses import replace
from typing import TYPE_CHECKING

from promptlint.analysis.texts.textops import join, literal
from promptlint.analysis.values.kinds import Arguments, Const, Item, ListCell, ListRef, Text, Value
from promptlint.analysis.values.listing import items_of, placed_item

if TYPE_CHECKING:
    from promptlint.analysis.run import Run
    from promptlint.analysis.values.frame import Frame

_KIND = "stream"


def made(run: Run, dotted: str, arguments: Arguments, node: ast.expr, frame: Frame) -> Value:
    """``io.StringIO(text)``: a stream is the list of what was written to it."""
    start = tuple(each for each in arguments.args[:1] if isinstance(each, Text))
    return run.heap.new_list(ListCell(start, kind=_KIND, location=frame.locate(node)))


def printed(run: Run, dotted: str, arguments: Arguments, node: ast.expr, frame: Frame) -> Value:
    """``print(a, b, sep=" ", end="\\n", file=stream)``; what goes anywhere else is no text for a model."""
    stream = arguments.keywords.get("file")
    if isinstance(stream, ListRef) and run.heap.list_cell(stream).kind == _KIND:
        where = frame.locate(node)
        between, last = arguments.keywords.get("sep", literal(" ", where)), arguments.keywords.get("end")
        pieces: list[Item] = []
        for position, value in enumerate(arguments.args):
            pieces += [between] if pieces else []
            pieces.append(placed_item(value, arguments.nodes.get(position), frame))
        pieces.append(last if last is not None else literal("\n", where))
        _write(run, stream, tuple(pieces))
    return Const(None)


def call(run: Run, stream: ListRef, name: str, arguments: Arguments, node: ast.expr, frame: Frame) -> Value | None:
    """A method of a stream; `None` where the list is none, or where the method is another one."""
    if run.heap.list_cell(stream).kind != _KIND:
        return None
    match name:
        case "write" if arguments.args:
            _write(run, stream, (placed_item(arguments.args[0], arguments.nodes.get(0), frame),))
            return Const(None)
        case "writelines" if arguments.args:
            _write(run, stream, items_of(run, arguments.args[0]))
            return Const(None)
        case "getvalue" | "read":
            return join(run, Text(()), stream, frame.locate(node))
        case _:
            return None


def _write(run: Run, stream: ListRef, items: tuple[Item, ...]) -> None:
    cell = run.heap.list_cell(stream)
    run.heap.put(stream, replace(cell, items=(*cell.items, *items)))
