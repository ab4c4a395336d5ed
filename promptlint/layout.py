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
from dataclasses import dataclass, field, replace
from itertools import product
from typing import TypeAlias

from promptlint.model import Branch, Many, Node, Part, Rate, Role, Segment, parts
from promptlint.naming import is_constant_name
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
    false in the newest user turn and behind the last breakpoint.
    """

    segment: Segment
    part: Part | None
    kept: bool
    earlier: bool
    cacheable: bool
    before: Before
    after: After


@dataclass(eq=False, slots=True)
class _Text:
    text: str


@dataclass(eq=False, slots=True)
class _Value:
    segment: Segment
    message: _Message | None
    before: Before | None = None
    after: After | None = None


@dataclass(eq=False, slots=True)
class _Gap:
    """Text that nobody can see from here; `open` if it may be long."""

    open: bool


@dataclass(eq=False, slots=True)
class _Fork:
    test: str
    arms: list[list[_Piece]]


@dataclass(eq=False, slots=True)
class _Loop:
    body: list[_Piece]
    turns: bool  # its body holds messages


@dataclass(eq=False, slots=True)
class _Message:
    part: Part
    body: list[_Piece] = field(default_factory=list)
    looped: bool = False
    cacheable: bool = True
    newest: bool = False  # part of the newest user turn

    @property
    def kept(self) -> bool:
        return self.looped or self.part.role in (Role.HISTORY, Role.ASSISTANT, Role.TOOL)


_Piece: TypeAlias = _Text | _Value | _Gap | _Fork | _Loop | _Message


class Layout:
    """A prompt laid out as the provider sees it.

    `captured` says that turns of literal text are a conversation that took place, not examples written by hand.
    `breakpoints` is false where the provider caches only up to breakpoints and none is set here; then all that
    could stand before one is measured.
    """

    def __init__(self, nodes: tuple[Node, ...], facts: ProviderFacts, *, captured: bool = False) -> None:
        self._captured = captured
        self._root = _build(provider_order(nodes, facts), None, looped=False)
        messages = list(_messages(self._root))
        marked = [index for index, each in enumerate(messages) if each.part.breakpoint_at is not None]
        self.breakpoints = bool(marked) or not facts.needs_breakpoint
        self.lone_user = bool(messages) and all(each.part.role is Role.USER for each in messages)
        newest, there_is_one = _newest_turn(self._root)
        if there_is_one and len(newest) < len(messages):  # a prompt of one user text has nothing else to cache
            for message in newest:
                message.cacheable = False
            _mark_newest_turn(messages)
        if facts.needs_breakpoint and marked:
            for message in messages[marked[-1] + 1 :]:
                message.cacheable = False

    @property
    def changing(self) -> bool:
        """True if the prompt holds a changing value at all."""
        return next(_values(self._root), None) is not None

    def measure(self, count: Count) -> tuple[Placement, ...]:
        """The placement of each changing segment, in the order in which the provider sees them."""
        known: dict[str, int] = {}

        def counted(text: str) -> int:
            if text not in known:
                known[text] = count(text)
            return known[text]

        values = list(_values(self._root))
        for value in values:
            value.before = value.after = None
        if values:
            for world in _worlds(self._root):
                walk = _Walk(counted, world, self._captured)
                walk.forward(self._root, Before())
                walk.backward(self._root, After(), cacheable=True)
        return tuple(self._placement(value) for value in values)

    def _placement(self, value: _Value) -> Placement:
        message = value.message
        return Placement(
            value.segment,
            message.part if message else None,
            kept=message is not None and message.kept,
            earlier=message is not None and message.part.role is Role.USER and not self.lone_user,
            cacheable=message is None or (message.cacheable and not message.newest),
            before=value.before or Before(),
            after=value.after or After(),
        )


def provider_order(nodes: Sequence[Node], facts: ProviderFacts) -> tuple[Node, ...]:
    """The top-level nodes in the order in which the provider lays them out.

    Tools and schema move to their place. System text stays where it stands among the messages: readers put a
    parameter of its own first, and a system message that comes late is late.
    """
    names = {Role.TOOLS: "tools", Role.SCHEMA: "schema"}
    order = {name: index for index, name in enumerate(facts.order)}
    messages = order.get("system", len(order))

    def rank(node: Node) -> int:
        ranks = [order.get(names[each.role], 0) if each.role in names else messages for each in parts((node,))]
        return max(ranks, default=messages)

    return tuple(sorted(nodes, key=rank))


def _build(nodes: Sequence[Node], message: _Message | None, *, looped: bool) -> list[_Piece]:
    """The nodes as pieces, adjacent known texts joined, so that counts are those of the real text."""
    built: list[_Piece] = []
    for node in nodes:
        match node:
            case Segment(text=str() as text) if not _changes(node) and not node.partly_unknown:
                if built and isinstance(last := built[-1], _Text):
                    last.text += text
                elif text:
                    built.append(_Text(text))
            case Segment():
                built.append(_Value(node, message) if _changes(node) else _Gap(_may_be_long(node)))
            case Branch() if node.arms:
                built.append(_Fork(node.test, [_build(arm, message, looped=looped) for arm in node.arms]))
            case Many():
                body = _build(node.body, message, looped=True)
                built.append(_Loop(body, turns=any(True for _ in _messages(body))))
            case Part():
                inner = _Message(node, looped=looped)
                inner.body = _build(node.children, inner, looped=False)
                built.append(inner)
            case _:
                pass
    return built


def _changes(segment: Segment) -> bool:
    """What changes only with a deployment is as good as constant for a cache that lives for hours."""
    return any(cause.effective_rate > Rate.DEPLOY for cause in segment.causes)


def _may_be_long(segment: Segment) -> bool:
    """An imported constant or the result of an unknown function may be long; a setting or a product's name is not."""
    return not segment.causes and not (segment.name and is_constant_name(segment.name))


