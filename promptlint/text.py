"""Text and positions: the ground that everything else stands on.

Positions inside promptlint are absolute offsets in code points of the decoded text, byte order mark excluded and CRLF
counted as two. Lines and columns, UTF-8 bytes and UTF-16 units are made only at the edges (reports, editors).
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator, MutableSequence, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

_LINE_BREAK = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Source:
    """One file's text with its facts.

    `path` is relative to the working directory where possible and always has forward slashes. `text` never holds the
    byte order mark; `bom` says whether the file began with one. `newline` is the first line break of the file.
    """

    path: str
    text: str
    encoding: str = "utf-8"
    bom: bool = False
    _line_starts: MutableSequence[int] = field(
        default_factory=lambda: array("L"), repr=False, compare=False, hash=False
    )  # an array takes an eighth of the room

    @property
    def newline(self) -> str:
        r"""The file's line break: its first one, or ``\n`` where there is none."""
        found = _LINE_BREAK.search(self.text)
        return found.group() if found else "\n"

    @property
    def line_starts(self) -> Sequence[int]:
        """The offset at which each line starts; computed once."""
        if not self._line_starts:
            self._line_starts.extend(_line_starts(self.text))
        return self._line_starts

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both from 1, the column in code points."""
        starts = self.line_starts
        line = bisect_right(starts, offset)
        return line, offset - starts[line - 1] + 1

    def offset(self, line: int, column: int = 1) -> int:
        """The offset of a line and column (both from 1, code points), clamped to the text."""
        starts = self.line_starts
        if line > len(starts):
            return len(self.text)
        return min(starts[max(line, 1) - 1] + max(column, 1) - 1, len(self.text))

    def line_span(self, line: int) -> tuple[int, int]:
        """Start and end offset of a line (from 1), its line break excluded."""
        starts = self.line_starts
        start = starts[line - 1]
        end = starts[line] if line < len(starts) else len(self.text)
        while end > start and self.text[end - 1] in "\r\n":
            end -= 1
        return start, end

    def line_text(self, line: int) -> str:
        """The text of a line (from 1) without its line break."""
        start, end = self.line_span(line)
        return self.text[start:end]

    def offset_of_utf8(self, line: int, byte_column: int) -> int:
        """The offset of a line (from 1) and a column in UTF-8 bytes (from 0), as `ast` gives them."""
        start = self.line_starts[line - 1]
        end = start + byte_column
        if self.text.isascii():
            return end
        prefix = self.text[start:end].encode("utf-8", "surrogatepass")[:byte_column]
        return start + len(prefix.decode("utf-8", "ignore"))

    def encode(self, text: str | None = None) -> bytes:
        """The file's bytes for `text` (its own text by default), with the byte order mark and encoding it came with."""
        content = self.text if text is None else text
        return (b"\xef\xbb\xbf" if self.bom else b"") + content.encode(self.encoding)

    @staticmethod
    def decode(path: str, data: bytes) -> Source:
        """Read bytes as UTF-8, with or without a byte order mark.

        Raises `UnicodeDecodeError` for anything else: promptlint never guesses an encoding.
        """
        bom = data.startswith(b"\xef\xbb\xbf")
        return Source(path, data[3 if bom else 0 :].decode("utf-8"), bom=bom)


def _line_starts(text: str) -> list[int]:
    if "\r" in text:
        return [0, *(found.end() for found in _LINE_BREAK.finditer(text))]
    starts = [0, *accumulate(len(line) + 1 for line in text.split("\n"))]  # most files, four times as fast
    starts.pop()
    return starts


