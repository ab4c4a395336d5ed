"""The public rule API: all that a rule pack imports.

A rule is a `Rule` value in a module of its own, with a Markdown page beside it that is its documentation and its test.
Rule packs are found through the entry-point group ``promptlint.rules``; an entry point names a sequence of rules.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from promptlint.breakpoints import PlacedBreakpoint
from promptlint.comparison import ProjectView
from promptlint.diagnostic import (
    CUT_AGAIN,
    Applicability,
    Confidence,
    Diagnostic,
    Edit,
    Fix,
    PrefixFacts,
    Related,
    Severity,
)
from promptlint.facts import Certainty, Extent, Invalidator, Keeper, ProviderFacts, Truncation
from promptlint.judge import PromptView
from promptlint.likeness import Fingerprint, Parting
from promptlint.model import (
    Aspect,
    Branch,
    Breakpoint,
    Cause,
    CauseKind,
    EditKind,
    Evaluated,
    FaultKind,
    HistoryEdit,
    Many,
    Node,
    Parameter,
    Part,
    Prompt,
    PromptKind,
    Rate,
    Role,
    Segment,
    Step,
)
from promptlint.nodes import parts, segments
from promptlint.placed import PlacedValue
from promptlint.text import Location, Source

__all__ = [
    "CUT_AGAIN", "Applicability", "Aspect", "Branch", "Breakpoint", "Cause", "CauseKind", "Certainty", "Confidence",
    "Diagnostic", "Edit", "EditKind", "Evaluated", "Extent", "FaultKind", "Fingerprint", "Fix", "HistoryEdit",
    "Invalidator", "Keeper", "Location", "Many", "Node", "Parameter", "Part", "Parting", "PlacedBreakpoint",
    "PlacedValue", "PrefixFacts", "ProjectView", "Prompt", "PromptKind", "PromptView", "ProviderFacts", "Rate",
    "Related", "Role", "Rule", "Scope", "Segment", "Severity", "Source", "Step", "Truncation", "parts", "segments",
]  # fmt: skip


class Scope(StrEnum):
    """What a rule looks at: one prompt, or all prompts of the project; `ENGINE` rules are emitted by the engine itself
    and have only a page."""

    PROMPT = "prompt"
    PROJECT = "project"
    ENGINE = "engine"


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule.

    `code` is stable for ever, `name` is its kebab-case twin; both are accepted everywhere. `summary` is one line.
    `check` looks at one prompt and yields findings, `check_project` at all of them together (scope `PROJECT`). `page`
    is the Markdown page's text, read only when shown.
    """

    code: str
    name: str
    summary: str
    module: str
    scope: Scope = Scope.PROMPT
    check: Callable[[PromptView], Iterator[Diagnostic]] | None = None
    check_project: Callable[[ProjectView], Iterator[Diagnostic]] | None = None
    since: str = "0.1.0"
    fix: str = "none"  # "none", "sometimes" or "always"
    default: bool = True

    @property
    def page(self) -> str:
        """The rule's Markdown page.

        Raises `FileNotFoundError` if the pack ships none.
        """
        from importlib.resources import files

        package, _, stem = self.module.rpartition(".")
        return files(package).joinpath(f"{stem}.md").read_text(encoding="utf-8")