def _messages(pieces: Sequence[_Piece]) -> Iterator[_Message]:
    for piece in pieces:
        match piece:
            case _Message():
                yield piece
            case _Fork():
                for arm in piece.arms:
                    yield from _messages(arm)
            case _Loop():
                yield from _messages(piece.body)
            case _:
                pass


def _values(pieces: Sequence[_Piece]) -> Iterator[_Value]:
    for piece in pieces:
        match piece:
            case _Value():
                yield piece
            case _Fork():
                for arm in piece.arms:
                    yield from _values(arm)
            case _Loop() | _Message():
                yield from _values(piece.body)
            case _:
                pass


def _newest_turn(pieces: Sequence[_Piece]) -> tuple[list[_Message], bool]:
    """The newest user turn with what follows it, and whether there is one.

    A conversation of unknown length holds the newest turn at its end, unless a user message follows.
    """
    found: list[_Message] = []
    for piece in reversed(pieces):
        match piece:
            case _Message(part=Part(role=Role.USER)):
                return [piece, *found], True
            case _Message(part=Part(role=Role.HISTORY)) | _Loop(turns=True):
                return found, True
            case _Message():
                found.insert(0, piece)
            case _Fork():
                arms = [_newest_turn(arm) for arm in piece.arms]
                found = [each for inner, _ in arms for each in inner] + found
                if any(ended for _, ended in arms):
                    return found, True
            case _:
                pass
    return found, False


def _mark_newest_turn(messages: Sequence[_Message]) -> None:
    """A turn may have several blocks or messages; those before the last one count as text, but not as its place."""
    in_turn = False
    for message in reversed(messages):
        user = message.part.role is Role.USER
        in_turn = user and (in_turn or not message.cacheable)
        message.newest = in_turn


