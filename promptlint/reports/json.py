"""The JSON format, version 1. Offsets are code points from the start of the file; a byte order mark does not count."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, TypeAlias

from promptlint.diagnostic import Applicability, Diagnostic, Fix, PrefixFacts, Related, Severity
from promptlint.reports import Style
from promptlint.reports.places import place_of

if TYPE_CHECKING:
    from promptlint.result import Result

JSON: TypeAlias = "dict[str, JSON] | list[JSON] | str | int | bool | None"


def render(result: Result, style: Style) -> str:
    """One JSON document. It is ASCII, so that no console can spoil it."""
    document: JSON = {
        "version": 1,
        "diagnostics": [diagnostic(each) for each in result.diagnostics],
        "summary": {
            "files": len(result.files),
            "prompts": result.prompts,
            "skipped": len(result.skipped),
            "errors": result.count(Severity.ERROR),
            "warnings": result.count(Severity.WARNING),
            "infos": result.count(Severity.INFO),
            "fixable": result.fixable(Applicability.SAFE),
        },
    }
    return json.dumps(document, indent=2) + "\n"


def diagnostic(each: Diagnostic) -> JSON:
    """One finding as data."""
    place = place_of(each.location)
    return {
        "code": each.code,
        "name": each.name,
        "severity": each.severity.name.lower(),
        "confidence": each.confidence.name.lower(),
        "path": place.path,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "message": each.message,
        "provider": each.provider,
        "prefix": _prefix(each.prefix) if each.prefix else None,
        "related": [_related(other) for other in each.related],
        "fix": _fix(each.fix) if each.fix else None,
    }


def _prefix(prefix: PrefixFacts) -> JSON:
    return {
        "token": prefix.token,
        "exact": prefix.exact,
        "minimum": prefix.minimum,
        "stable_tokens_after": prefix.stable_tokens_after,
        "stable_tokens_after_exact": prefix.stable_tokens_after_exact,
        "history_after": prefix.history_after,
    }


def _related(each: Related) -> JSON:
    line, column = each.location.source.position(each.location.start)
    return {"path": each.location.source.path, "line": line, "column": column, "message": each.message}


def _fix(fix: Fix) -> JSON:
    return {
        "applicability": fix.applicability.value,
        "message": fix.message,
        "edits": [
            {
                "path": edit.location.source.path,
                "start": edit.location.start,
                "end": edit.location.end,
                "content": edit.content,
            }
            for edit in fix.edits
        ],
    }
