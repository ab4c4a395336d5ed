"""Line breaks: one style in a file, and one at the end of files whose end no model sees."""

from __future__ import annotations

import re
from collections.abc import Iterator

from promptlint.formatter.changes import Change
from promptlint.formatter.margins import values_end, would_grow
from promptlint.readers.detect import Detection
from promptlint.text import Source

_BREAK = re.compile(r"\r\n|\n")
_LONE_RETURN = re.compile(r"\r(?!\n)")
_END = re.compile(r"(?<![ \t\r\n])[ \t\r\n]*+\Z")
DATA = ("json", "jsonl", "yaml", "toml")
_CUE = ":"  # "Answer:" asks for more, and nobody wants its end touched


def style(text: str) -> str:
    """The line break that most lines of a text have; a line feed where they are as many."""
    pairs = text.count("\r\n")
    return "\r\n" if pairs > text.count("\n") - pairs else "\n"


def unified(source: Source) -> Iterator[Change]:
    """All line breaks as most of them are. A text with a lone carriage return keeps those that it has."""
    text = source.text
    if "\r" not in text or _LONE_RETURN.search(text):
        return
    wanted = style(text)
    for found in _BREAK.finditer(text):
        if found.group() != wanted:
            yield Change(found.start(), found.end(), wanted)


def final(source: Source, detection: Detection) -> Iterator[Change]:
    """Exactly one line break at the end of data, and one at the end of a Jinja template, which the engine takes away.

    What belongs to a block scalar at the end of a YAML file stays, and nothing is added to it. The end of every other
    text is sent to the model, as are further line breaks at the end of a Jinja template.
    """
    text = source.text
    if detection.format in DATA:
        found = _END.search(text)
        if found is None or found.group() == style(text) or would_grow(source, detection.format):
            return
        if found.start() >= values_end(source, detection.format) > 0:
            yield Change(found.start(), found.end(), style(text))
    elif detection.format == "jinja" and not detection.jinja.keep_trailing_newline and _complete(text):
        yield Change(len(text), len(text), style(text))


def _complete(text: str) -> bool:
    """Whether a text lacks nothing but the line break at its end."""
    return bool(text) and not text[-1].isspace() and text[-1] != _CUE
