"""What one file came to in a run, before the findings of all files are put together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from promptlint import consulted
from promptlint.assumptions import Places
from promptlint.consulted import Consulted
from promptlint.diagnostic import Diagnostic
from promptlint.likeness import Fingerprint
from promptlint.model import TextHost
from promptlint.nodes import segments
from promptlint.readers.base import Reading
from promptlint.result import FileRead, InternalError, Skipped
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


def touched(reading: Reading) -> frozenset[str]:
    """The files that a reading came from: its own and those that its prompts' values stand in."""
    paths = {reading.source.path}
    for prompt in reading.prompts:
        paths.update(host.text.source.path for host in prompt.hosts)
        for segment in segments(prompt.nodes):
            paths.add(segment.location.source.path)
            paths.update(step.location.source.path for step in segment.steps)
            paths.update(cause.location.source.path for cause in segment.causes if cause.location)
    return frozenset(paths)
