"""Jinja2 templates as prompts: what would be rendered, in which order, on which condition.

Nothing is rendered. Includes, bases, imports and macros are resolved through a loader that the caller bounds.
"""

from __future__ import annotations

from promptlint.model import Node, Role, Segment, TextHost
from promptlint.templates.jinja_composition import Unit, Walker
from promptlint.templates.jinja_tree import read
from promptlint.templates.jinja_values import Run, Scope
from promptlint.templates.parsed import ParsedTemplate
from promptlint.templates.session import Session
from promptlint.text import MappedText


def parse_jinja(text: MappedText, role: Role, session: Session) -> ParsedTemplate:
    """Read a Jinja2 template. What it sets is known in the later texts of the session."""
    template = read(text, session.jinja)
    host = TextHost(text, template.scan.slices, "jinja", role)
    whole = text.location(0, len(text.text))
    if template.trouble is not None:
        unread: tuple[Node, ...] = (Segment(whole, partly_unknown=True),)
        return ParsedTemplate(host, unread, problems=(template.trouble.problem(text),))
    run = session.jinja_run = session.jinja_run or Run(session.load, session.jinja)
    names = session.jinja_names = session.jinja_names or Scope()
    told = len(run.problems)
    try:
        with run.expanding(text):
            nodes = Walker(template, run, Unit(names)).render()
    except RecursionError:
        run.level = 0
        nodes = (Segment(whole, partly_unknown=True),)
    return ParsedTemplate(host, nodes, tuple(run.sources), tuple(run.problems)[told:])
