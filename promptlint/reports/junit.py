"""The junit format: XML that CI servers show as tests. Each file is a suite, each finding a failure.

Information is no failure, as it is none for the exit code; it stands in the test's output.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from promptlint.diagnostic import Diagnostic, Severity
from promptlint.reports import Style

if TYPE_CHECKING:
    from promptlint.result import InternalError, Result

# What XML 1.0 cannot hold, not even as a reference.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(result: Result, style: Style) -> str:
    """One XML document."""
    failures = sum(each.severity > Severity.INFO for each in result.diagnostics)
    tests = len(result.diagnostics) + len(result.errors) or 1
    lines = ['<?xml version="1.0" encoding="UTF-8"?>']
    lines.append(f'<testsuites name="promptlint" tests="{tests}" failures="{failures}" errors="{len(result.errors)}">')
    by_path = groupby(sorted(result.diagnostics, key=_path), key=_path)
    for path, found in by_path:
        lines += _suite(path, list(found))
    for error in result.errors:
        lines += _error(error)
    if not result.diagnostics and not result.errors:  # a report without any test is an error to some servers
        lines += ['  <testsuite name="promptlint" tests="1" failures="0" errors="0">']
        lines += ['    <testcase name="no findings" classname="promptlint"/>', "  </testsuite>"]
    # In ASCII with references, so that no console can spoil it.
    return "\n".join([*lines, "</testsuites>", ""]).encode("ascii", "xmlcharrefreplace").decode()


def _path(each: Diagnostic) -> str:
    return each.location.source.path


def _suite(path: str, found: list[Diagnostic]) -> list[str]:
    failures = sum(each.severity > Severity.INFO for each in found)
    lines = [f'  <testsuite name={_attribute(path)} tests="{len(found)}" failures="{failures}" errors="0">']
    for each in found:
        line, column = each.location.source.position(each.location.start)
        name = _attribute(f"{each.code} {each.name} ({line}:{column})")
        lines.append(f'    <testcase name={name} classname={_attribute(path)} file={_attribute(path)} line="{line}">')
        text = f"{path}:{line}:{column}: {each.code} {each.message}"
        if each.severity > Severity.INFO:
            kind = each.severity.name.lower()
            lines.append(f'      <failure type="{kind}" message={_attribute(each.message)}>{_text(text)}</failure>')
        else:
            lines.append(f"      <system-out>{_text(text)}</system-out>")
        lines.append("    </testcase>")
    return [*lines, "  </testsuite>"]


def _error(error: InternalError) -> list[str]:
    message = f"internal error in {error.what}: {error.error}"
    return [
        f'  <testsuite name={_attribute(error.path)} tests="1" failures="0" errors="1">',
        f"    <testcase name={_attribute(error.what)} classname={_attribute(error.path)}>",
        f"      <error message={_attribute(message)}>{_text(error.traceback)}</error>",
        "    </testcase>",
        "  </testsuite>",
    ]


def _text(text: str) -> str:
    return escape(_FORBIDDEN.sub("\ufffd", text))


def _attribute(text: str) -> str:
    return quoteattr(_FORBIDDEN.sub("\ufffd", text))
