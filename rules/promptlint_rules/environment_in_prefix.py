"""The state of the machine ahead of stable text: working directory, host, process, git."""

from __future__ import annotations

from collections.abc import Iterator

from promptlint.rule import CauseKind, Diagnostic, PromptView, Rule

HELP = "Read it once at start-up, or move it behind the stable text."


def check(view: PromptView) -> Iterator[Diagnostic]:
    for value in view.costly(CauseKind.ENVIRONMENT):
        what = f"{value.shown} depends on where and when the program runs"
        yield view.diagnose(RULE.code, RULE.name, value, what, HELP, "reorder")


RULE = Rule(
    code="PC106",
    name="environment-in-prefix",
    summary="The state of the machine ahead of stable text: working directory, host, process, git.",
    module=__name__,
    check=check,
    fix="sometimes",
)
