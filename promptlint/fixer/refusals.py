"""Where a move would do more harm than good, so that none is offered: the text around the value needs it where it is.

A doubt (`doubts.py`) leaves a fix that a person may apply after reading; a refusal leaves none.
"""

from __future__ import annotations

import re

from promptlint.fixer import positions, wording
from promptlint.fixer.doubts import NEAR
from promptlint.fixer.outline import VALUE, Kind, is_heading
from promptlint.fixer.scene import Scene
from promptlint.fixer.units import Unit
from promptlint.model import CauseKind, Segment

_STABLE = 25  # words of stable rows from which on a unit is more than its values
_INCLUDED = 60  # the same for an included text, which has a file of its own to be mended in
_PROSE = 12  # words that a sentence about its value may have
_MANY = 6  # values of which nothing says that they change: a text of more is made for one task
MANY_VALUES = "the text is made of many values, whose order may matter"
_ASIDE_WORDS = 3
_INSTRUCTS = re.compile(r"\b(?:instructions?|tasks?|objectives?|guidelines|rules|steps|goals?|role)\b", re.IGNORECASE)
_ASIDE = frozenset({CauseKind.CLOCK, CauseKind.DATE, CauseKind.RANDOM, CauseKind.ENVIRONMENT})
_SPEAKS_OF_ITSELF = frozenset({
    CauseKind.CLOCK, CauseKind.DATE, CauseKind.RANDOM, CauseKind.REQUEST, CauseKind.SESSION, CauseKind.ENVIRONMENT,
    CauseKind.RETRIEVED,
})  # fmt: skip


def refusal(scene: Scene, unit: Unit, segment: Segment, included: str = "") -> str:
    """Why a unit should stay where it is, or an empty string. `included` is the text of an included file in it."""
    own = scene.flat[unit.start : unit.end]
    rows = [row for row in own.splitlines() if wording.without_tags(row).strip()] or [""]
    if included:
        return "what it includes is mostly stable text" if wording.words(included) >= _INCLUDED else ""
    body = "\n".join(rows[1:] if rows[0].lstrip().startswith("#") else rows)
    named = wording.labelled(body.split("\n", 1)[0]) or (unit.what == Kind.SECTION and body.lstrip().startswith("<"))
    if wording.persona(body):
        return "it says who the model is, which belongs where it stands"
    if wording.says_what_to_do(body) and not named:
        return "it says what to do, which belongs where it stands"
    if (
        _INSTRUCTS.search(rows[0])
        and rows[0].lstrip().startswith("#")
        and wording.words(wording.without_markup(body)) >= _PROSE
    ):
        return "it says what to do, which belongs where it stands"
    if wording.introduces(rows[0]) and rows[0].lstrip().startswith("#"):
        return "it says who the model is, which belongs where it stands"
    if len(rows) == 1 and rows[0].lstrip().startswith("#"):
        return "it is a heading"
    if wording.lead_in(rows[-1]) and wording.words(rows[-1]):
        return "it leads into what stands behind it"
    stable = _stable_words(scene, unit)
    much = scene.words(unit.end, unit.behind) // 2 if wording.titled(own) else wording.words(own) // 3
    if stable >= _STABLE and stable > much:
        return "most of what would move is stable text"
    if not named and unit.what != Kind.SECTION and _under_heading(scene, unit):
        return "its heading says what it is, and more stands under that heading"
    if unit.what == Kind.ELEMENT and _led_into(scene, unit):
        return "the text right above it leads into it"
    if unit.among and wording.takes_up(_behind(scene, unit)):
        return "the line behind it takes it up"
    if _quoted(scene, unit):
        return "it stands in quotes inside other text"
    opens = unit.region is scene.outline.root and unit.start == unit.region.rows[0].start
    told = wording.visible(own.partition(VALUE)[0]) and not wording.visible(own.rpartition(VALUE)[2])
    tells = named or wording.titled(own) or wording.bare(own) or told  # "The author is {{ name }}."
    if opens and not (tells or _aside(segment)):
        return "it opens the text"
    if known(segment):
        return ""
    if wording.bare(own) or unit.what == Kind.FENCE:
        return "nothing in it says what it is"
    led_in = len(rows) > 1 and wording.lead_in(rows[0]) and wording.words(rows[0]) >= _ASIDE_WORDS
    if unit.what == Kind.LIST and wording.numbered(rows[-1]) and rows[-1] != rows[0]:
        return "it is a list of steps"
    if scene.distinct > _MANY and not (wording.titled(own) or led_in):
        return MANY_VALUES
    if not named and wording.complete(body) and wording.words(body) > _PROSE:
        return "its sentence says more than its value"
    return ""


