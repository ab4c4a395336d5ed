"""What drops the oldest messages only if a caller asks for it, or only now and then."""

from __future__ import annotations

import ast
import re

from promptlint.analysis.conversation.trimming import Trim
from promptlint.analysis.syntax.limits import Scope, tests_around
from promptlint.analysis.syntax.modules import Module
from promptlint.analysis.syntax.trees import name_of, remembered, walk

_METHODS = ast.FunctionDef | ast.AsyncFunctionDef


def asked_for(scope: Scope, found: Trim) -> str:
    """The parameter that is empty unless a caller asks for the newest few, ``if n: x[-n:]``; else empty."""
    node = found.node
    lower = node.slice.lower if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Slice) else None
    if not (isinstance(lower, ast.UnaryOp) and isinstance(lower.operand, ast.Name)):
        return ""
    name = lower.operand.id
    tested = any(
        name_of(part.left if isinstance(part, ast.Compare) and isinstance(part.ops[0], ast.IsNot) else part) == name
        for test in tests_around(scope, node)
        for part in (test.values if isinstance(test, ast.BoolOp) else [test])
    )
    arguments = getattr(scope.node, "args", None)
    if not tested or not isinstance(arguments, ast.arguments):
        return ""
    ordered = [*arguments.posonlyargs, *arguments.args]
    defaults = dict(zip((each.arg for each in ordered[::-1]), arguments.defaults[::-1], strict=False))
    named = zip((each.arg for each in arguments.kwonlyargs), arguments.kw_defaults, strict=True)
    defaults |= {key: given for key, given in named if given is not None}
    default = defaults.get(name)
    return name if isinstance(default, ast.Constant) and not default.value else ""


@remembered
def _own_calls(owner: ast.ClassDef) -> dict[str, list[tuple[ast.AST, ast.Call]]]:
    """The calls of a class's own methods, by name, each with the method that makes it."""
    found: dict[str, list[tuple[ast.AST, ast.Call]]] = {}
    for method in owner.body:
        for node in walk(method) if isinstance(method, _METHODS) else ():
            if isinstance(node, ast.Call) and name_of(node.func).startswith("self."):
                found.setdefault(name_of(node.func), []).append((method, node))
    return found


def seldom_called(module: Module, scope: Scope) -> bool:
    """Whether all calls of a method in its module are made in every so many rounds: ``if count % 5 == 0:``."""
    name = getattr(scope.node, "name", "")
    known = _own_calls(scope.owner).get(f"self.{name}", ()) if scope.owner is not None and name else ()
    calls = [(method, node) for method, node in known if method is not scope.node]
    if not calls or not all(_in_steps(module.scope(method), node) for method, node in calls):
        return False
    return not re.search(rf"(?<!\bself)\.{name}\(", module.source.text)  # nobody else calls it


def _in_steps(scope: Scope, node: ast.AST) -> bool:
    return any(
        isinstance(each, ast.BinOp) and isinstance(each.op, ast.Mod) and not _is_string(each.left)
        for test in tests_around(scope, node)
        for each in walk(test)
    )


def _is_string(node: ast.expr) -> bool:
    return isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and isinstance(node.value, str))
