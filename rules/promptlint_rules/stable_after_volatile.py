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
    that is known to change, goes the same way."""
    found = view.costly(*IN_TEXT)
    known = [each for each in view.costly(*KNOWN) if each.confidence > Confidence.LOW] if found else []
    lines = {_line(each) for each in known}
    first = min((each.index for each in known if each.rate >= Rate.TURN), default=None)
    values = [each for each in found if _line(each) not in lines and (first is None or each.index < first)]
    yield from view.diagnose_together(RULE.code, RULE.name, values, "may change from request to request", HELP)


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
