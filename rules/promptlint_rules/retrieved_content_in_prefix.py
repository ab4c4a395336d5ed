"""Retrieved text, memory or a todo list ahead of stable text."""

from __future__ import annotations

from collections.abc import Iterator

from promptlint.rule import CauseKind, Diagnostic, PromptView, Rule

HELP = "Move it behind the stable text and the conversation: into the newest user message."


def check(view: PromptView) -> Iterator[Diagnostic]:
    """One finding for a message: pieces of retrieved text come together and move together."""
    yield from view.diagnose_together(
        RULE.code, RULE.name, view.costly(CauseKind.RETRIEVED), "is retrieved text", HELP, by_part=True
    )


RULE = Rule(
    code="PC107",
    name="retrieved-content-in-prefix",
    summary="Retrieved text, memory or a todo list ahead of stable text.",
    module=__name__,
    check=check,
    fix="sometimes",
)
