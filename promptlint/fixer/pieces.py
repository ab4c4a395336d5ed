"""Pieces of a text that code puts together: what each says, how they meet, and moving one behind the others."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from promptlint.diagnostic import Edit
from promptlint.fixer import wording
from promptlint.fixer.doubts import word_doubt
from promptlint.fixer.edits import Declined
from promptlint.text import Location, MappedText, Source

_SPACE = " \t\r\n"


@dataclass(frozen=True, slots=True)
class Piece:
    """One operand, element or contribution, at a source range.

    `flat` is its text with placeholders masked, or `None` if it is not known. `changes` is `None` where nobody knows.
    `text` maps the text to its literals, where the piece is one.
    """

    start: int
    end: int
    flat: str | None
    changes: bool | None
    text: MappedText | None = None

    @property
    def stable(self) -> bool:
        return self.changes is False and (self.flat is None or wording.visible(self.flat))


@dataclass(frozen=True, slots=True)
class Meeting:
    """How a moved piece meets its new neighbour: white space to begin and end with, or `None` to stay as it is."""

    lead: str | None = None
    trail: str | None = None
    doubt: str = ""


def meeting(pieces: Sequence[Piece], index: int, *, apart: bool) -> Meeting | Declined:
    """How the piece at `index` can stand behind the last.

    `apart` says that each piece has lines of its own whatever it holds, because a joiner sees to that.
    """
    if apart:
        return Meeting()
    own, last = pieces[index].flat, pieces[-1].flat
    before = pieces[index - 1].flat if index else "\n"
    after = pieces[index + 1].flat
    if own is None:
        return _unseen(before, last)
    lead, trail = _run(own, front=True), _run(own, front=False)
    ending = _run(last, front=False) if last is not None else ""
    doubt = "" if last is not None and before is not None else "how the pieces meet is not known"
    if "\n" in trail:
        if before is not None and not before.endswith("\n"):
            return Declined("it shares its line with the text before it")
        begin = lead + "\n" * max(trail.count("\n") - ending.count("\n"), 0)
        return _as_is(lead, trail, Meeting(begin, ending, doubt))
    if "\n" in lead:
        if after is not None and not after.startswith("\n"):
            return Declined("it shares its line with the text behind it")
        begin = "\n" * max(lead.count("\n") - ending.count("\n"), 0)
        return _as_is(lead, trail, Meeting(begin, ending or trail, doubt))
    core = own.strip(_SPACE)
    if not (lead or trail) or not wording.complete(core):
        return Declined("it shares its line with other text")
    return Meeting("" if ending else " ", ending, "it leaves its paragraph")


def _unseen(before: str | None, last: str | None) -> Meeting | Declined:
    """How a piece whose text is not known can stand behind the last: it begins a line, and must begin one there."""
    if before is not None and not before.endswith("\n"):
        return Declined("it shares its line with the text before it")
    if last is not None and not last.endswith("\n"):
        return Declined("it would share its line with the text before it")
    return Meeting(doubt="how the pieces meet is not known")


def doubt_about(pieces: Sequence[Piece], index: int) -> str:
    """Why the words around a piece make its move doubtful, or an empty string."""
    own = pieces[index].flat
    if own is None:
        return "its text is not known"
    around = [piece.flat or "" for piece in pieces]
    first = wording.literal(own).strip(_SPACE)
    line = own.strip(_SPACE).split("\n", 1)[0]
    if wording.lead_in(around[index - 1].rstrip()) if index else False:
        return "the text before it leads into it"
    if not first or not (wording.labelled(line) or wording.complete(own.strip(_SPACE)) or line.startswith(("#", "<"))):
        return "nothing in it says what it is"
    return word_doubt(own, around[index - 1] if index else "", "".join(around[index + 1 :]), "".join(around))


def rotate(
    source: Source, pieces: Sequence[Piece], index: int, between: re.Pattern[str], meet: Meeting
) -> tuple[Edit, ...] | Declined:
    """The edits that put a piece behind the last one; `between` is what may stand between two pieces."""
    own, following, last = pieces[index], pieces[index + 1], pieces[-1]
    gap = source.text[own.end : following.start]
    if not between.fullmatch(gap):
        return Declined("a comment or a bracket stands beside it")
    moved = respelled(source, own, meet)
    return (
        Edit(Location(source, own.start, following.start), ""),
        Edit(Location(source, last.end, last.end), gap + moved),
    )


def respelled(source: Source, piece: Piece, meet: Meeting) -> str:
    """The source of a piece, beginning and ending as the meeting wants it."""
    own = source.text[piece.start : piece.end]
    text = piece.text
    if text is None or meet.lead is None or meet.trail is None:
        return own
    content = text.text
    begin = text.start_of(len(_run(content, front=True)))
    end = text.end_of(len(content) - len(_run(content, front=False)))
    first, last = text.start_of(0), text.end_of(len(content))
    break_at = content.find("\n")
    spelled = source.text[text.start_of(break_at) : text.end_of(break_at + 1)] if break_at >= 0 else "\\n"
    lead, trail = meet.lead.replace("\n", spelled), meet.trail.replace("\n", spelled)
    return (
        own[: first - piece.start]
        + lead
        + own[begin - piece.start : end - piece.start]
        + trail
        + own[last - piece.start :]
    )


def _as_is(lead: str, trail: str, wanted: Meeting) -> Meeting:
    """Nothing is respelled where the piece already begins and ends as wanted."""
    if (wanted.lead, wanted.trail) == (lead, trail):
        return Meeting(doubt=wanted.doubt)
    return wanted


def _run(text: str, *, front: bool) -> str:
    if not text.strip(_SPACE):
        return "" if front else text
    return text[: len(text) - len(text.lstrip(_SPACE))] if front else text[len(text.rstrip(_SPACE)) :]
