"""Reordering inside one text: the unit with a changing value moves behind the text that never changes."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from promptlint.diagnostic import Applicability, Fix
from promptlint.fixer.blocks import TemplateBlock
from promptlint.fixer.destinations import elsewhere
from promptlint.fixer.doubts import doubt
from promptlint.fixer.edits import Declined
from promptlint.fixer.gathering import gather
from promptlint.fixer.lifting import lift
from promptlint.fixer.losses import MISSED, WORTH, apart, blocked_by, missed, shortens
from promptlint.fixer.moving import Unspellable, loses_lines, move
from promptlint.fixer.refusals import known, one_of_many, pointed_at, refusal, stands_for_itself
from promptlint.fixer.rewording import refer, reword
from promptlint.fixer.scene import Scene
from promptlint.fixer.units import Passage, Unit, candidates, passage_of
from promptlint.model import Rate, Segment, Slice, SliceKind
from promptlint.text import Location

IN_VAIN = "another value that changes as often has to stay where it is, so that nothing would be won"
_LOOKED_AT = 50  # values behind one that may move along
NOTHING_BEHIND = "nothing stable stands behind it in the same text"


def reorder_in(stage: Scene, place: Location, segment: Segment, included: str = "") -> Fix | Declined:
    """Move the unit around `place` to the end of its region: the smallest that is safe, else the smallest.

    Of the unsafe ones those come last that other text leads into or that say nothing of themselves.
    """
    piece = stage.piece_at(place)
    if piece is None:
        return Declined("it is no placeholder of its own")
    try:
        outcome = _known_best(stage, piece, segment, included)
        safe = isinstance(outcome, Fix) and outcome.applicability is Applicability.SAFE
        wins = isinstance(outcome, Fix) and not _in_vain(stage, piece, segment, strict=not safe)
        if wins and safe and not _next_to_others(stage, piece, segment):
            return outcome
        together = [each for each in (gather(stage, piece.start), lift(stage, piece.start)) if each is not None]
        if together:
            return max(together, key=lambda each: each.words).fix
        return outcome if wins or isinstance(outcome, Declined) else Declined(IN_VAIN)
    except Unspellable:
        return Declined("it is not known how to write a line break there")


def _in_vain(stage: Scene, piece: Slice, segment: Segment, *, strict: bool) -> bool:
    """Whether a value that changes at least as often has to stay further up.

    `strict` says that one right behind what moves counts too, and values in branches, which may not be there, and those
    of which nobody knows anything.
    """
    index = bisect_left(stage.changing, (piece.start,))
    end, behind = stage.left.get(piece.start, (piece.end, len(stage.flat)))
    before = stage.changing[: min(index, _LOOKED_AT)] if strict else stage.changing[: min(index, 1)]
    if any(_stays(stage, each, piece, segment, strict=strict) for each in before):
        return True
    others = (each for each in stage.changing[index + 1 : index + _LOOKED_AT] if end <= each[0] < behind)
    following = next((each for each in others if _stays(stage, each, piece, segment, strict=strict)), None)
    return following is not None and stage.words(end, following[0]) < (2 * WORTH if strict else WORTH)


def _next_to_others(stage: Scene, piece: Slice, segment: Segment) -> bool:
    """Whether another value that changes as often stands right behind what moves, so that both should go together."""
    end, _ = stage.left.get(piece.start, (piece.end, 0))
    index = bisect_left(stage.changing, (end,))
    if index == len(stage.changing) or stage.words(end, stage.changing[index][0]) >= WORTH:
        return False
    other = stage.speakers.get(stage.changing[index][0])
    return other is None or rate(other) >= min(rate(segment), Rate.TURN)


def _stays(stage: Scene, place: tuple[int, int], piece: Slice, segment: Segment, *, strict: bool) -> bool:
    other = stage.speakers.get(place[0])
    if other is None:
        return strict and not known(segment)
    if in_macro(stage, place[0]):  # it is sent where the macro is called
        return False
    if rate(other) < min(rate(segment), Rate.TURN) or (not strict and apart(stage.blocks, place[0], piece.start)):
        return False
    if strict and not known(other) and (place[0] < piece.start or not known(segment)):
        return not _goes_along(stage, piece, place)  # of values of which nobody knows anything one alone is told of
    return isinstance(_known_best(stage, Slice(SliceKind.INTERPOLATION, *place), other), Declined)


def _goes_along(stage: Scene, piece: Slice, place: tuple[int, int]) -> bool:
    """Whether what moves with a value holds another one, too."""
    outcome, at = stage.outcomes.get(piece.start), stage.host.text.start_of(place[0])
    edits = outcome.edits if isinstance(outcome, Fix) else ()
    return any(not edit.content and edit.location.start <= at < edit.location.end for edit in edits)


def in_macro(stage: Scene, offset: int) -> TemplateBlock | None:
    """The definition of a macro around an offset."""
    index = bisect_right(stage.blocks, offset, key=lambda block: block.start) - 1
    found = stage.blocks[index] if index >= 0 and offset < stage.blocks[index].end else None
    return found if found is not None and found.name == "macro" else None


def rate(segment: Segment) -> Rate:
    """How often a value changes at most."""
    return max((cause.effective_rate for cause in segment.causes), default=Rate.FIXED)


def _known_best(stage: Scene, piece: Slice, segment: Segment, included: str = "") -> Fix | Declined:
    if piece.start not in stage.outcomes:
        stage.outcomes[piece.start] = _best(stage, piece, segment, included)
    return stage.outcomes[piece.start]


def _best(stage: Scene, piece: Slice, segment: Segment, included: str) -> Fix | Declined:
    doubtful: list[Fix] = []
    last: list[Fix] = []
    ends: dict[str, tuple[int, int]] = {}
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
        if blocked := blocked_by(stage, candidate):
            other = next((each for each in elsewhere(stage, candidate) if _goes(stage, each)), None)
            if other is None:
                reason = blocked
                continue
            candidate = other
        if lost := loses_lines(stage, candidate.stretch):
            reason = lost
            continue
        if shortens(stage, candidate):
            reason = "another changing value that cannot be moved stands right behind it"
            continue
        if kept := refusal(stage, candidate, segment, included):
            reason = kept
            continue
        why = doubt(stage, candidate, included) or one_of_many(stage, segment)
        if not why and missed(stage, candidate):
            why = MISSED
        if why and not stands_for_itself(stage, candidate, segment) and (spoilt := pointed_at(stage, candidate)):
            reason = spoilt
            continue
        fix = _fix(stage, candidate, why)
        ends[fix.message] = (candidate.end, candidate.behind)
        if not why:
            stage.left[piece.start] = ends[fix.message]
            stage.moved.update(start for start, _ in stage.changing if candidate.start <= start < candidate.end)
            return fix
        (last if why.startswith(("text before it", "nothing in it")) else doubtful).append(fix)
    if found := next(iter((*doubtful, *last)), None):
        stage.left[piece.start] = ends.get(found.message, (piece.end, len(stage.flat)))
        return found
    passage = passage_of(stage, piece.start)
    referred = refer(stage, passage, piece, segment) if passage is not None and not included else None
    return referred if isinstance(referred, Fix) else Declined(reason)


def _goes(stage: Scene, unit: Unit) -> bool:
    return stage.gains(unit.start, unit.end, unit.behind, unit.region) and not blocked_by(stage, unit)


def _fix(stage: Scene, unit: Unit, why: str) -> Fix:
    line = stage.host.text.text[unit.start : unit.end].strip().split("\n", 1)[0].strip()
    shown = line if len(line) <= 40 else f"{line[:37]}..."
    message = f"move the {unit.what} “{shown}” behind the text that never changes"
    if why:
        message += f" (unsafe: {why})"
    return Fix(Applicability.UNSAFE if why else Applicability.SAFE, message, move(stage, unit.stretch))
