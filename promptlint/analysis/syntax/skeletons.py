"""What is kept of a module's syntax when its tree is gone: where each of its statements stands.

Trees take two hundred times the memory of their text. What is imported from a module is mostly one class or function
of many, so only the lines of that are parsed again.
"""

from __future__ import annotations

import ast
import re
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from promptlint.text import Source

_OTHER_BREAKS = re.compile(r"\r(?!\n)|\f")  # of which a parser makes other lines, or other columns


@dataclass(frozen=True, slots=True, eq=False)
class Skeleton:
    """The top-level statements of a source whose text has the hash `text`, by number.

    `spans` are the lines (from 1, the last one included) of stretches that can be parsed alone, `starts` the numbers of
    their first statements, `bound` the numbers of the statements that bind a name, `numbers` the constants among these.
    """

    text: int
    count: int
    spans: tuple[tuple[int, int], ...]
    starts: tuple[int, ...]
    bound: Mapping[str, tuple[int, ...]]
    numbers: Mapping[str, int]


def of_tree(source: Source, tree: ast.Module, bindings: Mapping[str, list[ast.stmt]]) -> Skeleton | None:
    """The skeleton of a parsed module; `None` where its lines cannot be told apart."""
    if _OTHER_BREAKS.search(source.text):
        return None
    spans: list[tuple[int, int]] = []
    starts: list[int] = []
    for number, statement in enumerate(tree.body):
        first = min([statement.lineno, *(each.lineno for each in getattr(statement, "decorator_list", ()))])
        last = statement.end_lineno or first
        if spans and first <= spans[-1][1]:
            spans[-1] = (spans[-1][0], max(last, spans[-1][1]))
        else:
            spans.append((first, last))
            starts.append(number)
    place = {statement: number for number, statement in enumerate(tree.body)}
    bound = {name: tuple(place[each] for each in found) for name, found in bindings.items()}
    return Skeleton(hash(source.text), len(tree.body), tuple(spans), tuple(starts), bound, numbers(tree))


def numbers(tree: ast.Module) -> dict[str, int]:
    """The whole numbers that a module gives to names at its top level."""
    return {
        target.id: each.value.value
        for each in tree.body
        if isinstance(each, ast.Assign) and isinstance(each.value, ast.Constant) and type(each.value.value) is int
        for target in each.targets
        if isinstance(target, ast.Name)
    }


class Statements:
    """The statements of a source, parsed when they are asked for. `parsed` counts the characters parsed so far."""

    def __init__(self, source: Source, skeleton: Skeleton) -> None:
        self.source = source
        self.skeleton = skeleton
        self.parsed = 0
        self._held: list[ast.stmt | None] = [None] * skeleton.count

    def all(self) -> list[ast.stmt]:
        """All statements, in order."""
        if not self.parsed and self.skeleton.count:
            self._held = list(_parsed(self.source.text))
            self.parsed = len(self.source.text)
        return [self.at(number) for number in range(self.skeleton.count)]

    def at(self, number: int) -> ast.stmt:
        """One statement by its number."""
        found = self._held[number]
        if found is None:
            self._parse(number)
            found = self._held[number]
        assert found is not None
        return found

    def around(self, line: int) -> Iterator[ast.stmt]:
        """The statements in the stretch that holds a line, of those parsed already."""
        for (first, last), start in zip(self.skeleton.spans, self.skeleton.starts, strict=True):
            if first <= line <= last:
                held = self._held[start : self._end(start)]
                yield from (each for each in held if each is not None)

    def _parse(self, number: int) -> None:
        at = max(index for index, start in enumerate(self.skeleton.starts) if start <= number)
        first, last = self.skeleton.spans[at]
        start, starts = self.skeleton.starts[at], self.source.line_starts
        end = starts[last] if last < len(starts) else len(self.source.text)
        text = self.source.text[starts[first - 1] : end]
        self._held[start : self._end(start)] = _parsed("\n" * (first - 1) + text)
        self.parsed += len(text)

    def _end(self, start: int) -> int:
        later = (each for each in self.skeleton.starts if each > start)
        return next(later, self.skeleton.count)


def _parsed(text: str) -> list[ast.stmt]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # as when the whole was parsed
        return ast.parse(text).body


class Bindings(Mapping[str, list[ast.stmt]]):
    """The statements that make or change each top-level name of a module."""

    def __init__(self, statements: Statements) -> None:
        self._statements = statements
        self._bound = statements.skeleton.bound

    def __getitem__(self, name: str) -> list[ast.stmt]:
        return [self._statements.at(number) for number in self._bound[name]]

    def __iter__(self) -> Iterator[str]:
        return iter(self._bound)

    def __len__(self) -> int:
        return len(self._bound)

    def __contains__(self, name: object) -> bool:
        return name in self._bound
