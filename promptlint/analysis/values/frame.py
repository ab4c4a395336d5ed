"""One activation of a function or module body."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field

from promptlint.analysis.syntax.modules import Module
from promptlint.analysis.values.kinds import UNDECIDED, Cell, ClassValue, Decisions, ListRef, Value
from promptlint.model import Evaluated, HistoryEdit
from promptlint.text import Location


@dataclass(slots=True, eq=False)
class Loop:
    """One iteration under way: the names and layers of the heap before it, and the states in which `continue` or
    `break` left it. `label` tells iterations apart."""

    heap_depth: int
    label: str
    before: dict[str, Value]
    ends: list[tuple[dict[str, Value], dict[int, Cell]]] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Frame:
    """Names of one activation, and what must be known to judge them: when it runs, and of which class it is.

    `within` narrows locations while a replacement field of an f-string is evaluated: before Python 3.12 `ast` places
    the expressions inside f-strings wrongly.
    """

    module: Module
    names: dict[str, Value] = field(default_factory=dict)
    closure: Frame | None = None
    evaluated: Evaluated = Evaluated.CALL
    function: ast.AST | None = None
    owner: ClassValue | None = None
    instance: Value | None = None
    depth: int = 0
    heap_depth: int = 0  # layers of the heap that were there before the activation began
    globals: set[str] = field(default_factory=set)
    parameters: frozenset[str] = frozenset()
    within: Location | None = None
    edits: tuple[HistoryEdit, ...] = ()  # those of the conversation that a loop goes over
    loop: Loop | None = None
    returns: list[tuple[Value, dict[int, Cell]]] = field(default_factory=list)
    yields: ListRef | None = None  # what a generator gives, in order
    wants: bool = True  # whether somebody uses what the functions called here return
    skips: frozenset[ast.stmt] = frozenset()  # statements that cannot matter
    fresh: dict[tuple[Value, str], tuple[Value, Value]] = field(default_factory=dict)  # put into fields, kept
    why: Decisions = UNDECIDED  # the changing tests that decide which value is returned

    def find(self, name: str) -> Value | None:
        """A local name, or one of an enclosing function."""
        frame: Frame | None = self
        while frame is not None:
            if name in frame.names:
                return frame.names[name]
            frame = frame.closure
        return None

    def locate(self, node: ast.AST) -> Location:
        """Where a node stands."""
        found = self.module.locate(node)
        if self.within is not None and found not in self.within:
            return self.within
        return found
