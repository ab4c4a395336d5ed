"""Jinja2 templates as prompts: what would be rendered, in which order, on which condition.

Nothing is rendered. Includes, bases, imports and macros are resolved through a loader that the caller bounds.
"""

from __future__ import annotations

from collections.abc import Callable

from promptlint.model import Node, Role, Segment, TextHost
from promptlint.templates.jinja_composition import Unit, Walker
from promptlint.templates.jinja_tree import read
from promptlint.templates.jinja_values import Run, Scope
from promptlint.templates.parsed import ParsedTemplate
from promptlint.text import MappedText


def parse_jinja(
    text: MappedText, load: Callable[[str], MappedText | None] | None = None, role: Role = Role.UNKNOWN
) -> ParsedTemplate:
    """Read a Jinja2 template. `load` gives the text of another template by its name, or `None` if there is none.

    The engine's defaults are assumed: no `trim_blocks`, no `lstrip_blocks`, one newline at the very end dropped.
    """
    template = read(text)
    host = TextHost(text, template.scan.slices, "jinja", role)
    whole = text.location(0, len(text.text))
    if template.trouble is not None:
        unread: tuple[Node, ...] = (Segment(whole, partly_unknown=True),)
        return ParsedTemplate(host, unread, problems=(template.trouble.problem(text),))
    run = Run(load)
    try:
        with run.expanding(text):
            nodes = Walker(template, run, Unit(Scope())).render()
    except RecursionError:
        nodes = (Segment(whole, partly_unknown=True),)
    return ParsedTemplate(host, nodes, tuple(run.sources), tuple(run.problems))
