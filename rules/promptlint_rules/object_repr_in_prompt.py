"""The address or the hash of an object, rendered as text."""

from __future__ import annotations

from collections.abc import Iterator

from promptlint.rule import CauseKind, Diagnostic, PromptView, Rule

HELP = "Give the class a `__str__`, or name the attribute that the model should read."


def check(view: PromptView) -> Iterator[Diagnostic]:
    for value in view.costly(CauseKind.REPR):
        what = f"{value.shown} is rendered with its address or hash, which no two runs share,"
        yield view.diagnose(RULE.code, RULE.name, value, what, HELP, declined="what should be shown is not known")


RULE = Rule(
    code="PC404",
    name="object-repr-in-prompt",
    summary="The address or the hash of an object, rendered as text.",
    module=__name__,
    check=check,
)
