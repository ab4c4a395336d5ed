"""A name, description or schema of a tool that changes."""

from __future__ import annotations

from collections.abc import Iterator

from promptlint.rule import Aspect, CauseKind, Diagnostic, PromptView, Role, Rule

# What nothing is known of is no finding here: a tool made by a function is the same tool each time.
SPEAKING = tuple(kind for kind in CauseKind if kind not in (CauseKind.VARIABLE, CauseKind.CONFIGURATION))
ORDERS = (CauseKind.SET_ORDER, CauseKind.LISTING_ORDER, CauseKind.ARRIVAL_ORDER, CauseKind.MAPPING_ORDER)
HELP = "Keep the text of tools constant; say what changes at the end of the newest user message."
SORT = "Sort it: the tools head the prompt, so another order makes another prompt."


def check(view: PromptView) -> Iterator[Diagnostic]:
    for value in view.costly(*SPEAKING, in_tools=True):
        orders = value.cause.kind in ORDERS
        if value.listed_elsewhere:
            continue  # what a server lists may come in another order, but each tool's text is its own
        if value.role is Role.TOOLS and (value.aspect is Aspect.TEXT or (value.aspect is Aspect.ITEMS and not orders)):
            what = f"{value.shown} in the text of a tool {value.nature}"
            if orders:
                yield view.diagnose(RULE.code, RULE.name, value, what, SORT, "sort")
            else:
                yield view.diagnose(RULE.code, RULE.name, value, what, HELP)


RULE = Rule(
    code="PC303",
    name="volatile-tool-text",
    summary="A name, description or schema of a tool that changes.",
    module=__name__,
    check=check,
    fix="sometimes",
)
