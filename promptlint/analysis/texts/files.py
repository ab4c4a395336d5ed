"""Text read from files of the project, and templates loaded from them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from promptlint.analysis.texts import formatting
from promptlint.analysis.values.kinds import Opaque, TemplateValue, Text, Value
from promptlint.model import Segment
from promptlint.text import Location, MappedText, Source

if TYPE_CHECKING:
    from promptlint.analysis.run import Run
    from promptlint.analysis.values.frame import Frame

_TEMPLATE_FOLDERS = ("", "templates", "prompts")


def template(run: Run, value: Value | None, dialect: str, frame: Frame, source: Source | None = None) -> Value:
    """A template object made of a text."""
    if value is None:
        return Opaque(partly_unknown=True)
    origin = source or frame.module.source
    nodes = formatting.parsed(value, dialect, _loader(run, origin))
    return TemplateValue(nodes, dialect) if nodes is not None else Opaque(partly_unknown=True)


def whole(source: Source) -> Text:
    """A file's text, as read."""
    return Text((Segment(Location(source, 0, len(source.text)), source.text),) if source.text else ())


def find(run: Run, name: str, frame: Frame) -> Source | None:
    """A template file by the name that a loader is given: beside the module, in its template folders, and above."""
    project = run.modules.project
    folder = Path(frame.module.path).parent
    while folder.is_relative_to(project.root):
        for inner in _TEMPLATE_FOLDERS:
            source = project.find(folder / inner / name)
            if source is not None:
                return source
        folder = folder.parent
    return None


def _loader(run: Run, origin: Source) -> formatting.Load:
    def load(name: str) -> MappedText | None:
        project = run.modules.project
        folder = project.absolute(origin).parent
        while folder.is_relative_to(project.root):
            for inner in _TEMPLATE_FOLDERS:
                source = project.find(folder / inner / name)
                if source is not None:
                    return MappedText.whole(source)
            folder = folder.parent
        return None

    return load
