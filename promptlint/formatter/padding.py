"""One blank inside the delimiters of template tags, where the engine reads the tag the same with and without."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from promptlint.formatter.changes import Change
from promptlint.formatter.prose import fences, within
from promptlint.model import SliceKind, TextHost
from promptlint.readers.detect import Detection
from promptlint.templates import JinjaSyntax

_INNER = r"([ \t]*+)(\S(?:.*?\S)??)([ \t]*+)"  # lazy: a sign at the end belongs to the delimiter
_LIQUID = re.compile(rf"(\{{\{{-?|\{{%-?){_INNER}(-?\}}\}}|-?%\}})", re.DOTALL)
_MUSTACHE = re.compile(r"(\{\{)([ \t]*+)([\w.@$][^{}\r\n]*[^{}\s~]|[\w.@$])([ \t]*)(\}\})")
_NO_VALUE = re.compile(r"else\b")


def padded(host: TextHost, detection: Detection, path: str) -> Iterator[Change]:
    """The blanks to add or to remove inside the tags of a text, if an engine is known to read them.

    A text with names in double braces may as well be filled by plain replacement, which knows one spelling, even where
    it has sections. There is evidence for an engine if the file's name or the configuration says so, or if a tag of
    Jinja or Liquid stands in the text.
    """
    pattern = _pattern(host.dialect, detection.jinja)
    if pattern is None or not _engine(host, detection, path):
        return
    fenced = fences(host.text.text)
    for piece in host.slices:
        if piece.kind not in (SliceKind.INTERPOLATION, SliceKind.TAG):
            continue
        if within(piece.start, piece.end, fenced):
            continue
        found = pattern.fullmatch(host.text.text, piece.start, piece.end)
        if not found or (host.dialect in ("mustache", "handlebars") and _NO_VALUE.match(found[3])):
            continue
        for group in (2, 4):
            start, end = found.span(group)
            if found[group] != " ":
                yield from _placed(host, start, end)


def _engine(host: TextHost, detection: Detection, path: str) -> bool:
    lower = path.lower()
    if host.dialect in ("jinja", "liquid") and any(piece.kind is SliceKind.TAG for piece in host.slices):
        return True
    if lower.endswith((".prompt.yml", ".prompt.yaml")):
        return False  # GitHub Models: its documents know names only, and not what becomes of blanks
    return host.dialect == detection.dialect or (host.dialect == "jinja" and lower.endswith(".prompty"))


def _pattern(dialect: str, syntax: JinjaSyntax) -> re.Pattern[str] | None:
    match dialect:
        case "jinja":
            return _jinja(syntax)
        case "liquid":
            return _LIQUID
        case "mustache" | "handlebars":
            return _MUSTACHE
    return None


@cache
def _jinja(syntax: JinjaSyntax) -> re.Pattern[str]:
    blocks, variables = re.escape(syntax.block_start), re.escape(syntax.variable_start)
    opening = f"((?:{blocks}|{variables})[-+]?)"
    closing = f"(-?{re.escape(syntax.variable_end)}|[-+]?{re.escape(syntax.block_end)})"
    return re.compile(f"{opening}{_INNER}{closing}", re.DOTALL)


def _placed(host: TextHost, start: int, end: int) -> Iterator[Change]:
    """One blank at `start`..`end` of the decoded text, if the tag stands in the file as it reads."""
    place = host.text.location(start - 1, end + 1)  # both neighbours belong to the tag
    if place.text == host.text.text[start - 1 : end + 1]:
        yield Change(place.start + 1, place.end - 1, " ")
