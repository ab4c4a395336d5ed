"""Unified diffs that `git apply` and `patch` accept."""

from __future__ import annotations

import difflib

from promptlint.text import Source


def unified_diff(before: Source, after: Source, context: int = 3) -> str:
    """The change of one file as a unified diff, or an empty string if there is none.

    Line breaks are kept as they are in the file, a missing final line break is marked, and a byte order mark is part of
    the first line, as it is for the programs that apply the diff.
    """
    old, new = _lines(before), _lines(after)
    if old == new:
        return ""
    pieces = [f"--- {_shown('a/', before.path)}\n", f"+++ {_shown('b/', after.path)}\n"]
    body = difflib.unified_diff(old, new, n=context)
    for number, line in enumerate(body):
        if number < 2:
            continue  # the header of the module knows no quoting
        pieces.append(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n")
    return "".join(pieces)


def _lines(source: Source) -> list[str]:
    """The lines as the tools see them: only a line feed ends one, so that a lone return or U+2028 does not."""
    text = ("\ufeff" if source.bom else "") + source.text
    lines = text.split("\n")
    last = lines.pop()
    return [f"{line}\n" for line in lines] + ([last] if last else [])


def _shown(prefix: str, path: str) -> str:
    if any(character < " " or character in '"\\\x7f' for character in path):
        quoted = "".join(_quoted(character) for character in path)
        return f'"{prefix}{quoted}"'
    # A tab behind the name ends it, where it holds a blank.
    return f"{prefix}{path}\t" if " " in path else f"{prefix}{path}"


def _quoted(character: str) -> str:
    if character in '"\\':
        return f"\\{character}"
    if character < " " or character == "\x7f":
        return f"\\{ord(character):03o}"
    return character
