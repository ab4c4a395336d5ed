"""How causes are made, coarsened and weakened."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from promptlint.analysis.values.kinds import Choice, Opaque, Text, Value
from promptlint.diagnostic import Confidence
from promptlint.model import Cause, CauseKind, Rate, Segment
from promptlint.nodes import map_segments

if TYPE_CHECKING:
    from promptlint.analysis.values.frame import Frame

ORDER_KINDS = frozenset(
    {CauseKind.SET_ORDER, CauseKind.LISTING_ORDER, CauseKind.ARRIVAL_ORDER, CauseKind.MAPPING_ORDER}
)
_MAX_LABEL = 60


def label_of(node: ast.AST) -> str:
    """An expression as a reader of the code would call it, cut to a readable length."""
    try:
        text = ast.unparse(node)
    except RecursionError:
        return "expression"
    return text if len(text) <= _MAX_LABEL else text[: _MAX_LABEL - 1] + "…"


def made(frame: Frame, node: ast.AST, kind: CauseKind, rate: Rate, confidence: Confidence, label: str = "") -> Cause:
    """A cause for a value made at `node`, when the frame runs."""
    return Cause(kind, rate, confidence, label or label_of(node), frame.locate(node), frame.evaluated)


def set_order(frame: Frame, node: ast.AST) -> Cause:
    """The order of a set: another one in each process, because string hashes are salted."""
    return made(frame, node, CauseKind.SET_ORDER, Rate.PROCESS, Confidence.HIGH)


def coarsened(causes: Iterable[Cause], rate: Rate) -> frozenset[Cause]:
    """Clock causes seen through a format that shows no more than a date."""
    if rate > Rate.DAILY:
        return frozenset(causes)
    return frozenset(
        replace(cause, kind=CauseKind.DATE, rate=Rate.DAILY)
        if cause.kind in (CauseKind.CLOCK, CauseKind.DATE)
        else cause
        for cause in causes
    )


_OF_A_RECORD = re.compile(r"(?!self\.|cls\.|time\.|datetime\.)\w+(?:\[[^]]*\])?\.\w")  # as in `row.created`


def aged(causes: Iterable[Cause], other: Value) -> frozenset[Cause]:
    """A clock minus another moment is an age: it belongs to the request, not to the clock."""
    kept = isinstance(other, Opaque) and (other.item or _OF_A_RECORD.match(other.label) is not None)
    return frozenset(
        replace(cause, kind=CauseKind.REQUEST, rate=Rate.TURN, of_kept=kept) if cause.kind is CauseKind.CLOCK else cause
        for cause in causes
    )


def pinned(value: Value) -> Value:
    """The fallback in ``pinned or now()``: made once and kept, as far as one can see."""
    return _kept(value, frozenset({CauseKind.CLOCK, CauseKind.RANDOM}), Confidence.MEDIUM)


def stored(value: Value) -> Value:
    """What is put into a field: an id that is drawn to be kept lasts as long as what it is the id of."""
    return _kept(value, frozenset({CauseKind.RANDOM}), Confidence.HIGH)


def _kept(value: Value, kinds: frozenset[CauseKind], limit: Confidence) -> Value:
    """A value whose causes of these kinds come back from conversation to conversation only."""

    def kept(causes: frozenset[Cause]) -> frozenset[Cause]:
        return frozenset(
            replace(each, rate=min(each.rate, Rate.SESSION), confidence=min(each.confidence, limit))
            if each.kind in kinds
            else each
            for each in causes
        )

    def changed(segment: Segment) -> Segment:
        said = any(each.kind in kinds for each in segment.causes)
        return replace(segment, causes=kept(segment.causes)) if said else segment

    match value:
        case Opaque(causes=causes) if any(each.kind in kinds for each in causes):
            return replace(value, causes=kept(causes))
        case Text(nodes=nodes):
            again = map_segments(nodes, changed)
            return value if again is nodes else replace(value, nodes=again)
        case Choice(arms=arms):
            return replace(value, arms=tuple(_kept(arm, kinds, limit) for arm in arms))
        case _:
            return value


_CONVERTS = re.compile(
    r"(?i)(?<!in)format|fmt|render|str$|(?<!con)text|(?<![a-z])iso|human|escape|quote|dump|trim|truncat|clean|join|strip"
    r"|convert|local|replace|wrap"
)
_TEMPORARY = re.compile(r"\b(?:\w*Temporary(?:File|Directory)|mkdtemp|mkstemp|mktemp)\(")


def weakened(causes: frozenset[Cause], callee: str) -> frozenset[Cause]:
    """Causes behind a call that nobody can see into: a converter lets them through, of others one cannot tell. Who is
    given the name of a temporary file gives what stands in it."""
    if not causes:
        return frozenset()
    limit = Confidence.MEDIUM if _CONVERTS.search(callee.rpartition(".")[2]) else Confidence.LOW
    return frozenset(
        replace(
            cause,
            confidence=min(cause.confidence, Confidence.LOW if _TEMPORARY.search(cause.label) else limit),
        )
        for cause in causes
    )
