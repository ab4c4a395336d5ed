"""Applying fixes: pass after pass until nothing changes, each checked before it counts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias

from promptlint.diagnostic import Applicability, Edit, Fix
from promptlint.fixer.edits import apply_edits, overlap
from promptlint.text import Source

MAX_PASSES = 10

Sources: TypeAlias = Mapping[str, Source]
Propose: TypeAlias = Callable[[Sources], Iterable[Fix]]
Verify: TypeAlias = Callable[[Sources, Sources, tuple[Fix, ...]], str]


@dataclass(frozen=True, slots=True)
class Refused:
    """A fix that was not applied, because what it made would have broken something."""

    fix: Fix
    reason: str


@dataclass(frozen=True, slots=True)
class Fixed:
    """What the passes made: the changed sources by path, and how it went.

    `settled` is false if there was still something to fix after the last pass.
    """

    sources: Sources
    applied: tuple[Fix, ...]
    refused: tuple[Refused, ...]
    passes: int
    settled: bool


def fix(sources: Sources, propose: Propose, verify: Verify, *, unsafe: bool = False) -> Fixed:
    """Apply what `propose` offers for the current sources, at most `MAX_PASSES` times.

    `sources` maps paths to what was read; `propose` sees the current state and may also edit files that are not in it
    (an included template). Display fixes are never applied, unsafe ones only with `unsafe`. Fixes that overlap an
    earlier one of the same pass wait for the next pass; equal fixes count once. `verify` gives the reason why a
    result must not stand, or an empty string; it sees all fixes of a pass together and, if that must not stand, each
    alone. If the passes run in a circle, nothing is changed at all.
    """
    wanted = {Applicability.SAFE, Applicability.UNSAFE} if unsafe else {Applicability.SAFE}
    original = dict(sources)
    current = dict(sources)
    seen = {_state(current)}
    applied: list[Fix] = []
    refused: dict[tuple[object, ...], Refused] = {}
    for number in range(1, MAX_PASSES + 1):
        offered = [each for each in propose(current) if each.applicability in wanted and each.edits]
        for each in offered:
            for edit in each.edits:
                original.setdefault(edit.location.source.path, edit.location.source)
                current.setdefault(edit.location.source.path, edit.location.source)
        taken, result = _one_pass(current, offered, verify, refused)
        if not taken:
            return Fixed(_changed(original, current), tuple(applied), tuple(refused.values()), number, True)
        if _state(result) in seen:
            circle = [Refused(each, "the fixes undo each other") for each in (*applied, *taken)]
            return Fixed({}, (), (*refused.values(), *circle), number, False)
        seen.add(_state(result))
        applied += taken
        current = result
    return Fixed(_changed(original, current), tuple(applied), tuple(refused.values()), MAX_PASSES, False)


def _one_pass(
    current: dict[str, Source], offered: list[Fix], verify: Verify, refused: dict[tuple[object, ...], Refused]
) -> tuple[list[Fix], dict[str, Source]]:
    taken: list[Fix] = []
    places: list[Edit] = []
    for each in sorted(offered, key=lambda one: [edit.location.key for edit in one.edits]):
        if _key(each) in refused or each in taken:
            continue
        if not any(_conflict(edit, place) for edit in each.edits for place in places):
            taken.append(each)
            places += each.edits
    if not taken or not _judged(current, taken, verify):
        return taken, _applied(current, taken)
    # They do not go together: the first that is right alone now, the others on the text that it leaves.
    for each in taken:
        reason = _judged(current, [each], verify)
        if not reason:
            return [each], _applied(current, [each])
        refused[_key(each)] = Refused(each, reason)
    return [], current


def _judged(current: dict[str, Source], fixes: list[Fix], verify: Verify) -> str:
    """Why these fixes must not be applied together, or an empty string."""
    try:
        return verify(current, _applied(current, fixes), tuple(fixes))
    except ValueError as error:  # edits that overlap or lie outside the text
        return str(error)


def _conflict(one: Edit, other: Edit) -> bool:
    return overlap(one.location, other.location) or one == other


def _applied(current: Mapping[str, Source], fixes: list[Fix]) -> dict[str, Source]:
    edits: dict[str, list[Edit]] = {}
    for each in fixes:
        for edit in each.edits:
            edits.setdefault(edit.location.source.path, []).append(edit)
    result = dict(current)
    for path, own in edits.items():
        source = current[path]
        text = apply_edits(source.text, own)
        result[path] = replace(source, text=text, _line_starts=[])
    return result


def _key(each: Fix) -> tuple[object, ...]:
    """Names a fix whatever moved around it."""
    return (each.message, *((edit.location.source.path, edit.location.text, edit.content) for edit in each.edits))


def _state(sources: Sources) -> int:
    return hash(tuple(sorted((path, source.text) for path, source in sources.items())))


def _changed(original: Sources, current: Sources) -> dict[str, Source]:
    return {path: source for path, source in current.items() if source.text != original[path].text}
