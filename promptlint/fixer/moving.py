"""Moving a stretch of text to the end of its region, in source spelling, with the rhythm of blank lines kept."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from promptlint.diagnostic import Edit
from promptlint.fixer.outline import BREAK, COMMENT, TAG, VALUE, Block, Region
from promptlint.fixer.rendering import Range, same_lines, tokens
from promptlint.fixer.rows import Row
from promptlint.fixer.scene import Scene
from promptlint.model import Slice, SliceKind, TextHost
from promptlint.text import Location

_BLOCK_SCALAR = re.compile(r"([|>])[-+0-9]{0,2}[ \t]*(?:#[^\r\n]*)?[\r\n]+\Z")
_LEFT_OUT = f"{TAG}{VALUE}\n{VALUE}{COMMENT}"  # the rests of the two lines at its ends are no lines
_BREAKS = re.compile(r"(?:\r\n|\r|\n)+")
_SETS_ITSELF_APART = re.compile(r"[ \t]+|[ \t]*(?:[-*+•‣▪–|>]|\d{1,3}[.)]|```|~~~)")


@dataclass(frozen=True, slots=True)
class Stretch:
    """What is to move: a decoded range of whole rows of a region, and the end of the text it moves behind.

    `among` says that it is one of several lines of a paragraph, or an item of a list, and not a block of its own.
    """

    start: int
    end: int
    region: Region
    behind: int
    among: bool = False
    item: bool = False


def move(scene: Scene, stretch: Stretch) -> tuple[Edit, ...]:
    """The edits that move whole rows."""
    text = scene.host.text
    removed, gone = removal(scene, stretch)
    if removed[0] == stretch.start:
        place = Location(text.source, text.start_of(removed[0]), text.start_of(removed[1]))
    else:
        place = Location(text.source, text.end_of(removed[0]), text.end_of(removed[1]))
    moved = text.source.text[text.start_of(stretch.start) : text.end_of(stretch.end)]
    if _takes_along(scene, stretch, gone):
        separator = source_of(scene, gone)
    else:
        separator = blank_line(scene) if _wants_blank(scene, stretch) else line_break(scene)
    return Edit(place, ""), insertion(scene, stretch.behind, separator + moved)


def _takes_along(scene: Scene, stretch: Stretch, gone: tuple[int, int]) -> bool:
    """Whether what separates the rows where they leave separates them where they go, too."""
    if stretch.item:
        return True
    before = stretch.region.row_before(stretch.start)
    both = before is None or not _BREAKS.fullmatch(scene.flat, before.end, stretch.start)
    plain = _BREAKS.fullmatch(scene.flat, *gone) is not None
    return _wants_blank(scene, stretch) and _count(scene, gone) >= 2 and (plain or both)


def loses_lines(scene: Scene, stretch: Stretch) -> str:
    """Why the moved text would not render to the same lines as before, white space control included, or nothing."""
    host = scene.host
    removed, gone = removal(scene, stretch)
    if scene.flat[slice(*gone)].strip() and not _takes_along(scene, stretch, gone):
        return "the rule beside it would be lost"
    seams = (*removed, stretch.start, stretch.end, stretch.behind)
    if host.dialect != "jinja" or not any(_controls_space(host, piece) for at in seams for piece in _around(host, at)):
        return ""
    joint = "\n\n" if _wants_blank(scene, stretch) else "\n"
    low, high = scene.windows.around(removed[0], stretch.behind)
    first, last = TAG if low else "", COMMENT if high < len(scene.flat) else ""  # the rest of a line is no line
    middle = scene.windows.between(removed[1], stretch.behind)
    stays: tuple[Range, ...] = ((removed[1], stretch.behind),)
    before: tuple[Range, ...] = ((low, high),)
    if middle:  # what lies between the two places is the same before and after: only its ends are looked at
        stays = ((removed[1], middle[0]), _LEFT_OUT, (middle[1], stretch.behind))
        before = ((low, middle[0]), _LEFT_OUT, (middle[1], high))
    after = ((low, removed[0]), *stays, joint, (stretch.start, stretch.end), (stretch.behind, high))
    same = same_lines(tokens(host, (first, *before, last)), tokens(host, (first, *after, last)))
    return "" if same else "white space control around it would join lines"


def _around(host: TextHost, at: int) -> tuple[Slice, ...]:
    """The pieces whose white space control could reach a place: those that it lies in or between, and the next ones."""
    first = bisect_left(host.slices, at, key=lambda piece: piece.end)
    stop = bisect_right(host.slices, at, key=lambda piece: piece.start)
    return host.slices[max(first - 1, 0) : stop + 1]


def _controls_space(host: TextHost, piece: Slice) -> bool:
    if piece.kind is SliceKind.INTERPOLATION:
        text = host.text.text
        return text.startswith("-", piece.start + 2) or text.startswith("-", piece.end - 3)
    return piece.kind is not SliceKind.LITERAL


def removal(scene: Scene, stretch: Stretch) -> tuple[tuple[int, int], tuple[int, int]]:
    """The decoded range that goes, and the separator in it: of the two around the rows the smaller one."""
    before = stretch.region.row_before(stretch.start)
    after = stretch.region.row_behind(stretch.end)
    assert after is not None
    following = (stretch.end, after.start)
    if before is None or _count(scene, following) <= _count(scene, (before.end, stretch.start)):
        return (stretch.start, after.start), following
    return (before.end, stretch.end), (before.end, stretch.start)


def move_out(scene: Scene, start: int, end: int, region: Region, behind: int) -> tuple[Edit, ...]:
    """The edits that move a sentence out of its paragraph into a paragraph of its own."""
    text, flat = scene.host.text, scene.flat
    stop = end
    while stop > start and flat[stop - 1].isspace():
        stop -= 1
    if end == stop or end >= behind:  # the last of its paragraph: the blank before it goes
        first = start
        while first > 0 and flat[first - 1] in " \t":
            first -= 1
        removed = Location(text.source, text.end_of(first), text.end_of(stop))
    else:
        removed = Location(text.source, text.start_of(start), text.start_of(end))
    moved = text.source.text[text.start_of(start) : text.end_of(stop)]
    return Edit(removed, ""), insertion(scene, behind, separator_at(scene, region) + moved)


def insertion(scene: Scene, behind: int, content: str) -> Edit:
    """An edit that puts source text behind a decoded offset."""
    at = scene.host.text.end_of(behind)
    return Edit(Location(scene.host.text.source, at, at), content)


def separator_at(scene: Scene, region: Region) -> str:
    """What separates a new paragraph or line from the last text of a region."""
    last = region.rows[-1]
    blank = len(region.rows) < 3 or scene.has_blank(region) or _SETS_ITSELF_APART.match(scene.flat, last.start)
    return blank_line(scene) if blank else line_break(scene)


def _wants_blank(scene: Scene, stretch: Stretch) -> bool:
    region = stretch.region
    last = region.row_before(stretch.behind)
    assert last is not None
    if _SETS_ITSELF_APART.match(scene.flat, last.start):
        return True
    if stretch.among and scene.changes(last.start, last.end):
        return False
    return scene.has_blank(region)


def _count(scene: Scene, between: tuple[int, int]) -> int:
    return len(BREAK.findall(scene.flat, *between))


def source_of(scene: Scene, between: tuple[int, int]) -> str:
    """The source of what stands between two rows: line breaks, with the indentation of the host format."""
    text = scene.host.text
    return text.source.text[text.end_of(between[0]) : text.start_of(between[1])]


def line_break(scene: Scene) -> str:
    """A line break as the host spells it, indentation included. Raises `Unspellable`."""
    return _sample(scene, 1) or _sample(scene, 2) or _spelled(scene, 1)


def blank_line(scene: Scene) -> str:
    """A blank line between two paragraphs as the host spells it. Raises `Unspellable`."""
    found = _sample(scene, 2)
    if found:
        return found
    single = _sample(scene, 1)
    first = BREAK.search(scene.flat)
    text = scene.host.text
    if not single or first is None:
        return _spelled(scene, 2)
    return text.source.text[text.start_of(first.start()) : text.end_of(first.end())] + single


class Unspellable(Exception):  # noqa: N818  (an answer, not a fault)
    """A host in which it is not known how a line break is written."""


def _spelled(scene: Scene, breaks: int) -> str:
    """Line breaks for a host that has none yet: told from what stands before its text."""
    text = scene.host.text
    source, start = text.source, text.start_of(0)
    line_start = max(source.text.rfind(each, 0, start) for each in "\r\n") + 1
    before = source.text[line_start:start]
    if not before or source.text[start - 3 : start] in ('"""', "'''"):
        return source.newline * breaks
    if before.endswith('"') or (before.endswith("'") and scene.host.dialect == "python"):
        if before[-2:-1] in ("r", "R") or before[-3:-2] in ("r", "R"):
            raise Unspellable
        return "\\n" * breaks
    header = _BLOCK_SCALAR.search(source.text, 0, line_start)
    if before.strip() or header is None:
        raise Unspellable
    return source.newline * (breaks + (header[1] == ">")) + before


def _sample(scene: Scene, breaks: int) -> str:
    if breaks not in scene.breaks:
        scene.breaks[breaks] = _found(scene, breaks)
    return scene.breaks[breaks]


def _found(scene: Scene, breaks: int) -> str:
    for region in _regions(scene.outline.root):
        for one, other in zip(region.rows, region.rows[1:], strict=False):
            between = (one.end, other.start)
            if _BREAKS.fullmatch(scene.flat, *between) and _count(scene, between) == breaks:
                return source_of(scene, between)
    return ""


def _regions(region: Region) -> Iterator[Region]:
    yield region
    for block in region.blocks:
        yield from _inner(block)


def _inner(block: Block) -> Iterator[Region]:
    for region in block.regions:
        yield from _regions(region)
    for child in block.children:
        yield from _inner(child)


def row_at(rows: tuple[Row, ...], offset: int) -> int:
    """The index of the row that holds an offset, or -1."""
    index = bisect_right(rows, offset, key=lambda row: row.start) - 1
    return index if index >= 0 and offset < max(rows[index].end, rows[index].start + 1) else -1
