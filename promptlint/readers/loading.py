"""Where the templates that a file includes or names are looked up: near it, never outside the project."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from promptlint.project import Project
from promptlint.readers import front_matter
from promptlint.text import MappedText, Source

_FOLDERS = ("", "templates", "prompts", "partials")
_SUFFIXES = (".mustache", ".hbs", ".handlebars", ".liquid", ".prompt")  # which a name in a template may leave out
_MAX_PARENTS = 8
_MAX_MATCHES = 200  # files that one pattern may stand for


class Includes:
    """Finds included templates for one file.

    A name is tried in the folder of the file (and of the files included so far), in its parents up to the project
    root, and in the folders `templates`, `prompts` and `partials` beside them. `missing` tells whether a name was not
    found.
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

    def matching(self, pattern: str) -> Iterator[Source]:
        """The files that a path or pattern (with ``*``) beside the file names, in the order of their names."""
        folder = self._folders[0]
        if not any(sign in pattern for sign in "*?["):
            paths = [folder / pattern] if _is_plain(pattern) else []
        elif _is_plain(pattern) and ".." not in PurePosixPath(pattern).parts and pattern.count("**") < 2:
            self._project.consulted.patterns.add((str(folder), pattern))
            paths = sorted(folder.glob(pattern))[:_MAX_MATCHES]
        else:
            paths = []
        for path in paths:
            source = self._project.find(path)
            if source is not None:
                yield source
            elif not any(sign in pattern for sign in "*?["):
                self.missing = True

    def _find(self, name: str) -> MappedText | None:
        if not name or not _is_plain(name):
            return None
        for folder in self._candidates():
            for each in _spellings(name):
                source = self._project.find(folder / each)
                if source is not None:
                    place = self._project.absolute(source).parent
                    if place not in self._folders:
                        self._folders.append(place)
                    body = front_matter.split(source, comments=True).body if each.endswith(".prompt") else 0
                    return MappedText.whole(source, body)
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


def _is_plain(name: str) -> bool:
    return "\0" not in name and len(name) < 1_000 and not Path(name).is_absolute()


def _spellings(name: str) -> tuple[str, ...]:
    """A name as it stands, and with what engines put around it: `header` may be `_header.prompt` or `header.hbs`."""
    path = PurePosixPath(name)
    if path.suffix or not path.name:
        return (name,)
    lone = [str(path.with_name(f"{prefix}{path.name}{suffix}")) for suffix in _SUFFIXES for prefix in ("", "_")]
    return (name, *lone)
