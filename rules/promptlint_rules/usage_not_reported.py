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

HELP = "Use {} or a later one, else nobody sees whether the cache is used."
READS = ("cached_tokens", "prompt_tokens_details", "input_tokens_details", "cache_read", "prompt_cache_key")
_DATE = re.compile(r"\d{4}-\d\d-\d\d")


def check(view: PromptView) -> Iterator[Diagnostic]:
    first = view.facts.usage_api_version
    surely_old = (view.facts.usage_api_version_low or first)[:10]  # documents disagree about the first
    if not first or view.project is None or not view.project.mentions(READS):
        return
    for parameter in view.prompt.parameters:
        known = parameter.known if parameter.name == "api_version" else None
        if known and _DATE.match(known) and known[:10] < surely_old:
            yield Diagnostic(
                RULE.code,
                RULE.name,
                Severity.INFO,
                Confidence.MEDIUM,
                parameter.location,
                f"API version {known} does not report cached tokens: `cached_tokens` came with {first}",
                HELP.format(first),
                view.facts.vendor,
            )


RULE = Rule(
    code="PC703",
    name="usage-not-reported",
    summary="An API version too old to report cached tokens.",
    module=__name__,
    check=check,
)
