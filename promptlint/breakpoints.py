"""Where the explicit cache breakpoints of a prompt stand: what is ahead of each, and what of that changes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from promptlint.model import Branch, Breakpoint, Many, Node, Part, Role, Segment


@dataclass(frozen=True, slots=True)
class PlacedBreakpoint:
    """One breakpoint, with what the request holds ahead of it, that of all branches taken together.

    `changing` are the segments that may change, `own` those of them in the message, tool or block list that it marks.
    `texts` are the known texts ahead; `exact` says that nothing else is there. `repeated` is true where a loop sets it,
    in its own message or around it.
    """

    breakpoint: Breakpoint
    part: Part
    changing: tuple[Segment, ...]
    own: tuple[Segment, ...]
    texts: tuple[str, ...]
    exact: bool
    repeated: bool
    conditional: bool


@dataclass(slots=True)
class _Ahead:
    changing: list[Segment] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    exact: bool = True

    def copy(self) -> _Ahead:
        return _Ahead(list(self.changing), list(self.texts), self.exact)

    def join(self, ends: Sequence[_Ahead]) -> None:
        """Go on behind a branch: all that any of its arms holds."""
        changing, texts = len(self.changing), len(self.texts)
        for end in ends:
            self.changing += end.changing[changing:]
            self.texts += end.texts[texts:]
            self.exact = self.exact and end.exact


def placed(nodes: Sequence[Node]) -> tuple[PlacedBreakpoint, ...]:
    """The breakpoints of a prompt whose nodes are in the provider's order, in that order."""
    return tuple(_walk(nodes, _Ahead(), None, looped=False, branched=False))


def _walk(
    nodes: Sequence[Node], ahead: _Ahead, part: Part | None, *, looped: bool, branched: bool
) -> Iterator[PlacedBreakpoint]:
    for node in nodes:
        match node:
            case Segment():
                _pass(node, ahead)
            case Many(body=body):
                yield from _walk(body, ahead, part, looped=True, branched=branched)
                ahead.exact = False
            case Branch(arms=arms):
                ends = [ahead.copy() for _ in arms]
                for arm, end in zip(arms, ends, strict=True):
                    yield from _walk(arm, end, part, looped=looped, branched=True)
                ahead.join(ends)
            case Part():
                yield from _in_part(node, ahead, looped=looped, branched=branched)


def _in_part(part: Part, ahead: _Ahead, *, looped: bool, branched: bool) -> Iterator[PlacedBreakpoint]:
    start = len(ahead.changing)
    marks = sorted(part.breakpoints, key=lambda each: each.after)
    for index in range(len(part.children) + 1):
        for mark in (each for each in marks if min(each.after, len(part.children)) == index):
            yield PlacedBreakpoint(
                mark,
                part,
                tuple(ahead.changing),
                tuple(ahead.changing[start:]),
                tuple(ahead.texts),
                ahead.exact,
                looped or mark.repeated,
                branched or mark.conditional,
            )
        if index < len(part.children):
            yield from _walk(part.children[index : index + 1], ahead, part, looped=looped, branched=branched)
    if part.role is Role.HISTORY:
        ahead.exact = False


def _pass(segment: Segment, ahead: _Ahead) -> None:
    if segment.text is not None:
        ahead.texts.append(segment.text)
    else:
        ahead.exact = False
    if segment.causes:
        ahead.changing.append(segment)
