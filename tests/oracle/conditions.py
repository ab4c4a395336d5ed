"""Under which circumstances a program runs, and a process in which they hold.

A condition says what the world looks like: the clock, the day, chance, who asks, what is asked, the folder, the order of
a directory, the process. `BASE` is an ordinary one; each of `FACTORS` changes one thing, so that what a request depends
on is measured and not assumed; `ALL` changes everything. The order of sets hangs on the process's hash seed, which
is given when the interpreter starts: `seed` says under which one a condition runs.

This file and the worker import nothing but the standard library and `time_machine` before the SDK under test.
"""

from __future__ import annotations

import concurrent.futures
import hashlib
import os
import platform
import random
import socket
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

WHO: dict[str, tuple[object, object]] = {
    "user_name": ("Ada Lovelace", "Boris Karlow"),
    "session_id": ("s-71", "x-98"),
    "tenant_id": ("acme-4", "zeta-9"),
    "is_admin": (True, False),
    "user_email": ("ada@example.org", "boris@example.net"),
}
QUESTIONS = (
    "Where is my parcel?", "And when will it come?", "Who signed for it?", "Can I still change the address?",
    "What does that cost?", "May I pay by invoice?", "Is there a voucher?", "Until when does it hold?",
    "And for a second order?", "Can both be sent together?", "What if a part is missing?", "How do I return it?",
    "Is the way back free?", "Thank you, that is all.",
)  # fmt: skip
WHAT = {
    "question": ("Where is my parcel?", "How can I cancel the order?"),
    "request_id": ("r-1001", "q-2002"),
    "memory_context": ("Likes short answers.", "Prefers letters to mail."),
    "turn": ("1", "2"),
    "complaint": ("It came too late.", "Nobody answers my letters."),
    "documents": ("Parcels are sent on Mondays.", "Orders are cancelled by mail."),
}


class Shelf:
    """A store of texts that a program is given; what it finds hangs on the question."""

    def similarity_search(self, query: str) -> list[str]:
        return [query]


@dataclass(frozen=True, slots=True)
class Condition:
    """One state of the world; `chance` seeds all sources of random values, `listing` is the order of directories and of
    what is done at the same time."""

    name: str
    moment: datetime = datetime(2026, 11, 21, 9, 14, 5, 123456, tzinfo=UTC)
    chance: int = 1
    who: int = 0
    what: int = 0
    folder: str = "office"
    listing: int = 0
    process: int = 0
    seed: int = 1

    def arguments(self) -> dict[str, object]:
        """What a caller passes, by the name of the parameter."""
        given: dict[str, object] = {name: values[self.who] for name, values in WHO.items()}
        given["vectorstore"] = Shelf()
        given["questions"] = QUESTIONS[::-1] if self.what else QUESTIONS
        return given | {name: values[self.what] for name, values in WHAT.items()}


BASE = Condition("base")
LATER = datetime(2026, 11, 21, 21, 47, 38, 987654, tzinfo=UTC)  # the same day
ANOTHER_DAY = datetime(1987, 3, 4, 9, 14, 5, 123456, tzinfo=UTC)  # the same time of the day
ANOTHER_MOMENT = datetime(1987, 3, 4, 21, 47, 38, 987654, tzinfo=UTC)

FACTORS = {
    "clock": replace(BASE, name="clock", moment=LATER),
    "day": replace(BASE, name="day", moment=ANOTHER_DAY),
    "chance": replace(BASE, name="chance", chance=2),
    "who": replace(BASE, name="who", who=1),
    "what": replace(BASE, name="what", what=1),
    "folder": replace(BASE, name="folder", folder="workshop"),
    "listing": replace(BASE, name="listing", listing=1),
    "process": replace(BASE, name="process", process=1),
    "hash": replace(BASE, name="hash", seed=2),
}
ALL = Condition("all", ANOTHER_MOMENT, 2, 1, 1, "workshop", 1, 1, 3)
CONDITIONS = {each.name: each for each in (BASE, *FACTORS.values(), ALL)}
FEW = ("base", "hash", "all")  # enough to see how far requests agree, not why they do not


