"""Python string literals, read from the source text by a scanner of our own.

`ast` gives wrong positions inside f-strings before Python 3.12 and none at all for the literals of an implicit
concatenation. The scanner follows the grammar of PEP 701 whatever interpreter runs it, in linear time.
"""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from typing import TypeAlias

from promptlint.analysis.syntax.escapes import decode
from promptlint.analysis.syntax.trees import walk
from promptlint.text import MappedText, Run, Source

MAX_DEPTH = 50  # f-strings inside fields inside f-strings

_PREFIXES = frozenset({"", "r", "u", "b", "br", "rb", "f", "fr", "rf", "t", "tr", "rt"})
_BETWEEN = re.compile(r"(?:[ \t\f\r\n()]+|\\(?:\r\n|\r|\n)|#[^\r\n]*)+")
_WORD = re.compile(r"\w+")
_OPENING = re.compile(r"([A-Za-z]{0,2})('''|\"\"\"|'|\")")
_BLANK = re.compile(r"(?:[ \t\f\r\n]+|\\(?:\r\n|\r|\n)|#[^\r\n]*)+")
_CONVERSION = re.compile(r"![ \t]*(\w+)")
_PLAIN_END = {
    "'": re.compile(r"[^'\\\r\n]*(?:\\(?:\r\n|[\s\S])[^'\\\r\n]*)*'"),
    '"': re.compile(r'[^"\\\r\n]*(?:\\(?:\r\n|[\s\S])[^"\\\r\n]*)*"'),
    "'''": re.compile(r"[^'\\]*(?:(?:\\[\s\S]|'(?!''))[^'\\]*)*'''"),
    '"""': re.compile(r'[^"\\]*(?:(?:\\[\s\S]|"(?!""))[^"\\]*)*"""'),
}
_TEMPLATE_STOP = {
    "'": re.compile(r"[\\{}'\r\n]"),
    '"': re.compile(r'[\\{}"\r\n]'),
    "'''": re.compile(r"[\\{}]|'''"),
    '"""': re.compile(r'[\\{}]|"""'),
}


PERCENT = re.compile(  # a conversion specifier of ``"..." % values``; ``%%`` is one, too
    r"%(?:\((?P<key>[^)]*)\))?[#0\- +]*(?:\*|\d+)?(?:\.(?:\*|\d+))?[hlL]?(?P<type>[diouxXeEfFgGcrsa%])"
)


@dataclass(frozen=True, slots=True)
class TextPiece:
    """Literal text of a string, decoded."""

    text: MappedText


@dataclass(frozen=True, slots=True)
class FieldPiece:
    """A replacement field of an f-string or t-string.

    `start` and `end` take in the braces; the expression's range holds no blanks or comments around it. `conversion` is
    ``r``, ``s``, ``a`` or empty, `spec` the format specification in pieces. For a self-documenting field (``{x=}``)
    `debug_text` is the text that it puts before its value; as in Python the value is then shown by `repr` unless a
    conversion or a specification says otherwise.
    """

    start: int
    end: int
    expression_start: int
    expression_end: int
    conversion: str = ""
    spec: tuple[LiteralPiece, ...] = ()
    debug_text: MappedText | None = None

    @property
    def debug(self) -> bool:
        """Whether the field is self-documenting (``{x=}``)."""
        return self.debug_text is not None


LiteralPiece: TypeAlias = TextPiece | FieldPiece


@dataclass(frozen=True, slots=True)
class Literal:
    """One string token.

    `start` and `end` take in prefix and quotes. `prefix` is in lower case, `quote` one of the four Python knows.
    `pieces` holds no empty text; bytes have no pieces, because they are not prompt text.
    """

    start: int
    end: int
    prefix: str
    quote: str
    pieces: tuple[LiteralPiece, ...]

    @property
    def content_start(self) -> int:
        """The offset behind the opening quote."""
        return self.start + len(self.prefix) + len(self.quote)

    @property
    def content_end(self) -> int:
        """The offset of the closing quote."""
        return self.end - len(self.quote)

    @property
    def has_fields(self) -> bool:
        """Whether this is an f-string or t-string, with or without fields in it."""
        return _has_fields(self.prefix)

    @property
    def is_bytes(self) -> bool:
        return "b" in self.prefix


