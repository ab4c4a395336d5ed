"""What a reader returns, and what it is given."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from promptlint.model import Prompt
from promptlint.project import Project
from promptlint.text import Location, Source


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in the file that keeps it from being read (PC001): where, and what to do."""

    location: Location
    message: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What one file holds.

    `format` is what the file was taken for (``jinja``, ``openai-chat``, ``python``), `why` the evidence. A file that
    is no prompt has no format; then `why` is the reason for skipping it. `problems` stand beside whatever could be read.
    """

    source: Source
    format: str
    why: str
    prompts: tuple[Prompt, ...] = ()
    problems: tuple[Problem, ...] = ()
    inputs_complete: bool = True

    @property
    def skipped(self) -> bool:
        return not self.format


Reader = Callable[[Source, Project], Reading]
