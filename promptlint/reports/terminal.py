"""Text on a terminal: widths, characters that must not reach it as they are, colours."""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Iterator

from promptlint.reports import Style

TAB = "    "
_ZERO_WIDTH_JOINER = "\u200d"
_COLOURS = {"red": "31", "yellow": "33", "blue": "34", "cyan": "36", "green": "32"}


def paint(text: str, colour: str, style: Style, *, bold: bool = True) -> str:
    """The text in a colour, where the terminal has colours."""
    if not style.colour or not text:
        return text
    return f"\x1b[{'1;' if bold else ''}{_COLOURS[colour]}m{text}\x1b[0m"


def visible(text: str, style: Style) -> str:
    """The text with everything escaped that a terminal would obey or that the stream cannot encode."""
    return "".join(shown for shown, _ in cells(text, style))


def cells(text: str, style: Style) -> Iterator[tuple[str, int]]:
    """For each code point of one line: how it is shown, and how many columns that takes."""
    joined = False
    for character in text:
        if character == "\t":
            yield TAB, len(TAB)
        elif character < " " or not _encodable(character, style) or _commanding(character):
            escaped = _escaped(character)
            yield escaped, len(escaped)
        elif character < "\x7f":
            yield character, 1
        else:
            yield character, 0 if joined else _columns(character)
        joined = character == _ZERO_WIDTH_JOINER


def width(text: str, style: Style) -> int:
    """The columns that a text takes."""
    return sum(columns for _, columns in cells(text, style))


def wrapped(text: str, style: Style, first: int, indent: str) -> str:
    """A paragraph broken at blanks to fit the terminal; the first line begins in column `first`, others at `indent`."""
    lines = textwrap.wrap(
        visible(" ".join(text.split()), style),
        max(style.width, 40),
        initial_indent="\0" * first,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return "\n".join(lines).lstrip("\0")


def ellipsis(style: Style) -> str:
    return "…" if _encodable("…", style) else "..."


def _commanding(character: str) -> bool:
    """Control and format characters: escape sequences, bidirectional overrides, line separators, lone surrogates."""
    if character == _ZERO_WIDTH_JOINER:
        return False
    return unicodedata.category(character) in ("Cc", "Cf", "Cs", "Zl", "Zp")


def _encodable(character: str, style: Style) -> bool:
    if character < "\x80":
        return True
    try:
        character.encode(style.encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def _escaped(character: str) -> str:
    code = ord(character)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _columns(character: str) -> int:
    if character == _ZERO_WIDTH_JOINER or unicodedata.category(character) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1
