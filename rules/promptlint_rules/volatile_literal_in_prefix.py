"""A literal timestamp or UUID ahead of stable text in a captured request."""

from __future__ import annotations

from collections.abc import Iterator

from promptlint.rule import CauseKind, Diagnostic, PromptKind, PromptView, Rule

HELP = "Find the code that writes this value, and have it put behind the stable text or leave it out."
RECORD = "this is a record of a request; the code that makes such requests has to change"
UNKNOWN = "it is not known what writes this literal, or whether it changes"


def check(view: PromptView) -> Iterator[Diagnostic]:
    declined = RECORD if view.prompt.kind is PromptKind.CAPTURED else UNKNOWN
    for value in view.costly(CauseKind.LITERAL):
        what = f"{value.shown} looks made for this request"
        yield view.diagnose(RULE.code, RULE.name, value, what, HELP, declined=declined)


RULE = Rule(
    code="PC108",
    name="volatile-literal-in-prefix",
    summary="A literal timestamp or UUID ahead of stable text in a captured request.",
    module=__name__,
    check=check,
)
