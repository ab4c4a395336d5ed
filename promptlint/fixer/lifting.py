"""Lifting: sections that never change go in front of the first one that does. Never safe.

Where a changing value has to stay, because text around it needs it there or because it belongs to many others, the
stable sections behind it may go the other way: instructions first, then what the request is about, then what closes the
text.
"""

from __future__ import annotations

from collections.abc import Sequence

from promptlint.diagnostic import Applicability, Edit, Fix
from promptlint.fixer import positions, wording
from promptlint.fixer.doubts import NEAR, unnamed
from promptlint.fixer.outline import Block, Kind, Region
from promptlint.fixer.runs import Run, Together, first_changing, keeps_lines, runs, siblings, spelled, taken_out, titles
from promptlint.fixer.scene import Scene
from promptlint.fixer.units import levels
from promptlint.text import Location

_SAYS_MUCH = 60  # words of a section that is about more than its values
_WORTH = 30  # words that have to come in front

_MUCH = 150  # words that are enough in any text; else
_SHARE = 10  # at least one of so many parts of the text from there on


def lift(scene: Scene, offset: int) -> Together | None:
    """Move stable sections in front of the first section that changes, which holds or precedes a decoded offset."""
    if not wording.readable(scene.flat) or _shown_as_code(scene):
        return None
    for region, blocks in siblings(scene, offset):
        index = first_changing(scene, blocks, region)
        if index < 0 or scene.words(blocks[index].start, blocks[index].end) > _SAYS_MUCH:
            continue  # instructions with values in them, whose place may be chosen
        if wording.introduces(scene.title(blocks[index])):
            continue
        chosen = runs(blocks, _liftable(scene, region, blocks, index))
        won = sum(scene.words(each.start, each.end) for each in chosen)
        stable = sum(scene.words(each.start, each.end) for each in blocks[index:])
        if won >= max(_WORTH, min(stable // _SHARE, _MUCH)) and keeps_lines(scene, region, chosen, blocks[index].start):
            return Together(_fix(scene, region, blocks[index], chosen), won)
    return None


def _shown_as_code(scene: Scene) -> bool:
    """Whether the first value that changes stands among code, so that it may be none."""
    start = scene.changing[0][0]
    *_, (_, chain) = levels(scene.outline.root, start)
    line = scene.flat.rfind("\n", 0, start) + 1
    fence = bool(chain) and chain[-1].kind is Kind.FENCE
    return (fence and any(wording.visible(scene.flat[row.start : row.end]) for row in chain[-1].rows[1:-1])) or (
        scene.flat.count("`", line, start) % 2 == 1
    )


def _liftable(scene: Scene, region: Region, blocks: Sequence[Block], first: int) -> list[bool]:
    """Which blocks can go in front of the one with the index `first`: stable sections.

    What closes the text keeps closing it, and how to answer is not told before instructions that have to stay.
    """
    found = [False] * len(blocks)
    stays = False
    for index, block in enumerate(blocks[first + 1 : -1], first + 1):
        if scene.changes(block.start, block.end):
            stays = stays or scene.words(block.start, block.end) > _SAYS_MUCH
        elif not _says_the_same(scene, region, blocks[first], block):
            stays = True
        elif not (stays and wording.asks_for_answer(scene.title(block))):
            found[index] = True
    return found


def _says_the_same(scene: Scene, region: Region, first: Block, block: Block) -> bool:
    """Whether a stable block is a section that says the same in front of `first`."""
    flat, own = scene.flat, scene.flat[block.start : block.end]
    if block.kind not in (Kind.SECTION, Kind.ELEMENT):
        return False
    if scene.tags_between(block.start, block.end) or scene.marked(first.start, block.end):
        return False
    if unnamed(scene, block.start, block.end):
        return False
    found = scene.dialogue(region)
    if found and found[0] < block.end and block.start < found[1]:
        return False
    between = flat[first.start : block.start]
    above = region.row_before(block.start)
    return not (
        wording.numbered(own)
        or positions.points_back_at(own[:NEAR], between, near=True)
        or positions.points_back_at(own, between, near=False)
        or positions.points_forth(between[-NEAR:])
        or positions.points_down_at(between, own.split("\n", 1)[0])
        or (above is not None and wording.lead_in(flat[above.start : above.end]))
    )


def _fix(scene: Scene, region: Region, first: Block, chosen: Sequence[Run]) -> Fix:
    text = scene.host.text
    lifted = "".join(own + apart for own, apart in spelled(scene, region, chosen))
    at = text.start_of(first.start)
    edits = (Edit(Location(text.source, at, at), lifted), *taken_out(scene, region, chosen))
    message = f"move {titles(scene, chosen)} in front of the first text that changes"
    return Fix(Applicability.UNSAFE, f"{message} (unsafe: the order of the sections may matter)", edits)