_DRAWS = ("random", "uniform", "randint", "randrange", "choice", "choices", "sample", "shuffle", "getrandbits", "gauss")


@contextmanager
def world(condition: Condition, folders: Path, program: Path) -> Iterator[Callable[[], None]]:
    """In here the condition holds, for Python code of any library. `folders` holds the working directories.

    Chance is fixed for the files below `program` only: libraries need numbers that differ. Whoever calls what this gives
    moves the clock on, and chance.
    """
    import time_machine

    rounds = 0
    numbers = (4711, 9022)
    hosts = ("alder", "birch")
    before = Path.cwd()
    real_urandom, real_listdir, real_scandir = os.urandom, os.listdir, os.scandir
    patched: list[tuple[object, str, object]] = []

    def patch(target: object, name: str, new: object) -> None:
        patched.append((target, name, getattr(target, name)))
        setattr(target, name, new)

    def bytes_of_chance(size: int) -> bytes:
        frame = sys._getframe(1)
        while frame.f_back and frame.f_globals.get("__name__") in ("uuid", "secrets", "random"):
            frame = frame.f_back
        if not frame.f_code.co_filename.startswith(str(program)):
            return real_urandom(size)
        return hashlib.shake_256(f"by chance {condition.chance} {rounds}".encode()).digest(size)

    own = random.Random(condition.chance)

    def drawn(real: Callable[..., object], of_program: Callable[..., object]) -> Callable[..., object]:
        def draw(*given: object, **named: object) -> object:
            caller = sys._getframe(1).f_code.co_filename
            return (of_program if caller.startswith(str(program)) else real)(*given, **named)

        return draw

    def listdir(path: str = ".") -> list[str]:
        return sorted(real_listdir(path), reverse=bool(condition.listing))

    def scandir(path: str = ".") -> _Scan:
        with real_scandir(path) as entries:
            return _Scan(sorted(entries, key=lambda each: each.name, reverse=bool(condition.listing)))

    def as_completed(waiting: Iterable[concurrent.futures.Future[object]]) -> list[concurrent.futures.Future[object]]:
        given = list(waiting)
        concurrent.futures.wait(given)
        return given[::-1] if condition.listing else given

    folder = folders / condition.folder
    folder.mkdir(parents=True, exist_ok=True)
    os.chdir(folder)
    patch(os, "urandom", bytes_of_chance)
    patch(random, "_urandom", bytes_of_chance)
    patch(os, "listdir", listdir)
    patch(os, "scandir", scandir)
    patch(concurrent.futures, "as_completed", as_completed)
    patch(os, "getpid", lambda: numbers[condition.process])
    patch(socket, "gethostname", lambda: hosts[condition.process])
    patch(platform, "node", lambda: hosts[condition.process])
    for name in ("ctime", "asctime"):  # those that time_machine leaves alone
        patch(time, name, _at_the_moment(getattr(time, name)))
    for name in _DRAWS:  # a library that draws in between would change what the program gets
        patch(random, name, drawn(getattr(random, name), getattr(own, name)))
    try:
        with time_machine.travel(condition.moment, tick=False) as clock:

            def onwards() -> None:
                nonlocal rounds
                rounds += 1
                clock.shift(97)

            yield onwards
    finally:
        for target, name, old in reversed(patched):
            setattr(target, name, old)
        assert os.urandom is real_urandom
        os.chdir(before)


def _at_the_moment(function: Callable[..., str]) -> Callable[..., str]:
    """A function of `time` whose moment, when none is given, is that of the condition."""

    def asked(*given: object) -> str:
        return function(*given or ((time.time(),) if function.__name__ == "ctime" else (time.localtime(),)))

    return asked


class _Scan:
    """What `os.scandir` returns, in a chosen order."""

    def __init__(self, entries: list[os.DirEntry[str]]) -> None:
        self._entries = iter(entries)

    def __iter__(self) -> Iterator[os.DirEntry[str]]:
        return self._entries

    def __next__(self) -> os.DirEntry[str]:
        return next(self._entries)

    def __enter__(self) -> _Scan:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def close(self) -> None:
        self._entries = iter(())
