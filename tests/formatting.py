"""What the tests of the formatter share: a text as if it stood in a file, and what is left of it."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

from promptlint.formatter import Formatted, format_source
from promptlint.project import Project
from promptlint.readers import read
from promptlint.readers.base import ReadSettings
from promptlint.templates import JinjaSyntax
from promptlint.text import Source

ROOT = Path("/nowhere")


def result(text: str, path: str, *, dialect: str = "", jinja: JinjaSyntax | None = None) -> Formatted:
    """What the formatter makes of a text that stands in the file `path`."""
    project = Project(ROOT, {ROOT / path: text}, ROOT)
    formats = {path: dialect} if dialect else {}
    settings = ReadSettings(True, formats, jinja or JinjaSyntax())
    return format_source(read(Source(path, text), project, settings), project, settings)


def formatted(text: str, path: str, *, dialect: str = "", jinja: JinjaSyntax | None = None) -> str:
    """The text in its one spelling. The file must be taken for a prompt and be free of problems."""
    found = result(text, path, dialect=dialect, jinja=jinja)
    assert found.reading.format, found.reading.why
    assert not found.reading.problems
    return found.after.text


def plain(text: str) -> str:
    """A text without what the formatter may change in words: blanks at ends of lines, spellings of breaks and accents.

    Written anew here, without the formatter's own code.
    """
    lines = unicodedata.normalize("NFC", text).replace("\r\n", "\n").split("\n")
    return "\n".join(line.rstrip(" \t") for line in lines)


def squeezed(text: str) -> str:
    """All that is no white space, with composed accents."""
    return re.sub(r"\s", "", unicodedata.normalize("NFC", text))
