"""Moving text from the system message to the end of the newest user message: one fix with two places, never safe.

The newest turn is new in each request anyway, so what changes costs nothing there. The conversation stands between the
two, and a system message carries more weight with a model than what a user says: a person has to judge.
"""

from __future__ import annotations

from promptlint.diagnostic import Applicability, Edit, Fix
from promptlint.fixer.doubts import NO_NAME, obstacle, unnamed
from promptlint.fixer.edits import Declined
from promptlint.fixer.moving import Unspellable, blank_line, insertion, line_break
from promptlint.fixer.refusals import refusal, stands_for_itself
from promptlint.fixer.scene import Scene, scene
from promptlint.fixer.units import Unit, candidates
from promptlint.model import Prompt, Role, Segment, Slice, TextHost
from promptlint.text import Location

_REPLIES = (Role.ASSISTANT, Role.TOOL)


def to_newest_turn(prompt: Prompt, stage: Scene, piece: Slice, segment: Segment) -> Fix | Declined:
    """Move the unit around `piece` from a system message to the end of the last user message of the same file."""
    target = _newest(prompt, stage.host)
    if stage.host.role is not Role.SYSTEM or target is None:
        return Declined("no user message of this file could take it")
    unit = next(candidates(stage, piece.start), None)
    if not isinstance(unit, Unit) or unit.item or unit.region is not stage.outline.root:
        return Declined("it cannot leave the text around it for the user message")
    if not stands_for_itself(stage, unit, segment):
        return Declined("nothing in it says what it is, which the user message would need")
    if len(unit.region.rows) < 2 or (unit.region.rows[0].start == unit.start and unit.region.rows[-1].end == unit.end):
        return Declined("nothing would be left of the system message")
    reason = refusal(stage, unit, segment) or obstacle(stage, unit.start, unit.end, unit.region, unit.end)
    if not reason and unnamed(stage, unit.start, unit.end):
        reason = NO_NAME
    if reason:
        return Declined(reason)
    try:
        moved = _respelled(stage, unit, scene(target, prompt))
    except Unspellable:
        return Declined("it is not known how to write a line break there")
    line = stage.host.text.text[unit.start : unit.end].strip().split("\n", 1)[0]
    return Fix(
        Applicability.UNSAFE,
        f"move the {unit.what} “{line}” to the end of the newest user message (unsafe: a model may give it less weight "
        "than in the system message)",
        (Edit(_left(stage, unit), ""), moved),
    )


def _newest(prompt: Prompt, host: TextHost) -> TextHost | None:
    """The last user message of the host's file, if it stands behind the host and no reply follows it."""
    mine = [each for each in prompt.hosts if each.text.source.path == host.text.source.path]
    if host not in mine:
        return None
    behind = mine[mine.index(host) + 1 :]
    while behind and behind[-1].role not in (Role.USER, *_REPLIES):
        behind.pop()
    if not behind or behind[-1].role is not Role.USER or behind[-1].dialect != host.dialect:
        return None
    return behind[-1] if behind[-1].text.text.strip() else None


def _left(stage: Scene, unit: Unit) -> Location:
    """What is taken out: the rows of the unit with the line breaks on one side."""
    text, following, above = stage.host.text, unit.region.row_behind(unit.end), unit.region.row_before(unit.start)
    if following is not None:
        return Location(text.source, text.start_of(unit.start), text.start_of(following.start))
    assert above is not None
    return Location(text.source, text.end_of(above.end), text.end_of(unit.end))


def _respelled(stage: Scene, unit: Unit, newest: Scene) -> Edit:
    """The edit that puts the unit behind the last row of the newest message, with line breaks as that one has them."""
    rows = [row for row in unit.region.rows if unit.start <= row.start and row.end <= unit.end]
    text = stage.host.text
    lines = [text.text[row.start : row.end] for row in rows]
    written = [text.source.text[text.start_of(row.start) : text.end_of(row.end)] for row in rows]
    if lines != written:  # with escapes, which may be others there
        raise Unspellable
    separator = line_break(newest) if len(lines) > 1 else ""
    return insertion(newest, newest.outline.root.rows[-1].end, blank_line(newest) + separator.join(lines))