def pointed_at(scene: Scene, unit: Unit) -> str:
    """Why text around a unit would say something else once it has moved, or an empty string."""
    flat, own = scene.flat, scene.flat[unit.start : unit.end]
    if word := positions.points_below(own):
        return f"it says “{word}” of text that stands behind it"
    behind = flat[unit.end : min(unit.end + NEAR, unit.region.end)]
    word = "" if wording.titled(behind) else wording.points_back(behind.lstrip())
    word = word or positions.points_back_at(behind, own, near=not wording.titled(behind))
    if word := word or positions.points_back_at(flat[unit.end : unit.behind], own, near=False):
        return f"text behind it says “{word}”"
    before = flat[max(unit.region.start, unit.start - NEAR) : unit.start]
    if word := positions.points_forth(before) or positions.points_below(before.rpartition(VALUE)[2]):
        return f"text before it says “{word}”"
    return ""


def _aside(segment: Segment) -> bool:
    return segment.cause is not None and segment.cause.kind in _ASIDE


def _quoted(scene: Scene, unit: Unit) -> bool:
    """Whether all values of a unit stand in quotes beside words: then the text shows something, and says nothing."""
    text = scene.host.text.text
    for start in scene.starts(unit.start, unit.end):
        row = text[text.rfind("\n", 0, start) + 1 : start]
        if wording.words(row) < _ASIDE_WORDS or not (row.count("`") % 2 or row.count('"') % 2):
            return False
    return True


def stands_for_itself(scene: Scene, unit: Unit, segment: Segment) -> bool:
    """Whether a unit is understood wherever it stands: a label, and a value of a known kind."""
    return known(segment) and wording.labelled(scene.flat[unit.start : unit.end].lstrip().split("\n", 1)[0])


def one_of_many(scene: Scene, segment: Segment) -> str:
    """What is doubtful about moving a value of which nobody knows what it is, in a text of many; or an empty string."""
    return MANY_VALUES if scene.distinct > 2 * _MANY and not known(segment) else ""


def known(segment: Segment) -> bool:
    """Whether something says what kind of value it is; of others it is only known that they may change."""
    return segment.cause is not None and segment.cause.kind in _SPEAKS_OF_ITSELF


def _stable_words(scene: Scene, unit: Unit) -> int:
    """The words of a unit's rows that hold no changing value; headings and lines that lead into others do not count."""
    total, at = 0, unit.start
    for row in scene.flat[unit.start : unit.end].splitlines(keepends=True):
        if not (scene.changes(at, at + len(row)) or row.lstrip().startswith("#") or wording.lead_in(row)):
            total += wording.words(row)
        at += len(row)
    return total


def _under_heading(scene: Scene, unit: Unit) -> bool:
    above = unit.region.row_before(unit.start)
    return above is not None and is_heading(scene.flat[above.start : above.end])


def _led_into(scene: Scene, unit: Unit) -> bool:
    """Whether stable text stands on the line right above a tagged block: it says what is in there."""
    above = unit.region.row_before(unit.start)
    if above is None or scene.flat.count("\n", above.end, unit.start) > 1 or scene.changes(above.start, above.end):
        return False
    flat = scene.flat[above.start : above.end].strip()
    return wording.visible(flat) and not (is_heading(flat) or flat.endswith(">"))


def _behind(scene: Scene, unit: Unit) -> str:
    """The line right behind a unit, or an empty string if a blank one is there."""
    row = unit.region.row_behind(unit.end)
    if row is None or scene.flat.count("\n", unit.end, row.start) > 1:
        return ""
    return scene.flat[row.start : row.end]
