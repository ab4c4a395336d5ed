"""Template texts: what they are made of, and what the provider will see of them."""

from __future__ import annotations

from collections.abc import Callable

from promptlint.model import Role
from promptlint.templates.parsed import ParsedTemplate
from promptlint.templates.rewriting import names, substitute
from promptlint.text import MappedText

__all__ = ["DIALECTS", "ParsedTemplate", "names", "parse", "substitute"]

DIALECTS = ("jinja", "mustache", "format", "dollar", "plain")


def parse(
    text: MappedText,
    dialect: str,
    load: Callable[[str], MappedText | None] | None = None,
    role: Role = Role.UNKNOWN,
) -> ParsedTemplate:
    """Read a template text; never raises for what the text holds.

    `dialect` is one of `DIALECTS`: Jinja2, ``{{name}}`` placeholders as in Mustache and Handlebars, `str.format`,
    `string.Template`, or no template at all. `load` gives the text of another template by the name under which Jinja
    includes, extends or imports it. Raises `ValueError` for another dialect.
    """
    if dialect == "jinja":
        from promptlint.templates.jinja import parse_jinja  # loads jinja2, which is slow

        return parse_jinja(text, load, role)
    if dialect not in DIALECTS:
        raise ValueError(f"unknown template dialect: {dialect}")
    from promptlint.templates.placeholders import parse_placeholders

    return parse_placeholders(text, dialect, role)
