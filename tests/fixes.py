"""What the tests of the fixer share: prompts made of texts, and what a fix makes of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from promptlint.diagnostic import Confidence, Fix
from promptlint.fixer import Declined, apply_edits, reorder
from promptlint.fixer.apply import Sources
from promptlint.model import Cause, CauseKind, Part, Prompt, PromptKind, Rate, Role, Segment
from promptlint.nodes import segments
from promptlint.templates import parse
from promptlint.text import Location, MappedText, Source


def template(source: Source, dialect: str = "jinja", text: MappedText | None = None) -> Prompt:
    """The prompt of a template text."""
    parsed = parse(text or MappedText.whole(source), dialect, None, Role.SYSTEM)
    place = Location(source, 0, 0)
    return Prompt(PromptKind.TEMPLATE, (Part(Role.SYSTEM, parsed.nodes, place),), place, hosts=(parsed.host,))


def python(source: Source, *changing: str) -> Prompt:
    """A prompt that the code of a source sends, with every occurrence of these expressions changing."""
    place = Location(source, 0, 0)
    found = []
    for each in changing:
        cause = Cause(CauseKind.CLOCK, Rate.INSTANT, Confidence.HIGH, each)
        for at in re.finditer(re.escape(each), source.text):
            where = Location(source, at.start(), at.end())
            found.append(Segment(where, causes=frozenset({cause}), name=each.strip("{}")))
    return Prompt(PromptKind.REQUEST, (Part(Role.SYSTEM, tuple(found), place),), place)


def fixes(prompt: Prompt) -> Iterator[Fix | Declined]:
    """The answer for each changing value of a prompt."""
    for segment in segments(prompt.nodes):
        if segment.causes:
            yield reorder(prompt, segment)


def first(text: str, dialect: str = "jinja") -> Fix | Declined:
    """The answer for the first changing value of a template."""
    return next(fixes(template(Source("p.j2", text), dialect)))


def moved(text: str, dialect: str = "jinja") -> tuple[str, str]:
    """The applicability of the fix for a template's first changing value, and the text that it makes."""
    return made(text, first(text, dialect))


def made(text: str, fix: Fix | Declined) -> tuple[str, str]:
    """The applicability of a fix and the text that it makes; a reason for none is an error."""
    assert isinstance(fix, Fix), fix.reason
    return fix.applicability.value, apply_edits(text, fix.edits)


def python_moved(code: str, changing: str = "{now}") -> tuple[str, str]:
    """The same for Python code, for the first value that is written so."""
    return made(code, next(fixes(python(Source("app.py", code), changing))))


def propose(sources: Sources) -> Iterator[Fix]:
    """All fixes for templates."""
    for source in sources.values():
        yield from (fix for fix in fixes(template(source)) if isinstance(fix, Fix))
