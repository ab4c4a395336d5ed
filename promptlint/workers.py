"""Reading many files at once. Workers read and parse; a worker that dies costs one file, which is named."""

from __future__ import annotations

import traceback
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from promptlint.project import NotText, Project, Unreadable
from promptlint.readers import Problem, Reading, ReadSettings, read
from promptlint.readers.detect import detect
from promptlint.text import Location, Source

CHUNK = 8  # files that a worker takes at once
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


Outcome: TypeAlias = Reading | Unread | Crash
Progress: TypeAlias = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class ProjectSeed:
    """What a worker needs to make its own `Project`."""

    root: Path
    base: Path
    overlay: Mapping[Path, str]

    def project(self) -> Project:
        return Project(self.root, self.overlay, self.base)


def read_one(job: Job, project: Project) -> Outcome:
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
        return Crash(job.path, shown, f"{type(error).__name__}: {error}", traceback.format_exc(limit=-12))


def _unreadable(job: Job, shown: str, error: Unreadable) -> Outcome:
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


def read_all(
    jobs: Sequence[Job], project: Project, seed: ProjectSeed, workers: int, progress: Progress
) -> list[Outcome]:
    """The outcome of each job, in order. With one worker or few files everything happens in this process."""
    if workers < 2 or len(jobs) < PARALLEL_FROM:
        outcomes = []
        for number, job in enumerate(jobs):
            progress(number, len(jobs))
            outcomes.append(read_one(job, project))
        return outcomes
    return _Pool(jobs, seed, workers, progress).run()


class _Pool:
    """Hands out chunks, and never more than the workers hold, so that few files are suspect when a worker dies."""

    def __init__(self, jobs: Sequence[Job], seed: ProjectSeed, workers: int, progress: Progress) -> None:
        self._jobs = jobs
        self._seed = seed
        self._workers = workers
        self._progress = progress
        self._done: dict[int, Outcome] = {}

    def run(self) -> list[Outcome]:
        indexes = range(len(self._jobs))
        waiting = deque(indexes[at : at + CHUNK] for at in range(0, len(self._jobs), CHUNK))
        while waiting:
            for suspect in self._run_until_death(waiting):
                self._done[suspect] = self._alone(suspect)
        return [self._done[index] for index in indexes]

    def _run_until_death(self, waiting: deque[range]) -> list[int]:
        """Work off `waiting`; the files that were in work when a worker died are returned."""
        running: dict[Future[list[Outcome]], range] = {}
        with self._executor(self._workers) as pool:
            try:
                while waiting or running:
                    while waiting and len(running) <= self._workers:
                        running[pool.submit(_read_chunk, [self._jobs[index] for index in waiting[0]])] = waiting[0]
                        waiting.popleft()
                    finished, _ = wait(running, return_when=FIRST_COMPLETED)
                    for future in finished:
                        self._done.update(zip(running[future], future.result(), strict=True))
                        del running[future]
                    self._progress(len(self._done), len(self._jobs))
            except BrokenProcessPool:
                return [index for chunk in running.values() for index in chunk if index not in self._done]
            except BaseException:
                pool.shutdown(wait=False, cancel_futures=True)
                raise
        return []

    def _alone(self, index: int) -> Outcome:
        with self._executor(1) as pool:
            try:
                return pool.submit(_read_chunk, [self._jobs[index]]).result()[0]
            except BrokenProcessPool:
                job = self._jobs[index]
                shown = self._seed.project().shown(job.path)
                return Crash(job.path, shown, "the process that read the file died")

    def _executor(self, workers: int) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(workers, initializer=_start_worker, initargs=(self._seed,))


_project: Project | None = None  # one per worker process


def _start_worker(seed: ProjectSeed) -> None:
    global _project
    _project = seed.project()


def _read_chunk(jobs: list[Job]) -> list[Outcome]:
    assert _project is not None
    return [read_one(job, _project) for job in jobs]
