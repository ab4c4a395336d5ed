"""Symbolic evaluation of Python: what a module's requests are made of. Nothing is imported, nothing is run."""

from __future__ import annotations

from dataclasses import dataclass

from promptlint.diagnostic import Problem
from promptlint.model import Prompt
from promptlint.project import Project
from promptlint.text import Source


@dataclass(frozen=True, slots=True)
class AnalysisResult:
    """The requests and prompt-shaped values of one module. `notes` say what was cut short by a budget,
    `followed` are the places of the functions of other modules whose calls were followed."""

    prompts: tuple[Prompt, ...]
    problems: tuple[Problem, ...] = ()
    notes: tuple[str, ...] = ()
    followed: frozenset[tuple[str, int, int]] = frozenset()


def analyse(source: Source, project: Project) -> AnalysisResult:
    """What the Python file `source` sends to a model, or shapes as if to send."""
    from promptlint.analysis.entries import analyse_module

    return analyse_module(source, project)
