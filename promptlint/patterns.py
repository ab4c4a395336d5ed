"""Patterns as in .gitignore files, and what they say of a path."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path


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
    """Patterns as in a .gitignore file. Most paths match none, which one search for all patterns at once tells."""

    def __init__(self, patterns: Iterable[str]) -> None:
        from pathspec import GitIgnoreSpec

        usable = []
        expressions = []
        for pattern in patterns:
            try:
                spec = GitIgnoreSpec.from_lines([pattern])
            except ValueError:  # git ignores what it does not understand
                continue
            usable.append(pattern)
            expressions += [each.regex.pattern for each in spec.patterns if each.regex is not None]
        self._spec = GitIgnoreSpec.from_lines(usable)
        without_names = (re.sub(r"\(\?P<\w+>", "(", each) for each in expressions)
        self._any = re.compile("|".join(f"(?:{each})" for each in without_names)) if expressions else None

    def answer(self, path: str) -> bool | None:
        """Whether the last pattern that matches takes the path in or out; `None` if none matches."""
        if self._any is None or not self._any.search(path):
            return None
        return self._spec.check_file(path).include


def covers(spec: Spec, path: Path, folder: Path, is_folder: bool) -> bool:
    return path.is_relative_to(folder) and path != folder and bool(spec.answer(_relative(path, folder, is_folder)))


def _relative(path: Path, folder: Path, is_folder: bool) -> str:
    return path.relative_to(folder).as_posix() + ("/" if is_folder else "")


def matches(pattern: str, path: Path, folder: Path) -> bool:
    """Whether a file matches a pattern of the settings in `folder` (.gitignore semantics)."""
    return covers(Spec((pattern,)), path, folder, is_folder=False)
