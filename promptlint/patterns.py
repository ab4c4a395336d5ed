"""Patterns as in .gitignore files, and what they say of a path."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from fnmatch import fnmatchcase, translate
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

_PLAIN = re.compile(r"[\w.-]+")  # a name that stands for itself
_GLOB = re.compile(r"(?:[\w.*?$~@%+-]|\[[\w.-]+\])+")


@dataclass(frozen=True, slots=True)
class Ignores:
    """The .gitignore files that speak for a folder, from the outermost to its own."""

    specs: tuple[tuple[Path, Spec], ...]

    @staticmethod
    def above(top: Path) -> Ignores:
        """Those above `top` inside its repository (its own is added when it is walked)."""
        repository = next((folder for folder in (top, *top.parents) if (folder / ".git").exists()), None)
        if repository is None:
            return Ignores(())
        files = [(repository, repository / ".git" / "info" / "exclude")]
        between = [folder for folder in reversed(top.parents) if folder.is_relative_to(repository)]
        files += [(folder, folder / ".gitignore") for folder in between]
        return Ignores(tuple(_read_ignores(files)))

    def below(self, folder: Path) -> Ignores:
        return Ignores((*self.specs, *_read_ignores([(folder, folder / ".gitignore")])))

    def ignores(self, path: Path, is_folder: bool) -> bool:
        """Whether the innermost file that says anything about `path` ignores it."""
        for folder, spec in reversed(self.specs):
            if not path.is_relative_to(folder) or path == folder:
                continue
            answer = spec.answer(_relative(path, folder, is_folder))
            if answer is not None:
                return answer
        return False

    def at(self, folder: Path) -> tuple[Below, ...]:
        """What they say of what is in a folder, the innermost one first."""
        return tuple(Below(folder, top, spec) for top, spec in reversed(self.specs))


class Below:
    """What patterns of the folder `top` say of what is in a `folder` below it, asked by name."""

    def __init__(self, folder: Path, top: Path, spec: Spec) -> None:
        self._spec = spec
        self._there = folder.is_relative_to(top)
        self._prefix = f"{folder.relative_to(top).as_posix()}/" if self._there and folder != top else ""

    def answer(self, name: str) -> bool | None:
        """As `Spec.answer`; the name of a folder ends with a slash."""
        return self._spec.answer(self._prefix + name) if self._there else None


def is_said(answer: bool | None) -> bool:
    return answer is not None


def _read_ignores(files: Iterable[tuple[Path, Path]]) -> Iterator[tuple[Path, Spec]]:
    for folder, file in files:
        try:
            lines = file.read_text(encoding="utf-8", errors="replace").splitlines()
        except OSError:
            continue
        yield folder, Spec(lines)


class Spec:
    """Patterns as in a .gitignore file. The parts of a path tell which of them may match it: most paths none, and only
    those that may are compiled.
    """

    def __init__(self, patterns: Iterable[str]) -> None:
        self._patterns = tuple(patterns)
        self._named: dict[str, list[int]] = {}  # by a name that is a part of any path that matches
        self._globs: dict[str, list[int]] = {}  # by what some part of the path must look like
        self._others: list[int] = []
        self._compiled: dict[tuple[int, ...], GitIgnoreSpec] = {}
        for number, pattern in enumerate(self._patterns):
            parts = [each for each in pattern.rstrip().removeprefix("!").split("/") if each]
            plain = [each for each in parts if _PLAIN.fullmatch(each)]
            if plain:
                self._named.setdefault(max(plain, key=len), []).append(number)
            elif len(parts) == 1 and _GLOB.fullmatch(parts[0]):
                self._globs.setdefault(parts[0], []).append(number)
            elif pattern.strip() and not pattern.startswith("#"):
                self._others.append(number)
        self._any_glob = re.compile("|".join(map(translate, self._globs))) if self._globs else None

    def answer(self, path: str) -> bool | None:
        """Whether the last pattern that matches takes the path in or out; `None` if none matches."""
        parts = path.split("/")
        found = [*self._others, *(number for each in parts for number in self._named.get(each, ()))]
        if self._any_glob is not None and any(map(self._any_glob.match, parts)):
            matching = (each for each in self._globs if any(fnmatchcase(part, each) for part in parts))
            found += (number for each in matching for number in self._globs[each])
        return self._spec(tuple(sorted(set(found)))).check_file(path).include if found else None

    def _spec(self, numbers: tuple[int, ...]) -> GitIgnoreSpec:
        if numbers not in self._compiled:
            from pathspec import GitIgnoreSpec  # brings much that most runs do without

            usable = []
            for number in numbers:
                with suppress(ValueError):  # git ignores what it does not understand
                    GitIgnoreSpec.from_lines([self._patterns[number]])
                    usable.append(self._patterns[number])
            self._compiled[numbers] = GitIgnoreSpec.from_lines(usable)
        return self._compiled[numbers]


def covers(spec: Spec, path: Path, folder: Path, is_folder: bool) -> bool:
    return path.is_relative_to(folder) and path != folder and bool(spec.answer(_relative(path, folder, is_folder)))


def _relative(path: Path, folder: Path, is_folder: bool) -> str:
    return path.relative_to(folder).as_posix() + ("/" if is_folder else "")


def matches(pattern: str, path: Path, folder: Path) -> bool:
    """Whether a file matches a pattern of the settings in `folder` (.gitignore semantics)."""
    return covers(Spec((pattern,)), path, folder, is_folder=False)
