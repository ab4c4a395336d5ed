"""The rdjson format of reviewdog, which comments on changes at many hosts. Its columns count UTF-8 bytes, from 1.

Source: https://github.com/reviewdog/reviewdog/blob/master/proto/rdf/reviewdog.proto
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from promptlint.diagnostic import Applicability, Diagnostic, Severity
from promptlint.reports import Style
from promptlint.text import Location, Source

if TYPE_CHECKING:
    from promptlint.reports.json import JSON
    from promptlint.result import Result

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.INFO: "INFO"}


def render(result: Result, style: Style) -> str:
    """One JSON document. It is ASCII, so that no console can spoil it."""
    document: JSON = {
        "source": {"name": "promptlint"},
        "diagnostics": [_diagnostic(each) for each in result.diagnostics],
    }
    return json.dumps(document, indent=2) + "\n"


def _diagnostic(each: Diagnostic) -> JSON:
    found: dict[str, JSON] = {
        "message": each.message,
        "location": _location(each.location),
        "severity": _SEVERITIES[each.severity],
        "code": {"value": f"{each.code} {each.name}"},
    }
    if each.related:
        found["related_locations"] = [
            {"message": other.message, "location": _location(other.location)} for other in each.related
        ]
    fix = each.fix
    # A suggestion is accepted alone, so a fix that needs several edits is none.
    if fix and fix.applicability is Applicability.SAFE and len(fix.edits) == 1:
        [edit] = fix.edits
        if edit.location.source.path == each.location.source.path:
            found["suggestions"] = [{"range": _range(edit.location), "text": edit.content}]
    return found


def _location(location: Location) -> JSON:
    return {"path": location.source.path, "range": _range(location)}


def _range(location: Location) -> JSON:
    return {"start": _position(location.source, location.start), "end": _position(location.source, location.end)}


def _position(source: Source, offset: int) -> JSON:
    line, column = source.position(offset)
    before = source.line_text(line)[: column - 1]
    return {"line": line, "column": len(before.encode("utf-8", "surrogatepass")) + 1}