def _worlds(pieces: Sequence[_Piece]) -> Iterator[World]:
    """Each combination of outcomes of the tests on which more than one branch hangs, within the budget."""
    seen: Counter[str] = Counter()
    arms: dict[str, int] = {}
    for fork in _forks(pieces):
        if fork.test:
            seen[fork.test] += 1
            arms[fork.test] = max(arms.get(fork.test, 1), len(fork.arms))
    chosen: list[str] = []
    worlds = 1
    for test, times in seen.items():
        if times > 1 and worlds * arms[test] <= MAX_WORLDS:
            chosen.append(test)
            worlds *= arms[test]
    for outcome in product(*(range(arms[test]) for test in chosen)):
        yield dict(zip(chosen, outcome, strict=True))


def _forks(pieces: Sequence[_Piece]) -> Iterator[_Fork]:
    for piece in pieces:
        match piece:
            case _Fork():
                yield piece
                for arm in piece.arms:
                    yield from _forks(arm)
            case _Loop() | _Message():
                yield from _forks(piece.body)
            case _:
                pass


@dataclass(frozen=True, slots=True)
class _Walk:
    """Both walks over one world."""

    count: Count
    world: World
    captured: bool

    def arms(self, fork: _Fork) -> list[list[_Piece]]:
        if fork.test in self.world:
            return [fork.arms[min(self.world[fork.test], len(fork.arms) - 1)]]
        return fork.arms

    def forward(self, pieces: Sequence[_Piece], at: Before) -> Before:
        for piece in pieces:
            match piece:
                case _Text():
                    at = replace(at, tokens=at.tokens + self.count(piece.text))
                case _Value():
                    piece.before = at if piece.before is None else min(piece.before, at, key=lambda each: each.order)
                    text = piece.segment.text
                    at = replace(at, exact=False) if text is None else replace(at, tokens=at.tokens + self.count(text))
                case _Gap():
                    at = replace(at, exact=False, open=at.open or piece.open)
                case _Fork():
                    at = min((self.forward(arm, at) for arm in self.arms(piece)), key=lambda each: each.order)
                case _Loop():
                    self.forward(piece.body, at)
                    at = replace(at, exact=False)
                case _Message():
                    at = self.forward(piece.body, at)
                    if piece.part.role is Role.HISTORY:
                        at = replace(at, exact=False)
        return at

    def backward(self, pieces: Sequence[_Piece], at: After, *, cacheable: bool) -> After:
        for piece in reversed(pieces):
            match piece:
                case _Text() if cacheable:
                    words = at.words or _has_words(piece.text)
                    at = replace(at, tokens=at.tokens + self.count(piece.text), words=words)
                case _Value():
                    piece.after = at if piece.after is None else piece.after.join(at)
                case _Gap() if cacheable:
                    at = replace(at, exact=False, open=at.open or piece.open)
                case _Fork():
                    first, *others = (self.backward(arm, at, cacheable=cacheable) for arm in self.arms(piece))
                    for other in others:
                        first = first.join(other)
                    at = first
                case _Loop():
                    at = self.backward(piece.body, at, cacheable=cacheable)
                    at = replace(at, exact=False) if cacheable else at
                    at = replace(at, history=True) if self.kept_turn(piece) else at
                case _Message():
                    at = self.backward(piece.body, at, cacheable=piece.cacheable)
                    at = replace(at, history=True) if self.kept_turn(piece) else at
                case _:
                    pass
        return at

    def kept_turn(self, piece: _Loop | _Message) -> bool:
        """True for turns of a conversation that the provider may keep; examples written by hand are plain text."""
        if isinstance(piece, _Loop):
            return piece.turns and any(each.cacheable for each in _messages(piece.body))
        if not piece.cacheable or piece.part.role not in (Role.HISTORY, Role.ASSISTANT, Role.TOOL):
            return False
        literal = all(isinstance(each, _Text) for each in piece.body)
        return self.captured or piece.part.role is Role.HISTORY or not literal


def _has_words(text: str) -> bool:
    """True if the text says something: anything but white space, punctuation and tags such as ``</context>``."""
    return _WORD.search(_TAG.sub("", text)) is not None
