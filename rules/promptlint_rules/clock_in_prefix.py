"""A clock finer than a day ahead of stable text."""

from __future__ import annotations

from collections.abc import Iterator

from promptlint.rule import CauseKind, Diagnostic, PromptView, Rule

HELP = (
    "Move it behind the stable text, best to the end of the newest user message. Where the date is enough, give "
    "the date."
)


def check(view: PromptView) -> Iterator[Diagnostic]:
    for value in view.costly(CauseKind.CLOCK):
        what = f"{value.shown} is the current time"
        yield view.diagnose(RULE.code, RULE.name, value, what, HELP, "reorder")


RULE = Rule(
    code="PC101",
    name="clock-in-prefix",
    summary="A clock finer than a day ahead of stable text.",
    module=__name__,
    check=check,
    fix="sometimes",
)
