"""Python source as the fixer sees it: a syntax tree with true positions, inside f-strings too."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from promptlint.analysis.syntax import literals
from promptlint.analysis.syntax.modules import NotParsedError, parse
from promptlint.analysis.syntax.trees import children
from promptlint.text import Location, Source

MAX_NESTING = 200  # brackets; what is nested deeper is not given to a parser

_MAX_KEPT = 300_000  # characters of the sources whose trees are kept, if they are several
_kept: dict[Source, Code | None] = {}  # by source, the oldest first

_BRACKET = re.compile(r"[()\[\]{}]")


@dataclass(frozen=True, slots=True)
class Code:
    """A module's tree. `parents` leads upwards, `spans` holds the places of nodes whose own positions are wrong."""

    source: Source
    tree: ast.Module
    parents: dict[ast.AST, ast.AST] = field(default_factory=dict)
    spans: dict[ast.AST, tuple[int, int]] = field(default_factory=dict)

    def span(self, node: ast.AST) -> tuple[int, int]:
        """Start and end offset of a node that has a place of its own."""
        if node in self.spans:
            return self.spans[node]
        assert isinstance(node, ast.expr | ast.stmt | ast.keyword | ast.arg)
        assert node.end_lineno is not None
        assert node.end_col_offset is not None
        start = self.source.offset_of_utf8(node.lineno, node.col_offset)
        return start, self.source.offset_of_utf8(node.end_lineno, node.end_col_offset)

    def location(self, node: ast.AST) -> Location:
        return Location(self.source, *self.span(node))

    def text(self, node: ast.AST) -> str:
        start, end = self.span(node)
        return self.source.text[start:end]

    def around(self, node: ast.AST) -> Iterator[ast.AST]:
        """The nodes around a node, innermost first."""
        while node in self.parents:
            node = self.parents[node]
            yield node

    def innermost(self, place: Location) -> ast.AST | None:
        """The smallest expression or statement that holds a place; of several alike the outermost."""
        found: ast.AST | None = None
        inside: ast.AST | None = self.tree
        while inside is not None:
            if _placed(inside) and (found is None or self.span(inside) != self.span(found)):
                found = inside
            inside = next((child for child in _placed_children(inside) if self._holds(child, place)), None)
        return found

    def _holds(self, node: ast.AST, place: Location) -> bool:
        start, end = self.span(node)
        return start <= place.start and place.end <= end

    def exact(self, place: Location) -> ast.expr | None:
        """The expression that takes up exactly this place."""
        found = self.innermost(place)
        return found if isinstance(found, ast.expr) and self.span(found) == (place.start, place.end) else None


def code_of(source: Source) -> Code | None:
    """The tree of a source, or `None` if it cannot be parsed. A few are kept for the next questions about them."""
    if source in _kept:
        _kept[source] = _kept.pop(source)  # the newest
        return _kept[source]
    code = _kept[source] = _code_of(source)
    while len(_kept) > 1 and sum(len(each.text) for each in _kept) > _MAX_KEPT:
        del _kept[next(iter(_kept))]
    return code


def _code_of(source: Source) -> Code | None:
    if nested_too_deeply(source.text):
        return None
    try:
        code = Code(source, parse(source))
        _settle(code, code.tree)
    except (NotParsedError, RecursionError, ValueError, SyntaxError):
        return None
    return code


def nested_too_deeply(text: str) -> bool:
    """Whether brackets are nested deeper than a parser should be trusted with. Brackets in strings count too."""
    depth = 0
    for found in _BRACKET.finditer(text):
        depth += 1 if found[0] in "([{" else -1
        if depth > MAX_NESTING:
            return True
        depth = max(depth, 0)
    return False


def _settle(code: Code, root: ast.AST) -> None:
    """Note parents, and give the expressions inside f-strings the places that they have."""
    stack = [root]
    while stack:
        node = stack.pop()
        if isinstance(node, ast.JoinedStr):
            _settle_fields(code, node)
        for child in children(node):
            code.parents[child] = node
            stack.append(child)


def _settle_fields(code: Code, node: ast.JoinedStr) -> None:
    tokens = literals.scan(code.source, *code.span(node))
    fields = [piece for token in tokens for piece in token.pieces if isinstance(piece, literals.FieldPiece)]
    values = [value for value in node.values if isinstance(value, ast.FormattedValue)]
    if len(fields) != len(values):
        raise ValueError("the fields of an f-string cannot be told apart")
    for piece, value in zip(fields, values, strict=True):
        value.value = literals.field_expression(code.source, piece)
        value.format_spec = None
        code.spans[value] = (piece.start, piece.end)
    node.values = list(values)


def _placed(node: ast.AST) -> bool:
    return isinstance(node, ast.expr | ast.stmt | ast.keyword | ast.arg)


def _placed_children(node: ast.AST) -> Iterator[ast.AST]:
    """The nearest nodes below a node that have a place; what has none (a parameter list) is looked through."""
    for child in children(node):
        if _placed(child):
            yield child
        else:
            yield from _placed_children(child)
