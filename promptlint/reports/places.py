"""Places as machine-readable formats count them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256

from promptlint.diagnostic import Diagnostic
from promptlint.text import Location


@dataclass(frozen=True, slots=True)
class Place:
    """A range of a file. Lines and columns count from 1, columns in code points; the end is behind the last one."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int


def place_of(location: Location) -> Place:
    """The lines and columns of a location."""
    source = location.source
    return Place(source.path, *source.position(location.start), *source.position(location.end))


def fingerprints(diagnostics: Iterable[Diagnostic]) -> Iterator[str]:
    """For each finding an id that stays when lines are added elsewhere, and that no other finding of the run has.

    It is made from file, rule and the text of the place, and a number where all that occurs more than once.
    """
    seen: Counter[tuple[str, str, str]] = Counter()
    for each in diagnostics:
        source = each.location.source
        key = (source.path, each.code, source.line_text(each.location.line).strip())
        text = "\0".join([*key, str(seen[key])])
        seen[key] += 1
        yield sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]
