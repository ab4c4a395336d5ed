"""Prompts of one project that say nearly the same, but part early: found by the hashes of their lines.

Each prompt is kept as hashes and places only. For each line the prompts that hold it are listed, and only neighbours in
such a list are compared, so the work grows with the text and not with the number of pairs.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import pairwise, takewhile

from promptlint.model import Node, Part, Prompt, PromptKind, Segment
from promptlint.pieces import provider_order
from promptlint.providers import ProviderFacts
from promptlint.text import Location

_SHARED = 0.8  # of the text of both prompts, at least
_LEAST = 2_000  # characters of known text below which no provider caches anything
_SPLIT = re.compile(r"[^\n]*\n|[^\n]+$")
_SENTENCE = re.compile(r"(?:[^.!?]|[.!?](?! ))*[.!?] |.+$", re.DOTALL)
_LOADED = re.compile(
    r"(?i)(?:^|/)skill\.md$|(?:^|/)[\w-]*skills?/"
)  # an agent's tools read these: no request begins so
_LONG_LINE = 400  # characters from which a line is cut into sentences
_VERSIONS = re.compile(
    r"(?i)(?:^|[_.\-/ ])(?:v?\d[\d.]*|old|new|legacy|deprecated|backup|bak|copy|draft"
    r"|orig(?:inal)?)(?=$|[_.\-/ ])"
)
_MAKERS = re.compile(
    r"(?i)(?:^|[_.\-/ ])(?:openai|gpt|codex|o\d|claude|anthropic|sonnet|opus|haiku|gemini|gemma|llama|mistral|qwen"
    r"|deepseek|grok|kimi|glm|nova|command|default|generic)(?=$|[_.\-/ \d])"
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line (or sentence) of a prompt as the provider sees it: a hash of its text, its length, and where it stands.

    What is not known, or changes, is a line without length. `decoded` is the text where it is written otherwise, as in
    a JSON string; its location is then that of the whole string.
    """

    hash: int
    length: int
    location: Location
    decoded: str = ""

    @property
    def text(self) -> str:
        """The text as the provider sees it."""
        return self.decoded or self.location.text


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """The text with which a prompt begins each time, as it is sent. `minimum` is the provider's, in tokens.

    `whole` says that it is sent as it is seen: what somebody else puts ahead of a template is not known. `sent` says
    that code of the project is seen to send it.
    """

    location: Location
    vendor: str
    model: str
    encoding: str
    minimum: int
    whole: bool
    sent: bool
    lines: tuple[Line, ...]

    @property
    def length(self) -> int:
        """Its characters."""
        return sum(line.length for line in self.lines)


@dataclass(frozen=True, slots=True)
class Parting:
    """Two prompts that share most of their text but begin differently.

    `at` is the number of lines that both begin with; `shared` are the lines of the first one that the second one holds,
    too, behind that place.
    """

    first: Fingerprint
    second: Fingerprint
    at: int
    shared: tuple[Line, ...]

    @property
    def places(self) -> tuple[Location, Location]:
        """The first characters that differ, in both prompts."""
        one, other = self.first.lines[self.at], self.second.lines[self.at]
        return _from(one, self._alike), _from(other, self._alike)

    @property
    def common(self) -> str:
        """The text that both begin with."""
        whole = "".join(line.text for line in self.first.lines[: self.at])
        return whole + self.first.lines[self.at].text[: self._alike]

    @property
    def text(self) -> str:
        """The text that both hold behind the place where they part."""
        return "".join(line.text for line in self.shared)

    @property
    def accidental(self) -> bool:
        """True where they part by white space only: nobody wants that."""
        one, other = (each.lines[self.at].text.split() for each in (self.first, self.second))
        return one == other

    @property
    def _alike(self) -> int:
        """Characters with which the first line that differs begins in both."""
        one, other = self.first.lines[self.at].text, self.second.lines[self.at].text
        pairs = enumerate(zip(one, other, strict=False))
        return next((index for index, (left, right) in pairs if left != right), min(len(one), len(other)))


def _from(line: Line, offset: int) -> Location:
    """From a character of a line on; in an escaped string as near as its own characters lead."""
    location = line.location
    if line.decoded:
        found = location.text.find(line.decoded[: max(offset, 1)])
        offset = offset + found if found >= 0 else 0
    start = min(location.start + offset, max(location.end - 1, location.start))
    end = location.end
    while end > start + 1 and location.source.text[end - 1] in "\r\n ":
        end -= 1
    return Location(location.source, start, min(end, start + 80))


