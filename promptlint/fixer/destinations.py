"""Where else a unit could go, if not to the end of the stable text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from promptlint.fixer import wording
from promptlint.fixer.outline import Block, Kind
from promptlint.fixer.scene import Scene
from promptlint.fixer.units import Unit, announces_examples

_WORTH = 20  # words that have to be won by moving to another place than the end
_TRIED = 8  # places before the end of the stable text


def elsewhere(scene: Scene, unit: Unit) -> Iterator[Unit]:
    """Where else a unit could go, if not to the end of the stable text: to the very end, or before what closes it.

    To the very end goes only what has a title of its own, and only behind clocks.
    """
    end = unit.region.rows[-1].end
    if end > unit.behind and wording.titled(scene.flat[unit.start : unit.end]) and scene.tells_time(unit.behind, end):
        yield replace(unit, behind=end)
    if unit.item:
        return
    found = _ends(scene, unit.region.blocks, unit)
    limit = scene.until_mark(unit.end, unit.behind)
    turns = scene.dialogue(unit.region)
    shown = [start for start, _ in wording.shown(scene.flat) if unit.end <= start]
    limit = min([limit, *shown, *(turns[:1] if turns and unit.end <= turns[0] else ())])
    ends = {each for each in found if unit.end < each < unit.behind and each <= limit}
    for behind in sorted(ends, reverse=True)[:_TRIED]:
        if scene.words(unit.end, behind) >= _WORTH:
            yield replace(unit, behind=behind)


def _ends(scene: Scene, blocks: Sequence[Block], unit: Unit) -> Iterator[int]:
    """Where blocks end, but not between examples; where other headings have begun, only for what has a title itself."""
    titled = wording.titled(scene.flat[unit.start : unit.end])
    for block in blocks:
        end = block.rows[-1].end if block.rows else block.end
        own = block.start <= unit.start < block.end
        if block.kind is Kind.SECTION and not (own or titled):
            return
        if block.kind is not Kind.REMARK and scene.stands_apart(end):
            yield end
        if block.kind is Kind.SECTION and unit.what != "section" and not announces_examples(scene, block):
            yield from _ends(scene, block.children[1:], unit)
