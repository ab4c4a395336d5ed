"""What was asked of the file system: with the same answers the same would be found again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Protocol, TypeAlias

Question: TypeAlias = tuple[str | int, ...]  # its kind, then what it is about


@dataclass(slots=True)
class Consulted:
    """Files that were read or found missing, folders of which the Python files and folders, or all names, were listed,
    and patterns that were looked for below a folder, all with absolute paths. `python` says that all Python files
    below the root were looked through.

    `answers` are questions whose answers are worked out once a run, for all who ask: see `Grounds`.
    """

    files: set[str] = field(default_factory=set)
    folders: set[str] = field(default_factory=set)
    listings: set[str] = field(default_factory=set)
    patterns: set[tuple[str, str]] = field(default_factory=set)
    python: bool = False
    answers: set[Question] = field(default_factory=set)

    def add(self, other: Consulted) -> None:
        """Take over what another one holds."""
        self.files |= other.files
        self.folders |= other.folders
        self.listings |= other.listings
        self.patterns |= other.patterns
        self.python = self.python or other.python
        self.answers |= other.answers

    def questions(self) -> Iterator[Question]:
        """All that was asked, each question for itself; those to the file system come first."""
        yield from (("file", each) for each in self.files)
        yield from (("folder", each) for each in self.folders)
        yield from (("listing", each) for each in self.listings)
        yield from (("pattern", *each) for each in self.patterns)
        if self.python:
            yield ("python",)
        yield from self.answers


@dataclass(frozen=True, slots=True)
class Grounds:
    """What the answer to a question was, in words (or a digest of these, where nobody could read them), and what was
    asked for it."""

    words: str
    asked: tuple[Question, ...]


class Known(Protocol):
    """Answers of earlier runs."""

    def answer(self, question: Question) -> str | None:
        """The answer in words, if it is known and still the same."""
