"""The sarif format, version 2.1.0, for code scanning.

Source: https://docs.oasis-open.org/sarif/sarif/v2.1.0/
"""

from __future__ import annotations

import json
from pathlib import PurePath
from typing import TYPE_CHECKING
from urllib.parse import quote

from promptlint import __version__
from promptlint.diagnostic import Applicability, Diagnostic, Fix, Severity
from promptlint.registry import Registry, UnknownRule
from promptlint.reports import Style
from promptlint.reports.places import fingerprints, place_of
from promptlint.text import Location

if TYPE_CHECKING:
    from promptlint.reports.json import JSON
    from promptlint.result import Result

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def render(result: Result, style: Style) -> str:
    """One JSON document. It is ASCII, so that no console can spoil it."""
    codes = sorted({(each.code, each.name) for each in result.diagnostics})
    index = {code: number for number, (code, _) in enumerate(codes)}
    registry = Registry()
    results: list[JSON] = [
        _result(each, index[each.code], fingerprint)
        for each, fingerprint in zip(result.diagnostics, fingerprints(result.diagnostics), strict=True)
    ]
    notifications: list[JSON] = [
        {"level": "error", "message": {"text": f"{error.path}: internal error in {error.what}: {error.error}"}}
        for error in result.errors
    ]
    rules = [_rule(registry, code, name) for code, name in codes]
    run: JSON = {
        "tool": {"driver": {"name": "promptlint", "version": __version__, "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {"executionSuccessful": not result.errors, "toolExecutionNotifications": notifications},
        ],
        "results": results,
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _rule(registry: Registry, code: str, name: str) -> JSON:
    """What is said of a rule. One of a third-party pack is not looked up: loading it again may do anything."""
    found: dict[str, JSON] = {"id": code, "name": name}
    try:
        rule = registry.by_id(code)
    except UnknownRule:
        return found
    return found | {
        "shortDescription": {"text": rule.summary},
        "help": {"text": f"promptlint rule {code} explains it.", "markdown": rule.page},
    }


def _result(each: Diagnostic, rule: int, fingerprint: str) -> JSON:
    found: dict[str, JSON] = {
        "ruleId": each.code,
        "ruleIndex": rule,
        "level": _LEVELS[each.severity],
        "message": {"text": f"{each.message}. {each.help}".removesuffix(" ") if each.help else each.message},
        "locations": [{"physicalLocation": _place(each.location)}],
        "partialFingerprints": {"promptlint/v1": fingerprint},
        "properties": {"name": each.name, "confidence": each.confidence.name.lower(), "provider": each.provider},
    }
    if each.related:
        found["relatedLocations"] = [
            {"id": number, "physicalLocation": _place(other.location), "message": {"text": other.message}}
            for number, other in enumerate(each.related, start=1)
        ]
    if each.fix and each.fix.applicability is Applicability.SAFE:  # what reads this may apply it unasked
        found["fixes"] = [_fix(each.fix)]
    return found


def _fix(fix: Fix) -> JSON:
    paths = dict.fromkeys(edit.location.source.path for edit in fix.edits)
    return {
        "description": {"text": fix.message},
        "artifactChanges": [
            {
                "artifactLocation": {"uri": _uri(path)},
                "replacements": [
                    {"deletedRegion": _region(edit.location), "insertedContent": {"text": edit.content}}
                    for edit in fix.edits
                    if edit.location.source.path == path
                ],
            }
            for path in paths
        ],
    }


def _place(location: Location) -> JSON:
    return {"artifactLocation": {"uri": _uri(location.source.path)}, "region": _region(location)}


def _region(location: Location) -> JSON:
    place = place_of(location)
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }


def _uri(path: str) -> str:
    """A path as a relative reference; an absolute one as a file URI."""
    pure = PurePath(path)
    if pure.is_absolute():
        return pure.as_uri()
    return quote(path.encode("utf-8", "surrogateescape"))
