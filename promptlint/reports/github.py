"""The github format: workflow commands, which GitHub Actions shows as annotations of the changed lines.

Source: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptlint.diagnostic import Diagnostic, Severity
from promptlint.reports import Style
from promptlint.reports.places import place_of

if TYPE_CHECKING:
    from promptlint.result import Result

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render(result: Result, style: Style) -> str:
    """One command per finding."""
    return "".join(f"{_command(each)}\n" for each in result.diagnostics)


def _command(each: Diagnostic) -> str:
    place = place_of(each.location)
    properties = {"title": f"promptlint {each.code} ({each.name})", "file": place.path, "line": place.line}
    properties["endLine"] = place.end_line
    if place.line == place.end_line:  # GitHub knows columns only within a line
        properties |= {"col": place.column, "endColumn": place.end_column}
    listed = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    # The place stands in the message, too: the log of a run shows nothing but that.
    text = f"{place.path}:{place.line}:{place.column}: {each.code} {each.message}"
    return f"::{_LEVELS[each.severity]} {listed}::{_data(text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
