"""A host with what is known of its placeholders: which change from request to request, which do not."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from promptlint.diagnostic import Fix
from promptlint.fixer.blocks import TemplateBlock, template_blocks
from promptlint.fixer.edits import Declined
from promptlint.fixer.outline import BREAK, Block, Kind, Outline, Region, is_include, outline
from promptlint.fixer.rows import Row
from promptlint.fixer.windows import Windows
from promptlint.fixer.wording import WORD, lead_in, role_marks, turns, visible
from promptlint.model import CauseKind, Prompt, Rate, Segment, Slice, SliceKind, TextHost
from promptlint.nodes import segments
from promptlint.text import Location

if TYPE_CHECKING:
    from promptlint.fixer.units import Unit

_PIECES = 20  # pieces that one name may stand for
_CONSTANT = 12  # words for which a name of constant text stands, at least
_BLANK = re.compile(r"[ \t]*(?:\Z|\r?\n[ \t]*(?:\Z|\r?\n))")


@dataclass(frozen=True, slots=True)
class Scene:
    """A host, its outline, and in order its placeholders and include tags, and the decoded ranges of its changing
    values. What many values of a text ask about is counted once: `word_starts` are the offsets of its words, `blocks`
    its template blocks, `tags` its tags, `windows` its places to cut, `speakers` what is known of its changing values
    by where they begin, `constants` where placeholders begin that stand for text which never changes; `uses` counts how
    often a placeholder is written, `distinct` the changing ones that are written differently. `marks` are where the
    text itself marks roles or the parts of an example.
    """

    host: TextHost
    outline: Outline
    holes: tuple[tuple[Location, Slice], ...]
    changing: tuple[tuple[int, int], ...]
    blocks: tuple[TemplateBlock, ...]
    tags: tuple[Slice, ...]
    uses: Counter[str]
    distinct: int
    marks: tuple[int, ...]
    word_starts: tuple[int, ...]
    windows: Windows
    speakers: Mapping[int, Segment]
    constants: tuple[int, ...]
    _anchors_of: dict[tuple[int, int], tuple[Row, ...]] = field(default_factory=dict)
    _turns_of: dict[tuple[int, int], tuple[int, int] | None] = field(default_factory=dict)
    breaks: dict[int, str] = field(default_factory=dict)  # line breaks as the host spells them, once looked for
    _blank_in: dict[tuple[int, int], bool] = field(default_factory=dict)
    outcomes: dict[int, Fix | Declined] = field(default_factory=dict)  # what was found for a value, by its beginning
    left: dict[int, tuple[int, int]] = field(default_factory=dict)  # where what moves with it ends, and what it passes
    moved: set[int] = field(default_factory=set)  # the values that safe fixes move
    leaving: dict[int, Unit | None] = field(default_factory=dict)  # what surely moves with a value, once looked for

    @property
    def flat(self) -> str:
        return self.outline.flat

    def piece_at(self, place: Location) -> Slice | None:
        """The placeholder or include tag that a place belongs to."""
        index = bisect_left(self.holes, place.start, key=lambda hole: hole[0].start)
        for hole, piece in self.holes[max(index - 1, 0) : index + 1]:
            if place in hole or hole in place:
                return piece
        return None

    def changes(self, start: int, end: int) -> bool:
        """Whether a changing value stands in this range."""
        index = bisect_right(self.changing, (start, len(self.flat) + 1)) - 1
        if index >= 0 and self.changing[index][1] > start:
            return True
        return index + 1 < len(self.changing) and self.changing[index + 1][0] < end

    def gains(self, start: int, end: int, behind: int, region: Region) -> bool:
        """Whether text that never changes comes nearer to the beginning when a range moves behind `behind`.

        There must be stable text that stays where it is, and over all words the number of changing values before
        them must sink: that is what keeps moves from undoing each other.
        """
        if self.values(start, end) * self.words(end, behind) <= self.values(end, behind) * self.words(start, end):
            return False
        anchors = self._anchors(region)
        first = bisect_left(anchors, end, key=lambda row: row.start)
        return first < len(anchors) and anchors[first].end <= behind

    def anchored(self, region: Region, start: int) -> bool:
        """Whether stable text of its own stands in a region from an offset on."""
        anchors = self._anchors(region)
        return bool(anchors) and anchors[-1].end > start

    def title(self, block: Block) -> str:
        """The first line of a block."""
        return self.flat[block.start : block.end].split("\n", 1)[0]

    def marked(self, start: int, end: int) -> bool:
        """Whether the text marks a role, or a part of an example, in a range."""
        return bisect_left(self.marks, start) < bisect_left(self.marks, end)

    def constant(self, start: int, end: int) -> bool:
        """Whether a placeholder of which is known that it never changes begins in a range."""
        return bisect_left(self.constants, start) < bisect_left(self.constants, end)

    def stands_apart(self, end: int) -> bool:
        """Whether a blank line or the end of the text follows a place."""
        return _BLANK.match(self.flat, end) is not None

    def until_mark(self, start: int, end: int) -> int:
        """The end of a range, or where the text marks a role in it first."""
        index = bisect_left(self.marks, start)
        return self.marks[index] if index < len(self.marks) and self.marks[index] < end else end

    def has_blank(self, region: Region) -> bool:
        """Whether a blank line stands somewhere between the rows of a region."""
        key = (region.start, region.end)
        if key not in self._blank_in:
            self._blank_in[key] = any(
                len(BREAK.findall(self.flat, one.end, other.start)) >= 2
                for one, other in zip(region.rows, region.rows[1:], strict=False)
            )  # fmt: skip
        return self._blank_in[key]

    def dialogue(self, region: Region) -> tuple[int, int] | None:
        """The range of the labelled turns of a dialogue in a region, as offsets of the text."""
        key = (region.start, region.end)
        if key not in self._turns_of:
            found = turns(self.flat[region.start : region.end])
            self._turns_of[key] = (found[0] + region.start, found[1] + region.start) if found else None
        return self._turns_of[key]

    def starts(self, start: int, end: int) -> Iterator[int]:
        """Where the placeholders in a range begin."""
        low = bisect_left(self.holes, start, key=lambda hole: hole[1].start)
        for _, piece in self.holes[low : bisect_left(self.holes, end, key=lambda hole: hole[1].start)]:
            yield piece.start

    def tags_between(self, start: int, end: int) -> tuple[Slice, ...]:
        """The tags that begin in a range."""
        low = bisect_left(self.tags, start, key=lambda tag: tag.start)
        return self.tags[low : bisect_left(self.tags, end, key=lambda tag: tag.start)]

    def values(self, start: int, end: int) -> int:
        """The number of changing values in a range."""
        return bisect_left(self.changing, (end,)) - bisect_left(self.changing, (start,))

    def tells_time(self, start: int, end: int) -> bool:
        """Whether the changing values in a range are there and are clocks and dates, all of them."""
        low = bisect_left(self.changing, (start,))
        found = [self.speakers.get(at) for at, _ in self.changing[low : bisect_left(self.changing, (end,))]]
        kinds = {cause.kind for each in found if each is not None for cause in each.causes}
        return None not in found and bool(kinds) and kinds <= {CauseKind.CLOCK, CauseKind.DATE}

    def words(self, start: int, end: int) -> int:
        """The number of words of literal text in a range."""
        return bisect_left(self.word_starts, end) - bisect_left(self.word_starts, start)

    def _anchors(self, region: Region) -> tuple[Row, ...]:
        """The rows of stable text of a region that no changing value would take along."""
        key = (region.start, region.end)
        if key not in self._anchors_of:
            self._anchors_of[key] = tuple(self._stable_rows(region.blocks))
        return self._anchors_of[key]

    def _stable_rows(self, blocks: tuple[Block, ...]) -> Iterator[Row]:
        for block in blocks:
            match block.kind:
                case Kind.SECTION:
                    yield from self._stable_rows(block.children)
                case Kind.PARAGRAPH:
                    for row in block.rows:
                        flat = self.flat[row.start : row.end]
                        seen = visible(flat) or self.constant(row.start, row.end)
                        if not self.changes(row.start, row.end) and seen and not lead_in(flat):
                            yield row
                case Kind.HEADING | Kind.STATEMENT | Kind.REMARK:
                    pass
                case _:
                    if not self.changes(block.start, block.end):
                        yield from block.rows


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
    The last scene is kept, because the values of a prompt are asked about one after the other.
    """
    return _scene(_Pair(host, prompt))


