"""A file that cannot be read as what it is; the engine says so itself."""

from __future__ import annotations

from promptlint.rule import Rule, Scope

RULE = Rule(
    code="PC001",
    name="syntax-error",
    summary="A file that cannot be read as what it is.",
    module=__name__,
    scope=Scope.ENGINE,
)
