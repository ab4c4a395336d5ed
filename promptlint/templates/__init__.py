"""Template texts: what they are made of, and what the provider will see of them."""

from __future__ import annotations

from promptlint.model import Role
from promptlint.templates.parsed import ParsedTemplate
from promptlint.templates.rewriting import names, substitute
from promptlint.templates.session import JinjaSyntax, Load, Session
from promptlint.text import MappedText

__all__ = ["DIALECTS", "JinjaSyntax", "Load", "ParsedTemplate", "Session", "names", "parse", "substitute"]

DIALECTS = (
    "jinja",
    "liquid",
    "mustache",
    "handlebars",
    "semantic-kernel",
    "langfuse",
    "format",
    "dollar",
    "arguments",
    "plain",
)


def parse(
    text: MappedText,
    dialect: str,
    load: Load | None = None,
    role: Role = Role.UNKNOWN,
    session: Session | None = None,
) -> ParsedTemplate:
    """Read a template text; never raises for what the text holds.

    `dialect` is one of `DIALECTS`: Jinja2, Liquid, Mustache, Handlebars, the ``{{$name}}`` of Semantic Kernel, the
    plain ``{{name}}`` of Langfuse, MLflow and GitHub Models, `str.format`, `string.Template`, the ``$ARGUMENTS`` of
    command files, or no template at all. `load` gives the text of another template by the name under which this one
    includes, extends or imports it. A `session` (which has a `load` of its own) goes from text to text of one file.
    Raises `ValueError` for another dialect.
    """
    session = session or Session(load)
    match dialect:
        case "jinja":
            from promptlint.templates.jinja import parse_jinja  # loads jinja2, which is slow

            return parse_jinja(text, role, session)
        case "liquid":
            from promptlint.templates.liquid import parse_liquid

            return parse_liquid(text, role, session)
        case "mustache" | "handlebars" | "semantic-kernel" | "langfuse":
            from promptlint.templates.mustache import parse_mustache

            return parse_mustache(text, dialect, role, session.load)
        case _ if dialect not in DIALECTS:
            raise ValueError(f"unknown template dialect: {dialect}")
    from promptlint.templates.placeholders import parse_placeholders

    return parse_placeholders(text, dialect, role)
