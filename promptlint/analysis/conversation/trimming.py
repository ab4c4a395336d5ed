"""Operations that drop the oldest items of a list, and whether they do so each time or seldom, in steps.

Judged by the syntax alone; whether the list is a conversation that is sent is for others to know.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass

from promptlint.analysis.conversation.keeping import grows, is_copy
from promptlint.analysis.conversation.rows import FETCHES, newest_first, newest_rows, paged
from promptlint.analysis.syntax.limits import Limits, Scope, of_bound, of_test, tests_around
from promptlint.analysis.syntax.trees import name_of, walk

FEWEST = 4  # messages that a window must hold to be worth keeping in a cache
_PAIR = 2  # dropping one turn at a time is as bad as one message
_SIZE = re.compile(r"(?i)long|large|big|full|over|exceed|fit|token|budget|limit|size|count")
_SUMMARY = re.compile(r"(?i)summar|compact|compress|condens|consolidat|digest")
SEVERAL = re.compile(r"(?i)(?:conversations|histories|dialogs|dialogues|threads|sessions|chats)$")
_ASIDE = re.compile(
    r"(?i)summar|compact|compress|condens|title|classif|rout(?:e|ing)|suggest|extract|judge|moderat|rewrite|intent"
    r"|debug|preview|display|export|print|search|hard_|predict|end_of_turn|emergency|overflow|recover|fallback|last_resort"
)


@dataclass(frozen=True, slots=True)
class Trim:
    """One such operation.

    `list` is the expression whose items are dropped, `kept` says how many stay, in words (empty where nobody can
    tell), `trigger` is the test that sets it off.
    """

    node: ast.AST
    list: ast.expr
    kept: str
    trigger: ast.expr | None


def trim_of(scope: Scope, node: ast.AST) -> Trim | None:
    """What `node` drops from the front of a list each time it runs; `None` if nothing, or seldom."""
    found = _operation(scope, node)
    if found is None or aside(scope.node):
        return None
    target, kept, bound, one_by_one = found
    if _holds_conversations(target) or _while_short(scope, node, target):
        return None
    if bound.stepped or _handles_error(scope, node) or _chosen(scope, node):
        return None
    tests = list(tests_around(scope, node))
    if one_by_one:  # `while too_long: pop`: its own test says how far it goes
        loop = _trimming_loop(scope, node, target)
        if isinstance(loop, ast.For):
            counted = _of_for(scope, loop)
            if counted is None:
                return None
            bound = counted
        elif isinstance(loop, ast.While):
            bound = _loop_limits(scope, loop)
            if bound.atoms:
                tests = [each for each in tests if not _inside(loop, each)]
        else:
            bound = Limits()
    triggers = [(each, limits) for each in tests if (limits := of_test(scope, each)) is not None]
    if one_by_one and not _forgets(node):
        asked = (*tests_around(scope, node), *_breaks(scope, node))
        sized = triggers or bound.atoms or any(map(_asks_for_size, asked))
        if not sized:  # an invalid first message goes, or the system message is taken out
            return None
    if not triggers and _summarises(scope):
        return None
    for _, limits in triggers:
        if limits.stepped or bound.stepped:
            return None
        if bound.atoms and not limits.same(bound) and not is_copy(scope, node, target):
            return None
        if not bound.atoms and not one_by_one:
            return None
    if bound.stepped:
        return None
    return Trim(node, target, kept, triggers[0][0] if triggers else None)


def _holds_conversations(target: ast.expr) -> bool:
    """Whether the items of a list are conversations themselves, by its name."""
    return isinstance(target, ast.Name | ast.Attribute) and bool(SEVERAL.search(name_of(target)))


def _while_short(scope: Scope, node: ast.AST, target: ast.expr) -> bool:
    """Whether items go only as long as there are few: ``if len(x) < 2: x = x[1:]``."""
    written = ast.unparse(target)
    for parent, child in scope.ancestors(node):
        if isinstance(parent, ast.If) and child in parent.body:
            match parent.test:
                case ast.Compare(left=ast.Call(func=ast.Name(id="len"), args=[asked]), ops=[ast.Lt() | ast.LtE()]):
                    if ast.unparse(asked) == written:
                        return True
    return False


def _trimming_loop(scope: Scope, node: ast.AST, target: ast.expr) -> ast.While | ast.For | None:
    """The loop that drops items until few enough are left. One that also adds to the list is the conversation's own."""
    loop = next((each for each, _ in scope.ancestors(node) if isinstance(each, ast.While | ast.For)), None)
    return None if loop is None or grows(loop, ast.unparse(target)) else loop


