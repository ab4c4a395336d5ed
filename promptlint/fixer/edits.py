"""Edits: the answer "no fix, because", and putting edits into a text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from promptlint.diagnostic import Edit


@dataclass(frozen=True, slots=True)
class Declined:
    """No fix is offered; `reason` says why, in plain words and as a part of a sentence."""

    reason: str


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """The text with all edits made. Insertions at the same place keep the order in which they are given.

    Raises `ValueError` if two edits overlap or one lies outside the text.
    """
    pieces: list[str] = []
    at = 0
    for edit in sorted(edits, key=lambda each: (each.location.start, each.location.end)):
        start, end = edit.location.start, edit.location.end
        if start < at or end < start or end > len(text):
            raise ValueError(f"edit of {start}..{end} overlaps another or lies outside the text")
        pieces += [text[at:start], edit.content]
        at = end
    pieces.append(text[at:])
    return "".join(pieces)


def kept_outside(before: str, after: str, edits: Iterable[Edit]) -> bool:
    """Whether `after` is `before` with these edits made and with every other character as it was.

    Written without `apply_edits`, from the back, so that it can judge it.
    """
    old, new = len(before), len(after)
    ordered = sorted(enumerate(edits), key=lambda each: (each[1].location.start, each[1].location.end, each[0]))
    for _, edit in reversed(ordered):
        kept = old - edit.location.end
        if kept < 0 or new < kept or before[edit.location.end : old] != after[new - kept : new]:
            return False
        new -= kept
        if not after.endswith(edit.content, 0, new) or len(edit.content) > new:
            return False
        new -= len(edit.content)
        old = edit.location.start
    return before[:old] == after[:new]
