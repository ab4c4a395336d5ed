"""A set rendered or iterated into the prompt: its order differs between processes."""

from __future__ import annotations

from collections.abc import Iterator

from promptlint.rule import CauseKind, Diagnostic, PromptView, Rule

HELP = "Sort it: `sorted(...)` gives the same text in each process."


def check(view: PromptView) -> Iterator[Diagnostic]:
    for value in view.costly(CauseKind.SET_ORDER):
        what = f"{value.shown} takes its order from a set"
        yield view.diagnose(RULE.code, RULE.name, value, what, HELP, "sort")


RULE = Rule(
    code="PC401",
    name="set-in-prompt",
    summary="A set rendered or iterated into the prompt: its order differs between processes.",
    module=__name__,
    check=check,
    fix="sometimes",
)