def _operation(scope: Scope, node: ast.AST) -> tuple[ast.expr, str, Limits, bool] | None:
    """The list, what stays in words, the limit it is cut to, and whether items go one by one."""
    match node:
        case ast.Subscript(value=value, slice=ast.Slice(lower=lower, upper=upper, step=None)):
            return _slice(scope, node, _without_head(value), lower, upper)
        case ast.Call(func=ast.Attribute(value=value, attr="popleft"), args=[]):
            return value, "", Limits(), True
        case ast.Call(func=ast.Attribute(value=value, attr="pop"), args=[ast.Constant(value=0 | 1 | 2)]):
            return value, "", Limits(), True
        case ast.Delete(targets=[ast.Subscript(value=value, slice=index)]):
            return _deleted(scope, value, index)
        case ast.Assign(targets=[ast.Subscript(value=value, slice=ast.Slice() as index)], value=ast.List(elts=[])):
            return _deleted(scope, value, index)
        case ast.Call(func=ast.Attribute(attr=name)) if name in FETCHES:
            rows = newest_rows(scope, node)
            if rows is None or paged(scope) or (isinstance(rows[1], ast.Constant) and not _worth(rows[1].value)):
                return None
            return rows[0], _newest(rows[1]), of_bound(scope, rows[1]), False
        case ast.Call(func=function) if name_of(function).rpartition(".")[2] == "deque":
            length = next((each.value for each in node.keywords if each.arg == "maxlen"), None)
            length = length or (node.args[1] if len(node.args) > 1 else None)
            if length is None or (isinstance(length, ast.Constant) and not _worth(length.value)):
                return None
            return node, _newest(length), Limits(), True
        case _:
            return None


def _without_head(value: ast.expr) -> ast.expr:
    """``x`` of ``x[1:]``: the conversation behind its system message."""
    match value:
        case ast.Subscript(value=inner, slice=ast.Slice(lower=ast.Constant(value=0 | 1 | 2), upper=None, step=None)):
            return inner
        case _:
            return value


def _slice(
    scope: Scope, node: ast.Subscript, value: ast.expr, lower: ast.expr | None, upper: ast.expr | None
) -> tuple[ast.expr, str, Limits, bool] | None:
    if _is_text(scope, value):
        return None
    if upper is None and lower is not None:
        count = _from_end(scope, lower)
        if isinstance(count, ast.Call) and name_of(count.func) == "len":  # as many as something else holds: no limit
            return None
        if count is not None:
            literal = count.value if isinstance(count, ast.Constant) else None
            worth = literal is None or _worth(literal)
            return (value, _newest(count), of_bound(scope, count), False) if worth else None
        if _drops_few(scope, node, value, lower):
            return value, "", Limits(), True
        return None
    if lower is None and upper is not None and newest_first(scope, value) and not _is_negative(upper):
        if isinstance(upper, ast.Constant) and not _worth(upper.value):
            return None
        return value, _newest(upper), of_bound(scope, upper), False
    return None


def _is_text(scope: Scope, value: ast.expr) -> bool:
    """Whether a name is that of a text: something was joined or formatted to it."""
    given = scope.assigned.get(value.id, ()) if isinstance(value, ast.Name) else ()
    return any(
        isinstance(each, ast.JoinedStr)
        or (
            isinstance(each, ast.Call) and name_of(each.func).rpartition(".")[2] in ("join", "strip", "format", "dumps")
        )
        for each in given
    )


def _worth(value: object) -> bool:
    return isinstance(value, int) and value >= FEWEST


def _newest(count: ast.expr) -> str:
    return f"keeps the newest {ast.unparse(count)}"


def _is_negative(node: ast.expr) -> bool:
    return isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub)


def _from_end(scope: Scope, lower: ast.expr, depth: int = 2) -> ast.expr | None:
    """The number of items kept by ``[-n:]``, ``[len(x) - n:]`` or ``[start:]`` with such a start."""
    match lower:
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return operand
        case ast.BinOp(op=op, left=ast.UnaryOp(op=ast.USub(), operand=operand), right=right):  # -limit * 2
            return ast.copy_location(ast.BinOp(operand, op, right), lower)
        case ast.BinOp(op=ast.Sub(), left=ast.Call(func=ast.Name(id="len")), right=right):
            return right
        case ast.Call(func=ast.Name(id="max"), args=[ast.Constant(value=0 | 1), other]):
            return _from_end(scope, other, depth)
        case ast.Call(func=ast.Name(id="max"), args=[other, ast.Constant(value=0 | 1)]):
            return _from_end(scope, other, depth)
        case ast.Name(id=name) if depth and len(scope.assigned.get(name, ())) == 1:
            return _from_end(scope, scope.assigned[name][0], depth - 1)
        case _:
            return None


