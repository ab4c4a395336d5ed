"""Python strings as hosts: literals and f-strings, adjacent ones joined, with their fields as placeholders."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass

from promptlint.analysis.syntax import literals
from promptlint.analysis.syntax.literals import FieldPiece, Literal
from promptlint.fixer.edits import Declined
from promptlint.fixer.python.code import Code
from promptlint.model import Slice, SliceKind, TextHost
from promptlint.text import Location, MappedText, Run


@dataclass(frozen=True, slots=True)
class PythonString:
    """A string expression: its host, its tokens, and the decoded range of each token."""

    host: TextHost
    tokens: tuple[Literal, ...]
    ranges: tuple[tuple[int, int], ...]


def string_at(code: Code, node: ast.expr, place: Location | None = None) -> PythonString | Declined:
    """The host of a string expression.

    Where the string is no f-string but a template, `place` is one of its placeholders, from which the template
    language is told.
    """
    start, end = code.span(node)
    try:
        tokens = literals.scan(code.source, start, end)
    except (ValueError, RecursionError):
        return Declined("its string literal cannot be taken apart")
    if any(token.is_bytes for token in tokens):
        return Declined("it stands in bytes")
    host, ranges = _joined(code, tokens)
    if place is not None and not any(token.has_fields for token in tokens):
        dialect = dialect_of(place.text)
        if not dialect:
            return Declined("its place inside the string literal is not known")
        if dialect == "percent":
            host = TextHost(host.text, tuple(_specifiers(host.text.text)), dialect)
            return PythonString(host, tokens, ranges)
        from promptlint.templates import parse

        parsed = parse(host.text, dialect, None, host.role)
        if parsed.problems:
            return Declined("its template cannot be read")
        host = parsed.host
    return PythonString(host, tokens, ranges)


def _joined(code: Code, tokens: tuple[Literal, ...]) -> tuple[TextHost, tuple[tuple[int, int], ...]]:
    texts: list[str] = []
    runs: list[Run] = []
    slices: list[Slice] = []
    ranges: list[tuple[int, int]] = []
    length = 0
    for token in tokens:
        begun = length
        for piece in token.pieces:
            if isinstance(piece, FieldPiece):
                own = code.source.text[piece.start : piece.end]
                runs.append(Run(length, len(own), piece.start, len(own)))
                kind = SliceKind.INTERPOLATION
            else:
                own = piece.text.text
                runs += [Run(length + run.decoded, run.length, run.source, run.width) for run in piece.text.runs]
                kind = SliceKind.LITERAL
            if own:
                slices.append(Slice(kind, length, length + len(own)))
            texts.append(own)
            length += len(own)
        ranges.append((begun, length))
    text = MappedText(code.source, "".join(texts), tuple(runs))
    return TextHost(text, tuple(slices), "python"), tuple(ranges)


def _specifiers(text: str) -> Iterator[Slice]:
    """The slices of a text that ``%`` fills."""
    at = 0
    for found in literals.PERCENT.finditer(text):
        if found["type"] == "%":
            continue
        if at < found.start():
            yield Slice(SliceKind.LITERAL, at, found.start())
        yield Slice(SliceKind.INTERPOLATION, found.start(), found.end())
        at = found.end()
    if at < len(text):
        yield Slice(SliceKind.LITERAL, at, len(text))


def dialect_of(placeholder: str) -> str:
    """The template language of a placeholder as it is written, or an empty string if it is none."""
    if placeholder.startswith(("{{", "{%")):
        return "jinja"
    if placeholder.startswith("{"):
        return "format"
    if literals.PERCENT.fullmatch(placeholder):
        return "percent"
    return "dollar" if placeholder.startswith("$") else ""
