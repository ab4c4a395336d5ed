"""JSON and JSONL: request bodies, batches, message lists, prompt files."""

from __future__ import annotations

import re
from collections.abc import Iterator

from promptlint.project import Project
from promptlint.readers.base import Problem, Reading
from promptlint.readers.detect import Detection
from promptlint.readers.json_nodes import document
from promptlint.readers.keyed import Finder
from promptlint.readers.loading import Includes
from promptlint.text import Source

_LINE = re.compile(r"[^\r\n]+")
_MAX_PROBLEMS = 20


def read(source: Source, project: Project, detection: Detection) -> Reading:
    """Read one value, or one a line. A broken line does not keep the others from being read."""
    includes = Includes(source, project)
    finder = Finder(source, captured=True, by_path=detection.by_path, dialect=detection.dialect, load=includes.load)
    problems: list[Problem] = []
    for start, end in _records(source.text) if detection.format == "jsonl" else [(0, len(source.text))]:
        tree = document(source, start, end)
        if isinstance(tree, Problem):
            problems.append(tree)
            if len(problems) >= _MAX_PROBLEMS:
                break
        else:
            finder.find(tree)
    if not finder.prompts and not problems:
        return Reading(source, "", "JSON without a prompt")
    name = next((shape for shape in finder.shapes if shape != "keys"), detection.format)
    return Reading(
        source, name, detection.why, tuple(finder.prompts), (*problems, *finder.problems), not includes.missing
    )


def _records(text: str) -> Iterator[tuple[int, int]]:
    """Where the lines stand that are not blank."""
    return (found.span() for found in _LINE.finditer(text) if not found.group().isspace())
