"""Fixes: reordering and sorting, applying edits, and writing files."""

from __future__ import annotations

from promptlint.diagnostic import Fix
from promptlint.fixer.apply import MAX_PASSES, Fixed, Refused, fix
from promptlint.fixer.diff import unified_diff
from promptlint.fixer.edits import Declined, apply_edits
from promptlint.fixer.invariants import checker
from promptlint.fixer.marked import MARKED_WHOLE, marked_whole
from promptlint.fixer.pinning import pin
from promptlint.fixer.python.coarsen import coarsen
from promptlint.fixer.python.sort import sort_in_python
from promptlint.fixer.reorder import reorder_anywhere
from promptlint.fixer.write import WriteError, write_atomic
from promptlint.model import Prompt, Segment
from promptlint.project import Project

__all__ = [
    "MAX_PASSES", "Declined", "Fixed", "Refused", "WriteError", "apply_edits", "checker", "fix", "reorder", "sort",
    "unified_diff", "write_atomic",
]  # fmt: skip


def reorder(prompt: Prompt, segment: Segment, project: Project | None = None) -> Fix | Declined:
    """The fix that moves a changing value behind the stable text of its prompt, or the reason why there is none.

    Where nothing can be moved, a clock may show the date only, or be read once for a conversation.
    """
    outcome = Declined(MARKED_WHOLE) if marked_whole(prompt, segment) else reorder_anywhere(prompt, segment)
    if isinstance(outcome, Declined):
        coarser = coarsen(prompt, segment)
        return coarser if isinstance(coarser, Fix) else pin(segment, outcome) or outcome
    return outcome


def sort(prompt: Prompt, segment: Segment, project: Project | None = None) -> Fix | Declined:
    """The fix that gives a set or a directory listing a fixed order, or the reason why there is none."""
    return sort_in_python(prompt, segment)
