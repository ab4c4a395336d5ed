"""Where each changing value stands: the least known tokens before it, the most stable tokens behind it.

A prompt is a graph: branches choose, loops repeat. One forward and one backward walk measure it; paths are never
listed. Only branches that hang on the same test are walked once per outcome, up to `MAX_WORLDS` combinations; further
tests are taken as independent, which can only lower the one number and raise the other.

How text is counted is the caller's business: a tokenizer, or a cheap bound where that is enough.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import product
from typing import TypeAlias

from promptlint.model import Node, Part, Role, Segment
from promptlint.pieces import (
    Fork,
    Gap,
    Loop,
    Message,
    Piece,
    Taken,
    Text,
    Value,
    arms_taken,
    asked_before_loop,
    build,
    every,
    mark_late,
    mark_lone_turn,
    mark_newest_turn,
    messages_in,
    newest_turn,
    provider_order,
)
from promptlint.providers import ProviderFacts

MAX_WORLDS = 32

_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_WORD = re.compile(r"[^\W_]")

Count: TypeAlias = Callable[[str], int]
World: TypeAlias = Mapping[str, int]  # the arm that each correlated test takes


@dataclass(frozen=True, slots=True)
class Before:
    """What stands before a value on the cheapest path.

    `tokens` are known; `exact` says that there is nothing else. `open` says that stable text of unknown length is
    there too.
    """

    tokens: int = 0
    exact: bool = True
    open: bool = False

    @property
    def order(self) -> tuple[int, bool, bool]:
        """Cheapest first; among equals the path about which most is known."""
        return self.tokens, not self.exact, self.open

    def add(self, tokens: int) -> Before:
        return Before(self.tokens + tokens, self.exact, self.open)

    def add_unknown(self, *, open: bool) -> Before:  # noqa: A002
        return Before(self.tokens, False, self.open or open)

    def and_then(self, other: Before) -> Before:
        """What stands before something that the other stands before, too."""
        return Before(self.tokens + other.tokens, self.exact and other.exact, self.open or other.open)


@dataclass(frozen=True, slots=True)
class After:
    """What stands behind a value inside the cacheable region, the most over all paths.

    `tokens` are those of known stable text; `exact` says that nothing of unknown length is there. `open` says that
    text which nobody can see from here stands behind it (an imported constant, an unknown function), `history` that
    the conversation so far does. `words` is false where all that follows is markup and punctuation.
    """

    tokens: int = 0
    exact: bool = True
    open: bool = False
    history: bool = False
    words: bool = False

    def add(self, text: str, tokens: int) -> After:
        return After(self.tokens + tokens, self.exact, self.open, self.history, self.words or _has_words(text))

    def add_unknown(self, *, open: bool) -> After:  # noqa: A002
        return After(self.tokens, False, self.open or open, self.history, self.words)

    def add_history(self) -> After:
        return After(self.tokens, self.exact, self.open, True, self.words)

    def join(self, other: After) -> After:
        return After(
            max(self.tokens, other.tokens),
            self.exact and other.exact,
            self.open or other.open,
            self.history or other.history,
            self.words or other.words,
        )

    @property
    def nothing(self) -> bool:
        """True where moving the value would gain nothing at all."""
        return not (self.words or self.open or self.history)


@dataclass(frozen=True, slots=True)
class Placement:
    """One changing segment and where it stands.

    `part` is the message that holds it, if a message does. `kept` is true in turns that a conversation holds (history,
    assistant, tool results, messages made in a loop), `earlier` in a user turn that is not the newest, `cacheable` is
    false in the newest user turn and behind the last breakpoint. `asked` is true in a newest user turn that no
    conversation belongs to: `after` is then what stands behind the value in the same turn. `reached` is false where no
    request can hold it (its arm contradicts a test around it); then `before` and `after` say nothing.
    """

    segment: Segment
    part: Part | None
    kept: bool
    earlier: bool
    cacheable: bool
    asked: bool
    before: Before
    after: After
    reached: bool


class Layout:
    """A prompt laid out as the provider sees it.

    `captured` says that turns of literal text are a conversation that took place, not examples written by hand.
    `breakpoints` is false where the provider caches only up to breakpoints and none is set here; then all that
    could stand before one is measured.
    """

    def __init__(self, nodes: tuple[Node, ...], facts: ProviderFacts, *, captured: bool = False) -> None:
        self._captured = captured
        self._root = build(provider_order(nodes, facts), None, looped=False)
        self._values = [piece for piece in every(self._root) if isinstance(piece, Value)]
        messages = messages_in(self._root)
        marked = [index for index, each in enumerate(messages) if each.part.breakpoint_at is not None]
        self.breakpoints = bool(marked) or not facts.needs_breakpoint
        self.lone_user = bool(messages) and all(each.part.role is Role.USER for each in messages)
        newest, there_is_one = newest_turn(self._root)
        if there_is_one and newest and not self.lone_user:  # a lone user text has nothing else to cache
            mark_newest_turn(newest, messages)
            mark_lone_turn(newest, messages)
        for message in () if self.lone_user else asked_before_loop(self._root):
            message.newest = True
        mark_late(self._root)
        if facts.needs_breakpoint and marked:
            for message in messages[marked[-1] + 1 :]:
                message.cacheable = message.lone = False

    @property
    def pieces(self) -> Sequence[Piece]:
        """The prompt in the order in which the provider sees it."""
        return self._root

    def starts(self, count: Count) -> tuple[Mapping[Piece, Before], Before]:
        """What stands before each piece at least, and how long the whole is at least."""
        before: dict[Piece, Before] = {}
        return before, self._forward(self._root, count, before)

    def length(self, nodes: Sequence[Node], count: Count) -> Before:
        """How long some nodes are at least."""
        return self._forward(build(nodes, None, looped=False), count, {})

    def _forward(self, pieces: Sequence[Piece], count: Count, before: dict[Piece, Before]) -> Before:
        walks = (_Walk(count, world, self._captured, before, {}) for world in _worlds(pieces))
        return min((walk.forward(pieces, Before()) for walk in walks), key=lambda each: each.order)

    @property
    def changing(self) -> bool:
        """True if the prompt holds a changing value at all."""
        return bool(self._values)

    @cached_property
    def _taken(self) -> dict[Value, Taken]:
        return dict(arms_taken(self._root, {}))

    def apart(self, one: int, other: int) -> bool:
        """Whether no request holds both of two changing segments, because they stand in different arms of one test."""
        mine, yours = self._taken[self._values[one]], self._taken[self._values[other]]
        return any(yours.get(fork, arm) != arm for fork, arm in mine.items())

    def implies(self, one: int, other: int) -> bool:
        """Whether each request that holds the first of two changing segments holds the second, as far as tests tell."""
        return self._taken[self._values[other]].items() <= self._taken[self._values[one]].items()

    def measure(self, count: Count) -> tuple[Placement, ...]:
        """The placement of each changing segment, in the order in which the provider sees them."""
        known: dict[str, int] = {}

        def counted(text: str) -> int:
            if text not in known:
                known[text] = count(text)
            return known[text]

        before: dict[Piece, Before] = {}
        after: dict[Value, After] = {}
        for world in _worlds(self._root) if self._values else ():
            walk = _Walk(counted, world, self._captured, before, after)
            walk.forward(self._root, Before())
            walk.backward(self._root, After(), cacheable=True)
        return tuple(self._place(each, before.get(each), after.get(each, After())) for each in self._values)

    def _place(self, value: Value, before: Before | None, after: After) -> Placement:
        message = value.message
        if message is not None and message.kept and any(each.of_kept for each in value.segment.causes):
            after = after.add_history()  # the turns that follow it
        return Placement(
            value.segment,
            message.part if message else None,
            kept=message is not None and message.kept,
            earlier=message is not None and message.part.role is Role.USER and not self.lone_user,
            cacheable=message is None or (message.cacheable and not message.newest),
            asked=message is not None and message.lone,
            before=before or Before(),
            after=replace(after, history=False) if message is not None and message.late else after,
            reached=before is not None,
        )


def _worlds(pieces: Sequence[Piece]) -> Iterator[World]:
    """Each combination of outcomes of the tests on which more than one branch hangs, within the budget."""
    seen: Counter[str] = Counter()
    arms: dict[str, int] = {}
    for piece in every(pieces):
        if isinstance(piece, Fork) and piece.test:
            seen[piece.test] += 1
            arms[piece.test] = max(arms.get(piece.test, 1), len(piece.arms))
    chosen: list[str] = []
    worlds = 1
    for test, times in seen.items():
        if times > 1 and worlds * arms[test] <= MAX_WORLDS:
            chosen.append(test)
            worlds *= arms[test]
    for outcome in product(*(range(arms[test]) for test in chosen)):
        yield dict(zip(chosen, outcome, strict=True))


@dataclass(frozen=True, slots=True)
class _Walk:
    """Both walks over one world; they leave the least and the most of all worlds at the values."""

    count: Count
    world: World
    captured: bool
    before: dict[Piece, Before]
    after: dict[Value, After]

    def arms(self, fork: Fork) -> list[list[Piece]]:
        if fork.test in self.world:
            return [fork.arms[min(self.world[fork.test], len(fork.arms) - 1)]]
        return fork.arms

    def forward(self, pieces: Sequence[Piece], at: Before) -> Before:
        for piece in pieces:
            self.before[piece] = min(self.before.get(piece, at), at, key=lambda each: each.order)
            match piece:
                case Text():
                    at = at.add(self.count(piece.text))
                case Value():
                    text = piece.segment.text
                    at = at.add_unknown(open=False) if text is None else at.add(self.count(text))
                case Gap():
                    at = at.add_unknown(open=piece.open)
                case Fork():
                    at = min((self.forward(arm, at) for arm in self.arms(piece)), key=lambda each: each.order)
                case Loop():
                    self.forward(piece.body, at)
                    at = at.add_unknown(open=False)
                case Message():
                    at = at.add_unknown(open=False) if _is_rendered(piece) else at
                    at = self.forward(piece.body, at)
                    if piece.part.role is Role.HISTORY:
                        at = at.add_unknown(open=False)
        return at

    def backward(self, pieces: Sequence[Piece], at: After, *, cacheable: bool) -> After:
        for piece in reversed(pieces):
            match piece:
                case Text() if cacheable:
                    at = at.add(piece.text, self.count(piece.text))
                case Value():
                    self.after[piece] = at.join(self.after.get(piece, at))
                case Gap() if cacheable:
                    at = at.add_unknown(open=piece.open)
                case Fork():
                    first, *others = (self.backward(arm, at, cacheable=cacheable) for arm in self.arms(piece))
                    for other in others:
                        first = first.join(other)
                    at = first
                case Loop():
                    at = self.backward(piece.body, at, cacheable=cacheable)
                    at = at.add_unknown(open=False) if cacheable else at
                    at = at.add_history() if self.kept_turn(piece) else at
                case Message(lone=True):
                    self.backward(piece.body, After(), cacheable=True)  # for what stands ahead it is no prefix
                case Message():
                    rendered = piece.cacheable and _is_rendered(piece)
                    at = at.add_unknown(open=False) if rendered else at
                    at = self.backward(piece.body, at, cacheable=piece.cacheable)
                    at = at.add_history() if self.kept_turn(piece) else at
                case _:
                    pass
        return at

    def kept_turn(self, piece: Loop | Message) -> bool:
        """True for turns of a conversation that the provider may keep; examples written by hand are plain text."""
        if isinstance(piece, Loop):
            return piece.turns and any(each.cacheable for each in messages_in(piece.body))
        if not piece.cacheable or piece.part.role not in (Role.HISTORY, Role.ASSISTANT, Role.TOOL):
            return False
        literal = all(isinstance(each, Text) for each in piece.body)
        return self.captured or piece.part.role is Role.HISTORY or not literal


def _is_rendered(message: Message) -> bool:
    """True for structures, which the provider writes out in a way of its own: their words are known, not all of it."""
    return message.part.role in (Role.TOOLS, Role.SCHEMA)


def _has_words(text: str) -> bool:
    """True if the text says something: anything but white space, punctuation and tags such as ``</context>``."""
    return _WORD.search(_TAG.sub("", text)) is not None
