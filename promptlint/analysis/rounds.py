"""What is written before the rounds of a conversation: it stays the same in all of them.

``messages = [...]`` ahead of a loop that sends `messages` and adds to them: what a clock or a draw put into these first
messages is another text in the next conversation, not in the next request.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import replace

from promptlint.analysis.frame import Frame
from promptlint.analysis.keeping import grows
from promptlint.analysis.limits import Scope
from promptlint.analysis.trees import walk
from promptlint.model import Branch, Cause, CauseKind, Evaluated, Node, Part, Segment
from promptlint.nodes import map_segments
from promptlint.text import Location

_LOOPS = ast.For | ast.AsyncFor | ast.While
_ONCE = frozenset({CauseKind.CLOCK, CauseKind.RANDOM, CauseKind.DATE})


def once_before(nodes: list[Node], messages: ast.expr | None, node: ast.expr, frame: Frame) -> list[Node]:
    """The parts of a request that `node` sends; what was made ahead of its rounds is as old as the conversation."""
    if not isinstance(messages, ast.Name):
        return nodes
    loop = _rounds(frame.module.scope(frame.function), messages.id, node)
    if loop is None:
        return nodes
    return list(_settled(tuple(nodes), frame.locate(loop)))


def _rounds(scope: Scope, name: str, node: ast.AST) -> ast.AST | None:
    """The loop around a call that adds to the list which it sends, and does not make it anew."""
    for loop, _ in scope.ancestors(node):
        if isinstance(loop, _LOOPS) and grows(loop, name):
            return None if any(_binds(each, name) for each in walk(loop)) else loop
    return None


def _binds(node: ast.AST, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name and isinstance(node.ctx, ast.Store)


def _settled(nodes: tuple[Node, ...], loop: Location) -> tuple[Node, ...]:
    found: list[Node] = []
    for each in nodes:
        match each:
            case Part(location=place) if not _within(place, loop):
                found.append(replace(each, children=map_segments(each.children, lambda inner: _kept(inner, loop))))
            case Branch(arms=arms):
                found.append(replace(each, arms=tuple(_settled(arm, loop) for arm in arms)))
            case _:
                found.append(each)
    return tuple(found)


def _within(place: Location, loop: Location) -> bool:
    return place.source.path == loop.source.path and loop.start <= place.start < loop.end


def _kept(segment: Segment, loop: Location) -> Segment:
    once = {each for each in segment.causes if each.kind in _ONCE and each.evaluated is Evaluated.CALL}
    if not once or any(_within(each, loop) for each in _way(segment, once)):
        return segment
    old = (replace(each, evaluated=Evaluated.INSTANCE) for each in once)
    return replace(segment, causes=(segment.causes - once).union(old))


def _way(segment: Segment, causes: set[Cause]) -> Iterator[Location]:
    """The places that a value comes by, from where it is made on."""
    yield segment.location
    yield from (step.location for step in segment.steps)
    yield from (each.location for each in causes if each.location is not None)
