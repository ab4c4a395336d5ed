"""What is written before the rounds of a conversation: it stays the same in all of them.

``messages = [...]`` ahead of a loop that sends `messages` and adds to them: what a clock or a draw put into these first
messages is another text in the next conversation, not in the next request.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import replace

from promptlint.analysis.conversation.keeping import grows
from promptlint.analysis.syntax.limits import Scope
from promptlint.analysis.syntax.trees import name_of, walk
from promptlint.analysis.tables.naming_roles import is_conversation
from promptlint.analysis.values.frame import Frame
from promptlint.model import Branch, Cause, CauseKind, Evaluated, Node, Part, Segment
from promptlint.nodes import map_segments
from promptlint.text import Location

_LOOPS = ast.For | ast.AsyncFor | ast.While
_CHANGES = frozenset({"append", "extend", "insert", "clear", "pop", "update", "setdefault", "__setitem__"})
_RENEWS = _CHANGES - {"append", "extend"}  # those that do more to a list than add to it
_READS = re.compile(
    r"^(?:len|str|repr|list|tuple|any|all|sum|isinstance|enumerate|reversed|(?:deep)?copy|dumps?|p?print|debug|info)$"
    r"|count|token|^log"
)
_ONCE = frozenset({CauseKind.CLOCK, CauseKind.RANDOM, CauseKind.DATE, CauseKind.ENVIRONMENT, CauseKind.RETRIEVED})


def once_before(nodes: list[Node], messages: ast.expr | None, node: ast.expr, frame: Frame) -> list[Node]:
    """The parts of a request that `node` sends; what was made ahead of its rounds is as old as the conversation."""
    if not isinstance(messages, ast.Name):
        return nodes
    loop = _rounds(frame.module.scope(frame.function), messages.id, node)
    if loop is None:
        return nodes
    if _holds_turns(frame.module.scope(frame.function), messages.id, loop):
        return nodes  # the rounds are those of one turn; earlier turns were sent with what was made for them
    return list(_settled(tuple(nodes), frame.locate(loop)))


def _rounds(scope: Scope, name: str, node: ast.AST) -> ast.stmt | None:
    """The loop around a call that adds to the list which it sends, and neither makes it anew nor what is in it."""
    for loop, _ in scope.ancestors(node):
        if isinstance(loop, _LOOPS) and (grows(loop, name) or any(_adds(each, name) for each in walk(loop))):
            added = {each.target for each in walk(loop) if isinstance(each, ast.AugAssign) and _adds(each, name)}
            return None if any(_renews(each, name, node) for each in walk(loop) if each not in added) else loop
    return None


def _holds_turns(scope: Scope, name: str, loop: ast.stmt) -> bool:
    """Whether another list is part of the list before its rounds: ``[system, *history, question]``."""
    given: list[ast.expr] = [each for each in scope.assigned.get(name, ()) if isinstance(each, ast.List | ast.BinOp)]
    given += [value for each in scope.parents if (value := _added(each, name)) is not None]
    before = (each for each in given if each.lineno < loop.lineno)
    return any(
        isinstance(inner, ast.Starred) or is_conversation(name_of(inner)) for each in before for inner in _parts(each)
    )


def _added(node: ast.AST, name: str) -> ast.expr | None:
    """What a statement or call adds to a list, as a whole."""
    match node:
        case ast.AugAssign(target=ast.Name(id=target), value=value) if target == name:
            return value
        case ast.Call(func=ast.Attribute(value=ast.Name(id=target), attr="extend"), args=[value]) if target == name:
            return value
        case _:
            return None


def _parts(node: ast.expr) -> Iterator[ast.expr]:
    """What a list is made of: the operands of a sum, the items of a display."""
    pending = [node]
    while pending:
        match pending.pop():
            case ast.BinOp(left=left, right=right):
                pending += [right, left]
            case ast.List(elts=items):
                yield from (each for each in items if isinstance(each, ast.Starred))
            case other:
                yield other


def _adds(node: ast.AST, name: str) -> bool:
    """``messages += [...]``"""
    return isinstance(node, ast.AugAssign) and isinstance(node.op, ast.Add) and name_of(node.target) == name


def _renews(node: ast.AST, name: str, request: ast.AST) -> bool:
    """Whether a list gets another value, or what is in it may: by a store, a method, or a function that it is given."""
    match node:
        case ast.Name(ctx=ast.Store()):
            return node.id == name
        case ast.Subscript(ctx=ast.Store()) | ast.Attribute(ctx=ast.Store()):
            return _root(node) == name
        case ast.Call(func=ast.Attribute(value=changed, attr=method)) if method in _CHANGES and _root(changed) == name:
            return method in _RENEWS or not isinstance(changed, ast.Name)
        case ast.Call() if node is not request and not _reads(node, request):
            given = (*node.args, *(each.value for each in node.keywords))
            return any(_is_of(each.value if isinstance(each, ast.Starred) else each, name) for each in given)
        case _:
            return False


def _root(node: ast.expr) -> str:
    """The name that ``name[...].field`` begins with."""
    while isinstance(node, ast.Subscript | ast.Attribute):
        node = node.value
    return node.id if isinstance(node, ast.Name) else ""


def _is_of(node: ast.expr, name: str) -> bool:
    """Whether a list is handed over, or one of its messages."""
    return name_of(node.value if isinstance(node, ast.Subscript) else node) == name


def _reads(call: ast.Call, request: ast.AST) -> bool:
    """Whether a call only looks at what it is given: it measures or shows it, or sends it as the request does."""
    if isinstance(request, ast.Call) and ast.unparse(call.func) == ast.unparse(request.func):
        return True
    return bool(_READS.search(name_of(call.func).rpartition(".")[2]))


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
