"""The oldest messages of a conversation dropped, a few at a time: each request begins with another message."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from promptlint.rule import CUT_AGAIN, Diagnostic, EditKind, Many, PromptView, Related, Role, Rule, parts

LOST = "once it is full, each turn begins with another message, so nothing of the conversation is reused"
HELP = (
    "Trim seldom and much: begin at one limit and go down to a lower one, for example half of it, so that the turns in "
    "between reuse the conversation."
)


def check(view: PromptView) -> Iterator[Diagnostic]:
    """One finding for each cut; those of one conversation name each other, so that one of them is told of."""
    edits = view.edits(EditKind.TRIMMED)
    alone = len(edits) < 2 or _conversations(view) > 1
    for edit in edits:
        others = () if alone else tuple(Related(each.location, CUT_AGAIN) for each in edits if each is not edit)
        found = view.diagnose_edit(RULE.code, RULE.name, edit, LOST, HELP)
        yield replace(found, related=(*found.related, *others))


def _conversations(view: PromptView) -> int:
    """How many lists of earlier turns a request holds."""
    messages = (each for each in parts(view.nodes) if each.role is Role.HISTORY)
    loops = (each for each in view.nodes if isinstance(each, Many) and any(True for _ in parts(each.body)))
    return sum(1 for _ in messages) + sum(1 for _ in loops)


RULE = Rule(
    code="PC501",
    name="history-trimmed-from-front",
    summary="A conversation whose oldest messages are dropped, a few at a time.",
    module=__name__,
    check=check,
)
