"""A host with what is known of its placeholders: which change from request to request, which do not."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from promptlint.fixer.outline import Outline, Row, is_include, outline
from promptlint.fixer.wording import visible
from promptlint.model import Prompt, Rate, Segment, Slice, SliceKind, TextHost, segments
from promptlint.text import Location


@dataclass(frozen=True, slots=True)
class Scene:
    """A host, its outline, and the decoded ranges of its changing values, in order."""

    host: TextHost
    outline: Outline
    changing: tuple[tuple[int, int], ...]

    @property
    def flat(self) -> str:
        return self.outline.flat

    def changes(self, start: int, end: int) -> bool:
        """Whether a changing value stands in this range."""
        index = bisect_right(self.changing, (start, len(self.flat) + 1)) - 1
        if index >= 0 and self.changing[index][1] > start:
            return True
        return index + 1 < len(self.changing) and self.changing[index + 1][0] < end

    def stable_words(self, start: int, end: int, rows: tuple[Row, ...]) -> bool:
        """Whether one of the rows inside this range is text that never changes."""
        return any(
            start <= row.start and row.end <= end and not self.changes(row.start, row.end)
            and visible(self.flat[row.start : row.end])
            for row in rows
        )  # fmt: skip


def changes(segment: Segment) -> bool:
    """Whether a segment differs between requests; what changes only with a deployment is as good as constant."""
    return any(cause.effective_rate > Rate.DEPLOY for cause in segment.causes)


def host_of(prompt: Prompt, place: Location) -> TextHost | None:
    """The innermost of the prompt's hosts that holds a place."""
    found = [host for host in prompt.hosts if host.text.runs and place in _extent(host)]
    return min(found, key=lambda host: _extent(host).end - _extent(host).start, default=None)


def scene(host: TextHost, prompt: Prompt) -> Scene:
    """The host's outline, with the prompt's segments laid over its placeholders.

    A placeholder about which the prompt says nothing counts as changing: then no text behind it is promised anything.
    """
    holes = [(host.text.location(piece.start, piece.end), piece) for piece in host.slices if _hole(piece)]
    starts = [place.start for place, _ in holes]
    verdicts: dict[int, bool] = {}
    for segment in segments(prompt.nodes):
        for place in _places(segment):
            if place.source.path != host.text.source.path:
                continue
            for index in range(
                max(bisect_right(starts, place.start) - 1, 0), bisect_left(starts, max(place.end, place.start + 1))
            ):
                hole, piece = holes[index]
                if place.start < hole.end and hole.start < max(place.end, place.start + 1):
                    verdicts[piece.start] = (
                        verdicts.get(piece.start, False) or changes(segment) or segment.partly_unknown
                    )
    marked = tuple(
        (piece.start, piece.end)
        for _, piece in holes
        if verdicts.get(piece.start, piece.kind is SliceKind.INTERPOLATION)
    )
    return Scene(host, outline(host), marked)


def piece_at(host: TextHost, place: Location) -> Slice | None:
    """The placeholder or include tag of the host that a place belongs to."""
    for piece in host.slices:
        if _hole(piece):
            hole = host.text.location(piece.start, piece.end)
            if place in hole or hole in place:
                return piece
    return None


def _places(segment: Segment) -> Iterator[Location]:
    yield segment.location
    for step in segment.steps:
        yield step.location


def _hole(piece: Slice) -> bool:
    return piece.kind is SliceKind.INTERPOLATION or (piece.kind is SliceKind.TAG and is_include(piece.tag))


def _extent(host: TextHost) -> Location:
    return host.text.location(0, len(host.text.text))
