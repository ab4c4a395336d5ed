"""Reordering inside one text: the unit with a changing value moves behind the text that never changes."""

from __future__ import annotations

from bisect import bisect_left

from promptlint.diagnostic import Applicability, Fix
from promptlint.fixer.doubts import doubt, obstacle
from promptlint.fixer.edits import Declined
from promptlint.fixer.moving import Stretch, Unspellable, keeps_lines, move
from promptlint.fixer.refusals import refusal, stands_for_itself
from promptlint.fixer.rewording import reword
from promptlint.fixer.scene import Scene
from promptlint.fixer.units import Passage, Unit, candidates
from promptlint.model import Segment, Slice
from promptlint.text import Location

NOTHING_BEHIND = "nothing stable stands behind it in the same text"


def reorder_in(stage: Scene, place: Location, segment: Segment, included: str = "") -> Fix | Declined:
    """Move the unit around `place` to the end of its region: the smallest that is safe, else the smallest.

    Of the unsafe ones those come last that other text leads into or that say nothing of themselves.
    """
    piece = stage.piece_at(place)
    if piece is None:
        return Declined("it is no placeholder of its own")
    try:
        return _best(stage, piece, segment, included)
    except Unspellable:
        return Declined("it is not known how to write a line break there")


def _best(stage: Scene, piece: Slice, segment: Segment, included: str) -> Fix | Declined:
    doubtful: list[Fix] = []
    last: list[Fix] = []
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
                doubtful.append(outcome)
            continue
        if not stage.gains(candidate.start, candidate.end, candidate.behind, candidate.region):
            continue
        if blocked := obstacle(stage, candidate.start, candidate.end, candidate.region, candidate.behind):
            reason = blocked
            continue
        stretch = Stretch(
            candidate.start, candidate.end, candidate.region, candidate.behind, candidate.among, candidate.item
        )
        if not keeps_lines(stage, stretch):
            reason = "white space control around it would join lines"
            continue
        if _shortens(stage, candidate):
            reason = "another changing value that cannot be moved stands right behind it"
            continue
        if kept := refusal(stage, candidate, segment, included):
            reason = kept
            continue
        why = doubt(stage, candidate, included)
        if why.startswith(("text behind it says", "text before it says")) and not stands_for_itself(
            stage, candidate, segment
        ):
            reason = why
            continue
        fix = _fix(stage, candidate, stretch, why)
        if not why:
            return fix
        (last if why.startswith(("text before it", "nothing in it")) else doubtful).append(fix)
    return next(iter((*doubtful, *last)), None) or Declined(reason)


def _fix(stage: Scene, unit: Unit, stretch: Stretch, why: str) -> Fix:
    line = stage.host.text.text[unit.start : unit.end].strip().split("\n", 1)[0].strip()
    shown = line if len(line) <= 40 else f"{line[:37]}..."
    message = f"move the {unit.what} “{shown}” behind the text that never changes"
    if why:
        message += f" (unsafe: {why})"
    return Fix(Applicability.UNSAFE if why else Applicability.SAFE, message, move(stage, stretch))


def _shortens(stage: Scene, unit: Unit) -> bool:
    """Whether the move brings a value that has to stay nearer to the beginning than the moved one was."""
    if stage.changing[0][0] < unit.start:
        return False
    label = stage.flat[unit.start : stage.changing[0][0]]
    index = bisect_left(stage.changing, (unit.end,))
    following = stage.changing[index][0] if index < len(stage.changing) else len(stage.flat)
    if len("".join(stage.flat[unit.end : following].split())) >= len("".join(label.split())):
        return False
    return following < len(stage.flat) and not any(
        isinstance(each, Unit)
        and stage.gains(each.start, each.end, each.behind, each.region)
        and not doubt(stage, each)
        for each in candidates(stage, following)
    )
