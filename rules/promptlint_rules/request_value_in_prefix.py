"""A value of one request ahead of stable text: an id, a counter, a budget, an age."""

from __future__ import annotations

from collections.abc import Iterator

from promptlint.rule import CauseKind, Diagnostic, PromptView, Rule

HELP = "Move it behind the stable text, best into the newest user message. What only logs need belongs into metadata."


def check(view: PromptView) -> Iterator[Diagnostic]:
    for value in view.costly(CauseKind.REQUEST):
        what = f"{value.shown} belongs to one request"
        yield view.diagnose(RULE.code, RULE.name, value, what, HELP, "reorder")


RULE = Rule(
    code="PC104",
    name="request-value-in-prefix",
    summary="A value of one request ahead of stable text: an id, a counter, a budget, an age.",
    module=__name__,
    check=check,
    fix="sometimes",
)
