"""f-strings of Python 3.12 and later, made readable for an older interpreter without moving anything.

Since 3.12 a replacement field may hold the quotes of its own string, backslashes, comments and, in a one-line string,
line breaks. The analysis reads fields with a scanner of its own, so for the syntax tree it is enough that a number of
the same length stands there, or literal text whose line breaks are escaped.
"""

from __future__ import annotations

import re

from promptlint.analysis.syntax.literals import FieldPiece, Literal, literal_at
from promptlint.text import Source

_NEXT = re.compile(r"#[^\r\n]*|(?<!\w)[A-Za-z]{0,2}['\"]")


def masked(source: Source) -> str | None:
    """The source with fields that older Pythons refuse replaced by numbers, byte for byte of the same length.

    `None` if there are none, or if one holds an empty line in a string that spans no others.
    """
    text = source.text
    pieces: list[str] = []
    done = at = 0
    try:
        while (found := _NEXT.search(text, at)) is not None:
            at = found.end()
            if found.group().startswith("#"):
                continue
            literal = literal_at(source, found.start())
            at = literal.end
            for field in _refused(source, literal):
                pieces += [text[done : field.start], _replaced(text[field.start : field.end], len(literal.quote) > 1)]
                done = field.end
    except ValueError:
        return None
    return "".join([*pieces, text[done:]]) if pieces else None


def _replaced(field: str, spans_lines: bool) -> str:
    """What stands for a field, braces included, in a string that spans lines or one that does not.

    Raises `ValueError` for an empty line in the latter, where no escape fits.
    """
    lines = re.split(r"(\r\n|\r|\n)", field)
    if len(lines) == 1:
        return f"{{{'0'.ljust(_bytes(field) - 2)}}}"
    if not spans_lines and "" in lines[2:-1:2]:
        raise ValueError("an empty line in a field")
    escape = "" if spans_lines else "\\"
    kept = [escape.rjust(_bytes(line)) + end for line, end in zip(lines[:-1:2], lines[1::2], strict=True)]
    return "".join([*kept, " " * _bytes(lines[-1])])


def _bytes(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))


def _refused(source: Source, literal: Literal) -> list[FieldPiece]:
    fields = [piece for piece in literal.pieces if isinstance(piece, FieldPiece)]
    refused = re.compile(r"[\\#]|" + (literal.quote[0] if len(literal.quote) > 1 else rf"[\r\n{literal.quote}]"))
    return [each for each in fields if refused.search(source.text, each.start, each.end)]
