"""The json-lines format: each finding as one line of JSON, as in the json format."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from promptlint.reports import Style
from promptlint.reports.json import diagnostic

if TYPE_CHECKING:
    from promptlint.result import Result


def render(result: Result, style: Style) -> str:
    """One line per finding; ASCII, so that no console can spoil it."""
    return "".join(f"{json.dumps(diagnostic(each))}\n" for each in result.diagnostics)
