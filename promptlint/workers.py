"""Reading files, one after the other or many at once; whatever happens to one costs only that one."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from promptlint.consulted import Consulted
from promptlint.options import MARK
from promptlint.project import NotText, Project, Unreadable
from promptlint.readers import Problem, Reading, ReadSettings, read
from promptlint.readers.detect import detect
from promptlint.text import Location, Source

_MANY_OBJECTS = 5_000_000  # made and not freed since the collector ran
PARALLEL_FROM = 30  # with fewer files the start of the workers costs more than they save


@dataclass(frozen=True, slots=True)
class Job:
    """One file to read."""

    path: Path
    settings: ReadSettings


@dataclass(frozen=True, slots=True)
class Unread:
    """A file that could not be read (`skip` false) or is nothing to read (`skip` true); `reason` says why."""

    path: Path
    shown: str
    reason: str
    skip: bool


@dataclass(frozen=True, slots=True)
class Crash:
    """A file on which a reader failed: promptlint's own fault, not the file's."""

    path: Path
    shown: str
    error: str
    traceback: str = ""


@dataclass(frozen=True, slots=True)
class Promptless:
    """A file that was read and holds nothing to judge. Of most files that is all that is wanted: not their text.

    The fields are those of a `Reading`; `shown` is its path.
    """

    shown: str
    format: str
    why: str
    inputs_complete: bool
    notes: tuple[str, ...]
    followed: frozenset[tuple[str, int, int]]


Outcome: TypeAlias = Reading | Promptless | Unread | Crash
Told: TypeAlias = tuple[Outcome, Consulted]  # with what was asked of the file system for it
Progress: TypeAlias = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class ProjectSeed:
    """What a worker needs to make its own `Project`."""

    root: Path
    base: Path
    overlay: Mapping[Path, str]
    keeps: bool

    def project(self) -> Project:
        return Project(self.root, self.overlay, self.base, keeps=self.keeps)


def collect_if_much() -> None:
    """Collect garbage after a file, should there be much of it although trees hold no cycles."""
    if gc.get_count()[0] > _MANY_OBJECTS:
        gc.collect(0)


@contextmanager
def collector_resting() -> Iterator[None]:
    """Let the collector rest while files are read: it would go over all trees again and again."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def told_of(job: Job, project: Project) -> Told:
    """Read one file, and note what was asked for it."""
    project.consulted = consulted = Consulted()
    return _without_text(read_one(job, project)), consulted


def _without_text(outcome: Outcome) -> Outcome:
    """What need be known of a file, should there be nothing in it that is judged, suppressed or formatted."""
    match outcome:
        case Reading(source, "" | "python" as kind, why, (), ()) if not kind or MARK not in source.text:
            return Promptless(source.path, kind, why, outcome.inputs_complete, outcome.notes, outcome.followed)
    return outcome


def read_one(job: Job, project: Project) -> Reading | Unread | Crash:
    """Read one file; whatever happens becomes an outcome."""
    shown = project.shown(job.path)
    try:
        source = project.read(job.path)
        if not source.text.strip():
            return Unread(job.path, shown, "is empty", skip=True)
        return read(source, project, job.settings)
    except NotText as error:
        return Unread(job.path, shown, str(error), skip=True)
    except Unreadable as error:
        return _unreadable(job, shown, error)
    except Exception as error:  # one file must not take the others with it
        import traceback  # not needed by a run that goes well

        return Crash(job.path, shown, f"{type(error).__name__}: {error}", traceback.format_exc(limit=-12))


def _unreadable(job: Job, shown: str, error: Unreadable) -> Reading | Unread:
    """Say so only where the file is a prompt or may be one: nobody wants to hear of a README in Latin-1."""
    cause = error.__cause__
    if not isinstance(cause, UnicodeDecodeError):
        vanished = isinstance(cause, FileNotFoundError) and not job.settings.explicit
        return Unread(job.path, shown, str(error), skip=vanished)
    readable = Source(shown, bytes(cause.object).decode("utf-8", "replace"))
    detection = detect(shown, readable.text, job.settings.explicit, job.settings)
    if not detection.format and not job.settings.explicit:
        return Unread(job.path, shown, str(error), skip=True)
    at = len(cause.object[: cause.start].decode("utf-8", "replace"))
    problem = Problem(Location(readable, at, at + 1), f"the file {error}")
    return Reading(readable, detection.format, detection.why, problems=(problem,))


def read_all(jobs: Sequence[Job], project: Project, seed: ProjectSeed, workers: int, progress: Progress) -> list[Told]:
    """The outcome of each job, in order. With one worker or few files everything happens in this process.

    The grounds of answers that workers found are added to those of the project.
    """
    if workers < 2 or len(jobs) < PARALLEL_FROM:
        outcomes = []
        with collector_resting():
            for number, job in enumerate(jobs):
                progress(number, len(jobs))
                outcomes.append(told_of(job, project))
                collect_if_much()
        return outcomes
    from promptlint.pool import Pool  # brings multiprocessing, which most runs do without

    return Pool(jobs, seed, workers, progress, project.grounds).run()
