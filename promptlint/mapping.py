"""A prompt laid out for the provider, row by row, and how much of it the next request can reuse."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from promptlint.breakpoints import PlacedBreakpoint
from promptlint.judge import PromptView
from promptlint.layout import Before
from promptlint.model import Prompt, Rate, Segment
from promptlint.nodes import parts, segments
from promptlint.pieces import Fork, Gap, Loop, Message, Piece, Text, Value, every, messages_in
from promptlint.placed import PlacedValue
from promptlint.text import Location


class RowKind(StrEnum):
    """What stands in a row."""

    MESSAGE = "message"  # a message, the tools or the output schema begins
    TEXT = "text"  # known text
    VALUE = "value"  # what changes
    UNSEEN = "unseen"  # text that nobody can see from here
    ARM = "arm"  # one of several ways on begins
    LOOP = "loop"  # what repeats begins
    BREAKPOINT = "breakpoint"  # a cache breakpoint, at the end of its message


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a map. `depth` says in how many messages, arms and loops it stands, `before` what stands ahead of it
    at least, `tokens` how long it is itself, `None` where that is not known.

    `text` is the text, the name of a value, the role of a message or the words that lead into an arm. `value` is what
    changes, where a rule can speak of it. `location` is where it is written, `None` for an arm or a loop.
    """

    kind: RowKind
    depth: int
    before: Before
    text: str
    tokens: int | None = None
    value: PlacedValue | None = None
    location: Location | None = None

    @property
    def line(self) -> int | None:
        """The line at which it is written."""
        return self.location.line if self.location is not None else None


class Across(StrEnum):
    """What the same beginning is reused by, from the nearest to the farthest."""

    REQUESTS = "requests"
    SESSIONS = "sessions"
    PROCESSES = "processes"


@dataclass(frozen=True, slots=True)
class Reach:
    """How far the same beginning reaches: `reused` tokens at least, up to the value that ends it; without one to the
    newest turn or the end."""

    across: Across
    reused: Before
    until: PlacedValue | None


@dataclass(frozen=True, slots=True)
class PromptMap:
    """A prompt with its rows. `reaches` are in the order of `Across`, without those that say nothing new; `whole` is
    what is known of its length."""

    view: PromptView
    rows: tuple[Row, ...]
    reaches: tuple[Reach, ...]
    whole: Before

    def stored(self, reach: Reach) -> bool:
        """Whether what is reused may be long enough to be stored."""
        return self.view.facts.caches and (reach.reused.open or reach.reused.tokens >= self.view.facts.minimum)


def stands_at(prompt: Prompt, path: str, line: int) -> bool:
    """Whether any of a prompt, or the call that sends it, stands at a line (from 1) of a file."""
    places = [prompt.location, *(each.location for each in parts(prompt.nodes))]
    places += [each.location for each in segments(prompt.nodes)]
    for place in places:
        if place.source.path == path and place.line <= line <= place.source.position(place.end)[0]:
            return True
    return False


_ROUND = re.compile(r" @\d+\.$")  # tells apart the outcomes of one test in several rounds or calls
_SLOWEST = {Across.REQUESTS: Rate.TURN, Across.SESSIONS: Rate.TENANT, Across.PROCESSES: Rate.PROCESS}


def map_of(view: PromptView) -> PromptMap:
    """The map of a prompt, for the provider that it is judged for. Counts each of its texts."""
    starts, whole = view.layout.starts(view.count)
    pieces = [piece for piece in every(view.layout.pieces) if isinstance(piece, Value)]
    spoken = {pieces[each.index]: each for each in view.values}
    marks: dict[int, list[PlacedBreakpoint]] = {}
    for mark in view.breakpoints:
        marks.setdefault(id(mark.part), []).append(mark)
    rows = tuple(_Rows(view, starts, spoken, marks).of(view.layout.pieces, 0))
    return PromptMap(view, rows, tuple(_reaches(view, spoken, starts, whole)), whole)


@dataclass(frozen=True, slots=True)
class _Rows:
    view: PromptView
    starts: Mapping[Piece, Before]
    spoken: Mapping[Value, PlacedValue]
    marks: Mapping[int, list[PlacedBreakpoint]]

    def of(self, pieces: Sequence[Piece], depth: int) -> Iterator[Row]:
        for piece in pieces:
            before = self.starts.get(piece, Before())
            match piece:
                case Text(text=text, location=location):
                    yield Row(RowKind.TEXT, depth, before, text, self.view.count(text), location=location)
                case Value(segment=segment):
                    yield self.row_of(segment, depth, before, self.spoken.get(piece))
                case Gap(segment=segment):
                    yield Row(RowKind.UNSEEN, depth, before, segment.name, location=segment.location)
                case Fork(test=test, arms=arms):
                    first = f"if {_ROUND.sub('', test)}" if test else "either"
                    for number, arm in enumerate(arms):
                        yield Row(RowKind.ARM, depth, before, "or" if number else first, None if arm else 0)
                        yield from self.of(arm, depth + 1)
                case Loop(body=body):
                    yield Row(RowKind.LOOP, depth, before, "")
                    yield from self.of(body, depth + 1)
                case Message(part=part, body=body):
                    yield Row(RowKind.MESSAGE, depth, before, part.role, location=part.location)
                    yield from self.of(body, depth + 1)
                    for mark in self.marks.get(id(part), ()):
                        where = mark.breakpoint.location
                        ttl = mark.breakpoint.ttl or ""
                        yield Row(RowKind.BREAKPOINT, depth + 1, before, ttl, location=where)

    def row_of(self, segment: Segment, depth: int, before: Before, value: PlacedValue | None) -> Row:
        label = value.cause.label if value is not None else ""
        name = label if label.startswith(segment.name) else segment.name
        name = name or segment.location.text
        tokens = self.view.count(segment.text) if segment.text is not None else None
        return Row(RowKind.VALUE, depth, before, name, tokens, value, segment.location)


def _reaches(
    view: PromptView, spoken: Mapping[Value, PlacedValue], starts: Mapping[Piece, Before], whole: Before
) -> Iterator[Reach]:
    newest = (starts[each] for each in messages_in(view.layout.pieces) if each.newest and each in starts)
    end = next(newest, whole)
    told: set[PlacedValue | None] = set()
    for across, rate in _SLOWEST.items():
        stops = ((starts[piece], each) for piece, each in spoken.items() if each.rate >= rate and each.in_prefix)
        reused, until = next(stops, (end, None))
        if until not in told:
            told.add(until)
            yield Reach(across, reused, until)
