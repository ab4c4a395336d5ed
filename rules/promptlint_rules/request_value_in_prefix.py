"""A value of one request ahead of stable text: an id, a counter, a budget, an age."""

from __future__ import annotations

from collections.abc import Iterator

from promptlint.rule import CauseKind, Diagnostic, PromptView, Rule

HELP = "Move it behind the stable text, best into the newest user message. What only logs need belongs into metadata."


def check(view: PromptView) -> Iterator[Diagnostic]:
    """One finding for a message: what belongs to the request is moved together."""
    yield from view.diagnose_together(
        RULE.code, RULE.name, view.costly(CauseKind.REQUEST), "belongs to one request", HELP, by_part=True
    )


RULE = Rule(
    code="PC104",
    name="request-value-in-prefix",
    summary="A value of one request ahead of stable text: an id, a counter, a budget, an age.",
    module=__name__,
    check=check,
    fix="sometimes",
)
