"""Finding the text to reorder: the one that holds the value, or one on the value's way into the prompt."""

from __future__ import annotations

from functools import lru_cache

from promptlint.diagnostic import Fix
from promptlint.fixer.edits import Declined
from promptlint.fixer.newest_turn import to_newest_turn
from promptlint.fixer.python.reorder import NOT_HERE, is_python, reorder_at
from promptlint.fixer.python.strings import dialect_of
from promptlint.fixer.reorder_template import NOTHING_BEHIND, in_macro, reorder_in
from promptlint.fixer.scene import Scene, host_of, scene
from promptlint.fixer.units import IN_MACRO
from promptlint.model import Prompt, Role, Segment, TextHost
from promptlint.templates import parse
from promptlint.text import Location, MappedText, Source

_PLAIN_FILES = (".txt", ".md", ".prompt", ".j2", ".jinja", ".jinja2", ".tmpl")  # the text is the file


def reorder_anywhere(prompt: Prompt, segment: Segment) -> Fix | Declined:
    """Move what holds the value, at the first place on its way where stable text stands behind it."""
    outcome: Fix | Declined = Declined(NOT_HERE)
    tried: list[Location] = []
    for place in (segment.location, *(step.location for step in segment.steps)):
        if place in tried:
            continue
        tried.append(place)
        found = _at(prompt, segment, place)
        if found is None:
            continue
        if isinstance(found, Declined) and found.reason == NOT_HERE:
            continue
        outcome = found
        if isinstance(outcome, Fix) or outcome.reason not in (NOTHING_BEHIND, IN_MACRO):
            return outcome
    return outcome


def _at(prompt: Prompt, segment: Segment, place: Location) -> Fix | Declined | None:
    host = host_of(prompt, place)
    if host is not None:
        stage = scene(host, prompt)
        included = "" if place is segment.location else _brought(stage, segment)
        outcome = reorder_in(stage, place, segment, included)
        piece = stage.piece_at(place)
        if isinstance(outcome, Declined) and outcome.reason == NOTHING_BEHIND and piece is not None and not included:
            other = to_newest_turn(prompt, stage, piece, segment)
            return other if isinstance(other, Fix) else outcome
        return outcome
    if is_python(place):
        return reorder_at(prompt, segment, place)
    dialect = dialect_of(place.text) if place is segment.location else ""
    loaded = _loaded(place.source, dialect) if dialect and place.source.path.endswith(_PLAIN_FILES) else None
    return reorder_in(scene(loaded, prompt), place, segment) if loaded is not None else None


def _brought(stage: Scene, segment: Segment) -> str:
    """The text that stands for the place where a value comes from: the macro around it, or the whole file."""
    piece = stage.piece_at(segment.location)
    macro = in_macro(stage, piece.start) if piece is not None else None
    if macro is not None and segment.location.source.path == stage.host.text.source.path:
        return stage.flat[macro.start : macro.end]
    return segment.location.source.text


@lru_cache(maxsize=2)
def _loaded(source: Source, dialect: str) -> TextHost | None:
    """The text of a template file that code loads; no reader has made a host of it for this prompt."""
    parsed = parse(MappedText.whole(source), dialect, None, Role.SYSTEM)
    return None if parsed.problems else parsed.host
