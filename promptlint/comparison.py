"""What rules that compare prompts see: all those of a run, side by side."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from promptlint import likeness, tokens
from promptlint.likeness import Fingerprint, Parting


class ProjectView:
    """All prompts of a run as rules of scope `PROJECT` see them, each kept as hashes of its lines."""

    def __init__(self, prompts: Sequence[Fingerprint]) -> None:
        self.prompts = tuple(prompts)

    @cached_property
    def partings(self) -> tuple[tuple[Parting, ...], ...]:
        """Groups of prompts that share most of their text but part early: each against the first of its group."""
        return tuple(likeness.partings(self.prompts))

    def count(self, text: str, encoding: str) -> int:
        """The tokens of a text in an encoding."""
        return tokens.count(text, encoding)
