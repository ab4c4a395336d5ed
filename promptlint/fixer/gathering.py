"""Gathering: the sections that give a request its inputs go behind the instructions, all of them at once.

A prompt for one step of many often begins with its inputs: a section of links and numbers, one with the user's words,
one with what earlier steps found. Moving one of them wins nothing while another stays ahead; moving all of them does.
Instructions in which values stand, too, stay where they are: what stands before the first of these values is won.
Safe only if each of the sections could be moved safely alone.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from promptlint.diagnostic import Applicability, Edit, Fix
from promptlint.fixer import positions, wording
from promptlint.fixer.doubts import NEAR, doubt, obstacle, unnamed
from promptlint.fixer.losses import MISSED, missed
from promptlint.fixer.moving import insertion
from promptlint.fixer.outline import Block, Kind, Region
from promptlint.fixer.refusals import MANY_VALUES, one_of_many, refusal
from promptlint.fixer.runs import (
    Run,
    Together,
    first_changing,
    gives_values,
    keeps_lines,
    runs,
    siblings,
    spelled,
    taken_out,
    titles,
)
from promptlint.fixer.scene import Scene
from promptlint.fixer.units import Unit, goal

_WORTH = 60  # words that have to come nearer to the beginning
_CLOSING = 30  # words up to which a last section says no more than what to do now
_NAME_BEFORE = re.compile(r"(?:[`<](?P<marked>[A-Za-z_][\w.-]*)[`>]+|\b(?P<label>[A-Z][A-Z_]{3,}))[ \t]+\Z")


@dataclass(frozen=True, slots=True)
class _Gathered:
    """Blocks that leave together, the offsets of words by which other text points up at them, that of the first value
    that stays (the end of the region if none does), and why the blocks are not sure to mean the same, or nothing.
    """

    blocks: tuple[Block, ...]
    pointers: tuple[int, ...]
    stays: int
    doubt: str


def gather(scene: Scene, offset: int) -> Together | None:
    """Move the sections of inputs, which hold or precede the value at a decoded offset, behind the stable text."""
    for region, blocks in siblings(scene, offset) if wording.readable(scene.flat) else ():
        first = first_changing(scene, blocks, region)
        if first < 0:
            continue
        behind = _goal(scene, region, blocks, blocks[first].start)
        found = _inputs(scene, region, blocks[first:], behind)
        moved = found.blocks
        if len(moved) < 2:
            continue
        chosen = runs(blocks, [block in moved for block in blocks])
        own = sum(scene.words(run.start, run.end) for run in chosen)
        won = scene.words(moved[0].start, min(found.stays, behind)) - own
        if won < _WORTH or won <= scene.words(moved[0].start, _first_value(scene, moved[0])):
            continue
        if obstacle(scene, moved[0].start, moved[-1].end, region, behind) or unnamed(scene, moved[0].start, behind):
            continue
        if keeps_lines(scene, region, chosen, behind):
            return Together(_fix(scene, region, found, chosen, behind), won)
    return None


def _goal(scene: Scene, region: Region, blocks: Sequence[Block], first: int) -> int:
    """The end of the last block that holds stable text; a short one that closes the text keeps closing it."""
    behind = goal(scene, region, tuple(blocks), first, whole=True)
    last = next((index for index, block in enumerate(blocks) if block.end >= behind), 0)
    if last and blocks[last].start > first and scene.words(blocks[last].start, behind) <= _CLOSING:
        return blocks[last - 1].end
    return behind


def _inputs(scene: Scene, region: Region, blocks: Sequence[Block], behind: int) -> _Gathered:
    """The blocks that give inputs, up to the first that changes and has to stay."""
    moved: list[Block] = []
    pointers: set[int] = set()
    stays, doubts = region.end, ""
    for block in blocks:
        if not scene.changes(block.start, block.end):
            continue
        unit = Unit(block.kind, block.start, block.end, region, behind)
        asks = wording.asks_for_answer(scene.title(block), at_once=True)
        kept = block.end >= behind or asks or _stays(scene, unit, block)
        own = None if kept else _pointed_at(scene, unit)
        if own is None:
            stays = _first_value(scene, block)
            break
        moved.append(block)
        pointers.update(own)
        doubts = doubts or _doubt(scene, unit)
    outside = (at for at in sorted(pointers) if not any(block.start <= at < block.end for block in moved))
    return _Gathered(tuple(moved), tuple(outside), stays, doubts)


def _doubt(scene: Scene, unit: Unit) -> str:
    segment = scene.speakers.get(scene.changing[bisect_left(scene.changing, (unit.start,))][0])
    why = doubt(scene, unit) or (one_of_many(scene, segment) if segment is not None else "")
    return why or (MISSED if missed(scene, unit) else "")


def _stays(scene: Scene, unit: Unit, block: Block) -> bool:
    """Whether a block says something that it would not say further down, or is about more than its values."""
    segment = scene.speakers.get(scene.changing[bisect_left(scene.changing, (unit.start,))][0])
    own = scene.flat[unit.start : unit.end]
    before = scene.flat[max(unit.region.start, unit.start - NEAR) : unit.start]
    if not (block.kind in (Kind.SECTION, Kind.ELEMENT) or gives_values(scene, block)) or segment is None:
        return True
    if refusal(scene, unit, segment) not in ("", MANY_VALUES):
        return True
    return bool(positions.points_below(own) or positions.points_forth(before))


def _pointed_at(scene: Scene, unit: Unit) -> list[int] | None:
    """The words by which text further down points up at a block, if they can be turned; none if one cannot."""
    own, behind = scene.flat[unit.start : unit.end], scene.flat[unit.end : unit.behind]
    near = behind[:NEAR].lstrip()
    line = near.split("\n", 1)[0]
    apart = wording.titled(near) or wording.labelled(line) or wording.lead_in(line)
    if not apart and (wording.points_back(near) or positions.points_back_at(near, own, near=True)):
        return None
    text = scene.host.text.text
    found: list[int] = []
    for word in positions.back_at(behind, own, near=False):
        at = unit.end + word.start()
        name = _NAME_BEFORE.search(text, max(at - 80, unit.end), at)
        said = (name["marked"] or name["label"]) if name is not None else ""
        if word.group() != "above" or name is None:
            return None
        if said in text[unit.start : unit.end]:
            found.append(at)
        elif said not in text[: unit.start] + text[unit.end : at - len(name[0])]:
            return None  # nobody knows what it names
    return found


def _first_value(scene: Scene, block: Block) -> int:
    return scene.changing[bisect_left(scene.changing, (block.start,))][0]


def _fix(scene: Scene, region: Region, found: _Gathered, chosen: Sequence[Run], behind: int) -> Fix:
    text = "".join(apart + own for own, apart in spelled(scene, region, chosen))
    shown = titles(scene, [Run(block.start, block.end) for block in found.blocks])
    message = f"move {shown} behind the text that never changes"
    message += " and turn the words that point at them" if found.pointers else ""
    why = found.doubt or ("the words that point at them change" if found.pointers else "")
    return Fix(
        Applicability.UNSAFE if why else Applicability.SAFE,
        f"{message} (unsafe: {why})" if why else message,
        (*taken_out(scene, region, chosen), *_turned(scene, found.pointers), insertion(scene, behind, text)),
    )


def _turned(scene: Scene, pointers: Sequence[int]) -> Iterator[Edit]:
    for at in pointers:
        yield Edit(scene.host.text.location(at, at + len("above")), "below")
