"""Rows, and the stretches of rows that belong together whatever stands in them: code fences and tagged blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_FENCE = re.compile(r"[ \t]*(`{3,}|~{3,})")
_UNDERLINE = re.compile(r"[ ]{0,3}(=|-)\1{2,}[ \t]*$")
_LINE_BELOW = re.compile(r"(?:\r\n|\r|\n)[ ]{0,3}(?:(?P<equals>=+)|-+)[ \t]*(?=[\r\n]|\Z)")
_JOINED = re.compile(rf"[ ]{{0,3}}\S[^\r\n]*{_LINE_BELOW.pattern}")
_TITLE = re.compile(r"[ ]{0,3}[^\s<>|#=+*`~-][^\r\n|]{0,79}$")
_TAG_TOKEN = re.compile(r"<(/?)([A-Za-z_][\w.:-]*)((?:[ \t][^<>]*)?)>")


@dataclass(frozen=True, slots=True)
class Row:
    """A line; more than one line where a placeholder or a template block spans the break.

    `end` excludes the line break, `behind` takes it in.
    """

    start: int
    end: int
    behind: int


def titled(flat: str, rows: Sequence[Row]) -> Iterator[Row]:
    """The rows, each title that is underlined with ``====`` or, as far as it reaches, ``----`` joined with its line."""
    waiting: Row | None = None
    opens = True  # nothing but a blank row, if any, stands above the waiting one
    for row in rows:
        if waiting is None:
            waiting = row
        elif opens and _underlines(flat, waiting, row):
            waiting = Row(waiting.start, row.end, row.behind)
        else:
            yield waiting
            opens, waiting = not flat[waiting.start : waiting.end].strip(), row
    if waiting is not None:
        yield waiting


def _underlines(flat: str, title: Row, row: Row) -> bool:
    text, line = flat[title.start : title.end], flat[row.start : row.end]
    if not _UNDERLINE.match(line) or not _TITLE.match(text) or text.rstrip()[-1] in ".,;!?":
        return False
    return line.lstrip().startswith("=") or abs(len(line.strip()) - len(text.strip())) <= 2


def underlined_level(row: str) -> int:
    """1 for a title that `titled` has joined with a line of ``=`` below it, 2 with one of ``-``, 0 for other rows."""
    joined = _JOINED.fullmatch(row)
    return 0 if joined is None else 1 if joined["equals"] else 2


def line_below(flat: str, end: int) -> bool:
    """Whether right below a row that ends at an offset stands a line that Markdown makes a title of the row above."""
    return _LINE_BELOW.match(flat, end) is not None


def fences(flat: str, rows: Sequence[Row]) -> dict[int, int]:
    """The first and last row of each fence; one that is not closed reaches to the end."""
    found: dict[int, int] = {}
    opened, mark = -1, ""
    for index, row in enumerate(rows):
        fence = _FENCE.match(flat, row.start, row.end)
        if fence is None:
            continue
        if opened < 0:
            opened, mark = index, fence[1]
        elif fence[1].startswith(mark):
            found[opened] = index
            opened = -1
    if opened >= 0:
        found[opened] = len(rows) - 1
    return found


def elements(flat: str, rows: Sequence[Row], fenced: dict[int, int]) -> dict[int, tuple[int, str, bool]]:
    """Tagged blocks that own their rows: first row to last row, name, and whether the tags stand alone."""
    stack: list[tuple[str, int, re.Match[str]]] = []
    waiting: dict[str, int] = {}
    found: dict[int, tuple[int, str, bool]] = {}
    fenced_until = -1
    for index, row in enumerate(rows):
        fenced_until = max(fenced_until, fenced.get(index, -1))
        if index <= fenced_until:
            continue
        for tag in _TAG_TOKEN.finditer(flat, row.start, row.end):
            if tag[3].endswith("/"):
                continue
            name = tag[2]
            if not tag[1]:
                stack.append((name, index, tag))
                waiting[name] = waiting.get(name, 0) + 1
                continue
            if not waiting.get(name):
                continue
            while True:
                opened, first, opening = stack.pop()
                waiting[opened] -= 1
                if opened == name:
                    break
            before = flat[rows[first].start : opening.start()]
            after = flat[tag.end() : row.end]
            if first < index and not before.strip() and not after.strip():
                alone = not flat[opening.end() : rows[first].end].strip()
                alone = alone and not flat[row.start : tag.start()].strip()
                found[first] = (index, name, alone)
    return found
