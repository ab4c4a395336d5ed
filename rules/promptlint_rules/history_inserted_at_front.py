"""Something new put ahead of a conversation that was sent before."""

from __future__ import annotations

from collections.abc import Iterator

from promptlint.rule import Diagnostic, EditKind, PromptView, Rule

LOST = "all messages behind it stand elsewhere than in the request before, so none of them is reused"
HELP = "Put it behind the conversation, best into the newest user message."


def check(view: PromptView) -> Iterator[Diagnostic]:
    for edit in view.edits(EditKind.INSERTED):
        yield view.diagnose_edit(RULE.code, RULE.name, edit, LOST, HELP)


RULE = Rule(
    code="PC502",
    name="history-inserted-at-front",
    summary="Something new put ahead of a conversation that was sent before.",
    module=__name__,
    check=check,
)
