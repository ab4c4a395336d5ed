"""What a reader returns, and what it is given."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from promptlint.diagnostic import Problem as Problem
from promptlint.model import Prompt
from promptlint.project import Project
from promptlint.templates.session import JINJA, JinjaSyntax
from promptlint.text import Source

DIALECTS = {  # of templates, by what files call them
    "jinja": "jinja", "jinja2": "jinja", "nunjucks": "jinja", "f-string": "format", "fstring": "format",
    "format": "format", "mustache": "mustache", "handlebars": "handlebars", "liquid": "liquid",
    "semantic-kernel": "semantic-kernel", "langfuse": "langfuse", "mlflow": "langfuse", "dollar": "dollar",
    "string-template": "dollar", "arguments": "arguments", "plain": "plain", "none": "plain",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reading:
    """What one file holds.

    `format` is what the file was taken for (``jinja``, ``openai-chat``, ``python``), `why` the evidence. A file that
    is no prompt has no format; then `why` is the reason for skipping it. `problems` stand beside what could be read.
    `followed` are the places of functions of other files whose calls were followed from here.
    """

    source: Source
    format: str
    why: str
    prompts: tuple[Prompt, ...] = ()
    problems: tuple[Problem, ...] = ()
    inputs_complete: bool = True
    notes: tuple[str, ...] = ()
    followed: frozenset[tuple[str, int, int]] = frozenset()

    @property
    def skipped(self) -> bool:
        return not self.format


@dataclass(frozen=True, slots=True)
class ReadSettings:
    """How a file is to be read.

    `explicit` says that the user named this very file. `formats` maps path patterns to what matching files are, where
    the user knows better than the content tells: a reader (``jinja``, ``text``, ``markdown``, ``agent``, ``yaml``,
    ``toml``, ``json``, ``jsonl``, ``python``), a template dialect (``liquid``, ``mustache``, ``format`` ...) or
    ``none``. `jinja` is how Jinja is written in them.
    """

    explicit: bool = False
    formats: Mapping[str, str] = field(default_factory=dict)
    jinja: JinjaSyntax = JINJA


Reader = Callable[[Source, Project], Reading]
