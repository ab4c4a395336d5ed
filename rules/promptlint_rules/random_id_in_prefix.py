"""A random value or a new id ahead of stable text."""

from __future__ import annotations

from collections.abc import Iterator

from promptlint.rule import CauseKind, Diagnostic, PromptView, Rule

HELP = (
    "Leave it out or send it beside the prompt (metadata, a header). If the model needs it, move it behind the "
    "stable text."
)


def check(view: PromptView) -> Iterator[Diagnostic]:
    for value in view.costly(CauseKind.RANDOM):
        what = f"{value.shown} is new each time"
        yield view.diagnose(RULE.code, RULE.name, value, what, HELP, "reorder")


RULE = Rule(
    code="PC103",
    name="random-id-in-prefix",
    summary="A random value or a new id ahead of stable text.",
    module=__name__,
    check=check,
    fix="sometimes",
)
