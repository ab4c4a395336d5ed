"""Stable text stranded behind a value that changes, where nothing says how often it does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from promptlint.rule import CauseKind, Confidence, Diagnostic, PlacedValue, PromptView, Related, Rule

# What has no rule of its own. A tool list that nobody can see from here is unknown, not changing.
IN_TEXT = (CauseKind.VARIABLE, CauseKind.ARRIVAL_ORDER)
HELP = (
    "Move it behind the stable text. If it is the same in each request, say so: "
    "promptlint: ignore[stable-after-volatile]."
)


def check(view: PromptView) -> Iterator[Diagnostic]:
    """One finding for a prompt, at the first of the surest; those of other confidence are findings of their own."""
    groups: dict[Confidence, list[PlacedValue]] = {}
    for value in view.costly(*IN_TEXT):
        groups.setdefault(value.confidence, []).append(value)
    for first, *others in groups.values():
        what = f"{first.shown} may change from request to request"
        found = view.diagnose(RULE.code, RULE.name, first, what, HELP, "reorder")
        yield replace(found, related=(*found.related, *_further(found, others)))


def _further(found: Diagnostic, others: list[PlacedValue]) -> Iterator[Related]:
    told = {found.location.key, *(each.location.key for each in found.related)}
    for each in others:
        if each.segment.location.key not in told:
            yield Related(each.segment.location, f"{each.shown} may change, too")


RULE = Rule(
    code="PC201",
    name="stable-after-volatile",
    summary="Stable text stranded behind a value that changes, where nothing says how often it does.",
    module=__name__,
    check=check,
    fix="sometimes",
)
