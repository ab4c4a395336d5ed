"""Files that are value trees (YAML, TOML, JSON): what is looked for in them, and what they are then called."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from promptlint.documents.tree import Tree
from promptlint.model import Prompt
from promptlint.project import Project
from promptlint.readers import promptfoo
from promptlint.readers.base import Problem, Reading
from promptlint.readers.detect import Detection
from promptlint.readers.keyed import Finder
from promptlint.readers.loading import Includes
from promptlint.text import Source

_UNNAMED = ("keys", "messages")


def read(
    source: Source,
    project: Project,
    detection: Detection,
    trees: Iterable[Tree],
    problems: Sequence[Problem] = (),
    captured: bool = False,
) -> Reading:
    """The prompts in a file's values; `problems` are what kept others from being read.

    `captured` says that literal request bodies may occur.
    """
    includes = Includes(source, project)
    finder = Finder(source, captured, detection.by_path, detection.dialect, includes, detection.jinja)
    for tree in trees:
        finder.find(tree)
    prompts: list[Prompt] = list(finder.prompts)
    complaints = [*problems, *finder.problems]
    if finder.files:
        for named in promptfoo.files(finder.files, includes):
            further, troubles = promptfoo.prompts_of(named, project, detection.jinja)
            prompts += further
            complaints += troubles
    if not prompts and not problems:
        return Reading(source, "", f"{detection.format.upper()} without a prompt")
    name = next((shape for shape in finder.shapes if shape not in _UNNAMED), detection.format)
    return Reading(source, name, detection.why, tuple(prompts), tuple(complaints), not includes.missing)
