"""An output schema that holds what belongs to one request."""

from __future__ import annotations

from collections.abc import Iterator

from promptlint.rule import Aspect, CauseKind, Diagnostic, PromptView, Role, Rule

SPEAKING = tuple(kind for kind in CauseKind if kind not in (CauseKind.VARIABLE, CauseKind.CONFIGURATION))
ORDERS = (CauseKind.SET_ORDER, CauseKind.LISTING_ORDER, CauseKind.ARRIVAL_ORDER, CauseKind.MAPPING_ORDER)
HELP = (
    "Keep the schema constant and check the answer against what this request allows; the allowed values can be "
    "listed in the newest user message."
)


def check(view: PromptView) -> Iterator[Diagnostic]:
    for value in view.costly(*SPEAKING, in_tools=True):
        ordered = value.aspect is Aspect.ITEMS and value.cause.kind in ORDERS
        if value.role is Role.SCHEMA and not ordered:
            what = f"{value.shown} in the output schema {value.nature}"
            yield view.diagnose(RULE.code, RULE.name, value, what, HELP)


RULE = Rule(
    code="PC305",
    name="volatile-schema",
    summary="An output schema that holds what belongs to one request.",
    module=__name__,
    check=check,
)
