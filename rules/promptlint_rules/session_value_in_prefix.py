"""A value of a user, tenant or session ahead of stable text."""

from __future__ import annotations

from collections.abc import Iterator

from promptlint.rule import CauseKind, Diagnostic, PromptView, Rate, Rule

WHOSE = {Rate.TENANT: "tenant", Rate.USER: "user"}
HELP = "Move it behind the stable text, so that all users and sessions share what stands before it."


def check(view: PromptView) -> Iterator[Diagnostic]:
    for value in view.costly(CauseKind.SESSION):
        what = f"{value.shown} belongs to one {WHOSE.get(value.rate, 'session')}"
        yield view.diagnose(RULE.code, RULE.name, value, what, HELP, "reorder")


RULE = Rule(
    code="PC105",
    name="session-value-in-prefix",
    summary="A value of a user, tenant or session ahead of stable text.",
    module=__name__,
    check=check,
    fix="sometimes",
)
