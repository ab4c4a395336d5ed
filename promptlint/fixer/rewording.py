"""Values inside running text: the sentence moves, or a reference takes the value's place. Never safe."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace

from promptlint.diagnostic import Applicability, Edit, Fix
from promptlint.fixer import positions, wording
from promptlint.fixer.blocks import TemplateBlock
from promptlint.fixer.destinations import elsewhere
from promptlint.fixer.doubts import NEAR, obstacle
from promptlint.fixer.edits import Declined
from promptlint.fixer.moving import insertion, move_out, separator_at
from promptlint.fixer.refusals import known
from promptlint.fixer.scene import Scene
from promptlint.fixer.units import Passage, Unit
from promptlint.model import CauseKind, Segment, Slice

_CLEAN = re.compile(r"[A-Za-z_][\w.]*")
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_SAYS_NOTHING = frozenset(
    {"value", "text", "data", "item", "x", "s", "v", "i", "result", "content", "input", "var", "arg", "it"}
)
_SPOKEN = {
    CauseKind.CLOCK: "current time",
    CauseKind.DATE: "current date",
}
_REFERRED_TO = frozenset({CauseKind.CLOCK, CauseKind.DATE, CauseKind.SESSION, CauseKind.ENVIRONMENT})
_AHEAD = re.compile(r"[\s(]?")  # what may stand right before a reference
_BEHIND = re.compile(r"[.,;:!?)]|[ \t]*(?:[\r\n]|\Z)")  # and behind it: no word that the value belongs to ("3 lines")
_LONG = frozenset({  # names of texts, which are no part of a sentence about them
    "context", "description", "preamble", "guidance", "prompt", "instructions", "instruction", "text", "content",
    "contents", "section", "block", "format", "tag", "delimiter", "separator", "schema", "examples", "example", "rules",
    "suffix", "prefix", "intro", "note", "notes", "message", "details", "summary", "list",
})  # fmt: skip
_QUOTED = re.compile(r"[\"'`“‘«]")
_SAYS_MORE = 6  # words from which on a sentence is about more than its value
_WORTH = 8  # words behind the value that a rewording must free


def reword(stage: Scene, passage: Passage, piece: Slice, segment: Segment) -> Fix | Declined:
    """Take a value out of running text: with its sentence, if that stands alone, else by a reference to the end."""
    if stuck := _stuck(stage, passage, piece):
        return Declined(stuck)
    return _sentence(stage, passage, piece, segment) or _reference(stage, passage, piece, segment)


def _stuck(stage: Scene, passage: Passage, piece: Slice) -> str:
    """Why a value cannot be taken out of its sentence, or an empty string."""
    behind = stage.words(piece.end, passage.behind)
    if behind < _WORTH or behind <= 3 * stage.values(piece.end, passage.behind):
        return "hardly any stable text stands behind it"
    if not wording.readable(stage.flat):
        return "it stands inside a sentence of a language whose words are not known"
    if any(block.start <= piece.start < block.end for block in _inline(stage, passage)):
        return "it stands in a branch or loop inside a sentence"
    return obstacle(stage, piece.start, piece.end, passage.region, passage.behind)


def _sentence(stage: Scene, passage: Passage, piece: Slice, segment: Segment) -> Fix | None:
    start = passage.start
    parts = wording.sentences(stage.flat[passage.start : passage.end])
    number = 0
    while start + len(parts[number]) <= piece.start:
        start += len(parts[number])
        number += 1
    part = parts[number]
    end = start + len(part)
    following = parts[number + 1] if number + 1 < len(parts) else ""
    if (
        len(parts) == 1
        or not wording.complete(part)
        or wording.persona(part)
        or wording.says_what_to_do(part)
        or wording.refers_back(part)
        or wording.refers_back(following)
        or (following and wording.takes_up(following))
        or not known(segment)
        or positions.pointing(part)
        or positions.points_back_at(stage.flat[end : passage.behind], part, near=False)
        or positions.points_back_at(stage.flat[end : end + NEAR], part, near=True)
        or any(block.start < end < block.end or block.start < start < block.end for block in _inline(stage, passage))
    ):
        return None
    shown = stage.host.text.text[start:end].strip()
    return Fix(
        Applicability.UNSAFE,
        f"move the sentence “{shown}” behind the text that never changes (unsafe: it leaves its paragraph)",
        move_out(stage, start, end, passage.region, passage.behind),
    )


def _reference(stage: Scene, passage: Passage, piece: Slice, segment: Segment) -> Fix | Declined:
    text = stage.host.text
    if _QUOTED.search(text.text, max(piece.start - 1, 0), piece.start):
        return Declined("it stands in quotes inside a sentence")
    if len(_others(stage, passage, piece)) > 1:
        return Declined("it stands inside a sentence with other values")
    tells = segment.cause is not None and segment.cause.kind in _SPOKEN  # "Today is ..." tells the value and no more
    if tells and stage.words(*_around(stage, passage, piece)) < _SAYS_MORE:
        return Declined("its sentence gives the value and is taken up by the next one")
    words = spoken(segment)
    if (segment.cause is None or segment.cause.kind not in _REFERRED_TO) and not _short(stage, passage, piece, segment):
        return Declined("it stands inside a sentence that would not read well with a reference")
    if not words:
        return Declined("it stands inside a sentence, and its name gives no words by which to refer to it")
    own = text.text[piece.start : piece.end]
    if stage.uses[own] > 1:
        return Declined("it stands inside a sentence and is used more than once in this text")
    place = text.location(piece.start, piece.end)
    line = f"{words[0].upper()}{words[1:]}: {place.text}"
    edits = (
        Edit(place, f"[{words}, given at the end]"),
        insertion(stage, passage.behind, separator_at(stage, passage.region) + line),
    )
    return Fix(
        Applicability.UNSAFE,
        f"put a reference in place of {own} and give the {words} at the end (unsafe: the wording changes)",
        edits,
    )


def _short(stage: Scene, passage: Passage, piece: Slice, segment: Segment) -> bool:
    """Whether a value of which is not known what it is is called by a name that can stand in its sentence."""
    start, end = _around(stage, passage, piece)
    return (
        not known(segment)
        and spoken(segment).rpartition(" ")[2] not in _LONG
        and stage.words(start, end) >= _SAYS_MORE
        and _AHEAD.fullmatch(stage.flat, max(piece.start - 1, 0), piece.start) is not None
        and _BEHIND.match(stage.flat, piece.end) is not None
        and not wording.persona(stage.flat[start:end])
    )


def refer(stage: Scene, passage: Passage, piece: Slice, segment: Segment) -> Fix | Declined:
    """Put a reference in place of a value that cannot leave its line, where the line is about more than the value."""
    reason = ""
    line = Unit("line", passage.start, passage.end, passage.region, passage.behind)
    for place in (line, *elsewhere(stage, line)):
        reason = _stuck(stage, replace(passage, behind=place.behind), piece)
        if not reason:
            passage = replace(passage, behind=place.behind)
            break
    if reason:
        return Declined(reason)
    if stage.words(*_around(stage, passage, piece)) < _SAYS_MORE:
        return Declined("its sentence gives the value")
    return _reference(stage, passage, piece, segment)


def _others(stage: Scene, passage: Passage, piece: Slice) -> list[int]:
    """Where the placeholders of the sentence begin in which a value stands, its own among them."""
    return list(stage.starts(*_around(stage, passage, piece)))


def _around(stage: Scene, passage: Passage, piece: Slice) -> tuple[int, int]:
    """The sentence in which a value stands."""
    start = passage.start
    for part in wording.sentences(stage.flat[passage.start : passage.end]):
        if piece.start < start + len(part):
            return start, start + len(part)
        start += len(part)
    return passage.start, passage.end


def spoken(segment: Segment) -> str:
    """How a value is called in running English ("user name"), or an empty string if its name says nothing."""
    cause = segment.cause
    if cause is not None and cause.kind in _SPOKEN:
        return _SPOKEN[cause.kind]
    if not _CLEAN.fullmatch(segment.name):
        return ""
    parts = [part for part in _CAMEL.sub("_", segment.name).lower().replace(".", "_").split("_") if part]
    parts = parts[1:] if len(parts) > 1 and parts[0] in ("self", "ctx", "context", "state", "inputs") else parts
    if not parts or len(parts) > 4 or (len(parts) == 1 and (parts[0] in _SAYS_NOTHING or len(parts[0]) < 3)):
        return ""
    return " ".join(parts)


def _inline(stage: Scene, passage: Passage) -> list[TemplateBlock]:
    low = bisect_left(stage.blocks, passage.start, key=lambda block: block.start)
    high = bisect_left(stage.blocks, passage.end, key=lambda block: block.start)
    return [block for block in stage.blocks[low:high] if block.end <= passage.end]
