"""A long shared prefix without a cache key, where the provider routes requests by it."""

from __future__ import annotations

from collections.abc import Iterator

from promptlint.rule import (
    Confidence,
    Diagnostic,
    PromptKind,
    PromptView,
    Role,
    Rule,
    Severity,
    parts,
    segments,
)

ENDPOINTS = ("chat", "responses")
HELP = "Pass a key that requests with this prefix share and that does not see more than about 15 of them a minute."


def check(view: PromptView) -> Iterator[Diagnostic]:
    prompt, facts = view.prompt, view.facts
    named = any(each.name == "cache_key" for each in prompt.parameters)
    if named or not (prompt.kind is not PromptKind.TEMPLATE and prompt.complete and prompt.endpoint in ENDPOINTS):
        return
    if not (facts.cache_keys and facts.caches and prompt.sdk):
        return
    head = (each for each in parts(view.nodes) if each.role in (Role.TOOLS, Role.SCHEMA, Role.SYSTEM))
    texts = [each.text for part in head for each in segments(part.children) if each.stable and each.text]
    if view.pedantic and view.holds(texts, facts.minimum):
        held = view.count("".join(texts))
        yield Diagnostic(
            RULE.code,
            RULE.name,
            Severity.INFO,
            Confidence.LOW,
            prompt.location,
            f"{held:,} tokens of this request are the same each time, and it names no cache key: where many requests"
            f" share them, {facts.vendor} spreads them over machines that do not share a cache",
            HELP,
            facts.vendor,
        )


RULE = Rule(
    code="PC606",
    name="missing-cache-key",
    summary="A long shared prefix without a cache key, where the provider routes by it.",
    module=__name__,
    check=check,
)
