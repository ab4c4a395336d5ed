"""The pylint format: ``path:line: [CODE(name)] message``, which many CI servers read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptlint.reports import Style
from promptlint.reports.terminal import visible

if TYPE_CHECKING:
    from promptlint.result import Result


def render(result: Result, style: Style) -> str:
    """One line per finding."""
    lines = []
    for each in result.diagnostics:
        path, message = visible(each.location.source.path, style), visible(" ".join(each.message.split()), style)
        lines.append(f"{path}:{each.location.line}: [{each.code}({each.name})] {message}\n")
    return "".join(lines)
