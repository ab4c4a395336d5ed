"""A realtime session whose oldest turns the provider drops one by one."""

from __future__ import annotations

from collections.abc import Iterator

from promptlint.rule import Diagnostic, EditKind, PromptView, Rule

LOST = "once the session is full, each turn drops the oldest ones, so the conversation behind them is not reused"
HELP = (
    'Give `truncation={"type": "retention_ratio", "retention_ratio": 0.8}`: then much is dropped seldom. Keep reusable '
    "instructions in the session's set-up, which truncation leaves alone."
)


def check(view: PromptView) -> Iterator[Diagnostic]:
    for edit in view.edits(EditKind.TRUNCATED):
        yield view.diagnose_edit(RULE.code, RULE.name, edit, LOST, HELP)


RULE = Rule(
    code="PC504",
    name="realtime-truncation",
    summary="A realtime session whose oldest turns the provider drops one by one.",
    module=__name__,
    check=check,
)
