"""TOML prompt files: sections with `system` and `user`, commands of coding agents, long `prompt` texts."""

from __future__ import annotations

from promptlint.documents.toml_nodes import document
from promptlint.project import Project
from promptlint.readers import values
from promptlint.readers.base import Problem, Reading
from promptlint.readers.detect import Detection
from promptlint.text import Source


def read(source: Source, project: Project, detection: Detection) -> Reading:
    """Read a TOML file."""
    tree = document(source)
    if isinstance(tree, Problem):
        return Reading(source, detection.format, detection.why, problems=(tree,))
    return values.read(source, project, detection, [tree])
