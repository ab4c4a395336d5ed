"""The oldest messages of a conversation dropped, a few at a time: each request begins with another message."""

from __future__ import annotations

from collections.abc import Iterator

from promptlint.rule import Diagnostic, EditKind, PromptView, Rule

LOST = "once it is full, each turn begins with another message, so nothing of the conversation is reused"
HELP = (
    "Trim seldom and much: begin at one limit and go down to a lower one, for example half of it, so that the turns in "
    "between reuse the conversation."
)


def check(view: PromptView) -> Iterator[Diagnostic]:
    for edit in view.edits(EditKind.TRIMMED):
        yield view.diagnose_edit(RULE.code, RULE.name, edit, LOST, HELP)


RULE = Rule(
    code="PC501",
    name="history-trimmed-from-front",
    summary="A conversation whose oldest messages are dropped, a few at a time.",
    module=__name__,
    check=check,
)
