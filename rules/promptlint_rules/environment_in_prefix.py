"""The state of the machine ahead of stable text: working directory, host, process, git."""

from __future__ import annotations

import re
from collections.abc import Iterator

from promptlint.rule import CauseKind, Diagnostic, PlacedValue, PromptView, Rule

_PATH = re.compile(r"/(\w[\w./-]*\w)")
HELP = "Read it once at start-up, or move it behind the stable text."


def check(view: PromptView) -> Iterator[Diagnostic]:
    for value in view.costly(CauseKind.ENVIRONMENT):
        if _installed(view, value):
            continue
        what = f"{value.shown} depends on where and when the program runs"
        yield view.diagnose(RULE.code, RULE.name, value, what, HELP, "reorder")


def _installed(view: PromptView, value: PlacedValue) -> bool:
    """Whether a folder leads to a file of this project: then it is where the program is installed."""
    found = _PATH.match(view.text_behind(value)) if view.project is not None else None
    return found is not None and view.project is not None and view.project.holds(found[1])


RULE = Rule(
    code="PC106",
    name="environment-in-prefix",
    summary="The state of the machine ahead of stable text: working directory, host, process, git.",
    module=__name__,
    check=check,
    fix="sometimes",
)
