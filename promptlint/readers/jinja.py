"""Jinja templates: one text, or several messages where it marks roles, with what it includes."""

from __future__ import annotations

from dataclasses import replace

from promptlint.project import Project
from promptlint.readers import text
from promptlint.readers.base import Reading
from promptlint.readers.detect import Detection
from promptlint.text import Source


def read(source: Source, project: Project, detection: Detection) -> Reading:
    """Read a Jinja template, includes resolved inside the project."""
    return text.read(source, project, replace(detection, format="jinja", dialect="jinja"))
