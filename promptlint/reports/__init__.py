"""Reports: one module per format, each with ``render(result, style) -> str``."""

from __future__ import annotations

from dataclasses import dataclass

FORMATS = ("full", "concise", "json", "json-lines", "github", "gitlab", "sarif", "junit", "rdjson", "pylint")
FOR_PEOPLE = ("full", "concise")  # with a summary behind the findings; the others are for programs


@dataclass(frozen=True, slots=True)
class Style:
    """What the reader of a report can show: colours, columns, and the encoding of the stream."""

    colour: bool = False
    width: int = 80
    encoding: str = "utf-8"
