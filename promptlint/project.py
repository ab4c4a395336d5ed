"""The files around the one being read: bounded, cached, never outside the project root, never executed."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from promptlint.consulted import Consulted
from promptlint.text import Source

MAX_FILE_BYTES = 5_000_000  # larger files are no prompts that anyone wrote; they are reported as skipped

_MAX_SEARCHED = 200_000_000  # bytes of a project in which a word is looked for
_NOT_THE_PROJECT = frozenset({".git", ".venv", "venv", "node_modules", "site-packages", "__pycache__", "build", "dist"})


class Unreadable(Exception):  # noqa: N818 - reads better where it is raised
    """A file that cannot be read; the message says why, in words for people."""


class NotText(Unreadable):
    """A file that holds no prompt that anyone wrote: binary, or far too large. It is skipped rather than reported."""


def read_source(path: Path, shown_as: str) -> Source:
    """Read one file as UTF-8.

    Raises `Unreadable` for anything that is missing, too large, binary or not UTF-8.
    """
    try:
        with path.open("rb") as stream:
            size = os.fstat(stream.fileno()).st_size  # a buffer for the largest file is not made for each small one
            data = stream.read(min(size, MAX_FILE_BYTES) + 1)
            if len(data) > size:  # it grew, or is no plain file
                data += stream.read(MAX_FILE_BYTES + 1 - len(data))
    except OSError as error:
        raise Unreadable(f"cannot be read: {error.strerror or error}") from error
    if len(data) > MAX_FILE_BYTES:
        raise NotText(f"is larger than {MAX_FILE_BYTES // 1_000_000} MB")
    if b"\0" in data[:8192]:
        raise NotText("is binary")
    try:
        return Source.decode(shown_as, data)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise Unreadable(
            f"is not UTF-8: byte 0x{data[error.start]:02x} on line {line}; convert it to UTF-8 or exclude it"
        ) from error


def python_files(root: Path) -> Iterator[Path]:
    """The Python files below a project's root, in a fixed order."""
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(set(folders) - _NOT_THE_PROJECT)
        for name in sorted(names):
            if name.endswith(".py"):
                yield Path(folder, name)


class Project:
    """Read access to the files below a root, with unsaved buffers laid over them.

    `root` bounds what includes and imports may reach. `overlay` maps resolved paths to the text of unsaved buffers.
    Nothing global: one object per run.
    """

    def __init__(self, root: Path, overlay: Mapping[Path, str] | None = None, base: Path | None = None) -> None:
        self.root = root.resolve()
        self.base = (base or Path.cwd()).resolve()
        self._overlay = {path.resolve(): text for path, text in (overlay or {}).items()}
        self._sources: dict[Path, Source | None] = {}
        self.consulted = Consulted()
        self.memory: dict[str, object] = {}  # what readers keep from file to file of one run

    def shown(self, path: Path) -> str:
        """The path as reports show it: relative to the working directory where it lies below it."""
        try:
            return path.relative_to(self.base).as_posix()
        except ValueError:
            return (
                Path(os.path.relpath(path, self.base)).as_posix() if path.is_relative_to(self.root) else path.as_posix()
            )

    def read(self, path: Path) -> Source:
        """The source at `path` (absolute, or relative to the working directory).

        Raises `Unreadable`.
        """
        absolute = Path(os.path.abspath(self.base / path))
        if absolute in self._overlay:
            return self._buffer(absolute)
        self.consulted.files.add(str(absolute))
        return read_source(absolute, self.shown(absolute))

    def _buffer(self, absolute: Path) -> Source:
        """An unsaved buffer; as in a file, a byte order mark in front is none of its text."""
        text = self._overlay[absolute]
        return Source(self.shown(absolute), text.removeprefix("\ufeff"), bom=text.startswith("\ufeff"))

    def find(self, path: Path) -> Source | None:
        """The source at `path` if it is a readable file inside the project root, else `None`; cached."""
        absolute = Path(os.path.abspath(self.base / path))
        if absolute not in self._sources:
            self._sources[absolute] = self.fetch(absolute)
        return self._sources[absolute]

    def fetch(self, absolute: Path) -> Source | None:
        """As `find`, for an absolute path; not cached."""
        if absolute in self._overlay:
            return self._buffer(absolute)
        self.consulted.files.add(str(absolute))
        try:
            if not absolute.is_file() or not absolute.resolve().is_relative_to(self.root):
                return None
            return self.read(absolute)
        except (Unreadable, OSError):
            return None

    def names_in(self, folder: str) -> frozenset[str]:
        """The names of what is in a folder (absolute), unsaved buffers among it; none if it cannot be listed."""
        self.consulted.folders.add(folder)
        unsaved = {path.name for path in self._overlay if str(path.parent) == folder}
        try:
            return frozenset(unsaved.union(each.name for each in os.scandir(folder)))
        except (OSError, ValueError):
            return frozenset(unsaved)

    def holds(self, relative: str) -> bool:
        """Whether there is a file or folder at a path below the root."""
        place = Path(os.path.abspath(self.root / relative))
        return place.is_relative_to(self.root) and (place in self._overlay or place.exists())

    def mentions(self, words: tuple[str, ...]) -> bool:
        """Whether a Python file below the root holds one of `words`; true, too, where they are too many to be read."""
        key = f"mentions {' '.join(words)}"
        if key not in self.memory:
            self.memory[key] = self._mentions(tuple(word.encode() for word in words))
        return bool(self.memory[key])

    def _mentions(self, words: tuple[bytes, ...]) -> bool:
        self.consulted.python = True
        left = _MAX_SEARCHED
        for path in python_files(self.root):
            try:
                data = self._overlay[path].encode() if path in self._overlay else path.read_bytes()
            except OSError:
                continue
            left -= len(data)
            if left < 0 or any(word in data for word in words):
                return True
        return False

    def absolute(self, source: Source) -> Path:
        """The absolute path of a source that this project read."""
        return Path(os.path.abspath(self.base / source.path))
