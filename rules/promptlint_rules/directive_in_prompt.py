"""A promptlint directive inside text that is sent to the model."""

from __future__ import annotations

import re
from collections.abc import Iterator

from promptlint.rule import (
    Confidence,
    Diagnostic,
    Location,
    PromptView,
    Rule,
    Severity,
    segments,
)

HELP = (
    "Write it into a comment of the host language (`#` in Python and YAML, `{# #}` in Jinja), or into the configuration"
    " under per-file-ignores."
)
_DIRECTIVE = re.compile(r"promptlint:[ \t]*(?:file-ignore|ignore-file|ignore)\b[ \t]*(?:\[[^\]\n]*\])?")


def check(view: PromptView) -> Iterator[Diagnostic]:
    for segment in segments(view.prompt.nodes):
        if segment.text is None or "promptlint:" not in segment.text:
            continue
        if not _DIRECTIVE.search(segment.text):
            continue
        place = segment.location
        for found in _DIRECTIVE.finditer(place.text):
            where = Location(place.source, place.start + found.start(), place.start + found.end())
            yield Diagnostic(
                RULE.code,
                RULE.name,
                Severity.WARNING,
                Confidence.HIGH,
                where,
                "this directive is part of the prompt: the model reads it, and promptlint does not obey it",
                HELP,
            )


RULE = Rule(
    code="PC902",
    name="directive-in-prompt",
    summary="A promptlint directive inside text that is sent to the model.",
    module=__name__,
    check=check,
)
