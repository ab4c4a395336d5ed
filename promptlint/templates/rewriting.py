"""Changing the segments of a node tree: where they stand, how they got there, and what their names stand for."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TypeVar

from promptlint.diagnostic import PASSED
from promptlint.model import Branch, Cause, CauseKind, Many, Node, Part, Segment, Step
from promptlint.nodes import segments
from promptlint.templates.references import FORMATTED_TO_THE_DAY, SORTED, coarsened, reference
from promptlint.text import Location

_T = TypeVar("_T")
Bind = Callable[[str], tuple[Node, ...] | None]

_SEPARATOR = ", "  # between the names of a value that was made of several
_ORDER = {CauseKind.SET_ORDER, CauseKind.LISTING_ORDER, CauseKind.ARRIVAL_ORDER, CauseKind.MAPPING_ORDER}


def rebuild(nodes: tuple[Node, ...], change: Callable[[Segment], tuple[Node, ...]]) -> tuple[Node, ...]:
    """The tree with each segment replaced by what `change` makes of it."""
    out: list[Node] = []
    for node in nodes:
        match node:
            case Segment():
                out.extend(change(node))
            case Branch():
                out.append(replace(node, arms=tuple(rebuild(arm, change) for arm in node.arms)))
            case Many():
                out.append(replace(node, body=rebuild(node.body, change)))
            case Part():
                out.append(replace(node, children=rebuild(node.children, change)))
    return tuple(out)


def carried(nodes: tuple[Node, ...], step: Step) -> tuple[Node, ...]:
    """The nodes, each segment with one more station at the end of its way."""

    def carry(segment: Segment) -> tuple[Node, ...]:
        if any(known.location == step.location for known in segment.steps) or segment.location == step.location:
            return (segment,)
        return (replace(segment, steps=(*segment.steps, step)),)

    return rebuild(nodes, carry)


def moved(segment: Segment, to: Location, message: str) -> Segment:
    """The segment at another place; the former place becomes a step with `message`."""
    if segment.location == to:
        return segment
    return replace(segment, location=to, steps=(*segment.steps, Step(segment.location, message)))


def joined(nodes: tuple[Node, ...], location: Location) -> Segment:
    """One value made of all segments of `nodes` by an operation that cannot be looked into: the union of their causes.

    Known texts contribute nothing. The names of several placeholders are joined by a comma.
    """
    values = [each for each in segments(nodes) if each.text is None and (each.name or not each.stable)]
    if len(values) == 1:
        return replace(values[0], location=location)
    return Segment(
        location,
        causes=frozenset(cause for value in values for cause in value.causes),
        partly_unknown=any(value.partly_unknown for value in values),
        name=_SEPARATOR.join(_unique(name for value in values for name in _split(value.name))),
        steps=_unique(step for value in values for step in value.steps),
    )


def names(nodes: tuple[Node, ...]) -> frozenset[str]:
    """The names of all placeholders, as written."""
    return frozenset(name for segment in segments(nodes) for name in _split(segment.name))


def substitute(nodes: tuple[Node, ...], bind: Bind) -> tuple[Node, ...]:
    """The tree with placeholders replaced by what `bind` says that their names stand for; `None` leaves one as it is.

    `bind` is asked for the whole name first, then for its roots: ``user.profile.name``, ``user.profile``, ``user``.
    Values without text take the placeholder's place and keep their former one as a step; known texts keep their own
    place and get the placeholder as a step. Of a root's text the part that the placeholder shows is not known.
    """

    def replaced(segment: Segment) -> tuple[Node, ...]:
        parts = _split(segment.name)
        found = {part: answer for part in parts if (answer := _ask(part, bind)) is not None}
        if not found:
            return (segment,)
        if len(parts) == 1:
            value, whole = found[parts[0]]
            return rebuild(value, lambda each: (_placed(each, segment, whole),))
        return (_rejoined(segment, parts, {part: value for part, (value, _) in found.items()}),)

    return rebuild(nodes, replaced)


def _ask(name: str, bind: Bind) -> tuple[tuple[Node, ...], bool] | None:
    """What a name or its nearest root stands for, and whether it was the whole name."""
    root = name
    while root:
        if (value := bind(root)) is not None:
            return value, root == name
        root = root.rpartition(".")[0]
    return None


def _placed(value: Segment, placeholder: Segment, whole: bool) -> Segment:
    """A bound segment as it stands where the placeholder was."""
    if value.text is not None and whole:
        here = Step(placeholder.location, "placed here")
        return replace(value, steps=_unique((*value.steps, here, *placeholder.steps)))
    former = value.location
    treated = {step.message for step in placeholder.steps}
    causes = frozenset(
        replace(cause, location=former) if cause.location is None and not cause.by_name else cause
        for cause in value.causes
    )
    if FORMATTED_TO_THE_DAY in treated:
        causes = coarsened(causes)
    if SORTED in treated:
        causes = frozenset(cause for cause in causes if cause.kind not in _ORDER)
    made_there = any(cause.location == former for cause in causes)
    way = () if made_there or former == placeholder.location else (Step(former, PASSED),)
    steps = _unique((*value.steps, *way, *placeholder.steps))
    return replace(value, text=None, causes=causes, location=placeholder.location, steps=steps)


def _rejoined(placeholder: Segment, parts: tuple[str, ...], found: dict[str, tuple[Node, ...]]) -> Segment:
    """A value of several names, of which some are now known."""
    here = placeholder.location
    bound = [_placed(each, placeholder, False) for value in found.values() for each in segments(value)]
    kept: set[Cause] = {cause for cause in placeholder.causes if not cause.by_name}
    for part in parts:
        if part not in found:
            kept |= reference(part, here).causes
    return replace(
        placeholder,
        causes=frozenset(kept.union(*(each.causes for each in bound))),
        partly_unknown=any(each.partly_unknown for each in bound),
        steps=_unique(step for each in (*bound, placeholder) for step in each.steps),
    )


def _split(name: str) -> tuple[str, ...]:
    return tuple(name.split(_SEPARATOR)) if name else ()


def _unique(items: Iterable[_T]) -> tuple[_T, ...]:
    return tuple(dict.fromkeys(items))
