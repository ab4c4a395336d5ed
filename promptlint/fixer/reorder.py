"""Finding the text to reorder: the one that holds the value, or one on the value's way into the prompt."""

from __future__ import annotations

from promptlint.diagnostic import Fix
from promptlint.fixer.edits import Declined
from promptlint.fixer.newest_turn import to_newest_turn
from promptlint.fixer.reorder_python import NOT_HERE, is_python, reorder_at
from promptlint.fixer.reorder_template import NOTHING_BEHIND, reorder_in
from promptlint.fixer.scene import host_of, scene
from promptlint.model import Prompt, Segment
from promptlint.text import Location


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
        if isinstance(outcome, Fix) or outcome.reason != NOTHING_BEHIND:
            return outcome
    return outcome


def _at(prompt: Prompt, segment: Segment, place: Location) -> Fix | Declined | None:
    host = host_of(prompt, place)
    if host is not None:
        included = "" if place is segment.location else segment.location.source.text
        stage = scene(host, prompt)
        outcome = reorder_in(stage, place, segment, included)
        piece = stage.piece_at(place)
        if isinstance(outcome, Declined) and outcome.reason == NOTHING_BEHIND and piece is not None and not included:
            other = to_newest_turn(prompt, stage, piece, segment)
            return other if isinstance(other, Fix) else outcome
        return outcome
    return reorder_at(prompt, segment, place) if is_python(place) else None
