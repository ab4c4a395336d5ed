"""A suppression that suppresses nothing; the engine says so itself."""

from __future__ import annotations

from promptlint.rule import Rule, Scope

RULE = Rule(
    code="PC002",
    name="unused-suppression",
    summary="A suppression that suppresses nothing.",
    module=__name__,
    scope=Scope.ENGINE,
    fix="always",
)
