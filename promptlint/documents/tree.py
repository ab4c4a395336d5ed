"""The value tree that YAML, JSON and TOML share: exact positions, text decoded only where it is wanted.

The formats differ in how they write text down; what a prompt looks like in them does not. So both become this tree,
and what looks for prompts knows only the tree.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from promptlint.text import Location, MappedText, Run, Source

MAX_DEPTH = 200  # nobody nests a prompt deeper; a deeper file is an attack or an accident


@dataclass(frozen=True, slots=True, eq=False)
class Leaf:
    """A scalar. `value` is its decoded text; `is_text` is false for numbers, booleans and null.

    `decode` maps the text back to the source, exactly.
    """

    start: int
    end: int
    value: str
    is_text: bool
    decode: Callable[[Leaf], MappedText] = field(repr=False)

    @property
    def text(self) -> MappedText:
        return self.decode(self)


@dataclass(frozen=True, slots=True, eq=False)
class Items:
    """A sequence."""

    start: int
    end: int
    items: tuple[Tree, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Fields:
    """A mapping, in the order of the file. Keys that are no scalars are left out; of duplicate keys the last counts."""

    start: int
    end: int
    members: tuple[tuple[Leaf, Tree], ...]

    def get(self, *names: str) -> Tree | None:
        """The value of the first of `names` that is there."""
        found = self.member(*names)
        return found[1] if found else None

    def member(self, *names: str) -> tuple[Leaf, Tree] | None:
        """The key and value of the first of `names` that is there."""
        for name in names:
            for key, value in reversed(self.members):
                if key.value == name:
                    return key, value
        return None

    def string(self, *names: str) -> str:
        """The text of the first of `names` that is there, or nothing."""
        value = self.get(*names)
        return value.value if isinstance(value, Leaf) and value.is_text else ""

    def __contains__(self, name: object) -> bool:
        return any(key.value == name for key, _ in self.members)


Tree: TypeAlias = Leaf | Items | Fields


def mappings(tree: Tree | None) -> Iterator[Fields]:
    """The mappings among the items of a sequence; nothing for anything else."""
    if isinstance(tree, Items):
        yield from (item for item in tree.items if isinstance(item, Fields))


def place(source: Source, tree: Tree) -> Location:
    """Where a value is written."""
    return Location(source, tree.start, tree.end)


class Mapper:
    """Collects decoded text piece by piece, in source order, into a `MappedText`."""

    __slots__ = ("_at", "_pieces", "_runs", "_source", "_verbatim_end")

    def __init__(self, source: Source) -> None:
        self._source = source
        self._pieces: list[str] = []
        self._runs: list[Run] = []
        self._at = 0
        self._verbatim_end = -1  # where the last run ends in the source, if it was verbatim

    def verbatim(self, start: int, end: int) -> None:
        """A stretch that reads as it is written."""
        if start >= end:
            return
        width = end - start
        self._pieces.append(self._source.text[start:end])
        if self._verbatim_end == start:
            last = self._runs[-1]
            self._runs[-1] = Run(last.decoded, last.length + width, last.source, last.width + width)
        else:
            self._runs.append(Run(self._at, width, start, width))
        self._at += width
        self._verbatim_end = end

    def unit(self, text: str, start: int, end: int) -> None:
        """A stretch that reads otherwise than it is written, as one unit: an escape, a folded line break."""
        if text == self._source.text[start:end]:
            self.verbatim(start, end)
        elif text:
            self._pieces.append(text)
            self._runs.append(Run(self._at, len(text), start, end - start))
            self._at += len(text)
            self._verbatim_end = -1

    def finish(self) -> MappedText:
        return MappedText(self._source, "".join(self._pieces), tuple(self._runs))
