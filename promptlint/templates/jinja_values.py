"""What the names and expressions of a Jinja template stand for, before anybody renders it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from promptlint.diagnostic import Problem
from promptlint.model import Branch, Many, Node, Segment, Step
from promptlint.templates.jinja_tree import Template, read
from promptlint.templates.rewriting import carried, joined, moved, rebuild
from promptlint.templates.session import JINJA, JinjaSyntax
from promptlint.text import Location, MappedText, Source

MAX_NODES = 20_000  # what one template may expand to; the rest is unknown
MAX_DEPTH = 20  # includes, macros and blocks that stand in each other
MAX_LEVEL = 50  # bodies that stand in each other
_MAX_VALUE = 2_000  # segments of one value
_MAX_VALUE_DEPTH = 40


@dataclass(frozen=True, slots=True)
class Value:
    """What an expression prints (`nodes`), and what else can be done with it.

    `how` says how its name got it ("set here"). `captured` values are text that a block made: its segments keep their
    places. An `item` of something iterated stays the same whatever attribute is asked for. `textual` values are surely
    strings. `key` tells values apart in tests. `members` and `items` are those of literals, modules and namespaces;
    `cell` numbers a namespace. `call` is what a macro does.
    """

    nodes: tuple[Node, ...] = ()
    how: str = ""
    captured: bool = False
    item: bool = False
    textual: bool = False
    key: str = ""
    members: Mapping[str, Value] | None = None
    items: tuple[Value, ...] | None = None
    cell: int = 0
    call: Callable[[Arguments], Value] | None = None

    def at(self, place: Location) -> Value:
        """The value as it stands where its name is used."""
        if self.captured:
            return replace(self, nodes=carried(self.nodes, Step(place, "placed here")))
        return replace(
            self, nodes=rebuild(self.nodes, lambda segment: (moved(segment, place, self.how or "made here"),))
        )

    @property
    def text(self) -> str | None:
        """The known text, if it is one piece."""
        match self.nodes:
            case ():
                return ""
            case (Segment(text=str(text)),):
                return text
        return None


@dataclass(frozen=True, slots=True)
class Arguments:
    """What a macro is called with, and where."""

    place: Location
    positional: tuple[Value, ...] = ()
    keyword: Mapping[str, Value] = field(default_factory=dict)


class Scope:
    """The names of a template, block, loop or macro."""

    def __init__(self, parent: Scope | None = None) -> None:
        self.names: dict[str, Value] = {}
        self.parent = parent

    def owner(self, name: str) -> Scope | None:
        """The innermost scope that has the name."""
        scope: Scope | None = self
        while scope is not None and name not in scope.names:
            scope = scope.parent
        return scope

    def lookup(self, name: str) -> Value | None:
        scope = self.owner(name)
        return scope.names[name] if scope is not None else None


@dataclass(slots=True)
class Run:
    """What all templates of one expansion share: the loader, the limits, and the fields of namespaces."""

    load: Callable[[str], MappedText | None] | None
    syntax: JinjaSyntax = JINJA
    left: int = MAX_NODES
    depth: int = 0
    level: int = 0
    serial: int = 0
    cells: dict[tuple[int, str], Value] = field(default_factory=dict)
    templates: dict[str, Template | None] = field(default_factory=dict)
    active: list[MappedText] = field(default_factory=list)
    sources: dict[Source, None] = field(default_factory=dict)
    problems: dict[Problem, None] = field(default_factory=dict)

    def spend(self, amount: int = 1) -> bool:
        """Whether there was so much left."""
        self.left -= amount
        return self.left >= 0

    def number(self) -> int:
        self.serial += 1
        return self.serial

    def template(self, name: str) -> Template | None:
        """The template that the loader has under a name, if it is valid; its errors become problems."""
        if name not in self.templates:
            self.templates[name] = self._read(name)
        return self.templates[name]

    def _read(self, name: str) -> Template | None:
        text = self.load(name) if self.load is not None else None
        if text is None:
            return None
        self.sources[text.source] = None
        template = read(text, self.syntax)
        if template.trouble is not None:
            self.problems[template.trouble.problem(text)] = None
        return template if template.tree is not None else None

    @contextmanager
    def expanding(self, text: MappedText) -> Iterator[bool]:
        """The expansion of one template inside another; false where it already stands around itself."""
        fresh = all(text.location(0, 0) != each.location(0, 0) for each in self.active)
        self.active.append(text)
        try:
            with self.deeper() as possible:
                yield possible and fresh
        finally:
            self.active.pop()

    @contextmanager
    def deeper(self) -> Iterator[bool]:
        """One expansion inside another; false where that is too deep or too much already."""
        self.depth += 1
        try:
            yield self.depth <= MAX_DEPTH and self.spend()
        finally:
            self.depth -= 1


def unknown(place: Location) -> Value:
    """A value of which nothing is known."""
    return Value((Segment(place, partly_unknown=True),))


def stable(place: Location) -> Value:
    """A value that is not known but the same in each request."""
    return Value((Segment(place),))


def join(values: Iterator[Value] | list[Value], place: Location) -> Value:
    """One opaque value made of several."""
    return Value((joined(tuple(node for value in values for node in value.nodes), place),))


def bounded(value: Value, place: Location) -> Value:
    """The value, or one opaque value in its place where it grew too large."""
    size, depth = _measure(value.nodes)
    if size > _MAX_VALUE or depth > _MAX_VALUE_DEPTH:
        return replace(value, nodes=(replace(joined(value.nodes, place), partly_unknown=True),), captured=False)
    return value


def _measure(nodes: tuple[Node, ...]) -> tuple[int, int]:
    """The number of segments, and how deep they stand."""
    size = depth = 0
    for node in nodes:
        arms = node.arms if isinstance(node, Branch) else (node.body,) if isinstance(node, Many) else ()
        size += not arms
        for arm in arms:
            more, deeper = _measure(arm)
            size, depth = size + more, max(depth, deeper + 1)
    return size, depth


def choice(test: str, first: Value, second: Value, place: Location) -> Value:
    """One value or the other."""
    if first is second:
        return first
    if first.call is not None or second.call is not None:
        return first if first.call is not None else second
    merged = Value(
        (Branch(test, (first.nodes, second.nodes), place),),
        how=first.how or second.how,
        captured=first.captured and second.captured,
        item=first.item and second.item,
        textual=first.textual and second.textual,
    )
    return bounded(merged, place)
