"""A realtime session whose oldest turns the provider drops one by one."""

from __future__ import annotations

from collections.abc import Iterator

from promptlint.rule import Diagnostic, EditKind, PromptView, Rule

LOST = "once the session is full, each turn drops the oldest ones, so the conversation behind them is not reused"
KEEP = "Keep reusable instructions in the session's set-up, which truncation leaves alone."


def check(view: PromptView) -> Iterator[Diagnostic]:
    known = view.facts.truncation
    if known is None:
        return
    ratio = f'{known.parameter}={{"type": "{known.ratio}", "{known.ratio}": {known.ratio_high}}}'
    for edit in view.edits(EditKind.TRUNCATED):
        help_ = f"Give `{ratio}`: then much is dropped seldom. {KEEP}"
        yield view.diagnose_edit(RULE.code, RULE.name, edit, LOST, help_)


RULE = Rule(
    code="PC504",
    name="realtime-truncation",
    summary="A realtime session whose oldest turns the provider drops one by one.",
    module=__name__,
    check=check,
)
