"""What a placeholder's name says about its value, as a segment; and what a date format takes away from a clock."""

from __future__ import annotations

import re
from dataclasses import replace

from promptlint.diagnostic import Confidence
from promptlint.model import Cause, CauseKind, Rate, Segment, Step
from promptlint.naming import classify, is_constant_name
from promptlint.text import Location

FORMATTED_TO_THE_DAY = "formatted to the day"
SORTED = "sorted"

_PERCENT_CODE = re.compile(r"%[-_0^#:]?(.)")
_DAY_CODES = frozenset("aAbBhdeDFmyYCjuUVwWGgx%nt")
_WORD_FORMAT = re.compile(r"[YyMDdEeQ\s,./_-]*")  # as in "YYYY-MM-DD"; hours and minutes have other letters


def reference(name: str, location: Location, label: str = "") -> Segment:
    """The segment of a placeholder `name` at `location` whose value is not known here.

    `label` is the text before it on its line. Names of deployment facts give a stable segment; names that say nothing
    give a value that changes, at low confidence.
    """
    if is_constant_name(name):
        return Segment(location, name=name)
    cause = classify(name, label=label) or Cause(
        CauseKind.VARIABLE, Rate.TURN, Confidence.LOW, label=name, by_name=True
    )
    return Segment(location, causes=frozenset({cause}), name=name)


def formats_to_the_day(text: str) -> bool:
    """Whether `text` is a date format that shows days or coarser units only (``%Y-%m-%d``, ``YYYY-MM-DD``)."""
    codes = set(_PERCENT_CODE.findall(text))
    if codes - {"%"}:
        return codes <= _DAY_CODES
    return "yyyy" in text.lower() and _WORD_FORMAT.fullmatch(text) is not None


def to_the_day(segment: Segment) -> Segment:
    """The value with its clock coarsened to a date; a step says so, so that a value bound later is coarsened too."""
    if segment.stable:
        return segment
    step = Step(segment.location, FORMATTED_TO_THE_DAY)
    return replace(segment, causes=coarsened(segment.causes), steps=(*segment.steps, step))


def coarsened(causes: frozenset[Cause]) -> frozenset[Cause]:
    """The causes with each clock turned into a date."""
    clocks = {cause for cause in causes if cause.kind is CauseKind.CLOCK}
    dates = {replace(cause, kind=CauseKind.DATE, rate=min(cause.rate, Rate.DAILY)) for cause in clocks}
    return (causes - clocks) | dates
