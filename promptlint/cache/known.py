"""What is known of the files of a run from earlier runs, and what becomes known in it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from promptlint.cache import store, units
from promptlint.cache.answers import Fact
from promptlint.cache.ledger import Book, Ledger, Row
from promptlint.cache.store import digest
from promptlint.consulted import Consulted, Question
from promptlint.discovery import Target
from promptlint.engine import Run
from promptlint.judged import Unit
from promptlint.project import Project, Unreadable, read_source
from promptlint.text import Source

_NOT_WHOLE = (
    *(ValueError, TypeError, KeyError, IndexError, AttributeError, NotImplementedError, RecursionError, OSError),
    *(AssertionError, Unreadable),
)
_QUESTIONS_A_FILE = 2_000  # that are written in the time in which a file is read
_EITHER = -1  # what a file came to is the same whether it was named itself or not


class Known:
    """The units of a run that still stand, by path."""

    def __init__(self, run: Run, folder: Path, program: str, started: int, sources: bool) -> None:
        """`program` tells one promptlint from another; `started` is when the run began (nanoseconds since 1970). With
        `sources` each unit has its file's text, else only those in which something was found.
        """
        self._run = run
        self._folder = folder
        self._program = program
        self._started = started
        self._name = digest(str(run.cwd), str(run.root), run.configuration.given)[:32]
        self._all_sources = sources
        self._project = Project(run.root, run.inputs.overlay, run.cwd, self)  # in which answers are worked out again
        self._settings = {id(each.settings): digest(repr(each.settings)) for each in run.found.targets}
        self._sources: dict[str, Source] = {}
        self._ledger: Ledger | None = None
        self._ledger = self._read()
        self.units: dict[Path, Unit] = dict(self._found(self._ledger)) if self._ledger is not None else {}

    def answer(self, question: Question) -> str | None:
        """The answer to a question in words, if it is known and still the same."""
        try:
            return self._ledger.answer(question) if self._ledger is not None else None
        except _NOT_WHOLE:
            return None

    @property
    def worth_keeping(self) -> bool:
        """Whether so much was read anew in the run that it is worth the writing of all that is known."""
        fresh = sum(self.units.get(target.path) is not unit for target, unit in self._checked())
        return fresh > 0 and (self._ledger is None or self._ledger.size <= fresh * _QUESTIONS_A_FILE)

    def keep(self) -> list[tuple[Question, Fact]] | None:
        """Keep all that is known after the run. Returns what `facts` does."""
        book = self._book()
        try:
            whole = self._filled(book)
            book.add_all_that_stands()
            if not book.finish(self._started):
                return None
        except _NOT_WHOLE:
            store.remove(self._folder, f"{self._name}.units")
            return None
        store.write(self._folder, f"{self._name}.units", {"program": self._program, **book.data()})
        words = book.words()
        if words is not None:
            store.write(self._folder, f"{self._name}.words", words)
        return self._facts(book) if whole else None

    def facts(self) -> list[tuple[Question, Fact]] | None:
        """What the run depends on; `None` where that is not sure: a file changed meanwhile, or a file came to something
        that cannot be kept."""
        book = self._book()
        try:
            whole = self._filled(book) and book.finish(self._started)
        except _NOT_WHOLE:
            return None
        return self._facts(book) if whole else None

    def _book(self) -> Book:
        return Book(self._run.root, {**self._project.grounds, **self._run.grounds}, self._ledger)

    def _filled(self, book: Book) -> bool:
        """Add what the files of the run came to; false if that of one cannot be kept."""
        kept = [self._add(book, target, unit) for target, unit in self._checked()]
        return all(kept)

    def _facts(self, book: Book) -> list[tuple[Question, Fact]]:
        return book.facts(str(target.path) for target, _ in self._checked())

    def _checked(self) -> Iterator[tuple[Target, Unit]]:
        return zip(self._run.found.targets, self._run.units, strict=True)

    def _add(self, book: Book, target: Target, unit: Unit) -> bool:
        path = str(target.path)
        if self._ledger is not None and self.units.get(target.path) is unit:
            asked, *came_to = self._ledger.rows[path]
            book.add(path, map(self._ledger.question, asked), came_to)
            return True
        row = self._row(target, unit)
        if row is not None:
            book.add(path, unit.consulted.questions(), row)
        return row is not None

    def _row(self, target: Target, unit: Unit) -> Row | None:
        """What a file came to, besides what was asked for it; `None` if it cannot be had again from the same files."""
        if unit.judged.errors or not (unit.judged.path or unit.judged.skipped):
            return None
        sources: dict[str, Source] = {}
        data = units.packed(unit.judged, sources)
        for path, source in sources.items():
            absolute = os.path.abspath(self._run.cwd / path)
            if absolute not in unit.consulted.files or self._source(path).text != source.text:
                return None
        either = unit.readable and target.path.suffix == ".py" and not target.settings.formats
        places = [sorted(each) for each in (unit.followed, unit.assumed, unit.called)]
        explicit = _EITHER if either else int(target.explicit)
        return [self._settings[id(target.settings)], explicit, places, data, list(sources)]

    def _read(self) -> Ledger | None:
        data = store.read(self._folder, f"{self._name}.units")
        try:
            if isinstance(data, dict) and data["program"] == self._program:
                unsaved = frozenset(map(str, self._run.inputs.overlay))
                return Ledger(data, self._project, self._started, unsaved, self._words)
        except _NOT_WHOLE:
            pass
        return None

    def _words(self) -> object:
        return store.read(self._folder, f"{self._name}.words")

    def _found(self, ledger: Ledger) -> Iterator[tuple[Path, Unit]]:
        for target in self._run.found.targets:
            row = ledger.rows.get(str(target.path))
            try:
                if row is not None and self._fits(row, target) and ledger.stands(row):
                    yield target.path, self._unit(row, target)
            except _NOT_WHOLE:
                continue

    def _fits(self, row: Row, target: Target) -> bool:
        _, settings, explicit, *_ = row
        return settings == self._settings[id(target.settings)] and explicit in (_EITHER, int(target.explicit))

    def _unit(self, row: Row, target: Target) -> Unit:
        _, _, _, places, data, sources = row
        read = {path: self._source(path) for path in sources}
        if self._all_sources and data.get("text"):
            read[data["path"]] = self._source(data["path"])
        judged = units.unpacked(data, read, target.explicit)
        followed, assumed, called = (frozenset(map(_place, each)) for each in places)
        return Unit(judged, Consulted(), followed, assumed, called)

    def _source(self, path: str) -> Source:
        found = self._sources.get(path)
        if found is None:
            found = self._sources[path] = read_source(self._run.cwd / path, path)
        return found


def _place(row: list[Any]) -> tuple[str, int, int]:
    path, start, end = row
    return path, start, end
