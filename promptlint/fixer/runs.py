"""Runs: blocks that stand side by side, taken out together and put in elsewhere, as one fix."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from promptlint.diagnostic import Edit, Fix
from promptlint.fixer import wording
from promptlint.fixer.blocks import LOOPS
from promptlint.fixer.moving import Stretch, blank_line, removal, source_of
from promptlint.fixer.outline import Block, Kind, Region, title_level
from promptlint.fixer.rendering import Range, same_lines, tokens
from promptlint.fixer.scene import Scene
from promptlint.fixer.units import levels
from promptlint.text import Location


@dataclass(frozen=True, slots=True)
class Run:
    """Blocks that stand side by side, from the first one's start to the last one's end."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Together:
    """A fix that moves runs, and how many words of stable text it brings in front of the first changing value."""

    fix: Fix
    words: int


def runs(siblings: Sequence[Block], chosen: Sequence[bool]) -> list[Run]:
    """The chosen ones of a row of blocks, those that stand side by side together."""
    found: list[Run] = []
    for at, (block, taken) in enumerate(zip(siblings, chosen, strict=True)):
        if taken and at and chosen[at - 1]:
            found[-1] = Run(found[-1].start, block.end)
        elif taken:
            found.append(Run(block.start, block.end))
    return found


def siblings(scene: Scene, offset: int) -> Iterator[tuple[Region, Sequence[Block]]]:
    """The rows of blocks that an offset stands in, outermost first, while no value changes in front of them."""
    for region, chain in levels(scene.outline.root, offset):
        yield region, region.blocks
        for block in chain:
            if scene.values(region.start, block.start):
                return
            if block.kind is Kind.SECTION:
                yield region, block.children
            if block.name in LOOPS:
                return


def first_changing(scene: Scene, blocks: Sequence[Block], region: Region) -> int:
    """The index of the first block that changes, or -1 if other blocks cannot stand in front of it.

    It has to begin with a title or a label of its own, and nothing may lead into it.
    """
    for index, block in enumerate(blocks):
        if scene.changes(block.start, block.end):
            return index if _opens(scene, block, region) else -1
    return -1


def gives_values(scene: Scene, block: Block) -> bool:
    """Whether a block is a paragraph of values and no more, under a label or with one on each line."""
    if block.kind is not Kind.PARAGRAPH:
        return False
    rows = [scene.flat[row.start : row.end] for row in block.rows]
    led = wording.lead_in(rows[0]) and len(rows) > 1
    body = block.rows[1:] if led else block.rows
    return (led or all(map(wording.labelled, rows))) and all(scene.changes(row.start, row.end) for row in body)


def _opens(scene: Scene, block: Block, region: Region) -> bool:
    above = region.row_before(block.start)
    inner = block.regions[0].blocks[:1] if block.kind is Kind.TEMPLATE and block.regions else ()
    titled = (
        block.kind in (Kind.SECTION, Kind.ELEMENT)
        or title_level(block)
        or any(each.kind is Kind.ELEMENT for each in inner)
        or gives_values(scene, block)
    )
    return bool(titled) and not (above is not None and wording.lead_in(scene.flat[above.start : above.end]))


def taken_out(scene: Scene, region: Region, chosen: Sequence[Run]) -> Iterator[Edit]:
    """The edits that remove runs, each with the blank lines on one side of it."""
    text = scene.host.text
    for run in chosen:
        start, end = _removed(scene, region, run)[0]
        place = text.start_of if start == run.start else text.end_of
        yield Edit(Location(text.source, place(start), place(end)), "")


def spelled(scene: Scene, region: Region, chosen: Sequence[Run]) -> Iterator[tuple[str, str]]:
    """The source of each run, and of the blank lines that set it apart. Raises `Unspellable`."""
    text = scene.host.text
    for run in chosen:
        _, between = _removed(scene, region, run)
        apart = source_of(scene, between) if _separates(scene, between) else blank_line(scene)
        yield text.source.text[text.start_of(run.start) : text.end_of(run.end)], apart


def titles(scene: Scene, chosen: Sequence[Run]) -> str:
    """The first lines of runs, for people."""
    found = [scene.host.text.text[run.start : run.end].split("\n", 1)[0].strip() for run in chosen]
    shown = ", ".join(f"“{title}”" for title in found[:3])
    return shown + (f" and {len(found) - 3} more" if len(found) > 3 else "")


def keeps_lines(scene: Scene, region: Region, chosen: Sequence[Run], at: int) -> bool:
    """Whether the text renders to the same lines when runs go to an offset, white space control included.

    Runs that stand behind it come with blank lines behind them, the others with blank lines before them.
    """
    host = scene.host
    moved: list[Range] = []
    for run in chosen:
        _, between = _removed(scene, region, run)
        apart: Range = between if _separates(scene, between) else "\n\n"
        moved += [(run.start, run.end), apart] if run.start >= at else [apart, (run.start, run.end)]
    gaps = [_removed(scene, region, run)[0] for run in chosen]
    before = _without([each for each in gaps if each[1] <= at], 0, at)
    behind = _without([each for each in gaps if each[0] >= at], at, len(scene.flat))
    return same_lines(tokens(host, [(0, len(scene.flat))]), tokens(host, [*before, *moved, *behind]))


def _without(gaps: Sequence[tuple[int, int]], start: int, end: int) -> Iterator[Range]:
    for low, high in gaps:
        yield start, low
        start = high
    yield start, end


def _removed(scene: Scene, region: Region, run: Run) -> tuple[tuple[int, int], tuple[int, int]]:
    """The range that goes with a run, and what separates it there from the text on one side."""
    return removal(scene, Stretch(run.start, run.end, region, region.rows[-1].end))


def _separates(scene: Scene, between: tuple[int, int]) -> bool:
    return scene.flat.count("\n", *between) > 1
