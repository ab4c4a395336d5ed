"""Processes that read files, each a region of its own. A worker that dies costs one file, which is named."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import time
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from threading import Thread
from typing import TypeAlias

from promptlint.consulted import Consulted, Grounds, Question
from promptlint.project import Project
from promptlint.stack import roomy
from promptlint.workers import Crash, Job, Progress, ProjectSeed, Told, collect_if_much, collector_resting, told_of

_Chunk: TypeAlias = tuple[list[Told], dict[Question, Grounds]]

_CHUNKS = 24  # that each worker takes
_LOOK_EVERY = 2.0  # seconds between two looks at whether the parent is alive
_MAX_CHUNK = 32  # files that are suspect when a worker dies
_AHEAD = 2  # chunks that a worker holds: one in work, one that it need not wait for


@dataclass(slots=True)
class _Lane:
    """A worker, the chunks of its region, and those that it holds, the one in work first."""

    waiting: deque[range]
    held: deque[range]
    process: BaseProcess | None = None
    pipe: Connection | None = None

    def end(self) -> None:
        if self.process is not None and self.pipe is not None:
            self.pipe.close()
            self.process.terminate()
            self.process.join()
            self.process = self.pipe = None


class Pool:
    """Hands out chunks. Neighbours belong together, as they import the same modules: so each worker has a region of its
    own, and whoever is done takes from the end of the longest one left.
    """

    def __init__(
        self,
        jobs: Sequence[Job],
        seed: ProjectSeed,
        workers: int,
        progress: Progress,
        grounds: dict[Question, Grounds],
    ) -> None:
        """The grounds of the answers that the workers find are added to `grounds`."""
        self._jobs = jobs
        self._seed = seed
        self._progress = progress
        self._grounds = grounds
        self._done: dict[int, Told] = {}
        size = max(1, min(_MAX_CHUNK, len(jobs) // (workers * _CHUNKS)))
        chunks = [range(at, min(at + size, len(jobs))) for at in range(0, len(jobs), size)]
        share = -(-len(chunks) // workers)
        self._lanes = [_Lane(deque(chunks[at : at + share]), deque()) for at in range(0, len(chunks), share)]

    def run(self) -> list[Told]:
        try:
            for lane in self._lanes:
                self._feed(lane)
            while busy := [(lane.pipe, lane) for lane in self._lanes if lane.held and lane.pipe is not None]:
                answered = wait([pipe for pipe, _ in busy])
                for pipe, lane in busy:
                    if pipe in answered:
                        self._take(lane)
                self._progress(len(self._done), len(self._jobs))
        finally:
            for lane in self._lanes:
                lane.end()
        self._read_the_rest()
        return [self._done[index] for index in range(len(self._jobs))]

    def _feed(self, lane: _Lane) -> None:
        """Give a worker as many chunks as it may hold; where it cannot be started, they are left to the others."""
        while len(lane.held) < _AHEAD:
            longest = max(self._lanes, key=lambda each: len(each.waiting))
            if not longest.waiting:
                return
            try:
                pipe = self._started(lane)
            except OSError:
                return
            chunk = lane.waiting.popleft() if lane.waiting else longest.waiting.pop()
            lane.held.append(chunk)
            try:
                pipe.send([self._jobs[index] for index in chunk])
            except OSError:  # it has died: that is seen when its answer is taken
                return

    def _started(self, lane: _Lane) -> Connection:
        """The pipe to the worker, which is started if it is not there. Raises `OSError` where the system has no process
        or no pipe to give."""
        if lane.pipe is None:
            pipe, other = multiprocessing.Pipe()
            try:
                process = multiprocessing.Process(target=_work, args=(other, self._seed), daemon=True)
                process.start()
            except OSError:
                pipe.close()
                raise
            finally:
                other.close()  # so that the end of the process is the end of the pipe
            lane.process, lane.pipe = process, pipe
        return lane.pipe

    def _read_the_rest(self) -> None:
        """Read here what is left when there are no workers: none could be started."""
        rest = [chunk for lane in self._lanes for chunk in lane.waiting]
        if not rest:
            return
        project = self._seed.project()
        with collector_resting():
            for chunk in rest:
                outcomes = self._noted(_read_chunk([self._jobs[index] for index in chunk], project))
                self._done.update(zip(chunk, outcomes, strict=True))
                self._progress(len(self._done), len(self._jobs))

    def _take(self, lane: _Lane) -> None:
        """Take what a worker has made of a chunk. If it has died, the files of that chunk are read one by one."""
        assert lane.pipe is not None
        try:
            outcomes = self._noted(lane.pipe.recv())
        except (EOFError, OSError):
            lane.end()
            suspect = lane.held.popleft()
            lane.waiting.extendleft(reversed(lane.held))
            lane.held.clear()
            outcomes = [self._alone(index) for index in suspect]
            self._done.update(zip(suspect, outcomes, strict=True))
        else:
            self._done.update(zip(lane.held.popleft(), outcomes, strict=True))
        self._feed(lane)

    def _alone(self, index: int) -> Told:
        """Read one file of a chunk at which a worker died: never here, as it may be the one."""
        lane = _Lane(deque(), deque())
        try:
            pipe = self._started(lane)
        except OSError as error:
            return self._unread(index, f"no process could be started to read the file: {error}")
        try:
            pipe.send([self._jobs[index]])
            return self._noted(pipe.recv())[0]
        except (EOFError, OSError):
            return self._unread(index, "the process that read the file died")
        finally:
            lane.end()

    def _unread(self, index: int, why: str) -> Told:
        path = self._jobs[index].path
        return Crash(path, self._seed.project().shown(path), why), Consulted()

    def _noted(self, chunk: _Chunk) -> list[Told]:
        outcomes, grounds = chunk
        self._grounds.update(grounds)
        return outcomes


@roomy
def _work(pipe: Connection, seed: ProjectSeed) -> None:
    """Read the files that come through the pipe, chunk by chunk, until there are no more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent ends its workers
    gc.disable()  # trees hold no cycles
    gc.freeze()  # what the parent has made stays shared
    Thread(target=_end_with, args=(os.getppid(),), daemon=True).start()
    project = seed.project()
    while True:
        try:
            jobs: list[Job] = pipe.recv()
        except EOFError:
            return
        pipe.send(_read_chunk(jobs, project))


def _end_with(parent: int) -> None:
    """End this process when its parent is gone, killed perhaps: nobody would read what it makes."""
    while os.getppid() == parent:
        time.sleep(_LOOK_EVERY)
    os._exit(1)


def _read_chunk(jobs: list[Job], project: Project) -> _Chunk:
    outcomes = []
    for job in jobs:
        outcomes.append(told_of(job, project))
        collect_if_much()
    fresh = dict(project.grounds)
    project.grounds.clear()  # told once
    return outcomes, fresh
