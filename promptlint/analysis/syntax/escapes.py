"""What stands between the quotes of a Python string literal, decoded: escapes, line breaks, doubled braces."""

from __future__ import annotations

import re
import unicodedata

from promptlint.text import MappedText, Run, Source

_ESCAPE = r"\\(?:\r\n|[\r\n\\'\"abfnrtv]|[0-7]{1,3}|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|N\{[^{}\r\n]*\})"
_UNITS = {  # (raw, doubled): what does not stand for itself
    (False, False): re.compile(_ESCAPE + r"|\r\n?"),
    (True, False): re.compile(r"\r\n?"),
    (False, True): re.compile(_ESCAPE + r"|\r\n?|\{\{|\}\}"),
    (True, True): re.compile(r"\r\n?|\{\{|\}\}"),
}
_SIMPLE = {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}


def decode(source: Source, start: int, end: int, *, raw: bool, doubled: bool) -> MappedText:
    """The text between two offsets as Python reads it.

    `raw` leaves escapes alone, `doubled` halves doubled braces. An escape that Python does not know stands for itself.
    """
    texts: list[str] = []
    runs: list[Run] = []
    length = 0
    at = start

    def add(piece: str, begin: int, stop: int) -> None:
        nonlocal length
        if piece:
            texts.append(piece)
            runs.append(Run(length, len(piece), begin, stop - begin))
            length += len(piece)

    for unit in _UNITS[raw, doubled].finditer(source.text, start, end):
        value = _value(unit[0])
        if value is not None:
            add(source.text[at : unit.start()], at, unit.start())
            add(value, unit.start(), unit.end())
            at = unit.end()
    add(source.text[at:end], at, end)
    return MappedText(source, "".join(texts), tuple(runs))


def _value(unit: str) -> str | None:
    """What an escape, a line break or a doubled brace stands for; `None` where it is no valid escape."""
    if unit[0] != "\\":
        return "\n" if unit[0] == "\r" else unit[0]
    kind = unit[1]
    if kind in "\r\n":
        return ""
    if kind in _SIMPLE:
        return _SIMPLE[kind]
    if kind in "01234567":
        return chr(int(unit[1:], 8))
    if kind in "xuU":
        number = int(unit[2:], 16)
        return chr(number) if number <= 0x10FFFF else None
    if kind == "N":
        try:
            return unicodedata.lookup(unit[3:-1])
        except KeyError:
            return None
    return kind  # a quote or a backslash
