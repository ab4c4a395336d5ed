"""Earlier messages, or the system text, changed between two requests of one conversation."""

from __future__ import annotations

from collections.abc import Iterator

from promptlint.rule import Diagnostic, EditKind, PromptView, Rule

LOST = "what was sent before differs now, so nothing from the first changed message on is reused"
HELP = (
    "Leave sent messages as they are and say what is new at the end. Shorten a message before it is sent, or many at "
    "one time."
)


def check(view: PromptView) -> Iterator[Diagnostic]:
    for edit in view.edits(EditKind.REWRITTEN):
        yield view.diagnose_edit(RULE.code, RULE.name, edit, LOST, HELP)


RULE = Rule(
    code="PC503",
    name="history-rewritten",
    summary="Earlier messages, or the system text, changed between two requests of one conversation.",
    module=__name__,
    check=check,
)