class _Pair:
    """A host and its prompt, equal only to the very same two: comparing contents would cost more than the scene."""

    def __init__(self, host: TextHost, prompt: Prompt) -> None:
        self.host = host
        self.prompt = prompt

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Pair) and self.host is other.host and self.prompt is other.prompt

    def __hash__(self) -> int:
        return hash((id(self.host), id(self.prompt)))


@lru_cache(maxsize=2)  # the text that a value leaves, and the one that takes it
def _scene(pair: _Pair) -> Scene:
    host, prompt = pair.host, pair.prompt
    holes = tuple((host.text.location(piece.start, piece.end), piece) for piece in host.slices if _hole(piece))
    starts = [place.start for place, _ in holes]
    text = _extent(host)
    verdicts: dict[int, bool] = {}
    speakers: dict[int, Segment] = {}
    for segment in segments(prompt.nodes):
        for place in _places(segment):
            if place.source.path != host.text.source.path:
                continue
            first = max(bisect_right(starts, place.start) - 1, 0)
            last = bisect_left(starts, max(place.end, place.start + 1))
            whole = place is not segment.location and place.start < text.start and text.end < place.end
            for index in range(first, first if whole else last):  # where the text is placed says nothing of its parts
                hole, piece = holes[index]
                if place.start < hole.end and hole.start < max(place.end, place.start + 1):
                    if changes(segment):
                        speakers.setdefault(piece.start, segment)
                    verdicts[piece.start] = (
                        verdicts.get(piece.start, False) or changes(segment) or segment.partly_unknown
                    )
    if host.dialect == "python":
        _settle(verdicts, holes, list(segments(prompt.nodes)))
    constants = tuple(
        piece.start
        for _, piece in holes
        if host.dialect == "python" and piece.kind is SliceKind.INTERPOLATION and verdicts.get(piece.start) is False
    )
    marked = tuple(
        (piece.start, piece.end)
        for _, piece in holes
        if verdicts.get(piece.start, piece.kind is SliceKind.INTERPOLATION)
    )
    shape = outline(host)
    blocks = template_blocks(host)
    return Scene(
        host,
        shape,
        holes,
        marked,
        blocks,
        tuple(piece for piece in host.slices if piece.kind is SliceKind.TAG),
        Counter(host.text.text[piece.start : piece.end] for _, piece in holes),
        len({host.text.text[start:end] for start, end in marked}),
        role_marks(shape.flat),
        tuple(sorted([*(found.start() for found in WORD.finditer(shape.flat)), *constants * _CONSTANT])),
        Windows(host, blocks),
        speakers,
        constants,
    )


def _settle(verdicts: dict[int, bool], holes: Sequence[tuple[Location, Slice]], found: Sequence[Segment]) -> None:
    """Say of names that stand for text which never changes that they do not: a prompt holds that text in their place,
    between the pieces of the string before and behind them."""
    ends = {(each.location.source.path, each.location.end): at for at, each in enumerate(found)}
    for hole, piece in holes:
        before = ends.get((hole.source.path, hole.start))
        if piece.start in verdicts or before is None:
            continue
        texts: list[Segment] = []
        for each in found[before + 1 : before + _PIECES]:
            if each.location.source.path == hole.source.path and each.location.start == hole.end:
                break
            texts.append(each)
        else:
            texts = texts[:1]
        if texts and not any(changes(each) or each.partly_unknown for each in texts):
            verdicts[piece.start] = False


def _places(segment: Segment) -> Iterator[Location]:
    yield segment.location
    for step in segment.steps:
        yield step.location


def _hole(piece: Slice) -> bool:
    return piece.kind is SliceKind.INTERPOLATION or (piece.kind is SliceKind.TAG and is_include(piece.tag))


def _extent(host: TextHost) -> Location:
    return host.text.location(0, len(host.text.text))
