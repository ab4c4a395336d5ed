"""What the texts of one file share: how Jinja is written there, what it includes, and which names are set so far."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from promptlint.text import MappedText

if TYPE_CHECKING:
    from promptlint.templates.jinja_values import Run, Scope
    from promptlint.templates.liquid_values import Names

Load: TypeAlias = Callable[[str], MappedText | None]


@dataclass(frozen=True, slots=True)
class JinjaSyntax:
    """The options of a Jinja environment that decide what a template says; the defaults are the engine's own."""

    block_start: str = "{%"
    block_end: str = "%}"
    variable_start: str = "{{"
    variable_end: str = "}}"
    comment_start: str = "{#"
    comment_end: str = "#}"
    line_statement_prefix: str = ""
    line_comment_prefix: str = ""
    trim_blocks: bool = False
    lstrip_blocks: bool = False
    keep_trailing_newline: bool = False

    @property
    def trouble(self) -> str:
        """Why no template can be written so, or nothing."""
        starts = (self.block_start, self.variable_start, self.comment_start)
        if not all((*starts, self.block_end, self.variable_end, self.comment_end)):
            return "a delimiter must not be empty"
        return "" if len(set(starts)) == 3 else "blocks, variables and comments must begin differently"


JINJA = JinjaSyntax()


@dataclass(slots=True)
class Session:
    """Goes from text to text of one file, so that a name set before the first message is known in the later ones.

    `load` gives the text of another template by the name under which it is included.
    """

    load: Load | None = None
    jinja: JinjaSyntax = JINJA
    jinja_run: Run | None = field(default=None, init=False)
    jinja_names: Scope | None = field(default=None, init=False)
    liquid_names: Names | None = field(default=None, init=False)
