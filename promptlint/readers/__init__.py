"""Files to prompts: what a file is (`detect`), and one reader a format.

`read` is the door; the readers are imported when a file wants them.
"""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from typing import TYPE_CHECKING

from promptlint.project import Project
from promptlint.readers.base import Problem, Reading, ReadSettings
from promptlint.text import Location, Source

if TYPE_CHECKING:
    from promptlint.readers.detect import Detection

__all__ = ["Problem", "ReadSettings", "Reading", "detected", "read"]

_MODULES = {"jsonl": "json", "markdown": "text", "agent": "text"}


def read(source: Source, project: Project, settings: ReadSettings | None = None) -> Reading:
    """Read one file: detect what it is, and hand it to its reader.

    What is no prompt comes back without a format and with the reason. What cannot be parsed comes back with problems.
    """
    settings = settings or ReadSettings()
    detection = detected(source, project, settings)
    if not detection.format:
        return Reading(source, "", detection.why)
    module = import_module(f"promptlint.readers.{_MODULES.get(detection.format, detection.format)}")
    try:
        if detection.format == "python":
            reading: Reading = module.read(source, project)
        else:
            reading = module.read(source, project, replace(detection, jinja=settings.jinja))
    except RecursionError:
        start = Location(source, 0, min(1, len(source.text)))
        problem = Problem(start, "is nested too deeply to be read; flatten it or exclude it")
        return Reading(source, detection.format, detection.why, problems=(problem,))
    return reading


def detected(source: Source, project: Project, settings: ReadSettings) -> Detection:
    """What one file is, without reading it."""
    from promptlint.readers.detect import detect

    return detect(project.within(source), source.text, settings.explicit, settings)
