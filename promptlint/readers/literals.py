"""Literal moments and ids in text: what a captured request shows of values that change.

A literal in a committed file is constant. In a request that was captured it is the trace of a clock or an id that
will read otherwise next time.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from promptlint.diagnostic import Confidence
from promptlint.model import Branch, Cause, CauseKind, Many, Node, Part, Rate, Segment
from promptlint.text import Location, MappedText

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DAY = rf"""(?:
    (?:19|20)[0-9]{{2}}([-/.])(?:0?[1-9]|1[0-2])\2(?:0?[1-9]|[12][0-9]|3[01])
  | (?:0?[1-9]|[12][0-9]|3[01])([-/.])(?:0?[1-9]|[12][0-9]|3[01])\3(?:19|20)[0-9]{{2}}
  | {_MONTH}[ ](?:0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)?,?[ ](?:19|20)[0-9]{{2}}
  | (?:0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)?[ ]{_MONTH},?[ ](?:19|20)[0-9]{{2}}
)"""
_CLOCK = r"""(?:[01]?[0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:[.,][0-9]{1,9})?)?
    (?:[ ]?[AaPp]\.?[Mm]\b\.?)?(?:[ ]?(?:Z|UTC|GMT|[-+][0-9]{2}:?[0-9]{2})\b)?"""
_FOUND = re.compile(
    rf"""
    (?P<date>(?<![\w./-]){_DAY}(?P<clock>(?:T|,?[ ]{{1,2}}|,?[ ]at[ ]|[ ][-–][ ]){_CLOCK})?)(?![\w/]|[-.:][0-9])
  | (?P<uuid>(?<![\w-])[0-9a-fA-F]{{8}}-[0-9a-fA-F]{{4}}-[0-9a-fA-F]{{4}}-[0-9a-fA-F]{{4}}-[0-9a-fA-F]{{12}}(?![\w-]))
  | \b(?i:time|timestamp|epoch|unix|now|ts)\b[^\w\r\n]{{0,12}}
    (?:(?i:time|timestamp|is|epoch|utc|seconds)[^\w\r\n]{{1,6}}){{0,2}}
    (?P<epoch>1[0-9]{{9}}(?:[0-9]{{3}}|\.[0-9]{{1,6}})?)(?![\w.])
    """,
    re.VERBOSE,
)
_SHOWN = re.compile(
    r"\b(?:e\.g|eg|i\.e|example|examples|format|formatted|such as|like|sample|iso[ -]?8601)\b", re.IGNORECASE
)
_TODAY = re.compile(r"\b(?:today|date|current|currently|now|as of|time|day|generated|created|updated)\b", re.IGNORECASE)
_MADE_UP = re.compile(r"(?:([0-9a-f])\1{7}-|123e4567-|12345678-1234-)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Literal:
    """A literal moment or id: a range of the text, how fast it changes, and whether it is likely to be an example."""

    start: int
    end: int
    rate: Rate
    shown: bool


def find(text: str, dates: bool = True) -> Iterator[Literal]:
    """The literals of a text, in order. `dates` includes dates without a time of day."""
    for found in _FOUND.finditer(text):
        before = text[max(found.start() - 60, 0) : found.start()].rpartition("\n")[2]
        shown = bool(_SHOWN.search(before))
        if found.group("uuid"):
            yield Literal(*found.span("uuid"), Rate.TURN, shown or bool(_MADE_UP.match(found.group("uuid"))))
        elif found.group("epoch"):
            yield Literal(*found.span("epoch"), Rate.TURN, shown)
        elif found.group("clock"):
            yield Literal(*found.span("date"), Rate.TURN, shown)
        elif dates:
            yield Literal(*found.span("date"), Rate.DAILY, shown or not _TODAY.search(before))


def mark(nodes: tuple[Node, ...], host: MappedText, captured: bool) -> tuple[Node, ...]:
    """The same nodes with literals cut out of the constant text as segments of their own, each with its cause.

    In a captured request they count at medium confidence, in a template and where they look like an example at low.
    """
    return tuple(each for node in nodes for each in _mark(node, host, captured))


def _mark(node: Node, host: MappedText, captured: bool) -> Iterator[Node]:
    match node:
        case Part():
            yield replace(node, children=mark(node.children, host, captured))
        case Branch():
            yield replace(node, arms=tuple(mark(arm, host, captured) for arm in node.arms))
        case Many():
            yield replace(node, body=mark(node.body, host, captured))
        case Segment():
            yield from _cut(node, host, captured)


def _cut(segment: Segment, host: MappedText, captured: bool) -> Iterator[Segment]:
    literals = list(find(segment.text, dates=captured)) if segment.text and segment.stable else []
    locate = _locator(segment, host) if literals else None
    if not segment.text or locate is None:
        yield segment
        return
    at = 0
    for each in literals:
        if each.start > at:
            yield replace(segment, text=segment.text[at : each.start], location=locate(at, each.start))
        location, text = locate(each.start, each.end), segment.text[each.start : each.end]
        confidence = Confidence.MEDIUM if captured and not each.shown else Confidence.LOW
        cause = Cause(CauseKind.LITERAL, each.rate, confidence, text, location)
        yield replace(segment, text=text, location=location, causes=frozenset({cause}))
        at = each.end
    if at < len(segment.text):
        yield replace(segment, text=segment.text[at:], location=locate(at, len(segment.text)))


def _locator(segment: Segment, host: MappedText) -> Callable[[int, int], Location] | None:
    """How to locate a range of a segment's text, if its text can be found again where the segment stands."""
    assert segment.text is not None
    place = segment.location
    written = place.text.find(segment.text)
    if written >= 0:
        base = place.start + written
        return lambda start, end: Location(place.source, base + start, base + end)
    if place.source is not host.source:
        return None
    # Decoded text: look for it from the run on in which the segment starts.
    index = max(bisect_right(host.runs, place.start, key=lambda run: run.source) - 1, 0)
    first = host.text.find(segment.text, host.runs[index].decoded if host.runs else 0)
    if first < 0 or host.start_of(first) >= place.end:
        return None
    return lambda start, end: host.location(first + start, first + end)
