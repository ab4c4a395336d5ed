"""Windows: the stretches of a template around two places that decide what a move between them does to lines.

White space control reaches to the next word and no further, so text between two words of one branch stays as it is
rendered, whatever happens outside of them. Comparing windows takes as long as they are, and not as the template is.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from promptlint.fixer.blocks import TemplateBlock
from promptlint.model import Slice, SliceKind, TextHost

_INSIDE_WORD = re.compile(r"\S(?=\S)")


@dataclass(frozen=True, slots=True)
class _Arm:
    """An arm of a template block, or the whole text: its range, its literal texts with words, the blocks in it."""

    start: int
    end: int
    texts: tuple[Slice, ...]
    blocks: tuple[TemplateBlock, ...]


class Windows:
    """The places inside words at which a template can be cut."""

    def __init__(self, host: TextHost, blocks: tuple[TemplateBlock, ...]) -> None:
        self._text = host.text.text
        self._literals = [
            piece
            for piece in host.slices
            if piece.kind is SliceKind.LITERAL and _INSIDE_WORD.search(self._text, piece.start, piece.end)
        ]
        self._root = blocks
        self._arms: dict[tuple[int, int], _Arm] = {}

    def around(self, low: int, high: int) -> tuple[int, int]:
        """The nearest cuts before `low` and behind `high` between which all blocks are whole; else the text's ends."""
        for arm in reversed(self._common(low, high)):
            first, last = self._before(arm, low), self._behind(arm, high)
            if first is not None and last is not None:
                return first, last
        root = self._arm(0, len(self._text), self._root)
        first, last = self._before(root, low), self._behind(root, high)
        return first or 0, len(self._text) if last is None else last

    def between(self, low: int, high: int) -> tuple[int, int] | None:
        """The first and last cut between two places, if all blocks between these cuts are whole."""
        arm = self._common(low, high)[-1]
        first, last = self._behind(arm, low), self._before(arm, high)
        return (first, last) if first is not None and last is not None and first < last else None

    def _common(self, low: int, high: int) -> list[_Arm]:
        """The arms that hold both places, outermost first."""
        found = [self._arm(0, len(self._text), self._root)]
        while True:
            inner = next((each for each in _arms_at(found[-1].blocks, low) if each[0] <= high <= each[1]), None)
            if inner is None:
                return found
            found.append(self._arm(*inner))

    def _arm(self, start: int, end: int, blocks: tuple[TemplateBlock, ...]) -> _Arm:
        if (start, end) not in self._arms:
            inside = blocks[
                bisect_left(blocks, start, key=lambda block: block.start) : bisect_left(
                    blocks, end, key=lambda block: block.start
                )
            ]
            self._arms[start, end] = _Arm(start, end, tuple(self._texts(start, end, inside)), inside)
        return self._arms[start, end]

    def _texts(self, start: int, end: int, blocks: Sequence[TemplateBlock]) -> Iterator[Slice]:
        for low, high in zip(
            (start, *(each.end for each in blocks)), (*(each.start for each in blocks), end), strict=True
        ):
            first = bisect_left(self._literals, low, key=lambda piece: piece.start)
            yield from self._literals[first : bisect_left(self._literals, high, key=lambda piece: piece.start)]

    def _before(self, arm: _Arm, place: int) -> int | None:
        index = bisect_left(arm.texts, place, key=lambda piece: piece.start) - 1
        while index >= 0:
            piece = arm.texts[index]
            at = min(place, piece.end - 1)
            while at > piece.start:
                if not (self._text[at - 1].isspace() or self._text[at].isspace()):
                    return at
                at -= 1
            index -= 1
        return None

    def _behind(self, arm: _Arm, place: int) -> int | None:
        for piece in arm.texts[bisect_right(arm.texts, place, key=lambda piece: piece.end) :]:
            if found := _INSIDE_WORD.search(self._text, max(piece.start, place), piece.end):
                return found.end()
        return None


def _arms_at(blocks: tuple[TemplateBlock, ...], place: int) -> Iterator[tuple[int, int, tuple[TemplateBlock, ...]]]:
    index = bisect_right(blocks, place, key=lambda block: block.start) - 1
    if index >= 0 and place <= blocks[index].end:
        for start, end in blocks[index].arms:
            if start <= place <= end:
                yield start, end, blocks[index].children
