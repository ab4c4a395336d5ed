"""Lifting: sections that never change go in front of the first one that does. Never safe.

Where a changing value has to stay, because text around it needs it there or because it belongs to many others, the
stable sections behind it may go the other way: instructions first, then what the request is about, then what closes the
text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from promptlint.diagnostic import Applicability, Edit, Fix
from promptlint.fixer import wording
from promptlint.fixer.blocks import LOOPS
from promptlint.fixer.doubts import NEAR
from promptlint.fixer.edits import Declined
from promptlint.fixer.moving import Stretch, blank_line, removal, source_of
from promptlint.fixer.outline import Block, Kind, Region, title_level
from promptlint.fixer.rendering import Range, same_lines, tokens
from promptlint.fixer.scene import Scene
from promptlint.fixer.units import levels
from promptlint.text import Location

NOTHING_TO_LIFT = "no section that never changes stands behind it"
_SAYS_MUCH = 60  # words of a section that is about more than its values
_WORTH = 30  # words that have to come in front


def lift(scene: Scene, offset: int) -> Fix | Declined:
    """Move stable sections in front of the first section that changes, which holds or precedes a decoded offset."""
    if not wording.readable(scene.flat):
        return Declined(NOTHING_TO_LIFT)
    if _shown_as_code(scene):
        return Declined(NOTHING_TO_LIFT)
    for region, siblings in _siblings(scene, offset):
        index = next((at for at, each in enumerate(siblings) if scene.changes(each.start, each.end)), len(siblings))
        if index == len(siblings) or not _opens(scene, siblings[index], region):
            continue
        if scene.words(siblings[index].start, siblings[index].end) > _SAYS_MUCH:
            continue  # instructions with values in them, whose place may be chosen
        liftable = [_liftable(scene, region, siblings[index], each) for each in siblings]
        liftable[: index + 1] = [False] * (index + 1)
        liftable[-1] = False  # what closes the text keeps closing it
        chosen = _runs(siblings, liftable)
        if sum(scene.words(each.start, each.end) for each in chosen) >= _WORTH and _keeps_lines(
            scene, region, siblings[index], chosen
        ):
            return _fix(scene, region, siblings[index], chosen)
    return Declined(NOTHING_TO_LIFT)


@dataclass(frozen=True, slots=True)
class _Range:
    """Sections that stand side by side."""

    start: int
    end: int


def _runs(siblings: Sequence[Block], chosen: Sequence[bool]) -> list[_Range]:
    found: list[_Range] = []
    for at, (block, taken) in enumerate(zip(siblings, chosen, strict=True)):
        if taken and at and chosen[at - 1]:
            found[-1] = _Range(found[-1].start, block.end)
        elif taken:
            found.append(_Range(block.start, block.end))
    return found


def _shown_as_code(scene: Scene) -> bool:
    """Whether the first value that changes stands among code, so that it may be none."""
    start = scene.changing[0][0]
    *_, (_, chain) = levels(scene.outline.root, start)
    line = scene.flat.rfind("\n", 0, start) + 1
    fence = bool(chain) and chain[-1].kind is Kind.FENCE
    return (fence and any(wording.visible(scene.flat[row.start : row.end]) for row in chain[-1].rows[1:-1])) or (
        scene.flat.count("`", line, start) % 2 == 1
    )


def _siblings(scene: Scene, offset: int) -> Iterator[tuple[Region, Sequence[Block]]]:
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


def _opens(scene: Scene, block: Block, region: Region) -> bool:
    """Whether other sections can stand in front of a block: it begins with a title of its own, and nothing leads in."""
    above = region.row_before(block.start)
    inner = block.regions[0].blocks[:1] if block.kind is Kind.TEMPLATE and block.regions else ()
    titled = (
        block.kind in (Kind.SECTION, Kind.ELEMENT)
        or title_level(block)
        or any(each.kind is Kind.ELEMENT for each in inner)
    )
    return bool(titled) and not (above is not None and wording.lead_in(scene.flat[above.start : above.end]))


def _liftable(scene: Scene, region: Region, first: Block, block: Block) -> bool:
    """Whether a block is a stable section that says the same in front of `first`."""
    flat, own = scene.flat, scene.flat[block.start : block.end]
    if block.kind not in (Kind.SECTION, Kind.ELEMENT) or scene.changes(block.start, block.end):
        return False
    if scene.tags_between(block.start, block.end) or scene.marked(first.start, block.end):
        return False
    found = scene.dialogue(region)
    if found and found[0] < block.end and block.start < found[1]:
        return False
    between = flat[first.start : block.start]
    above = region.row_before(block.start)
    return not (
        wording.numbered(own)
        or wording.points_back_at(own[:NEAR], between, near=True)
        or wording.points_back_at(own, between, near=False)
        or wording.points_forth(between[-NEAR:])
        or wording.points_down_at(between, own.split("\n", 1)[0])
        or (above is not None and wording.lead_in(flat[above.start : above.end]))
    )


def _keeps_lines(scene: Scene, region: Region, first: Block, chosen: list[_Range]) -> bool:
    """Whether the text renders to the same lines, white space control included."""
    host = scene.host
    after: list[Range] = [(0, first.start)]
    for block in chosen:
        _, between = _removed(scene, region, block)
        after += [(block.start, block.end), between if _separates(scene, between) else "\n\n"]
    at = first.start
    for block in chosen:
        gone, _ = _removed(scene, region, block)
        after.append((at, gone[0]))
        at = gone[1]
    after.append((at, len(scene.flat)))
    return same_lines(tokens(host, [(0, len(scene.flat))]), tokens(host, after))


def _removed(scene: Scene, region: Region, block: _Range) -> tuple[tuple[int, int], tuple[int, int]]:
    """The range that goes with a block, and what separates it there from the text on one side."""
    return removal(scene, Stretch(block.start, block.end, region, region.rows[-1].end))


def _separates(scene: Scene, between: tuple[int, int]) -> bool:
    return scene.flat.count("\n", *between) > 1


def _fix(scene: Scene, region: Region, first: Block, chosen: list[_Range]) -> Fix:
    text = scene.host.text
    lifted = ""
    for block in chosen:
        _, between = _removed(scene, region, block)
        lifted += text.source.text[text.start_of(block.start) : text.end_of(block.end)]
        lifted += source_of(scene, between) if _separates(scene, between) else blank_line(scene)
    at = text.start_of(first.start)
    edits = [Edit(Location(text.source, at, at), lifted)]
    for block in chosen:
        start, end = _removed(scene, region, block)[0]
        place = text.start_of if start == block.start else text.end_of
        edits.append(Edit(Location(text.source, place(start), place(end)), ""))
    titles = [text.text[block.start : block.end].split("\n", 1)[0].strip() for block in chosen]
    shown = ", ".join(f"“{title}”" for title in titles[:3])
    shown += f" and {len(titles) - 3} more" if len(titles) > 3 else ""
    message = f"move {shown} in front of the first text that changes (unsafe: the order of the sections may matter)"
    return Fix(Applicability.UNSAFE, message, tuple(edits))
