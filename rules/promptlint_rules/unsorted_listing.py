"""A directory listing in the prompt: the file system gives its entries in any order."""

from __future__ import annotations

from collections.abc import Iterator

from promptlint.rule import CauseKind, Diagnostic, PromptView, Rule

HELP = "Sort it: `sorted(...)` gives the same text on each machine."


def check(view: PromptView) -> Iterator[Diagnostic]:
    for value in view.costly(CauseKind.LISTING_ORDER):
        what = f"{value.shown} takes its order from the file system"
        yield view.diagnose(RULE.code, RULE.name, value, what, HELP, "sort")


RULE = Rule(
    code="PC402",
    name="unsorted-listing",
    summary="A directory listing in the prompt: the file system gives its entries in any order.",
    module=__name__,
    check=check,
    fix="sometimes",
)
