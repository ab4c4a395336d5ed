"""The concise format: ``path:line:column: CODE message``, one line per finding, as editors and CI logs read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptlint.reports import Style
from promptlint.reports.terminal import paint, visible

if TYPE_CHECKING:
    from promptlint.result import Result


def render(result: Result, style: Style) -> str:
    """One line per finding."""
    lines = []
    for each in result.diagnostics:
        line, column = each.location.source.position(each.location.start)
        path = visible(each.location.source.path, style)
        message = visible(" ".join(each.message.split()), style)
        lines.append(f"{path}:{line}:{column}: {paint(each.code, 'red', style)} {message}\n")
    return "".join(lines)
