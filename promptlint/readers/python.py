"""Python files: what they send, by symbolic evaluation."""

from __future__ import annotations

from promptlint.project import Project
from promptlint.readers.base import Reading
from promptlint.text import Source


def read(source: Source, project: Project) -> Reading:
    """The prompts of a Python file."""
    from promptlint.analysis import analyse

    result = analyse(source, project)
    why = "Python that builds prompts"
    return Reading(
        source,
        "python",
        why,
        result.prompts,
        result.problems,
        inputs_complete=not result.notes,
        notes=result.notes,
        followed=result.followed,
    )
