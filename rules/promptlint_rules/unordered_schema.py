"""Allowed values, required fields or keys of a schema in an order that can change."""

from __future__ import annotations

from collections.abc import Iterator

from promptlint.rule import Aspect, CauseKind, Diagnostic, PromptView, Role, Rule

ORDERED_BY = {
    CauseKind.SET_ORDER: "a set",
    CauseKind.LISTING_ORDER: "the file system",
    CauseKind.ARRIVAL_ORDER: "what arrives first",
    CauseKind.MAPPING_ORDER: "a mapping whose keys have no fixed order",
}
HELP = "Sort it: the schema stands ahead of the prompt, and its order means nothing to a validator."


def check(view: PromptView) -> Iterator[Diagnostic]:
    for value in view.costly(*ORDERED_BY, in_tools=True):
        if value.aspect is Aspect.ITEMS:
            where = "the schema of a tool" if value.role is Role.TOOLS else "the output schema"
            what = f"{value.shown} in {where} takes its order from {ORDERED_BY[value.cause.kind]}"
            yield view.diagnose(RULE.code, RULE.name, value, what, HELP, "sort")


RULE = Rule(
    code="PC304",
    name="unordered-schema",
    summary="Allowed values, required fields or keys of a schema in an order that can change.",
    module=__name__,
    check=check,
    fix="sometimes",
)
