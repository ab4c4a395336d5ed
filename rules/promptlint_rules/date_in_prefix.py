"""A calendar date ahead of stable text."""

from __future__ import annotations

from collections.abc import Iterator

from promptlint.rule import CauseKind, Diagnostic, PromptView, Rule

HELP = "Move it behind the stable text. A date costs one miss a day, so this matters where prompts are long."


def check(view: PromptView) -> Iterator[Diagnostic]:
    for value in view.costly(CauseKind.DATE):
        what = f"{value.shown} is the current date"
        yield view.diagnose(RULE.code, RULE.name, value, what, HELP, "reorder")


RULE = Rule(
    code="PC102",
    name="date-in-prefix",
    summary="A calendar date ahead of stable text.",
    module=__name__,
    check=check,
    fix="sometimes",
)