def scan(source: Source, start: int, end: int) -> tuple[Literal, ...]:
    """The string tokens of a string expression, in order.

    `start` and `end` are the range of a `Constant` or `JoinedStr` node: one literal, or several adjacent ones with
    blanks, comments, line continuations and parentheses between them.

    Raises `ValueError` for anything else, for an unterminated literal, and for fields nested deeper than `MAX_DEPTH`.
    """
    scanner = _Scanner(source, end)
    literals: list[Literal] = []
    at = scanner.skip(_BETWEEN, start)
    while at < end:
        literals.append(scanner.literal(at, 0))
        at = scanner.skip(_BETWEEN, literals[-1].end)
    return tuple(literals)


def literal_at(source: Source, start: int) -> Literal:
    """The string token that begins at `start`.

    Raises `ValueError` as `scan` does.
    """
    return _Scanner(source, len(source.text)).literal(start, 0)


def decoded(source: Source, literals: tuple[Literal, ...]) -> MappedText:
    """The text of literals without fields, joined as Python joins adjacent literals.

    Raises `ValueError` if there is a field or a bytes literal among them.
    """
    texts: list[str] = []
    runs: list[Run] = []
    length = 0
    for literal in literals:
        if literal.is_bytes:
            raise ValueError("bytes are no text")
        for piece in literal.pieces:
            if isinstance(piece, FieldPiece):
                raise ValueError("a literal with fields has no fixed text")
            texts.append(piece.text.text)
            runs += [Run(length + run.decoded, run.length, run.source, run.width) for run in piece.text.runs]
            length += len(piece.text.text)
    return MappedText(source, "".join(texts), tuple(runs))


def field_expression(source: Source, field: FieldPiece) -> ast.expr:
    """The expression of a field, parsed, with the positions that it has in the file (as `ast` gives them from 3.12 on).

    Raises `SyntaxError` where the running interpreter cannot read it, and `ValueError` or `RecursionError` as
    `ast.parse` does.
    """
    text = source.text[field.expression_start : field.expression_end]
    expression = ast.parse(f"({text})", mode="eval").body
    line, column = source.position(field.expression_start)
    if not source.text.isascii():
        line_start = source.line_starts[line - 1]
        column = 1 + len(source.text[line_start : field.expression_start].encode("utf-8", "surrogatepass"))
    if isinstance(expression, ast.Tuple) and (expression.lineno, expression.col_offset) == (1, 0):
        expression.col_offset = 1  # a bare tuple took our parentheses for its own
        assert expression.end_col_offset is not None
        expression.end_col_offset -= 1
    for node in walk(expression):
        if isinstance(node, ast.expr | ast.arg | ast.keyword):
            # Before 3.12 nodes inside a nested f-string have no true position; they are shifted all the same.
            if node.lineno == 1:
                node.col_offset += column - 2
            if node.end_lineno == 1 and node.end_col_offset is not None:
                node.end_col_offset += column - 2
            node.lineno += line - 1
            if node.end_lineno is not None:
                node.end_lineno += line - 1
    return expression


def _has_fields(prefix: str) -> bool:
    return "f" in prefix or "t" in prefix


