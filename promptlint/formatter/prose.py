"""The words of a template: blanks at the ends of lines that nobody can see, and letters with separate accents."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from promptlint.formatter.changes import Change
from promptlint.model import Slice, SliceKind, TextHost

_LINE = re.compile(r"[^\r\n]*+(?:\r\n|\r|\n|\Z)")
_FENCE = re.compile(r"[ \t>*+-]*+(?:\d+[.)][ \t]*+)?(`{3,}|~{3,})")
_INDENTED = re.compile(r"[ ]{4}|[ ]{0,3}\t")
_BLANKS = re.compile(r"(?<![ \t])[ \t]++(?=\r?\n)")
_BLANK_LINE = re.compile(r"\r?\n[ \t]*+\r?\n")
_HARD_BREAK = re.compile(r" {2,}")
_KEPT_BEFORE = ("\\", ":")  # a backslash would become a break of Markdown; behind a colon something is to follow
_NAME = re.compile(r"(?:\{[^{}\r\n]*+|\$\w*+)\Z")
_LONGEST_NAME = 100
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")


@dataclass(frozen=True, slots=True)
class Literal:
    """A stretch of a host's decoded text that is sent as it is written, outside of code."""

    start: int
    end: int


def literals(host: TextHost) -> Iterator[Literal]:
    """The literal text of a host without its code fences and raw blocks."""
    fenced = fences(host.text.text)
    raw = False
    for piece in host.slices:
        if piece.tag in ("raw", "endraw"):
            raw = piece.tag == "raw"
        if piece.kind is SliceKind.LITERAL and not raw:
            yield from _outside(piece, fenced)


def fences(text: str) -> list[tuple[int, int]]:
    """The code fences of a text, their marks included; one that is not closed reaches to the end."""
    found: list[tuple[int, int]] = []
    opened, mark = -1, ""
    if "```" not in text and "~~~" not in text:
        return found
    for line in _LINE.finditer(text):
        fence = _FENCE.match(text, line.start(), line.end())
        if fence is None:
            continue
        if not mark:
            opened, mark = line.start(), fence[1]
        elif fence[1].startswith(mark) and not text[fence.end() : line.end()].strip():
            found.append((opened, line.end()))
            mark = ""
    return [*found, (opened, len(text))] if mark else found


def within(start: int, end: int, spans: list[tuple[int, int]]) -> bool:
    """Whether a range meets one of these, which follow each other."""
    index = bisect_right(spans, start, key=lambda span: span[1])
    return index < len(spans) and spans[index][0] < end


def _outside(piece: Slice, fenced: list[tuple[int, int]]) -> Iterator[Literal]:
    at = piece.start
    first = bisect_right(fenced, at, key=lambda span: span[1])
    for start, end in islice(fenced, first, None):
        if start >= piece.end:
            break
        if at < start:
            yield Literal(at, start)
        at = max(at, end)
    if at < piece.end:
        yield Literal(at, piece.end)


def trailing(host: TextHost) -> Iterator[Change]:
    """The blanks at ends of lines that say nothing to a renderer of Markdown, to an engine or to a reader.

    Blanks directly behind a tag or a value stay, as does whatever stands behind the last word of the text.
    """
    text = host.text.text
    words_end = len(text.rstrip())
    starts = [found.start() for found in _LINE.finditer(text) if found.group().strip()]
    for literal in literals(host):
        for found in _BLANKS.finditer(text, literal.start, min(literal.end, words_end)):
            start, end = found.span()
            if start <= literal.start:
                continue  # what stands before is no text
            before = text[start - 1]
            if before in _KEPT_BEFORE:
                continue
            blank = before in "\r\n"
            line = bisect_right(starts, start) - 1  # its own, or the last one before it that holds a word
            if line >= 0 and _INDENTED.match(_indentation(host, starts[line])):
                continue  # may be code
            hard_break = not blank and _HARD_BREAK.search(found.group())
            if hard_break and not _BLANK_LINE.match(text, end):
                continue
            yield from _placed(host, start, end, "", behind="\r\n")


def _indentation(host: TextHost, line: int) -> str:
    """The first characters of a line; what stands before the first one in the file belongs to it."""
    head = host.text.text[line : line + 4]
    if line or len(host.text.runs) != 1:
        return head
    start = host.text.runs[0].source
    before = host.text.source.text[max(start - 4, 0) : start]
    return before[len(before.rstrip(" \t")) :] + head


def composed(host: TextHost) -> Iterator[Change]:
    """Letters with their accents as one character, where Unicode has it (NFC).

    Characters that NFC would replace although they stand alone (the Ohm sign, compatibility ideographs) stay: to some
    reader they are others. So do names in braces and behind a dollar: whoever fills them in may look for them character
    by character, and a name ends where its last letter gets an accent. So does a letter right before a dollar: behind
    a letter none begins a name.
    """
    text = host.text.text
    if text.isascii() or unicodedata.is_normalized("NFC", text):
        return
    for literal in literals(host):
        for start, end in _clusters(text, literal.start, literal.end):
            cluster = text[start:end]
            whole = unicodedata.normalize("NFC", cluster)
            if whole == cluster or text.startswith("$", end):
                continue
            if _NAME.search(text, max(literal.start, start - _LONGEST_NAME), start):
                continue
            if all(unicodedata.normalize("NFC", each) == each for each in cluster):
                yield from _placed(host, start, end, whole)


def _clusters(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Each character of a stretch with the marks and the parts of a Korean syllable that follow it."""
    at = -1
    behind = start
    for found in _NOT_ASCII.finditer(text, start, end):
        index = found.start()
        if index < behind or not _joins(text[index]):
            continue
        at = index - 1
        if at < start:
            continue
        behind = index + 1
        while behind < end and _joins(text[behind]):
            behind += 1
        yield at, behind


def _joins(character: str) -> bool:
    return unicodedata.category(character).startswith("M") or "\u1161" <= character <= "\u11c2"


def _placed(host: TextHost, start: int, end: int, new: str, behind: str = "") -> Iterator[Change]:
    """The change in the file, if the text stands there as it reads, with one of the characters `behind` following."""
    place = host.text.location(start, end)
    follows = place.source.text[place.end : place.end + 1]
    if place.text == host.text.text[start:end] and (not behind or (follows and follows in behind)):
        yield Change(place.start, place.end, new)
