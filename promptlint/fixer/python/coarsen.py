"""Coarsening: a clock shows the date only, so that the prompt changes once a day and not with each request. Never safe.

The model no longer knows the time of day. Codes finer than a day go from the format (``%Y-%m-%d %H:%M`` becomes
``%Y-%m-%d``); a format of nothing else becomes a date, and ``.isoformat()`` gets a ``.date()`` in front.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from promptlint.analysis.syntax.strftime import rate_of_format
from promptlint.diagnostic import Applicability, Edit, Fix
from promptlint.fixer.edits import Declined
from promptlint.fixer.python.code import Code, code_of
from promptlint.model import CauseKind, Prompt, Rate, Segment
from promptlint.text import Location

_DATE = "%Y-%m-%d"
_TOKEN = re.compile(r"%[-_0^#:]*\d*[EO]?[A-Za-z%]|[^%]+|%")
_PLAIN = re.compile(r"""[rR]?(["'])(?!\1\1)([^"'\\{}\r\n]*)\1""")
_SPEC = re.compile(r":([^:{}!\r\n]*%[^{}\r\n]*)\}\Z")
_JOINT = re.compile(r"[\s,:;.TZ/@-]*(?:\b(?:at|on|UTC|GMT)\b)?[\s,:;.TZ/@-]*")


def coarsen(prompt: Prompt, segment: Segment) -> Fix | Declined:
    """Show the date where a clock is shown, or the reason why that cannot be done here."""
    for cause in segment.causes:
        if cause.kind is not CauseKind.CLOCK or cause.effective_rate < Rate.TURN or cause.by_name:
            continue
        places = [segment.location, *(step.location for step in segment.steps)]
        for place in (cause.location, *places):
            if place is not None and place.source.path.endswith((".py", ".pyi", ".pyw")):
                edit = _edit(place)
                if edit is not None:
                    return Fix(Applicability.UNSAFE, _message(edit), (edit,))
    return Declined("it is no clock whose format is written here")


def _message(edit: Edit) -> str:
    old = edit.location.text
    how = f"`{edit.content}` for `{old}`" if old else f"with `{edit.content}`"
    return (
        f"give the date only, {how} (unsafe: the model no longer knows the time of day; the prompt then changes once a "
        "day and not with each request)"
    )


def _edit(place: Location) -> Edit | None:
    code = code_of(place.source)
    node = code.innermost(place) if code is not None else None
    if code is None or node is None:
        return None
    for each in (node, *code.around(node)):
        if isinstance(each, ast.stmt):
            return None
        found = next(_written(code, each), None)
        if found is not None:
            return found
    return None


def _written(code: Code, node: ast.AST) -> Iterator[Edit]:
    """The edit that makes an expression show the date, if it shows a time."""
    match node:
        case ast.FormattedValue():
            start, end = code.span(node)
            spec = _SPEC.search(code.source.text, start, end)
            if spec and (short := _shortened(spec[1])):
                yield Edit(Location(code.source, spec.start(1), spec.end(1)), short)
        case ast.Call(func=ast.Attribute(attr="strftime"), args=[ast.Constant(value=str()) as fmt, *_]):
            start, end = code.span(fmt)
            literal = _PLAIN.fullmatch(code.source.text, start, end)
            if literal and (short := _shortened(literal[2])):
                yield Edit(Location(code.source, literal.start(2), literal.end(2)), short)
        case ast.Call(func=ast.Attribute(attr="isoformat", value=ast.Call() as clock), args=[], keywords=[]):
            if isinstance(clock.func, ast.Attribute) and clock.func.attr in ("now", "utcnow", "astimezone"):
                end = code.span(clock)[1]
                yield Edit(Location(code.source, end, end), ".date()")
        case _:
            pass


def _shortened(fmt: str) -> str:
    """A format without what is finer than a day, or an empty string if nothing in it is."""
    if rate_of_format(fmt) is not Rate.INSTANT:
        return ""
    kept: list[str] = []
    fine = False  # the last code was finer than a day: the joint behind it goes with it
    for token in _TOKEN.findall(fmt):
        if token.startswith("%") and token != "%%":
            fine = rate_of_format(token) is Rate.INSTANT or token[-1] in "zZ"
            if not fine:
                kept.append(token)
        elif fine and not _JOINT.fullmatch(token):
            return ""  # words about the time of day that is not shown any more
        elif not fine:
            kept.append(token)
    while kept and _JOINT.fullmatch(kept[-1]):
        kept.pop()
    while kept and _JOINT.fullmatch(kept[0]):
        kept.pop(0)
    short = "".join(kept)
    return short if rate_of_format(short) is Rate.DAILY else _DATE if not short else ""
