"""Values that stand beside one in a prompt and change more often: which of them costs the text behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptlint import doubtful_names as names
from promptlint import naming, verdict
from promptlint.diagnostic import Confidence
from promptlint.model import CauseKind, Rate

if TYPE_CHECKING:
    from promptlint.placed import PlacedValue


def overtaken(value: PlacedValue) -> bool:
    """Whether a value that changes with each turn stands ahead of it, or too little ahead of one: the text behind that
    one is lost with it anyway, and moving the first alone wins nothing."""
    return any(
        each.index != value.index
        and _each_turn(each)
        and value.never_without(each)
        and (each.index < value.index or _near(value, each))
        for each in value.view.values
    )


def outdone(value: PlacedValue) -> bool:
    """Whether a value that surely changes with each turn, and more often, stands ahead of it or close behind it."""
    return any(
        each.rate > value.rate
        and each.rate >= Rate.TURN
        and each.cause.kind is not CauseKind.VARIABLE
        and each.in_prefix
        and (each.index < value.index or _close_ahead(value, each))
        for each in value.view.values
    )


def _each_turn(value: PlacedValue) -> bool:
    if value.rate < Rate.TURN or not value.in_prefix:
        return False
    if value.cause.kind is CauseKind.VARIABLE:
        return naming.is_input(value.cause.label) is True and not names.spoken_of(value.view, value.segment)
    return value.confidence > Confidence.LOW


def _near(value: PlacedValue, other: PlacedValue) -> bool:
    """Whether less stands between two values than a provider would cache."""
    exact = value.view.exact  # not `numbers`: these hang on how sure each of the two is
    here, there = exact[value.index].after, exact[other.index].after
    return here.tokens - there.tokens < value.view.facts.minimum and there.open >= here.open


def _close_ahead(value: PlacedValue, other: PlacedValue) -> bool:
    """Whether so little stands between it and another one behind it that moving it alone wins nothing."""
    if other.part is not value.part or other.index <= value.index:
        return False
    exact = value.view.exact
    return exact[other.index].before.tokens - exact[value.index].before.tokens < verdict.MINIMUM_GAIN