class _Scanner:
    """Reads string tokens of one source; `limit` is where the string expression ends."""

    def __init__(self, source: Source, limit: int) -> None:
        self.source = source
        self.text = source.text
        self.limit = limit

    def skip(self, pattern: re.Pattern[str], at: int) -> int:
        found = pattern.match(self.text, at, self.limit)
        return found.end() if found else at

    def error(self, message: str, at: int) -> ValueError:
        line, column = self.source.position(at)
        return ValueError(f"{message} (line {line}, column {column})")

    def literal(self, at: int, depth: int) -> Literal:
        opening = _OPENING.match(self.text, at, self.limit)
        if opening is None or opening[1].lower() not in _PREFIXES:
            raise self.error("no string literal", at)
        prefix, quote = opening[1].lower(), opening[2]
        raw = "r" in prefix
        if _has_fields(prefix):
            pieces, end = self.template(opening.end(), quote, raw, depth, in_spec=False)
            return Literal(at, end + len(quote), prefix, quote, pieces)
        closing = _PLAIN_END[quote].match(self.text, opening.end(), self.limit)
        if closing is None:
            raise self.error("unterminated string literal", at)
        end = closing.end()
        text = () if "b" in prefix else self.decode(opening.end(), end - len(quote), raw, doubled=False)
        return Literal(at, end, prefix, quote, text)

    def template(
        self, at: int, quote: str, raw: bool, depth: int, *, in_spec: bool
    ) -> tuple[tuple[LiteralPiece, ...], int]:
        """The pieces of an f-string from `at` to its closing quote, or of a format specification to its brace.

        Gives the pieces and the offset of the quote or brace.
        """
        if depth > MAX_DEPTH:
            raise self.error(f"replacement fields nested deeper than {MAX_DEPTH}", at)
        text, stop = self.text, _TEMPLATE_STOP[quote]
        pieces: list[LiteralPiece] = []
        start = at
        while True:
            found = stop.search(text, at, self.limit)
            if found is None or (found[0] in "\r\n" and not in_spec):
                raise self.error("unterminated string literal", start)
            at = found.start()
            match found[0]:
                case "\\":
                    at = self.behind_escape(at, raw)
                case "{" if in_spec or not text.startswith("{{", at):
                    pieces += self.decode(start, at, raw, doubled=True)
                    field = self.field(at, quote, raw, depth)
                    pieces.append(field)
                    start = at = field.end
                case "}" if in_spec:
                    return (*pieces, *self.decode(start, at, raw, doubled=True)), at
                case "\r" | "\n":  # in a specification, since 3.12
                    at += 1
                case "{" | "}":
                    at += 2  # doubled; a single closing brace is no Python
                case _ if in_spec:
                    raise self.error("unterminated replacement field", start)
                case _:
                    return (*pieces, *self.decode(start, at, raw, doubled=True)), at

    def behind_escape(self, at: int, raw: bool) -> int:
        """The offset behind a backslash and what it protects; a brace is never protected."""
        following = self.text[at + 1 : at + 3]
        if not raw and following == "N{":
            closing = self.text.find("}", at, self.limit)
            if closing > 0:
                return closing + 1
        if following[:1] in ("{", "}"):
            return at + 1
        return at + (3 if following == "\r\n" else 2)

    def field(self, start: int, quote: str, raw: bool, depth: int) -> FieldPiece:
        """The replacement field whose brace opens at `start`."""
        text = self.text
        expression_start = at = self.skip(_BLANK, start + 1)
        last = at  # end of the last token
        brackets = 0
        equals = -1
        while True:
            if at >= self.limit:
                raise self.error("unterminated replacement field", start)
            character = text[at]
            if character in " \t\f\r\n#\\":
                behind = self.skip(_BLANK, at)
                at = behind if behind > at else at + 1
                continue
            if brackets == 0 and (character in "}:" or (character == "!" and text[at + 1 : at + 2] != "=")):
                break
            equals = -1
            if character in "'\"" or (character.isalnum() or character == "_"):
                at = self.token(at, depth)
            elif character in "!<>=:" and text[at + 1 : at + 2] == "=":
                at += 2
            else:
                if character in "([{":
                    brackets += 1
                elif character in ")]}":
                    brackets -= 1
                elif character == "=" and brackets == 0:
                    equals = last
                at += 1
            last = at
        debug_text = None
        if equals >= 0:
            debug_text = decode(self.source, start + 1, at, raw=True, doubled=False)
            last = equals
        conversion = ""
        if text[at] == "!":
            found = _CONVERSION.match(text, at, self.limit)
            if found is None:
                raise self.error("no conversion", at)
            conversion, at = found[1], self.skip(_BLANK, found.end())
        elif equals >= 0 and text[at] == "}":
            conversion = "r"
        spec: tuple[LiteralPiece, ...] = ()
        if text[at : at + 1] == ":":
            spec, at = self.template(at + 1, quote, raw, depth + 1, in_spec=True)
        if text[at : at + 1] != "}":
            raise self.error("unterminated replacement field", start)
        return FieldPiece(start, at + 1, expression_start, last, conversion, spec, debug_text)

    def token(self, at: int, depth: int) -> int:
        """The offset behind the name, number or string at `at`."""
        word = _WORD.match(self.text, at, self.limit)
        behind = word.end() if word else at
        if self.text[behind : behind + 1] not in ("'", '"'):
            return behind if word else at + 1
        prefixed = word is not None and word[0].lower() in _PREFIXES
        return self.literal(at if prefixed else behind, depth + 1).end

    def decode(self, start: int, end: int, raw: bool, *, doubled: bool) -> tuple[TextPiece, ...]:
        """The text between two offsets as one piece, or none if there is none."""
        text = decode(self.source, start, end, raw=raw, doubled=doubled)
        return (TextPiece(text),) if text.text else ()
