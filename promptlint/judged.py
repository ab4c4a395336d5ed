"""What one file came to in a run, before the findings of all files are put together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from promptlint import consulted
from promptlint.consulted import Consulted
from promptlint.discovery import Target
from promptlint.result import FileRead, InternalError, Skipped
from promptlint.workers import Crash, Outcome, Promptless, Unread

if TYPE_CHECKING:  # a file without prompts has none of these
    from promptlint.assumptions import Places
    from promptlint.diagnostic import Diagnostic
    from promptlint.likeness import Fingerprint
    from promptlint.model import TextHost
    from promptlint.text import Source


@dataclass(frozen=True, slots=True)
class Judged:
    """What one file came to. `touched` are the files (by path) on which that depends."""

    touched: frozenset[str]
    raw: tuple[Diagnostic, ...] = ()
    errors: tuple[InternalError, ...] = ()
    read: FileRead | None = None
    skipped: Skipped | None = None
    path: str = ""
    source: Source | None = None
    hosts: tuple[TextHost, ...] = ()
    fingerprints: tuple[Fingerprint, ...] = ()
    complete: bool = False

    @property
    def tells(self) -> bool:
        """Whether there is something in it that findings are made of, or are compared with."""
        return bool(self.raw or self.fingerprints or self.source)


@dataclass(frozen=True, slots=True)
class Unit:
    """What one file came to, with all that it depends on: what was asked of the file system, and which of the
    functions whose parameters something is `assumed` of are `called` by other files. `followed` are the functions of
    other files whose calls were followed from here, all by their places. `readable` says that nothing kept the file
    from being read.
    """

    judged: Judged
    consulted: Consulted
    followed: Places = frozenset()
    assumed: Places = frozenset()
    called: Places = frozenset()
    readable: bool = False


class Known(consulted.Known, Protocol):
    """What is known from earlier runs: what files came to, by their absolute paths, and answers."""

    @property
    def units(self) -> Mapping[Path, Unit]: ...


def unjudged(target: Target, outcome: Outcome) -> Judged | None:
    """What a file came to in which there is nothing to judge; `None` where there is."""
    match outcome:
        case Unread(_, shown, reason, True):
            return Judged(frozenset((shown,)), skipped=Skipped(shown, reason, target.explicit))
        case Crash(_, shown, error, trace):
            return Judged(frozenset((shown,)), errors=(InternalError(shown, "reading the file", error, trace),))
        case Promptless(shown, "", why):
            return Judged(frozenset((shown,)), skipped=Skipped(shown, why, target.explicit))
        case Promptless(shown, kind, why, complete, notes):
            read = FileRead(shown, kind, why, 0, notes)
            return Judged(frozenset((shown,)), read=read, path=shown, complete=complete)
    return None
