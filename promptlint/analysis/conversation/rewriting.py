"""Operations that change earlier messages, or the system text, of a conversation between two of its requests.

What a message turns into must not depend on how far it stands from the end: then each turn changes another message in
the middle of what was sent. Judged by the syntax alone, as in `trimming`.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass

from promptlint.analysis.conversation.keeping import LOOKS
from promptlint.analysis.syntax.limits import Scope, of_bound, of_test, tests_around
from promptlint.analysis.syntax.trees import name_of, walk

_CONTENT = re.compile(
    r"(?i)^(?:content|text|parts|images?|image_url|data|output|arguments|tool_calls|reasoning\w*|thinking\w*)$"
)
_SETTER = re.compile(
    r"(?i)set_\w*(?:content|text)|elide|redact|blank|placeholder|strip_|remove_(?:image|reasoning|think)"
)
_MAKER = re.compile(r"(?i)system_?(?:prompt|message|text)|instructions")
_SYSTEM = re.compile(r"(?i)^(?:system|system_?prompt|system_?message|sys_prompt|instructions)$")
_SENDING = re.compile(r"a?(?:send|ask|run|chat|complete|generate|invoke|prompt|step|reply)")
_TURNS = frozenset({"messages", "input", "contents", "history"})
_COUNTS = re.compile(r"(?i)(?:^|[._])(?:len|sum|count\w*|\w+_count)$|_count_")
_MARKS = frozenset({"cache_control", "cachePoint", "cache_point"})
_LOOPS = ast.For | ast.AsyncFor | ast.While


@dataclass(frozen=True, slots=True)
class Rewrite:
    """One such operation: where, on which list or object, how it works in words, and the bound it goes by."""

    node: ast.AST
    list: ast.expr
    detail: str
    bound: ast.expr | None = None


def rewrites(scope: Scope) -> Iterator[Rewrite]:
    """The operations of a function that change what was sent before."""
    for node in scope.parents:
        match node:
            case ast.For() | ast.AsyncFor():
                yield from of_loop(scope, node)
            case ast.While():
                yield from _removal(scope, node)
            case ast.ListComp(elt=ast.IfExp() as elt, generators=[generator]):
                source = underlying(generator.iter)
                bound = _open_bound(scope, elt.test)
                if source is not None and bound is not None and _names(elt.test) & _names(generator.target):
                    yield Rewrite(node, source, _DETAIL, bound)
            case ast.Assign(targets=[target]):
                yield from _system(scope, node, target)
            case _:
                pass


_DETAIL = "changes messages by their distance from the end"


def of_loop(scope: Scope, loop: ast.For | ast.AsyncFor) -> Iterator[Rewrite]:
    """What a loop over messages changes in them."""
    source = underlying(loop.iter)
    if source is None or _sets_marks(loop):
        return
    bound = _head_bound(scope, loop.iter)
    if bound is not None:  # for message in messages[:-n]
        if any(_changes(each, loop, source) for each in walk(loop)) and not _seldom(scope, loop, bound):
            yield Rewrite(loop.iter, source, _DETAIL, bound)
        return
    backwards = _is_backwards(loop.iter)
    counted = {name_of(each.target) for each in walk(loop) if isinstance(each, ast.AugAssign)}
    if isinstance(loop.target, ast.Tuple):  # for position, message in enumerate(reversed(messages))
        counted |= _names(loop.target.elts[0])
    for each in walk(loop):
        if not isinstance(each, ast.If):
            continue
        arms = [*each.body, *each.orelse]
        if not any(_changes(inner, loop, source) for statement in arms for inner in walk(statement)):
            continue
        if backwards and _names(each.test) & counted and not _steps(scope, each.test) and not _seldom(scope, loop):
            yield Rewrite(each.test, source, _DETAIL, None)
            return
        found = _open_bound(scope, each.test)
        if found is not None and not _seldom(scope, loop, found):
            yield Rewrite(found, source, _DETAIL, found)
            return


def _sets_marks(loop: ast.AST) -> bool:
    """Whether a loop is there to set cache marks, which are no text."""
    return any(isinstance(each, ast.Constant) and each.value in _MARKS for each in walk(loop))


def _removal(scope: Scope, loop: ast.While) -> Iterator[Rewrite]:
    """``while removed < total - keep: ... messages.pop(i)``: what is surplus goes from the middle of a conversation."""
    bound = _open_bound(scope, loop.test)
    if bound is None or _seldom(scope, loop, bound):
        return
    for each in walk(loop):
        match each:
            case ast.Call(func=ast.Attribute(value=source, attr="pop" | "remove"), args=[ast.Name()]):
                yield Rewrite(bound, source, _DETAIL, bound)
                return
            case ast.Delete(targets=[ast.Subscript(value=source, slice=ast.Name())]):
                yield Rewrite(bound, source, _DETAIL, bound)
                return
            case _:
                pass


def underlying(node: ast.expr) -> ast.expr | None:
    """The list that a loop goes over: ``enumerate(x[:-3])``, ``reversed(x)``, ``range(len(x) - 3)``."""
    match node:
        case ast.Name() | ast.Attribute():
            return node
        case ast.Subscript(value=value, slice=ast.Slice()):
            return underlying(value)
        case ast.Call(func=ast.Name(id="enumerate" | "reversed" | "list" | "zip"), args=[first, *_]):
            return underlying(first)
        case ast.Call(func=ast.Name(id="range"), args=args):
            for arg in args:
                for each in walk(arg):
                    if isinstance(each, ast.Call) and name_of(each.func) == "len" and each.args:
                        return underlying(each.args[0])
            return None
        case _:
            return None


def _head_bound(scope: Scope, node: ast.expr, depth: int = 3) -> ast.expr | None:
    """Where a loop over all but the newest items ends: the expression that counts from the end."""
    match node:
        case ast.Subscript(slice=ast.Slice(upper=ast.UnaryOp(op=ast.USub()) as upper, step=None)):
            newest = isinstance(upper.operand, ast.Constant) and upper.operand.value == 1
            return None if newest or of_bound(scope, upper).stepped else node
        case ast.Subscript(slice=ast.Slice(upper=ast.expr() as upper, step=None)):
            return _from_size(scope, upper)
        case ast.Call(func=ast.Name(id="enumerate" | "list"), args=[first, *_]):
            return _head_bound(scope, first, depth)
        case ast.Call(func=ast.Name(id="range"), args=args) if args:
            return _from_size(scope, args[0] if len(args) == 1 else args[1])
        case ast.Name(id=name) if depth and len(scope.assigned.get(name, ())) == 1:
            return _head_bound(scope, scope.assigned[name][0], depth - 1)
        case _:
            return None


def _open_bound(scope: Scope, test: ast.expr, depth: int = 3) -> ast.expr | None:
    """The expression in a test that counts from the end of a growing list, local names looked through."""
    for node in walk(test):
        if isinstance(node, ast.BinOp) and (found := _from_size(scope, node)) is not None:
            return found
        if isinstance(node, ast.Subscript) and (found := _head_bound(scope, node)) is not None:
            return found
        if isinstance(node, ast.Name) and depth and isinstance(node.ctx, ast.Load):
            for value in scope.assigned.get(node.id, ()):
                if any(isinstance(each, ast.Name) and each.id == node.id for each in walk(value)):
                    continue
                found = _open_bound(scope, value, depth - 1)
                if found is not None:
                    return found
    return None


def _from_size(scope: Scope, node: ast.expr, depth: int = 3) -> ast.expr | None:
    """``len(x) - n`` and ``total - n``, without steps, for more than the very last item."""
    match node:
        case ast.Call(func=ast.Name(id="max" | "min"), args=args):
            return next((found for each in args if (found := _from_size(scope, each, depth)) is not None), None)
        case ast.Name(id=name) if depth and len(scope.assigned.get(name, ())) == 1:
            return _from_size(scope, scope.assigned[name][0], depth - 1)
        case ast.BinOp(op=ast.Sub(), left=left, right=right):
            values = (left, *(scope.assigned.get(left.id, ()) if isinstance(left, ast.Name) else ()))
            sized = any(_COUNTS.search(name_of(each.func)) for value in values for each in walk(value)
                        if isinstance(each, ast.Call))  # fmt: skip
            if not sized or (isinstance(right, ast.Constant) and right.value in (0, 1)) or _steps(scope, node):
                return None
            return None if any(_aligned(scope, node)) else node
        case _:
            return None


def _aligned(scope: Scope, node: ast.BinOp) -> Iterator[bool]:
    """Whether the difference is rounded to steps afterwards: ``extra -= extra % chunk``."""
    for other in scope.parents:
        if isinstance(other, ast.AugAssign) and isinstance(other.target, ast.Name):
            values = scope.assigned.get(other.target.id, ())
            if any(value is node or node in walk(value) for value in values):
                yield of_bound(scope, other.value).stepped


def _steps(scope: Scope, node: ast.expr) -> bool:
    limits = of_bound(scope, node) if not isinstance(node, ast.Compare) else of_test(scope, node)
    return limits is not None and limits.stepped


def _seldom(scope: Scope, node: ast.AST, bound: ast.expr | None = None) -> bool:
    """Whether it happens once, after an error, or at another threshold than that to which it goes."""
    if any(isinstance(parent, ast.ExceptHandler) for parent, _ in scope.ancestors(node)):
        return True
    goal = of_bound(scope, bound.right) if isinstance(bound, ast.BinOp) else None
    for test in tests_around(scope, node):
        limits = of_test(scope, test)
        if limits is not None and (limits.stepped or goal is None or not limits.same(goal)):
            return True
    return False


def _is_backwards(node: ast.expr) -> bool:
    match node:
        case ast.Call(func=ast.Name(id="reversed")):
            return True
        case ast.Call(func=ast.Name(id="enumerate" | "list"), args=[first, *_]):
            return _is_backwards(first)
        case ast.Subscript(slice=ast.Slice(step=ast.UnaryOp(op=ast.USub()))):
            return True
        case ast.Call(func=ast.Name(id="range"), args=[_, _, ast.UnaryOp(op=ast.USub())]):
            return True
        case _:
            return False


def _changes(node: ast.AST, loop: ast.For | ast.AsyncFor, source: ast.expr) -> bool:
    """Whether a statement changes what a message of the loop says."""
    items = _names(loop.target) | {name_of(source).partition(".")[0]}
    match node:
        case ast.Assign(targets=[ast.Subscript() | ast.Attribute() as target]):
            return _says_content(target) and bool(_names(target) & (items | _copies(loop, items)))
        case ast.Delete(targets=[ast.Subscript() as target]):
            return _says_content(target) and bool(_names(target) & items)
        case ast.Call(func=ast.Attribute(value=owner, attr="pop"), args=[ast.Constant(value=str(key)), *_]):
            return bool(_CONTENT.match(key)) and bool(_names(owner) & (items | _copies(loop, items)))
        case ast.Expr(value=ast.Call(func=function, args=[first, *_])):
            return bool(_SETTER.search(name_of(function))) and bool(_names(first) & (items | _copies(loop, items)))
        case ast.Call(func=ast.Attribute(attr="append"), args=[ast.Dict(keys=keys)]):
            return any(isinstance(key, ast.Constant) and key.value == "content" for key in keys)
        case _:
            return False


def _says_content(target: ast.Subscript | ast.Attribute) -> bool:
    for each in walk(target):
        if isinstance(each, ast.Subscript) and isinstance(each.slice, ast.Constant):
            return isinstance(each.slice.value, str) and bool(_CONTENT.match(each.slice.value))
        if isinstance(each, ast.Attribute):
            return bool(_CONTENT.match(each.attr))
    return False


def _copies(loop: ast.For | ast.AsyncFor, items: set[str]) -> set[str]:
    """Names bound in the loop to an item or a copy of it."""
    return {
        target.id
        for each in walk(loop)
        if isinstance(each, ast.Assign) and _names(each.value) & items
        for target in each.targets
        if isinstance(target, ast.Name)
    }


def _names(node: ast.AST) -> set[str]:
    return {each.id for each in walk(node) if isinstance(each, ast.Name)}


def _called(value: ast.expr) -> str:
    value = value.value if isinstance(value, ast.Await) else value
    return name_of(value.func).rpartition(".")[2] if isinstance(value, ast.Call) else ""


def _system(scope: Scope, node: ast.Assign, target: ast.expr) -> Iterator[Rewrite]:
    """``messages[0]["content"] = ...`` in the loop that sends; ``chat.system = other`` between two calls."""
    owner = _first_message(target)
    if owner is not None:
        loop = next((each for each, _ in scope.ancestors(node) if isinstance(each, _LOOPS)), None)
        if loop is None or _guarded(scope, node, loop) or not _varies(node.value, loop) or not _sent(loop, owner):
            return
        yield Rewrite(node, owner, "rewrites the first message between two requests of one conversation")
    elif isinstance(target, ast.Attribute) and _SYSTEM.match(target.attr) and name_of(target.value) not in ("", "self"):
        before, after = _uses_around(scope, node, name_of(target.value))
        if _MAKER.search(_called(node.value)):  # made again by the same function: nothing says that it differs
            return
        if before and after and not isinstance(node.value, ast.Constant) and not _restores(scope, node):
            yield Rewrite(node, target.value, "changes the system text between two requests of one conversation")


def _first_message(target: ast.expr) -> ast.expr | None:
    """``x`` of ``x[0]``, ``x[0]["content"]`` and ``x[0].content``."""
    match target:
        case ast.Subscript(value=ast.Name() | ast.Attribute() as owner, slice=ast.Constant(value=0)):
            return owner
        case (
            ast.Subscript(value=inner, slice=ast.Constant(value="content")) | ast.Attribute(value=inner, attr="content")
        ):
            return _first_message(inner) if isinstance(inner, ast.Subscript) else None
        case _:
            return None


def _guarded(scope: Scope, node: ast.AST, loop: ast.AST) -> bool:
    """Whether a test inside the loop decides, so that it may happen seldom."""
    for parent, _ in scope.ancestors(node):
        if parent is loop:
            return False
        if isinstance(parent, ast.If | ast.Try | ast.ExceptHandler):
            return True
    return False


def _varies(value: ast.expr, loop: ast.AST) -> bool:
    """Whether a value can differ between two rounds of a loop: it uses what the loop binds, or asks somebody."""
    bound = {each.id for each in walk(loop) if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Store)}
    return bool(_names(value) & bound)


def _sent(loop: ast.AST, owner: ast.expr) -> bool:
    """Whether a list is handed to a call in the loop that is no mere look at it."""
    written = ast.unparse(owner)
    for each in walk(loop):
        if isinstance(each, ast.Call) and name_of(each.func).rpartition(".")[2] not in LOOKS:
            given = [*each.args, *(keyword.value for keyword in each.keywords)]
            if any(isinstance(arg, ast.Name | ast.Attribute) and ast.unparse(arg) == written for arg in given):
                return True
    return False


def _uses_around(scope: Scope, node: ast.Assign, owner: str) -> tuple[bool, bool]:
    """Whether an object is handed to awaited or sending calls before and behind a statement."""
    before = after = False
    for each in scope.parents:
        if isinstance(each, ast.Call) and not name_of(each.func).startswith("print"):
            given = [*each.args, *(keyword.value for keyword in each.keywords)]
            called, _, method = name_of(each.func).rpartition(".")
            turns = any(one.arg in _TURNS and ast.unparse(one.value).startswith(f"{owner}.") for one in each.keywords)
            if turns or any(name_of(arg) == owner for arg in given) or (called == owner and _SENDING.match(method)):
                before = before or each.lineno < node.lineno
                after = after or each.lineno > node.lineno
    return before, after


def _restores(scope: Scope, node: ast.Assign) -> bool:
    """``chat.system = saved``: puts back what was there."""
    return isinstance(node.value, ast.Name) and any(
        isinstance(value, ast.Attribute) and _SYSTEM.match(value.attr)
        for value in scope.assigned.get(node.value.id, ())
    )
