"""The files around the one being read: bounded, cached, never outside the project root, never executed."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

from promptlint.consulted import Consulted, Grounds, Known, Question
from promptlint.options import ROOT_MARKERS
from promptlint.text import Source

MAX_FILE_BYTES = 5_000_000  # larger files are no prompts that anyone wrote; they are reported as skipped

_MAX_SEARCHED = 200_000_000  # bytes of a project in which a word is looked for
_NOT_THE_PROJECT = frozenset({".git", ".venv", "venv", "node_modules", "site-packages", "__pycache__", "build", "dist"})

Answer = TypeVar("Answer")


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


def names_for_python(folder: str) -> frozenset[str]:
    """The names of the Python files and of the visible folders in a folder; none if it cannot be listed."""
    try:
        with os.scandir(folder) as entries:
            return frozenset(
                each.name
                for each in entries
                if each.name.endswith(".py") or (each.name[:1] != "." and each.name != "__pycache__" and each.is_dir())
            )
    except (OSError, ValueError):
        return frozenset()


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
    `known` are answers of earlier runs. Without `keeps` the grounds of answers are not noted: no later run asks for
    them. Nothing global: one object per run.
    """

    def __init__(
        self,
        root: Path,
        overlay: Mapping[Path, str] | None = None,
        base: Path | None = None,
        known: Known | None = None,
        *,
        keeps: bool = True,
    ) -> None:
        self.root = root.resolve()
        self.base = (base or Path.cwd()).resolve()
        self._known = known
        self._keeps = keeps
        self._overlay = {path.resolve(): text for path, text in (overlay or {}).items()}
        self._sources: dict[Path, Source | None] = {}
        self.consulted = Consulted()
        self.grounds: dict[Question, Grounds] = {}  # of the answers that were worked out
        self.memory: dict[str, object] = {}  # what readers keep from file to file of one run
        self._answers: dict[Question, tuple[Question, tuple[Any]]] = {}  # each with the question as first asked
        self._names: dict[str, tuple[frozenset[str], str]] = {}  # in folders

    def answer(
        self,
        question: Question,
        find: Callable[[], Answer],
        said: Callable[[Answer], str] = repr,
        read: Callable[[str], Answer] | None = None,
    ) -> Answer:
        """What `find` gives: worked out once a run, and noted as asked for, with what it takes from the file system.

        `said` puts all that is asked of the answer into words: what asked for it need not be done again while these
        are the same. With `read`, which makes the answer of its words, it is kept from run to run. (That it may be
        worked out again to see whether it is the same, its kind must be known to `promptlint.cache.again`.)
        """
        if question not in self._answers:
            self._answers[question] = question, self._kept(question, read) or (self._found(question, find, said, read),)
        asked, (answer,) = self._answers[question]
        self.consulted.answers.add(asked)
        return answer  # type: ignore[no-any-return]  # as `find` gave it

    def _kept(self, question: Question, read: Callable[[str], Answer] | None) -> tuple[Answer] | None:
        words = self._known.answer(question) if self._known is not None and read is not None else None
        try:
            return (read(words),) if read is not None and words is not None else None
        except (ValueError, TypeError, AttributeError):  # somebody else wrote it
            return None

    def _found(
        self,
        question: Question,
        find: Callable[[], Answer],
        said: Callable[[Answer], str],
        read: Callable[[str], Answer] | None,
    ) -> Answer:
        outer, self.consulted = self.consulted, Consulted()
        try:
            value = find()
        except BaseException:
            outer.add(self.consulted)
            raise
        finally:
            inner, self.consulted = self.consulted, outer
        if not self._keeps:
            return value
        words = said(value)
        if read is None:
            from hashlib import blake2b  # slow to load, and a run that keeps nothing does without

            words = blake2b(words.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
        self.grounds[question] = Grounds(words, tuple(inner.questions()))
        return value

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
        self.consulted.files.add(str(absolute))
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
        """The names of the Python files and of the folders in a folder (absolute), unsaved buffers among them."""
        names, listed = self._listing(folder)
        self.consulted.folders.add(listed)
        return names

    def _listing(self, folder: str) -> tuple[frozenset[str], str]:
        """Names in a folder, and the folder that was listed to know: one above it where the folder is not there."""
        known = self._names.get(folder)
        if known is None:
            known = self._names[folder] = self._listed(folder)
        return known

    def _listed(self, folder: str) -> tuple[frozenset[str], str]:
        unsaved = frozenset(path.name for path in self._overlay if str(path.parent) == folder)
        above, name = os.path.split(folder)
        if not unsaved and name[:1] != "." and above.startswith(str(self.root)):
            names, listed = self._listing(above)
            if name not in names:
                return frozenset(), listed
        return names_for_python(folder) | unsaved, folder

    def holds(self, relative: str) -> bool:
        """Whether there is a file or folder at a path below the root."""
        return self.answer(
            ("holds", relative), lambda: self._holds(Path(os.path.abspath(self.root / relative))), _told, _true
        )

    def _holds(self, place: Path) -> bool:
        if place in self._overlay:
            return True
        self.consulted.listings.add(str(place.parent))
        return place.is_relative_to(self.root) and place.exists()

    def mentions(self, words: tuple[str, ...], below: str = ".") -> bool:
        """Whether a Python file below a folder (relative to the root) holds one of `words`; true, too, where they are
        too many to be read."""
        return self.answer(
            ("mentions", below, *words),
            lambda: self._mentions(self.root / below, tuple(word.encode() for word in words)),
            _told,
            _true,
        )

    def _mentions(self, folder: Path, words: tuple[bytes, ...]) -> bool:
        left = _MAX_SEARCHED
        for path in python_files(folder):
            try:
                data = self._overlay[path].encode() if path in self._overlay else path.read_bytes()
            except OSError:
                continue
            left -= len(data)
            if any(word in data for word in words):
                self.consulted.files.add(str(path))  # the others may hold what they like
                return True
            if left < 0:
                break
        self.consulted.python = True
        return left < 0

    def folder_of(self, source: Source) -> str:
        """The folder of a source that this project read, relative to the root; `.` for the root and what is outside."""
        folder = self.absolute(source).parent
        return folder.relative_to(self.root).as_posix() if folder.is_relative_to(self.root) else "."

    def within(self, source: Source) -> str:
        """The path within the project: where the project lies, and where promptlint was started, says nothing."""
        try:
            return self.absolute(source).relative_to(self.root).as_posix()
        except ValueError:
            return source.path

    @property
    def is_marked(self) -> bool:
        """Whether a mark shows that the root is that of a project; else it is but a folder that was named."""
        return any(self.holds(each) for each in ROOT_MARKERS)

    def absolute(self, source: Source) -> Path:
        """The absolute path of a source that this project read."""
        return Path(os.path.abspath(self.base / source.path))


def _told(truth: bool) -> str:
    return "yes" if truth else ""


def _true(words: str) -> bool:
    return bool(words)
