"""Where template includes are looked up: near the file that includes, never outside the project."""

from __future__ import annotations

from pathlib import Path

from promptlint.project import Project
from promptlint.text import MappedText, Source

_FOLDERS = ("", "templates", "prompts")
_MAX_PARENTS = 8


class Includes:
    """Finds included templates for one file.

    A name is tried in the folder of the file (and of the files included so far), in its parents up to the project
    root, and in the folders `templates` and `prompts` beside them. `missing` tells whether a name was not found.
    """

    def __init__(self, source: Source, project: Project) -> None:
        self._project = project
        self._folders = [project.absolute(source).parent]
        self._known: dict[str, MappedText | None] = {}
        self.missing = False

    def load(self, name: str) -> MappedText | None:
        """The text of an included template, or nothing if there is none inside the project."""
        if name not in self._known:
            self._known[name] = self._find(name)
        found = self._known[name]
        if found is None:
            self.missing = True
        return found

    def _find(self, name: str) -> MappedText | None:
        if not name or "\0" in name or Path(name).is_absolute():
            return None
        for folder in self._candidates():
            source = self._project.find(folder / name)
            if source is not None:
                place = self._project.absolute(source).parent
                if place not in self._folders:
                    self._folders.append(place)
                return MappedText.whole(source)
        return None

    def _candidates(self) -> list[Path]:
        found: dict[Path, None] = {}
        for folder in self._folders:
            for parent in (folder, *folder.parents)[:_MAX_PARENTS]:
                if not parent.is_relative_to(self._project.root):
                    break
                for inner in _FOLDERS:
                    found.setdefault(parent / inner)
        return list(found)
