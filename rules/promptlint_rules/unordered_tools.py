"""Tools whose order can change: from a set, a directory listing, plugin discovery, order of completion."""

from __future__ import annotations

from collections.abc import Iterator

from promptlint.rule import Aspect, CauseKind, Diagnostic, PromptView, Rule

ORDERED_BY = {
    CauseKind.SET_ORDER: "a set",
    CauseKind.LISTING_ORDER: "the file system",
    CauseKind.ARRIVAL_ORDER: "what arrives first",
    CauseKind.MAPPING_ORDER: "a mapping whose keys have no fixed order",
}
HELP = "Sort the tools by name: they head the prompt, so another order makes another prompt."


def check(view: PromptView) -> Iterator[Diagnostic]:
    for value in view.costly(*ORDERED_BY, in_tools=True):
        if value.aspect is Aspect.TOOLS:
            what = f"{value.shown} takes its order from {ORDERED_BY[value.cause.kind]}"
            yield view.diagnose(RULE.code, RULE.name, value, what, HELP, "sort")


RULE = Rule(
    code="PC301",
    name="unordered-tools",
    summary="Tools whose order can change: from a set, a directory listing, plugin discovery, order of completion.",
    module=__name__,
    check=check,
    fix="sometimes",
)