@dataclass(frozen=True, slots=True)
class Location:
    """A half-open range of code points in a source."""

    source: Source
    start: int
    end: int

    def __hash__(self) -> int:
        return hash((self.start, self.end, self.source.path))  # not of the whole source: asked for very often

    @property
    def text(self) -> str:
        return self.source.text[self.start : self.end]

    @property
    def line(self) -> int:
        return self.source.position(self.start)[0]

    @property
    def key(self) -> tuple[str, int, int]:
        """Identifies the place without holding on to the text."""
        return self.source.path, self.start, self.end

    def __contains__(self, other: object) -> bool:
        return (
            isinstance(other, Location)
            and other.source.path == self.source.path
            and self.start <= other.start
            and other.end <= self.end
        )


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of decoded text and the stretch of source it came from.

    Where both have the same `length` the characters correspond one to one; else the whole stretch is one unit (an
    escape such as ``\\n``, a folded line break, a doubled brace).
    """

    decoded: int
    length: int
    source: int
    width: int


@dataclass(frozen=True, slots=True)
class MappedText:
    """Text as a parser decoded it (a YAML scalar, a JSON string, a Python literal), mapped back to its source.

    `runs` cover the decoded text in order without gap. Source positions between two runs (indentation that YAML
    strips, the quotes between two adjacent Python literals) belong to no character.
    """

    source: Source
    text: str
    runs: tuple[Run, ...]

    def __post_init__(self) -> None:
        at = 0
        for run in self.runs:
            assert run.decoded == at, "runs of a mapped text must follow each other"
            at += run.length
        assert at == len(self.text), "runs of a mapped text must cover it"

    @staticmethod
    def whole(source: Source, start: int = 0, end: int | None = None) -> MappedText:
        """A verbatim piece of a source."""
        text = source.text[start : len(source.text) if end is None else end]
        return MappedText(source, text, (Run(0, len(text), start, len(text)),) if text else ())

    def _run_at(self, offset: int) -> Run | None:
        index = bisect_right(self.runs, offset, key=lambda run: run.decoded) - 1
        return self.runs[index] if 0 <= index < len(self.runs) else None

    def start_of(self, offset: int) -> int:
        """The source offset at which the decoded character at `offset` starts (at the end of the text: its end)."""
        if offset >= len(self.text):
            return self.runs[-1].source + self.runs[-1].width if self.runs else 0
        run = self._run_at(offset)
        assert run is not None
        return run.source + (offset - run.decoded if run.length == run.width else 0)

    def end_of(self, offset: int) -> int:
        """The source offset just behind the decoded character before `offset`."""
        if offset <= 0:
            return self.runs[0].source if self.runs else 0
        run = self._run_at(offset - 1)
        assert run is not None
        return run.source + (offset - run.decoded if run.length == run.width else run.width)

    def location(self, start: int, end: int) -> Location:
        """The source location of a range of the decoded text."""
        if start >= end:
            at = self.start_of(start)
            return Location(self.source, at, at)
        return Location(self.source, self.start_of(start), self.end_of(end))

    def slice(self, start: int, end: int) -> MappedText:
        """A piece of this text, mapped to the same source."""
        return MappedText(self.source, self.text[start:end], tuple(self._cut(start, end)))

    def within(self, outer: MappedText) -> MappedText:
        """This text, whose source is the decoded text of `outer`, mapped to the source of `outer`: JSON in YAML."""
        runs: list[Run] = []
        for run in self.runs:
            if run.length == run.width:
                inner = outer.slice(run.source, run.source + run.width).runs
                runs += [Run(run.decoded + each.decoded, each.length, each.source, each.width) for each in inner]
            else:
                start = outer.start_of(run.source)
                runs.append(Run(run.decoded, run.length, start, outer.end_of(run.source + run.width) - start))
        return MappedText(outer.source, self.text, tuple(runs))

    def _cut(self, start: int, end: int) -> Iterator[Run]:
        for run in self.runs:
            low, high = max(run.decoded, start), min(run.decoded + run.length, end)
            if low >= high:
                continue
            if run.length == run.width:
                yield Run(low - start, high - low, run.source + low - run.decoded, high - low)
            else:
                yield Run(low - start, high - low, run.source, run.width)
