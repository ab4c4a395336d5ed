"""A literal timestamp or UUID ahead of stable text in a captured request."""

from __future__ import annotations

from collections.abc import Iterator

from promptlint.rule import CauseKind, Diagnostic, PromptView, Rule

HELP = "Find the code that writes this value, and have it put behind the stable text or leave it out."


def check(view: PromptView) -> Iterator[Diagnostic]:
    for value in view.costly(CauseKind.LITERAL):
        what = f"{value.shown} looks made for this request"
        yield view.diagnose(RULE.code, RULE.name, value, what, HELP)


RULE = Rule(
    code="PC108",
    name="volatile-literal-in-prefix",
    summary="A literal timestamp or UUID ahead of stable text in a captured request.",
    module=__name__,
    check=check,
)
