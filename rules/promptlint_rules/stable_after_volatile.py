"""Stable text stranded behind a value that changes, where nothing says how often it does."""

from __future__ import annotations

from collections.abc import Iterator

from promptlint.rule import CauseKind, Diagnostic, PromptView, Rule

# What has no rule of its own. A tool list that nobody can see from here is unknown, not changing.
IN_TEXT = (CauseKind.VARIABLE, CauseKind.ARRIVAL_ORDER)
HELP = (
    "Move it behind the stable text. If it is the same in each request, say so: "
    "promptlint: ignore[stable-after-volatile]."
)


def check(view: PromptView) -> Iterator[Diagnostic]:
    """One finding for a prompt."""
    yield from view.diagnose_together(
        RULE.code, RULE.name, view.costly(*IN_TEXT), "may change from request to request", HELP
    )


RULE = Rule(
    code="PC201",
    name="stable-after-volatile",
    summary="Stable text stranded behind a value that changes, where nothing says how often it does.",
    module=__name__,
    check=check,
    fix="sometimes",
)