def of_prompt(prompt: Prompt, facts: ProviderFacts) -> Fingerprint | None:
    """What is kept of a prompt, up to the first value that changes; `None` if that is too short to be cached at all."""
    known = takewhile(lambda line: line.length, _lines(provider_order(prompt.nodes, facts)))
    lines = tuple(known)
    if not facts.caches or sum(line.length for line in lines) < _LEAST or _LOADED.search(prompt.location.source.path):
        return None
    captured, sent = prompt.kind is PromptKind.CAPTURED, bool(prompt.sdk)
    return Fingerprint(
        prompt.location,
        facts.vendor,
        prompt.model,
        facts.encoding,
        facts.minimum,
        captured or sent,
        sent and not captured,
        lines,
    )


def _lines(nodes: Sequence[Node]) -> Iterator[Line]:
    for node in nodes:
        match node:
            case Part(children=children):
                yield from _lines(children)
            case Segment(text=str() as text) if node.stable:
                yield from _of_text(text, node.location)
            case Segment():
                yield Line(0, 0, node.location)
            case _:
                if node.location is not None:
                    yield Line(0, 0, node.location)


def _of_text(text: str, location: Location) -> Iterator[Line]:
    written, at = location.text, 0
    for line in _SPLIT.findall(text):
        for piece in _SENTENCE.findall(line) if len(line) > _LONG_LINE else (line,):
            found = written.find(piece, at)
            place = location
            if found >= 0:
                at = found + len(piece)
                place = Location(location.source, location.start + found, location.start + at)
            yield Line(_hash(piece), len(piece), place, "" if found >= 0 else piece)


def _hash(text: str) -> int:
    return int.from_bytes(blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")


def partings(prompts: Sequence[Fingerprint]) -> Iterator[tuple[Parting, ...]]:
    """The groups of prompts that share most of their text but part early: each prompt against the group's first one."""
    distinct = list({tuple(line.hash for line in each.lines): each for each in prompts}.values())
    distinct.sort(key=lambda each: each.location.key)
    parents = list(range(len(distinct)))

    def root(index: int) -> int:
        while parents[index] != index:
            parents[index] = parents[parents[index]]
            index = parents[index]
        return index

    for one, other in _candidates(distinct):
        if root(one) != root(other) and parting(distinct[one], distinct[other]) is not None:
            low, high = sorted((root(one), root(other)))
            parents[high] = low
    groups: dict[int, list[int]] = defaultdict(list)
    for index in range(len(distinct)):
        groups[root(index)].append(index)
    for first, *others in groups.values():
        found = [parting(distinct[first], distinct[other]) for other in others]
        kept = tuple(each for each in found if each is not None)
        if kept:
            yield kept


def _candidates(prompts: Sequence[Fingerprint]) -> list[tuple[int, int]]:
    """Pairs of prompts that hold a line in common, those with the most text in common first."""
    places: dict[int, list[int]] = defaultdict(list)
    lengths: dict[int, int] = {}
    for index, each in enumerate(prompts):
        for line in {line.hash: line for line in each.lines}.values():
            places[line.hash].append(index)
            lengths[line.hash] = line.length
    common: Counter[tuple[int, int]] = Counter()
    for hash_, holders in places.items():
        for pair in pairwise(holders):
            common[pair] += lengths[hash_]
    return [pair for pair, amount in common.most_common() if amount >= _LEAST]


def parting(one: Fingerprint, other: Fingerprint) -> Parting | None:
    """Where two prompts part, if they share most of their text behind that place and could share it in a cache."""
    if one.whole != other.whole:
        return None
    if one.vendor != other.vendor or (one.model and other.model and one.model != other.model) or _versions(one, other):
        return None
    at = 0
    for left, right in zip(one.lines, other.lines, strict=False):
        if left.hash != right.hash:
            break
        at += 1
    if at >= min(len(one.lines), len(other.lines)):
        return None
    if any(left.location.key == right.location.key for left, right in zip(one.lines[:at], other.lines, strict=False)):
        return None  # one template, for which two callers bind constants
    held: dict[int, list[Line]] = defaultdict(list)
    for line in reversed(other.lines[at:]):
        held[line.hash].append(line)
    pairs = [(line, held[line.hash].pop()) for line in one.lines[at:] if held[line.hash]]
    shared = [line for line, _ in pairs]
    if any(
        left.location.key == right.location.key and {left, right} & {one.lines[0], other.lines[0]}
        for left, right in pairs
    ):
        return None  # a piece, and a prompt that it is a part of
    before = sum(line.length for line in one.lines[:at])
    behind = sum(line.length for line in shared)
    most = max(one.length, other.length)
    if before + behind < _SHARED * most or behind < _LEAST or before > behind:
        return None
    return Parting(one, other, at, tuple(shared))


def _versions(one: Fingerprint, other: Fingerprint) -> bool:
    """Whether two prompts are versions of one, or one prompt for several models, by their paths: only one is in use."""
    paths = [each.location.source.path for each in (one, other)]
    if paths[0] == paths[1]:
        return False
    return any(pattern.sub("", paths[0]) == pattern.sub("", paths[1]) for pattern in (_VERSIONS, _MAKERS))
