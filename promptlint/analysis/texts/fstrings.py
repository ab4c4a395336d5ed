"""f-strings and ``%`` formatting: literal pieces and placeholders with their exact places."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from promptlint.analysis.syntax import literals
from promptlint.analysis.syntax.strftime import rate_of_format
from promptlint.analysis.syntax.trees import name_of
from promptlint.analysis.texts.textops import literal, tail, text, to_nodes
from promptlint.analysis.values.causes import coarsened
from promptlint.analysis.values.kinds import Choice, Const, DictRef, ListRef, Opaque, Text, Value
from promptlint.analysis.values.listing import known_items
from promptlint.documents import lookup
from promptlint.model import Node, Segment
from promptlint.text import Location, MappedText

if TYPE_CHECKING:
    from promptlint.analysis.run import Run
    from promptlint.analysis.values.frame import Frame


def joined(run: Run, node: ast.JoinedStr, frame: Frame) -> Value:
    """An f-string, adjacent literals included."""
    where = frame.locate(node)
    pieces = frame.module.pieces.get(where.start)
    if pieces is None:
        try:
            pieces = tuple(_pieces(where))
        except (ValueError, RecursionError):
            return _coarse(run, node, frame)
        frame.module.pieces[where.start] = pieces
    nodes: list[Node] = []
    for piece, expression in pieces:
        if isinstance(piece, literals.TextPiece):
            nodes += literal(piece.text.text, piece.text.location(0, len(piece.text.text))).nodes
        else:
            nodes += _field(run, piece, expression, frame, where, tail(nodes))
    return text(nodes)


def _pieces(where: Location) -> Iterator[tuple[literals.LiteralPiece, ast.expr | None]]:
    """The pieces of an f-string, each field with its expression where the interpreter can read it."""
    for token in literals.scan(where.source, where.start, where.end):
        for piece in token.pieces:
            expression = None
            if isinstance(piece, literals.FieldPiece):
                with suppress(SyntaxError, ValueError, RecursionError):
                    expression = literals.field_expression(where.source, piece)
            yield piece, expression


def _coarse(run: Run, node: ast.JoinedStr, frame: Frame) -> Value:
    """An f-string whose places the scanner cannot tell: every piece stands at the whole."""
    where = frame.locate(node)
    nodes: list[Node] = []
    for part in node.values:
        if isinstance(part, ast.FormattedValue):
            nodes += to_nodes(run, run.expr(part.value, frame), where, name_of(part.value), tail(nodes))
        elif isinstance(part, ast.Constant) and isinstance(part.value, str):
            nodes += literal(part.value, where).nodes
    return text(nodes)


def _field(
    run: Run, piece: literals.FieldPiece, expression: ast.expr | None, frame: Frame, where: Location, label: str
) -> tuple[Node, ...]:
    place = Location(where.source, piece.start, piece.end)
    if expression is None:
        return (Segment(place, None, partly_unknown=True),)
    value = run.expr(expression, frame)
    shown = "".join(each.text.text for each in piece.spec if isinstance(each, literals.TextPiece))
    if shown:
        value = formatted(value, shown)
    before: tuple[Node, ...] = ()
    if piece.debug_text is not None:
        before = literal(piece.debug_text.text, place).nodes
    return (*before, *to_nodes(run, value, place, name_of(expression), label))


def formatted(value: Value, spec: str) -> Value:
    """A value under a format specification: ``%Y-%m-%d`` turns a clock into a date."""
    if isinstance(value, Opaque) and value.causes and "%" in spec:
        return replace(value, causes=coarsened(value.causes, rate_of_format(spec)))
    if isinstance(value, Choice):
        return Choice(value.test, tuple(formatted(arm, spec) for arm in value.arms))
    return value


def percent(run: Run, template: Text, values: Value, node: ast.BinOp, frame: Frame) -> Value:
    """``"..." % values``."""
    mapping = run.heap.dict_cell(values).entries if isinstance(values, DictRef) else None
    items = known_items(run, values) if isinstance(values, ListRef) else [values]
    queue = iter(items or [])
    nodes: list[Node] = []
    for each in template.nodes:
        if not isinstance(each, Segment) or each.text is None:
            nodes.append(each)
            continue
        map_ = position_map(each)
        at = 0
        for found in literals.PERCENT.finditer(each.text):
            nodes += _piece(each, map_, at, found.start())
            at = found.end()
            if found["type"] == "%":
                nodes += literal("%", _where(each, map_, found.start(), found.end())).nodes
                continue
            for _ in range(found.group().count("*")):  # a width or a precision, taken from the values ahead of its own
                next(queue, None)
            value, spoken = _argument(found["key"], mapping, queue, node)
            nodes += to_nodes(run, value, _where(each, map_, found.start(), found.end()), spoken, tail(nodes))
        nodes += _piece(each, map_, at, len(each.text))
    return text(nodes)


def _argument(key: str | None, mapping: object, queue: Iterator[Value], node: ast.BinOp) -> tuple[Value, str]:
    if key is not None:
        found = mapping.get(key) if isinstance(mapping, dict) else None
        return (found if found is not None else Opaque(partly_unknown=True, label=key)), key
    value = next(queue, Opaque(partly_unknown=True))
    return value, "" if isinstance(node.right, ast.Tuple) else name_of(node.right)


def position_map(segment: Segment) -> MappedText | None:
    """Maps a literal's decoded text to its source, if the segment is a whole literal or scalar, or verbatim text."""
    where, known = segment.location, segment.text or ""
    if where.text == known:
        return MappedText.whole(where.source, where.start, where.end)
    scalar = lookup.text_at(where)
    if scalar is not None:
        return scalar if scalar.text == known else None
    if where.text.lstrip("rRuUbBfF(")[:1] not in ("'", '"'):
        return None
    try:
        found = literals.decoded(where.source, literals.scan(where.source, where.start, where.end))
    except (ValueError, RecursionError):
        return None
    return found if found.text == known else None


def _where(segment: Segment, map_: MappedText | None, start: int, end: int) -> Location:
    return map_.location(start, end) if map_ is not None else segment.location


def _piece(segment: Segment, map_: MappedText | None, start: int, end: int) -> tuple[Node, ...]:
    if start >= end or segment.text is None:
        return ()
    return literal(segment.text[start:end], _where(segment, map_, start, end)).nodes


def constant_text(value: Value) -> str | None:
    """A string known in full."""
    if isinstance(value, Text):
        return value.known
    return str(value.value) if isinstance(value, Const) and value.value is not None else None
