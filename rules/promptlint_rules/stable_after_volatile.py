"""Stable text stranded behind a value that changes, where nothing says how often it does."""

from __future__ import annotations

from collections.abc import Iterator

from promptlint.rule import CauseKind, Confidence, Diagnostic, PlacedValue, PromptView, Rate, Rule

# What has no rule of its own. A tool list that nobody can see from here is unknown, not changing.
IN_TEXT = (CauseKind.VARIABLE, CauseKind.ARRIVAL_ORDER)
KNOWN = (
    CauseKind.CLOCK,
    CauseKind.RANDOM,
    CauseKind.REQUEST,
    CauseKind.SESSION,
    CauseKind.RETRIEVED,
)
HELP = (
    "Move it behind the stable text. If it is the same in each request, say so: "
    "promptlint: ignore[stable-after-volatile]."
)


def check(view: PromptView) -> Iterator[Diagnostic]:
    """One finding for a prompt. What stands behind something that surely changes as often, or on the line of something
    that is known to change, goes the same way, unless no request holds both."""
    found = view.costly(*IN_TEXT)
    known = [each for each in view.costly(*KNOWN) if each.confidence > Confidence.LOW] if found else []
    values = [each for each in found if not any(_covers(other, each) for other in known)]
    yield from view.diagnose_together(RULE.code, RULE.name, values, "may change from request to request", HELP)


def _covers(known: PlacedValue, value: PlacedValue) -> bool:
    ahead = known.rate >= Rate.TURN and known.index <= value.index
    return (ahead or _line(known) == _line(value)) and not value.apart_from(known)


def _line(value: PlacedValue) -> tuple[str, int]:
    place = value.segment.location
    return place.source.path, place.line


RULE = Rule(
    code="PC201",
    name="stable-after-volatile",
    summary="Stable text stranded behind a value that changes, where nothing says how often it does.",
    module=__name__,
    check=check,
    fix="sometimes",
)
