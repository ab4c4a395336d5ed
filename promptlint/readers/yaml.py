"""YAML prompt files: GitHub models, promptfoo, crewAI, agent configurations, `system_prompt:` keys."""

from __future__ import annotations

import re

from promptlint.documents.yaml_nodes import documents
from promptlint.project import Project
from promptlint.readers import jinja, values
from promptlint.readers.base import Reading
from promptlint.readers.detect import Detection
from promptlint.text import Source

_TEMPLATED = re.compile(r"^[ \t]*\{[%#]", re.MULTILINE)


def read(source: Source, project: Project, detection: Detection) -> Reading:
    """Read all documents of a YAML file. A file that only becomes YAML by rendering is read as a Jinja template."""
    trees, problems = documents(source)
    if problems and _TEMPLATED.search(source.text):
        return jinja.read(source, project, detection)
    return values.read(source, project, detection, trees, problems)
