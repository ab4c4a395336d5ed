"""Reordering inside one text: the unit with a changing value moves behind the text that never changes."""

from __future__ import annotations

from promptlint.diagnostic import Applicability, Fix
from promptlint.fixer.doubts import doubt, obstacle
from promptlint.fixer.edits import Declined
from promptlint.fixer.moving import Stretch, move
from promptlint.fixer.rewording import reword
from promptlint.fixer.scene import Scene, host_of, piece_at, scene
from promptlint.fixer.units import Passage, Unit, candidates
from promptlint.model import Prompt, Segment, TextHost
from promptlint.text import Location

NOTHING_BEHIND = "nothing stable stands behind it in the same text"


def reorder_in_templates(prompt: Prompt, segment: Segment) -> Fix | Declined:
    """Move the unit that holds a segment, in the text that holds it or in one that includes that text."""
    outcome: Fix | Declined = Declined("it does not stand in a text that can be rewritten")
    places = [segment.location, *(step.location for step in reversed(segment.steps))]
    tried: list[TextHost] = []
    for place in places:
        host = host_of(prompt, place)
        if host is None or host in tried:
            continue
        tried.append(host)
        included = "" if place is segment.location else segment.location.source.text
        outcome = reorder_in(scene(host, prompt), place, segment, included)
        if isinstance(outcome, Fix) or outcome.reason != NOTHING_BEHIND:
            return outcome
    return outcome


def reorder_in(stage: Scene, place: Location, segment: Segment, included: str = "") -> Fix | Declined:
    """Move the unit around `place` to the end of its region: the smallest that is safe, else the smallest."""
    piece = piece_at(stage.host, place)
    if piece is None:
        return Declined("it is no placeholder of its own")
    doubtful: Fix | None = None
    reason = NOTHING_BEHIND
    for candidate in candidates(stage, piece.start):
        if isinstance(candidate, Declined):
            reason = candidate.reason
            break
        if isinstance(candidate, Passage):
            outcome = reword(stage, candidate, piece, segment)
            if isinstance(outcome, Declined):
                reason = outcome.reason
            else:
                doubtful = doubtful or outcome
            continue
        if not stage.stable_words(candidate.end, candidate.behind, candidate.region.rows):
            continue
        if blocked := obstacle(stage, candidate.start, candidate.end, candidate.region, candidate.behind):
            reason = blocked
            continue
        why = doubt(stage, candidate, included)
        fix = _fix(stage, candidate, why)
        if not why:
            return fix
        doubtful = doubtful or fix
    return doubtful or Declined(reason)


def _fix(stage: Scene, unit: Unit, why: str) -> Fix:
    stretch = Stretch(unit.start, unit.end, unit.region, unit.behind, unit.among, unit.item)
    line = stage.host.text.text[unit.start : unit.end].strip().split("\n", 1)[0].strip()
    shown = line if len(line) <= 40 else f"{line[:37]}..."
    message = f"move the {unit.what} “{shown}” behind the text that never changes"
    if why:
        message += f" (unsafe: {why})"
    return Fix(Applicability.UNSAFE if why else Applicability.SAFE, message, move(stage, stretch))
