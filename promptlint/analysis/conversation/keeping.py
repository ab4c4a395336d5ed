"""What a list of messages is to the turns to come: whether it lasts, whether it grows, whether it is a mere copy.

Judged by the syntax alone, as in `trimming`.
"""

from __future__ import annotations

import ast

from promptlint.analysis.syntax.limits import Scope
from promptlint.analysis.syntax.trees import by_kind, name_of, remembered, walk
from promptlint.analysis.tables.naming_roles import is_conversation

LOOKS = frozenset({"len", "print", "append", "extend", "str", "enumerate", "list", "reversed"})
"""Calls that a list is not sent by."""


def lasts(node: ast.expr | None) -> bool:
    """Whether a list is a conversation that an object keeps, so that its next call adds to what is seen of it."""
    return isinstance(node, ast.Attribute) and name_of(node.value) == "self" and is_conversation(node.attr)


def grows(loop: ast.AST, written: str) -> bool:
    """Whether something is added to a list below a node."""
    return any(
        isinstance(each, ast.Call)
        and isinstance(each.func, ast.Attribute)
        and each.func.attr in ("append", "extend")
        and ast.unparse(each.func.value) == written
        for each in walk(loop)
    )


@remembered
def of_rounds(loop: ast.For | ast.AsyncFor) -> bool:
    """Whether a loop is that of the rounds of a conversation: it hands a list of messages to a call and adds to it."""
    for each in by_kind(loop.body, ast.Call)[ast.Call]:
        given = (*each.args, *(keyword.value for keyword in each.keywords))
        for arg in given:
            named = isinstance(arg, ast.Name | ast.Attribute) and is_conversation(name_of(arg))
            if named and name_of(each.func).rpartition(".")[2] not in LOOKS and grows(loop, ast.unparse(arg)):
                return True
    return False


def bound_in(loop: ast.AST, target: ast.expr) -> bool:
    """Whether a list is made anew in each round, of something else than itself."""
    written = ast.unparse(target)
    for each in walk(loop):
        match each:
            case ast.For(target=made) | ast.AsyncFor(target=made) if ast.unparse(made) == written:
                return True
            case ast.Assign(targets=targets, value=value):
                bound = targets
            case ast.AnnAssign(target=made, value=ast.expr() as value):
                bound = [made]
            case _:
                continue
        if any(ast.unparse(made) == written for made in bound) and not _reads(value, written):
            return True
    return False


def _reads(value: ast.expr, written: str) -> bool:
    return any(isinstance(each, ast.Name | ast.Attribute) and ast.unparse(each) == written for each in walk(value))


def is_copy(scope: Scope, node: ast.AST, target: ast.expr) -> bool:
    """Whether what is cut is a copy, made anew in each turn, of a list that goes on growing.

    Then two limits help nothing: beyond the first of them each turn cuts, and each begins with another message.
    """
    written = ast.unparse(target)
    placed = next((each for each, _ in scope.ancestors(node) if isinstance(each, ast.stmt)), None)
    if not isinstance(placed, ast.Assign) or not all(isinstance(each, ast.Name) for each in placed.targets):
        return False
    if any(ast.unparse(each) == written for each in placed.targets) or not grows(scope.node, written):
        return False
    loop = next((each for each, _ in scope.ancestors(node) if isinstance(each, ast.While | ast.For)), None)
    made = scope.assigned.get(written, ())
    if isinstance(target, ast.Name) and not made:
        return _is_handed_on_whole(scope, placed, written)
    if isinstance(target, ast.Name):  # made ahead of the loop of its turns, and never cut in it
        return loop is not None and len(made) == 1 and made[0] not in walk(loop) and grows(loop, written)
    return written.startswith("self.") and scope.owner is not None and not _is_cut(scope.owner, written)


def _is_handed_on_whole(scope: Scope, cut: ast.stmt, written: str) -> bool:
    """Whether a list that the caller gave gets the answer, too, so that the caller keeps all of it."""
    node = scope.node
    if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) or _is_cut(node, written):
        return False
    given = (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs)
    later = (each for each in node.body if each.lineno > (cut.end_lineno or cut.lineno))
    return any(each.arg == written for each in given) and any(grows(each, written) for each in later)


def _is_cut(owner: ast.AST, written: str) -> bool:
    """Whether a class takes something out of a field, or gives it another value than the first; likewise a function."""
    stores = 0
    for each in walk(owner):
        match each:
            case ast.Attribute(ctx=ast.Store()):
                stores += ast.unparse(each) == written
            case ast.Delete(targets=targets) if any(written in ast.unparse(target) for target in targets):
                return True
            case ast.Subscript(value=list_, slice=ast.Slice(), ctx=ast.Store()) if ast.unparse(list_) == written:
                return True
            case ast.Call(func=ast.Attribute(value=list_, attr="pop" | "popleft" | "clear" | "remove")):
                stores += 2 * (ast.unparse(list_) == written)
            case _:
                pass
    return stores > 1
