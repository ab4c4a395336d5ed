"""Moving a stretch of text to the end of its region, in source spelling, with the rhythm of blank lines kept."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from promptlint.diagnostic import Edit
from promptlint.fixer.outline import Block, Region, Row
from promptlint.fixer.scene import Scene
from promptlint.text import Location

_BREAK = re.compile(r"\r\n|\r|\n")
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
    rows = stretch.region.rows
    before = max((row.end for row in rows if row.end <= stretch.start), default=None)
    after = min(row.start for row in rows if row.start >= stretch.end)
    following = (stretch.end, after)
    if before is None or _count(scene, following) >= _count(scene, (before, stretch.start)):
        gone = following
        removed = Location(text.source, text.start_of(stretch.start), text.start_of(after))
    else:
        gone = (before, stretch.start)
        removed = Location(text.source, text.end_of(before), text.end_of(stretch.end))
    moved = text.source.text[text.start_of(stretch.start) : text.end_of(stretch.end)]
    if stretch.item:
        separator = source_of(scene, gone)
    elif _wants_blank(scene, stretch):
        both = before is None or not _BREAKS.fullmatch(scene.flat, before, stretch.start)
        plain = _BREAKS.fullmatch(scene.flat, *gone) is not None
        suits = _count(scene, gone) >= 2 and (plain or both)
        separator = source_of(scene, gone) if suits else blank_line(scene)
    else:
        separator = line_break(scene)
    return Edit(removed, ""), insertion(scene, stretch.behind, separator + moved)


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
    blank = len(region.rows) < 3 or _has_blank(scene, region) or _SETS_ITSELF_APART.match(scene.flat, last.start)
    return blank_line(scene) if blank else line_break(scene)


def _wants_blank(scene: Scene, stretch: Stretch) -> bool:
    region = stretch.region
    last = next(row for row in reversed(region.rows) if row.end <= stretch.behind)
    if _SETS_ITSELF_APART.match(scene.flat, last.start):
        return True
    if stretch.among and scene.changes(last.start, last.end):
        return False
    return _has_blank(scene, region)


def _has_blank(scene: Scene, region: Region) -> bool:
    return any(
        _count(scene, (one.end, other.start)) >= 2
        for one, other in zip(region.rows, region.rows[1:], strict=False)
    )  # fmt: skip


def _count(scene: Scene, between: tuple[int, int]) -> int:
    return len(_BREAK.findall(scene.flat, *between))


def source_of(scene: Scene, between: tuple[int, int]) -> str:
    """The source of what stands between two rows: line breaks, with the indentation of the host format."""
    text = scene.host.text
    return text.source.text[text.end_of(between[0]) : text.start_of(between[1])]


def line_break(scene: Scene) -> str:
    """A line break as the host spells it, indentation included."""
    return _sample(scene, 1) or _sample(scene, 2) or scene.host.text.source.newline


def blank_line(scene: Scene) -> str:
    """A blank line between two paragraphs as the host spells it."""
    found = _sample(scene, 2)
    if found:
        return found
    single = _sample(scene, 1)
    first = _BREAK.search(scene.flat)
    text = scene.host.text
    if not single or first is None:
        return scene.host.text.source.newline * 2
    return text.source.text[text.start_of(first.start()) : text.end_of(first.end())] + single


def _sample(scene: Scene, breaks: int) -> str:
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
    return next((index for index, row in enumerate(rows) if row.start <= offset < max(row.end, row.start + 1)), -1)
