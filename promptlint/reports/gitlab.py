"""The gitlab format: a Code Quality report, which GitLab shows in merge requests.

Source: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from promptlint.diagnostic import Severity
from promptlint.reports import Style
from promptlint.reports.places import fingerprints, place_of

if TYPE_CHECKING:
    from promptlint.result import Result

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def render(result: Result, style: Style) -> str:
    """One JSON list."""
    issues = []
    for each, fingerprint in zip(result.diagnostics, fingerprints(result.diagnostics), strict=True):
        place = place_of(each.location)
        issues.append(
            {
                "check_name": each.code,
                "description": f"{each.code} ({each.name}): {each.message}",
                "fingerprint": fingerprint,
                "severity": _SEVERITIES[each.severity],
                "location": {"path": place.path, "lines": {"begin": place.line, "end": place.end_line}},
            }
        )
    return json.dumps(issues, indent=2) + "\n"
