"""A cache breakpoint that shall live longer than one that stands before it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from promptlint.rule import (
    Confidence,
    Diagnostic,
    PlacedBreakpoint,
    PromptView,
    Related,
    Rule,
    Severity,
)

DEFAULT = 5 * 60  # seconds that an entry lives where the request does not say, at Anthropic and Bedrock
HELP = "Give the longer time to what changes most seldom: tools first, then system, then messages."
_TTL = re.compile(r"(\d+)([smh])")
_SECONDS = {"s": 1, "m": 60, "h": 3600}


def check(view: PromptView) -> Iterator[Diagnostic]:
    if not view.facts.longer_ttl_first:
        return
    shortest: PlacedBreakpoint | None = None
    for each in view.breakpoints:
        seconds = _seconds(each)
        if seconds is None or each.breakpoint.automatic:
            continue
        if shortest is not None and seconds > (before := _seconds(shortest) or 0):
            unsure = each.conditional or shortest.conditional
            yield Diagnostic(
                RULE.code,
                RULE.name,
                Severity.WARNING if unsure else Severity.ERROR,
                Confidence.MEDIUM if unsure else Confidence.HIGH,
                each.breakpoint.location,
                f"this breakpoint lives for {_told(seconds)}, one before it for {_told(before)}:"
                f" {view.facts.vendor} refuses a longer time behind a shorter one",
                HELP,
                view.facts.vendor,
                related=(Related(shortest.breakpoint.location, f"the shorter one, {_told(before)}"),),
            )
            return
        if shortest is None or seconds < (_seconds(shortest) or 0):
            shortest = each


def _seconds(mark: PlacedBreakpoint) -> int | None:
    ttl = mark.breakpoint.ttl
    if not ttl:
        return DEFAULT if ttl == "" else None
    found = _TTL.fullmatch(ttl)
    return int(found[1]) * _SECONDS[found[2]] if found else None


def _told(seconds: int) -> str:
    return f"{seconds // 3600} h" if seconds % 3600 == 0 else f"{seconds // 60} min"


RULE = Rule(
    code="PC604",
    name="ttl-order",
    summary="A cache breakpoint that shall live longer than one before it.",
    module=__name__,
    check=check,
)