def _drops_few(scope: Scope, node: ast.AST, value: ast.expr, lower: ast.expr) -> bool:
    """``x = x[1:]`` and ``x = [x[0], *x[2:]]`` under a test of x's size drop a message or a pair."""
    if not (isinstance(lower, ast.Constant) and lower.value in (1, 2, 3)):
        return False
    written = ast.unparse(value)
    for parent, child in scope.ancestors(node):
        if isinstance(parent, ast.Assign):
            back = any(ast.unparse(target) == written for target in parent.targets)
            keeps = 2 if child is not node else 1  # `[x[0]] + x[1:]` puts the system message in again
            tested = any(_asks_for_length(each, written) for each in tests_around(scope, node))
            return back and tested and int(str(lower.value)) >= keeps
        if isinstance(parent, ast.stmt):
            return False
    return False


def _asks_for_length(test: ast.expr, written: str) -> bool:
    """Whether a test asks how much a list holds, not what its first message is."""
    names = (name_of(each).rpartition(".")[2] for each in walk(test) if isinstance(each, ast.Name | ast.Attribute))
    return written in ast.unparse(test) and any(name == "len" or _SIZE.search(name) for name in names)


def _deleted(scope: Scope, value: ast.expr, index: ast.expr) -> tuple[ast.expr, str, Limits, bool] | None:
    match index:
        case ast.Constant(value=0 | 1 | 2):
            return value, "", Limits(), True
        case ast.Slice(lower=None | ast.Constant(value=0 | 1 | 2), upper=ast.expr() as upper, step=None):
            first = index.lower.value if isinstance(index.lower, ast.Constant) else 0
            if isinstance(upper, ast.Constant) and isinstance(upper.value, int):
                return (value, "", Limits(), True) if 0 < upper.value - int(str(first)) <= _PAIR else None
            count = _from_end(scope, upper)
            return (value, _newest(count), of_bound(scope, count), False) if count is not None else None
        case _:
            return None


def _asks_for_size(test: ast.expr) -> bool:
    """``while too_long(messages)``: a call that knows by itself how much is too much."""
    return any(isinstance(each, ast.Call) and _SIZE.search(name_of(each.func)) for each in walk(test))


def _forgets(node: ast.AST) -> bool:
    """A container that drops its oldest items by itself."""
    return isinstance(node, ast.Call) and name_of(node.func).rpartition(".")[2] == "deque"


def _inside(loop: ast.While, test: ast.expr) -> bool:
    return any(node is test for node in walk(loop))


def _loop_limits(scope: Scope, loop: ast.While) -> Limits:
    """How far a loop goes: until its test fails, or until a break."""
    result = of_test(scope, loop.test) or Limits()
    for each in _break_tests(loop):
        result |= of_test(scope, each) or Limits()
    return result


def _break_tests(loop: ast.While) -> Iterator[ast.expr]:
    for each in walk(loop):
        if isinstance(each, ast.If) and any(isinstance(inner, ast.Break) for inner in each.body):
            yield each.test


def _breaks(scope: Scope, node: ast.AST) -> Iterator[ast.expr]:
    """The tests that end the loops around a node."""
    for parent, _ in scope.ancestors(node):
        if isinstance(parent, ast.While):
            yield from _break_tests(parent)


def _of_for(scope: Scope, loop: ast.For) -> Limits | None:
    """``for _ in range(len(x) - n)``: down to n; a fixed number of items at once is a step."""
    match loop.iter:
        case ast.Call(func=ast.Name(id="range"), args=[ast.BinOp(op=ast.Sub(), left=ast.Call(), right=right)]):
            return of_bound(scope, right)
        case ast.Call(func=ast.Name(id="range"), args=[ast.Constant(value=1 | 2)]):
            return Limits()
        case _:
            return None


def _chosen(scope: Scope, node: ast.AST) -> bool:
    """Whether a test asks first for one of several ways: ``elif keep == "last"``. Nobody knows which one is chosen."""
    return any(
        isinstance(test, ast.Compare)
        and isinstance(test.ops[0], ast.Eq)
        and isinstance(test.comparators[0], ast.Constant)
        and isinstance(test.comparators[0].value, str)
        for around in tests_around(scope, node)
        for test in (around.values if isinstance(around, ast.BoolOp) else [around])
    )


def _handles_error(scope: Scope, node: ast.AST) -> bool:
    """What is done once, after the provider refused the request."""
    return any(isinstance(parent, ast.ExceptHandler) for parent, _ in scope.ancestors(node))


def aside(function: ast.AST) -> bool:
    """Whether a function serves something beside the conversation (a title, a summary), by its name."""
    return bool(_ASIDE.search(getattr(function, "name", "")))


def _summarises(scope: Scope) -> bool:
    """Whether a summary takes the place of what is dropped: that is done at a threshold, wherever it is tested."""
    return any(
        isinstance(each, ast.Call) and _SUMMARY.search(name_of(each.func).rpartition(".")[2])
        for each in walk(scope.node)
    )
