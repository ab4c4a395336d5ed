"""A prompt file that `promptlint format` would change; the engine says so itself."""

from __future__ import annotations

from promptlint.rule import Rule, Scope

RULE = Rule(
    code="PC901",
    name="unformatted",
    summary="A prompt file that `promptlint format` would change.",
    module=__name__,
    scope=Scope.ENGINE,
    default=False,
)
