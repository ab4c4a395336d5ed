"""An API version that is too old to report how many tokens came out of the cache."""

from __future__ import annotations

import re
from collections.abc import Iterator

from promptlint.rule import (
    Confidence,
    Diagnostic,
    PromptView,
    Rule,
    Severity,
)

FIRST = "2024-10-01-preview"  # Azure: the first that returns cached_tokens (S2; other texts: D12)
HELP = f"Use {FIRST} or a later one, else nobody sees whether the cache is used."
_DATE = re.compile(r"\d{4}-\d\d-\d\d")


def check(view: PromptView) -> Iterator[Diagnostic]:
    if view.facts.vendor != "azure":
        return
    for parameter in view.prompt.parameters:
        known = parameter.known if parameter.name == "api_version" else None
        if known and _DATE.match(known) and known[:10] < FIRST[:10]:
            yield Diagnostic(
                RULE.code,
                RULE.name,
                Severity.INFO,
                Confidence.MEDIUM,
                parameter.location,
                f"API version {known} does not report cached tokens: `cached_tokens` came with {FIRST}",
                HELP,
                view.facts.vendor,
            )


RULE = Rule(
    code="PC703",
    name="usage-not-reported",
    summary="An API version too old to report cached tokens.",
    module=__name__,
    check=check,
)
