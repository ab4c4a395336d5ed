"""A mapping written as text whose keys have no fixed order."""

from __future__ import annotations

from collections.abc import Iterator

from promptlint.rule import CauseKind, Diagnostic, PromptView, Rule

HELP = "Fix the order of the keys: `sort_keys=True`, or sort what the mapping is made from."


def check(view: PromptView) -> Iterator[Diagnostic]:
    for value in view.costly(CauseKind.MAPPING_ORDER):
        what = f"{value.shown} is a mapping whose keys have no fixed order"
        yield view.diagnose(RULE.code, RULE.name, value, what, HELP, "sort")


RULE = Rule(
    code="PC403",
    name="unsorted-json",
    summary="A mapping written as text whose keys have no fixed order.",
    module=__name__,
    check=check,
    fix="sometimes",
)
