"""YAML prompt files: GitHub models, promptfoo, crewAI, agent configurations, `system_prompt:` keys."""

from __future__ import annotations

import re

from promptlint.project import Project
from promptlint.readers import jinja
from promptlint.readers.base import Reading
from promptlint.readers.detect import Detection
from promptlint.readers.keyed import Finder
from promptlint.readers.loading import Includes
from promptlint.readers.yaml_nodes import documents
from promptlint.text import Source

_TEMPLATED = re.compile(r"^[ \t]*\{[%#]", re.MULTILINE)


def read(source: Source, project: Project, detection: Detection) -> Reading:
    """Read all documents of a YAML file. A file that only becomes YAML by rendering is read as a Jinja template."""
    trees, problems = documents(source)
    if problems and _TEMPLATED.search(source.text):
        return jinja.read(source, project, detection)
    includes = Includes(source, project)
    finder = Finder(source, by_path=detection.by_path, dialect=detection.dialect, load=includes.load)
    for tree in trees:
        finder.find(tree)
    if not finder.prompts and not problems:
        return Reading(source, "", "YAML without a prompt")
    name = next((shape for shape in finder.shapes if shape != "keys"), "yaml")
    return Reading(
        source,
        name if name == "crewai" else "yaml",
        detection.why,
        tuple(finder.prompts),
        (*problems, *finder.problems),
        not includes.missing,
    )
