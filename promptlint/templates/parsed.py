"""What reading a template text yields."""

from __future__ import annotations

from dataclasses import dataclass

from promptlint.diagnostic import Problem
from promptlint.model import Node, TextHost
from promptlint.text import Source


@dataclass(frozen=True, slots=True)
class ParsedTemplate:
    """A template text: its slices (`host`), and what the provider will see of it (`nodes`).

    `sources` are the other files that were read on the way (includes, bases, imports), in order of first use.
    `problems` are syntax errors, in this text or in those files. A text with a syntax error is one segment of which
    nothing is known.
    """

    host: TextHost
    nodes: tuple[Node, ...]
    sources: tuple[Source, ...] = ()
    problems: tuple[Problem, ...] = ()
