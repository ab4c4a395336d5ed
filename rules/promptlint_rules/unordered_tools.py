"""Tools whose order can change: from a set, a directory listing, plugin discovery, order of completion."""

from __future__ import annotations

from collections.abc import Iterator

from promptlint.rule import Aspect, CauseKind, Diagnostic, PromptView, Rule

ORDERS = (CauseKind.SET_ORDER, CauseKind.LISTING_ORDER, CauseKind.ARRIVAL_ORDER, CauseKind.MAPPING_ORDER)
HELP = "Sort the tools by name: they head the prompt, so another order makes another prompt."


def check(view: PromptView) -> Iterator[Diagnostic]:
    for value in view.costly(*ORDERS, in_tools=True):
        if value.aspect is Aspect.TOOLS:
            yield view.diagnose(RULE.code, RULE.name, value, f"{value.shown} {value.nature}", HELP, "sort")


RULE = Rule(
    code="PC301",
    name="unordered-tools",
    summary="Tools whose order can change: from a set, a directory listing, plugin discovery, order of completion.",
    module=__name__,
    check=check,
    fix="sometimes",
)
