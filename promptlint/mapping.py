"""A prompt laid out for the provider, row by row, and how much of it the next request can reuse."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from promptlint.judge import PromptView
from promptlint.layout import Before
from promptlint.model import Part, Prompt, Rate, Segment
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
    newest turn or the end.

    `stored` says whether the provider stores any of it, `None` where its length is not known well enough. `unmarked` is
    true where that needs a breakpoint and none stands in it.
    """

    across: Across
    reused: Before
    until: PlacedValue | None
    stored: bool | None
    unmarked: bool = False


@dataclass(frozen=True, slots=True)
class PromptMap:
    """A prompt with its rows. `reaches` are in the order of `Across`, without those that say nothing new; `whole` is
    what is known of its length."""

    view: PromptView
    rows: tuple[Row, ...]
    reaches: tuple[Reach, ...]
    whole: Before


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
    return _Mapper(view).map()


class _Mapper:
    """Makes the map of one prompt. `starts` is what stands before each piece, `spoken` what rules see of the values."""

    def __init__(self, view: PromptView) -> None:
        self.view = view
        self.starts, self.whole = view.layout.starts(view.count)
        pieces = [piece for piece in every(view.layout.pieces) if isinstance(piece, Value)]
        self.spoken = {pieces[each.index]: each for each in view.values}
        self.marks: list[Before] = []  # what stands before each breakpoint

    def map(self) -> PromptMap:
        rows = tuple(self.rows(self.view.layout.pieces, 0))
        return PromptMap(self.view, rows, tuple(self.reaches()), self.whole)

    def rows(self, pieces: Sequence[Piece], depth: int) -> Iterator[Row]:
        for piece in pieces:
            before = self.starts.get(piece)
            if before is None:  # no request holds it
                continue
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
                        yield from self.rows(arm, depth + 1)
                case Loop(body=body):
                    yield Row(RowKind.LOOP, depth, before, "")
                    yield from self.rows(body, depth + 1)
                case Message(part=part, body=body):
                    yield Row(RowKind.MESSAGE, depth, before, part.role, location=part.location)
                    yield from self.rows(body, depth + 1)
                    yield from self.marks_of(part, depth + 1, before)

    def row_of(self, segment: Segment, depth: int, before: Before, value: PlacedValue | None) -> Row:
        label = value.cause.label if value is not None else ""
        name = label if label.startswith(segment.name) else segment.name
        name = name or segment.location.text
        tokens = self.view.count(segment.text) if segment.text is not None else None
        return Row(RowKind.VALUE, depth, before, name, tokens, value, segment.location)

    def marks_of(self, part: Part, depth: int, start: Before) -> Iterator[Row]:
        """The breakpoints of a message, at what stands before each."""
        for mark in part.breakpoints:
            length = self.view.layout.length(part.children[: mark.after], self.view.count)
            self.marks.append(start.and_then(length))
            yield Row(RowKind.BREAKPOINT, depth, self.marks[-1], mark.ttl or "", location=mark.location)

    def reaches(self) -> Iterator[Reach]:
        told: set[PlacedValue | None] = set()
        for across, rate in _SLOWEST.items():
            stops = [(self.starts[piece], each) for piece, each in self.stops() if each.rate >= rate]
            reused, until = min(stops, key=lambda each: each[0].order, default=(self.newest(), None))
            if until not in told:
                told.add(until)
                yield self.reach(across, reused, until)

    def stops(self) -> Iterator[tuple[Value, PlacedValue]]:
        """The values at which reuse may end: not those of the newest turn, unless it is marked, and of earlier ones."""
        for piece, each in self.spoken.items():
            message = piece.message
            behind = message is not None and not (message.cacheable or message.newest or message.kept)
            marked = message is not None and message.newest and bool(message.part.breakpoints)
            if piece in self.starts and (each.in_prefix or behind or marked):
                yield piece, each

    def newest(self) -> Before:
        """Where the newest turn begins, unless it is marked and so may be stored itself; else the end."""
        begins = self.whole
        for each in reversed(messages_in(self.view.layout.pieces)):
            if not each.newest or each.part.breakpoints:
                break
            begins = self.starts.get(each, begins)
        return begins

    def reach(self, across: Across, reused: Before, until: PlacedValue | None) -> Reach:
        facts = self.view.facts
        if not facts.caches:
            return Reach(across, reused, until, stored=False)
        within = [each for each in self.marks if each.tokens <= reused.tokens and (each.exact or not reused.exact)]
        ends = within if facts.needs_breakpoint else [reused]
        if not ends:
            return Reach(across, reused, until, stored=False, unmarked=True)
        furthest = max(ends, key=lambda each: each.tokens)
        if furthest.tokens >= facts.minimum:
            return Reach(across, reused, until, stored=True)
        return Reach(across, reused, until, stored=False if furthest.exact else None)
