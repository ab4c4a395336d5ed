r"""YAML scalars mapped back to their source: plain, quoted, literal (``|``) and folded (``>``).

The parser says where a scalar starts, how it is written and what it reads as, but not which character came from where.
Here the scalar is decoded once more, by the rules of YAML 1.1, with that book kept. The parser's reading is the judge:
where the two differ, which no known file makes happen, the scalar becomes one unit and nothing inside is located.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from promptlint.documents.tree import Mapper
from promptlint.text import MappedText, Run, Source

_BREAK = re.compile("\r\n|[\r\n\x85\u2028\u2029]")
_BREAKS = "\r\n\x85\u2028\u2029"
_GAP = re.compile("[ \t]*(?:[\r\n\x85\u2028\u2029][ \t\r\n\x85\u2028\u2029]*)")  # blanks with a line break among them
_PROPERTIES = re.compile("(?:[&!][^ \t\r\n\x85\u2028\u2029]*[ \t\r\n\x85\u2028\u2029]+)+")
_HEADER = re.compile("[|>][-+0-9]*[ \t]*(?:#[^\r\n\x85\u2028\u2029]*)?")
_SPACES = re.compile(" *")
_ESCAPES = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "\t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r", "e": "\x1b",
    " ": " ", '"': '"', "/": "/", "\\": "\\", "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029",
}  # fmt: skip
_HEX = {"x": 2, "u": 4, "U": 8}


def map_scalar(source: Source, start: int, end: int, style: str, value: str) -> MappedText:
    """The scalar written at `start`..`end`, whose decoded text the parser says is `value`.

    `style` is the parser's: ``|``, ``>``, ``'``, ``"`` or empty for a plain scalar. Anchors and tags in front are
    passed over.
    """
    properties = _PROPERTIES.match(source.text, start, end)
    start = properties.end() if properties else start
    mapper = Mapper(source)
    if style in ("|", ">"):
        _block(mapper, source.text, start, style == ">", value)
    else:
        _flow(mapper, source.text, start, end, style)
    mapped = mapper.finish()
    if mapped.text == value:
        return mapped
    return MappedText(source, value, (Run(0, len(value), start, end - start),) if value else ())


def _flow(mapper: Mapper, text: str, start: int, end: int, style: str) -> None:
    """Plain and quoted scalars: line breaks fold, blanks around them vanish, quotes and escapes are undone."""
    if style:
        start, end = start + 1, end - 1
    special = re.compile({"'": "''", '"': r"\\"}.get(style, "(?!)") + f"|[ \t{_BREAKS}]+")
    at = start
    while at < end:
        found = special.search(text, at, end)
        if not found:
            mapper.verbatim(at, end)
            return
        mapper.verbatim(at, found.start())
        at = found.start()
        if text[at] == "'":
            mapper.unit("'", at, at + 2)
            at += 2
        elif text[at] == "\\":
            at = _escape(mapper, text, at, end)
        elif gap := _GAP.match(text, at, end):
            _fold(mapper, text, gap.start(), gap.end(), first=True)
            at = gap.end()
        else:
            mapper.verbatim(at, found.end())
            at = found.end()


def _escape(mapper: Mapper, text: str, at: int, end: int) -> int:
    letter = text[at + 1 : at + 2]
    if letter in _HEX:
        stop = at + 2 + _HEX[letter]
        try:
            mapper.unit(chr(int(text[at + 2 : stop], 16)), at, stop)
        except (ValueError, OverflowError):
            mapper.unit(text[at:stop], at, stop)  # the parser has refused it already
        return stop
    found = _BREAK.match(text, at + 1)
    if found:  # an escaped line break joins the lines; only further breaks remain
        rest = re.compile(f"[ \t{_BREAKS}]*").match(text, found.end(), end)
        stop = rest.end() if rest else found.end()
        _fold(mapper, text, found.end(), stop, first=False)
        return stop
    mapper.unit(_ESCAPES.get(letter, letter), at, at + 2)
    return at + 2


def _fold(mapper: Mapper, text: str, start: int, end: int, first: bool) -> None:
    """Line breaks inside a flow scalar: a lone one reads as a space, of several the first vanishes.

    `first` is false where the first break was escaped: then all that follow remain.
    """
    breaks = list(_BREAK.finditer(text, start, end))
    if first and breaks and _read(breaks[0]) != "\n":  # the Unicode line separators are kept as they are
        first = False
    if first:
        if len(breaks) == 1:
            mapper.unit(" ", breaks[0].start(), breaks[0].end())
        breaks = breaks[1:]
    for found in breaks:
        mapper.unit(_read(found), found.start(), found.end())


def _read(found: re.Match[str]) -> str:
    return found.group() if found.group() in ("\u2028", "\u2029") else "\n"


def _lines(text: str, at: int) -> Iterator[tuple[int, int, re.Match[str] | None]]:
    """Start and end of each line from `at` on, and its line break."""
    while at < len(text):
        found = _BREAK.search(text, at)
        yield at, found.start() if found else len(text), found
        at = found.end() if found else len(text)


def _block(mapper: Mapper, text: str, start: int, folded: bool, value: str) -> None:
    """Literal and folded scalars."""
    header = _HEADER.match(text, start)
    opening = _BREAK.match(text, header.end()) if header else None
    if not header or not opening:
        return
    keep, strip = "+" in header.group().split("#")[0], "-" in header.group().split("#")[0]
    indent = _indent(text, opening.end(), value)
    leading: re.Match[str] | None = None  # the break that ended the line before
    trailing: list[re.Match[str]] = []  # the breaks of the empty lines since
    leading_blank = False
    for begin, stop, ending in _lines(text, opening.end()):
        spaces = _SPACES.match(text, begin, min(stop, begin + indent))
        content = spaces.end() if spaces else begin
        if content == stop:  # an empty line, or fewer spaces than the indentation
            if ending:
                trailing.append(ending)
            continue
        if content - begin < indent:
            break  # indented less: the scalar is over
        blank = text[content] in " \t"
        if folded and leading and _read(leading) == "\n" and not leading_blank and not blank:
            if not trailing:
                mapper.unit(" ", leading.start(), leading.end())
        elif leading:
            mapper.unit(_read(leading), leading.start(), leading.end())
        for found in trailing:
            mapper.unit(_read(found), found.start(), found.end())
        trailing = []
        leading_blank = blank
        mapper.verbatim(content, stop)
        leading = ending
    if leading and not strip:
        mapper.unit(_read(leading), leading.start(), leading.end())
    if keep:
        for found in trailing:
            mapper.unit(_read(found), found.start(), found.end())


def _indent(text: str, at: int, value: str) -> int:
    """The indentation of a block scalar: what its first line has more than the first line of its decoded text.

    So neither the indentation of the parent nor an indentation indicator needs to be known.
    """
    written, widest = 0, 0
    for begin, stop, _ in _lines(text, at):
        spaces = _SPACES.match(text, begin, stop)
        width = spaces.end() - begin if spaces else 0
        if begin + width < stop:
            written = width
            break
        widest = max(widest, width)
    read, widest_read = None, 0
    for begin, stop, _ in _lines(value, 0):
        spaces = _SPACES.match(value, begin, stop)
        width = spaces.end() - begin if spaces else 0
        if begin + width < stop:
            read = width
            break
        widest_read = max(widest_read, width)
    if read is None:  # nothing but empty lines
        return max(widest - widest_read, 1)
    return max(written - read, 1)
