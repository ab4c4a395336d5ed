"""Collects what a scanner of placeholders finds: slices that tile the text, and the nodes they stand for."""

from __future__ import annotations

from promptlint.model import Node, Role, Segment, Slice, SliceKind, TextHost
from promptlint.templates.parsed import ParsedTemplate
from promptlint.text import Location, MappedText


class Pieces:
    """Takes the pieces of a text in order. Literal text is what lies between them."""

    def __init__(self, text: MappedText) -> None:
        self.text = text
        self._slices: list[Slice] = []
        self._at = 0

    def location(self, start: int, end: int) -> Location:
        return self.text.location(start, end)

    def literal(self, start: int, end: int, shown: str | None = None) -> list[Node]:
        """The segment of literal text; `shown` where it is not what stands there."""
        content = self.text.text[start:end] if shown is None else shown
        return [Segment(self.location(start, end), text=content)] if content else []

    def add(self, kind: SliceKind, start: int, end: int, tag: str = "") -> Location:
        """A placeholder, tag or comment; returns its place."""
        if start > self._at:
            self._slices.append(Slice(SliceKind.LITERAL, self._at, start))
        self._slices.append(Slice(kind, start, end, tag))
        self._at = end
        return self.location(start, end)

    def finish(self, nodes: list[Node], dialect: str, role: Role) -> ParsedTemplate:
        end = len(self.text.text)
        if end > self._at:
            self._slices.append(Slice(SliceKind.LITERAL, self._at, end))
        return ParsedTemplate(TextHost(self.text, tuple(self._slices), dialect, role), tuple(nodes))
