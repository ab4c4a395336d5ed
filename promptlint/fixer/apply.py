"""Applying fixes: pass after pass until nothing changes, each checked before it counts."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from promptlint.diagnostic import Applicability, Edit, Fix
from promptlint.fixer.edits import apply_edits
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
    result must not stand, or an empty string; it sees the fixes of a pass that touch the same files together and, if
    that must not stand, fewer of them. A file in which the passes run in a circle is not changed at all.
    """
    wanted = {Applicability.SAFE, Applicability.UNSAFE} if unsafe else {Applicability.SAFE}
    state = _State(dict(sources), dict(sources))
    for number in range(1, MAX_PASSES + 1):
        offered = [each for each in propose(state.current) if each.applicability in wanted and each.edits]
        for each in offered:
            for edit in each.edits:
                state.original.setdefault(edit.location.source.path, edit.location.source)
                state.current.setdefault(edit.location.source.path, edit.location.source)
        taken = _chosen(state, offered, verify)
        if not taken:
            return state.fixed(number, settled=not state.circling)
        state.take(taken)
    return state.fixed(MAX_PASSES, settled=False)


@dataclass(slots=True)
class _State:
    """What the passes came to so far. `circling` are files in which fixes undo each other: they stay as they were.

    A refused fix is not tried again until one of its files has changed.
    """

    original: dict[str, Source]
    current: dict[str, Source]
    applied: list[Fix] = field(default_factory=list)
    refused: dict[tuple[object, ...], Refused] = field(default_factory=dict)
    seen: dict[str, set[str]] = field(default_factory=dict)
    circling: set[str] = field(default_factory=set)

    def take(self, taken: list[Fix]) -> None:
        paths = {path for each in taken for path in _paths(each)}
        for path in paths:
            self.seen.setdefault(path, set()).add(self.current[path].text)
        self.refused = {key: each for key, each in self.refused.items() if not _paths(each.fix) & paths}
        self.current = _applied(self.current, taken)
        self.applied += taken
        for path in paths:
            if self.current[path].text in self.seen[path]:
                self.circling.add(path)
        if not self.circling:
            return
        while touched := [each for each in self.applied if _paths(each) & self.circling]:
            self.circling.update(path for each in touched for path in _paths(each))
            self.applied = [each for each in self.applied if not _paths(each) & self.circling]
            for each in touched:
                self.refused[_key(each)] = Refused(each, "the fixes undo each other")
        for path in self.circling:
            self.current[path] = self.original[path]

    def fixed(self, passes: int, *, settled: bool) -> Fixed:
        changed = {path: each for path, each in self.current.items() if each.text != self.original[path].text}
        return Fixed(changed, tuple(self.applied), tuple(self.refused.values()), passes, settled)


def _chosen(state: _State, offered: list[Fix], verify: Verify) -> list[Fix]:
    """The fixes of one pass: none overlaps another, and what they make together may stand.

    Files that no fix changes together are judged apart, so that what goes wrong in one does not hold up the others.
    """
    places = _Places()
    groups: list[tuple[set[str], list[Fix]]] = []
    known: set[Fix] = set()
    for each in sorted(offered, key=lambda one: [edit.location.key for edit in one.edits]):
        if _key(each) in state.refused or each in known or _paths(each) & state.circling or places.meet(each.edits):
            continue
        known.add(each)
        places.add(each.edits)
        joined = [group for group in groups if group[0] & _paths(each)]
        groups = [group for group in groups if group not in joined]
        groups.append(
            (
                _paths(each).union(*(group[0] for group in joined)),
                [*(one for group in joined for one in group[1]), each],
            )
        )
    return [each for _, group in groups for each in _together(state, [], group, verify)]


def _together(state: _State, taken: list[Fix], fixes: list[Fix], verify: Verify) -> list[Fix]:
    """The fixes that may be applied with those taken before: all if they go together, else found by halving.

    One that is right alone and wrong with the others waits for the next pass.
    """
    reason = _judged(state.current, [*taken, *fixes], verify)
    if not reason:
        return fixes
    if len(fixes) == 1:
        if not taken or (reason := _judged(state.current, fixes, verify)):
            state.refused[_key(fixes[0])] = Refused(fixes[0], reason)
        return []
    half = len(fixes) // 2
    left = _together(state, taken, fixes[:half], verify)
    return [*left, *_together(state, [*taken, *left], fixes[half:], verify)]


class _Places:
    """The places that are edited so far, in order; none overlaps another."""

    def __init__(self) -> None:
        self._spans: dict[str, list[tuple[int, int]]] = {}
        self._edits: set[tuple[tuple[str, int, int], str]] = set()

    def meet(self, edits: tuple[Edit, ...]) -> bool:
        """Whether one of these edits overlaps what is edited so far, or is made already."""
        return any(self._meets(edit) for edit in edits)

    def _meets(self, edit: Edit) -> bool:
        path, start, end = edit.location.key
        if (edit.location.key, edit.content) in self._edits:
            return True
        spans = self._spans.get(path, [])
        index = bisect_left(spans, (end, -1)) - 1
        while index >= 0 and spans[index][1] >= start:
            if spans[index][1] > start:
                return True
            index -= 1
        return False

    def add(self, edits: tuple[Edit, ...]) -> None:
        for edit in edits:
            path, start, end = edit.location.key
            insort(self._spans.setdefault(path, []), (start, end))
            self._edits.add((edit.location.key, edit.content))


def _paths(each: Fix) -> set[str]:
    return {edit.location.source.path for edit in each.edits}


def _judged(current: dict[str, Source], fixes: list[Fix], verify: Verify) -> str:
    """Why these fixes must not be applied together, or an empty string."""
    try:
        return verify(current, _applied(current, fixes), tuple(fixes))
    except ValueError as error:  # edits that overlap or lie outside the text
        return str(error)


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
