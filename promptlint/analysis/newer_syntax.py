"""f-strings of Python 3.12 and later, made readable for an older interpreter without moving anything.

Since 3.12 a replacement field may hold the quotes of its own string, backslashes and comments. The analysis reads
fields with a scanner of its own, so for the syntax tree it is enough that a number of the same length stands there.
"""

from __future__ import annotations

import re

from promptlint.analysis.literals import FieldPiece, Literal, literal_at
from promptlint.text import Source

_NEXT = re.compile(r"#[^\r\n]*|(?<!\w)[A-Za-z]{0,2}['\"]")


def masked(source: Source) -> str | None:
    """The source with fields that older Pythons refuse replaced by numbers, byte for byte of the same length.

    `None` if there are none, or if one spans lines of a string that does not.
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
                inside = text[field.start + 1 : field.end - 1]
                if "\n" in inside:
                    return None
                pieces += [text[done : field.start + 1], "0".ljust(len(inside.encode("utf-8", "surrogatepass")))]
                done = field.end - 1
    except ValueError:
        return None
    return "".join([*pieces, text[done:]]) if pieces else None


def _refused(source: Source, literal: Literal) -> list[FieldPiece]:
    fields = [piece for piece in literal.pieces if isinstance(piece, FieldPiece)]
    return [each for each in fields if re.search(r"[\\#]|" + literal.quote[0], source.text[each.start : each.end])]
