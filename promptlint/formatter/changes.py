"""What the formatter changes: places with their new text, and putting them into a source."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from promptlint.text import Source


@dataclass(frozen=True, slots=True)
class Change:
    """A half-open range of code points of a source and what stands there afterwards."""

    start: int
    end: int
    text: str


def applied(source: Source, changes: Iterable[Change]) -> Source:
    """The source with these changes made; of two that overlap the later one is left out."""
    pieces: list[str] = []
    at = 0
    for each in sorted(set(changes), key=lambda one: (one.start, one.end)):
        if each.start >= at:
            pieces += [source.text[at : each.start], each.text]
            at = each.end
    pieces.append(source.text[at:])
    return replace(source, text="".join(pieces), _line_starts=[])
