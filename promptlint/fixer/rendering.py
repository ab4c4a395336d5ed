"""What a template would render to, line by line, without ever rendering it.

Placeholders stand for themselves, each branch is taken in turn, loops run twice or not. That is enough to see whether a
move changes which lines there are: white space control (``{%-``) can glue lines together.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import product

from promptlint.fixer.blocks import LOOPS, closing_of, is_middle
from promptlint.model import SliceKind, TextHost

Token = tuple[SliceKind, str, str]  # kind, text, name of the tag

_BREAK = re.compile(r"\r\n|\r|\n")
_CHOICES = (0, 1, 2, 99)  # the arm that each branch takes; 99: none, or the last


def tokens(host: TextHost, ranges: Iterable[tuple[int, int] | str]) -> list[Token]:
    """The pieces of these decoded ranges of a host, in the order given; a string is literal text between them."""
    found: list[Token] = []
    for each in ranges:
        if isinstance(each, str):
            found.append((SliceKind.LITERAL, each, ""))
            continue
        for piece in host.slices:
            start, end = max(piece.start, each[0]), min(piece.end, each[1])
            if start < end:
                found.append((piece.kind, host.text.text[start:end], piece.tag))
    return found


def same_lines(one: Sequence[Token], other: Sequence[Token]) -> bool:
    """Whether two texts render to the same lines in any order, whatever branches are taken."""
    return all(
        _lines(one, choice, loops, trim) == _lines(other, choice, loops, trim)
        for choice, loops, trim in product(_CHOICES, (True, False), (False, True))
    )  # fmt: skip


def _lines(pieces: Sequence[Token], choice: int, loops: bool, trim: bool) -> Counter[str]:
    text = "".join(_taken(_twice(_trimmed(pieces, trim)), choice, loops))
    return Counter(line for line in _BREAK.split(text) if line.strip())


def _trimmed(pieces: Sequence[Token], trim: bool) -> list[Token]:
    """The pieces with white space control applied; `trim` stands for Jinja's ``trim_blocks`` and ``lstrip_blocks``."""
    result: list[Token] = []
    for index, (kind, text, tag) in enumerate(pieces):
        if kind is SliceKind.LITERAL:
            before = pieces[index - 1] if index else None
            after = pieces[index + 1] if index + 1 < len(pieces) else None
            if before is not None and before[1].endswith(("-}}", "-%}", "-#}")):
                text = text.lstrip()
            elif trim and before is not None and before[0] in (SliceKind.TAG, SliceKind.COMMENT):
                text = _BREAK.sub("", text, count=1) if _BREAK.match(text) else text
            if after is not None and after[1].startswith(("{{-", "{%-", "{#-")):
                text = text.rstrip()
            elif trim and after is not None and after[0] in (SliceKind.TAG, SliceKind.COMMENT):
                stripped = text.rstrip(" \t")
                text = stripped if not stripped or stripped.endswith(("\n", "\r")) else text
        result.append((kind, text, tag))
    return result


def _twice(pieces: Sequence[Token]) -> list[Token]:
    """The pieces with each outermost loop run twice: run once, it could be taken for a line outside of loops."""
    result: list[Token] = []
    start = depth = 0
    for piece in pieces:
        result.append(piece)
        if piece[0] is SliceKind.TAG and _loop(piece[2]):
            start = start if depth else len(result) - 1
            depth += 1
        elif piece[0] is SliceKind.TAG and closing_of(piece[2]) in LOOPS and depth:
            depth -= 1
            if not depth:
                result += result[start:]
    return result


def _taken(pieces: Sequence[Token], choice: int, loops: bool) -> Iterator[str]:
    """The text that is left when each branch takes its arm of this number, or its last, and all loops run or none."""
    arms = _arms(pieces)
    stack: list[tuple[str, int, int]] = []  # name of the block, arm it is in, arm it takes
    for index, (kind, text, tag) in enumerate(pieces):
        if kind is SliceKind.TAG:
            closing = closing_of(tag)
            if index in arms:
                if _loop(tag):
                    takes = 0 if loops else 1
                else:
                    takes = min(choice, arms[index]) if choice < 99 or arms[index] else 1
                stack.append((tag, 0, takes))
            elif is_middle(tag) and stack:
                name, arm, takes = stack.pop()
                stack.append((name, arm + 1, takes))
            elif closing is not None and stack and stack[-1][0].lstrip("#^").strip() == closing:
                stack.pop()
            elif all(arm == takes for _, arm, takes in stack):
                yield text if _prints(tag) else ""
        elif kind is not SliceKind.COMMENT and all(arm == takes for _, arm, takes in stack):
            yield text


def _loop(tag: str) -> bool:
    return tag.lstrip("#") in LOOPS


def _arms(pieces: Sequence[Token]) -> dict[int, int]:
    """The blocks that are closed: the index of the opening tag, and the number of its last arm."""
    found: dict[int, int] = {}
    stack: list[tuple[int, str, int]] = []
    for index, (kind, _, tag) in enumerate(pieces):
        if kind is not SliceKind.TAG:
            continue
        closing = closing_of(tag)
        if is_middle(tag):
            if stack:
                opened, name, arms = stack.pop()
                stack.append((opened, name, arms + 1))
        elif closing is None:
            stack.append((index, tag.lstrip("#^").strip(), 0))
        elif any(name == closing for _, name, _ in stack):
            while True:
                opened, name, arms = stack.pop()
                if name == closing:
                    found[opened] = arms
                    break
    return found


def _prints(tag: str) -> bool:
    """Whether a tag that opens no block puts text in its place (an include does)."""
    return tag not in ("set", "import", "from", "extends", "do", "assign")
