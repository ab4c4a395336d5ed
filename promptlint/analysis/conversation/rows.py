"""Lists that begin with their newest items, and queries that ask a database for the newest few of its rows."""

from __future__ import annotations

import ast
import re

from promptlint.analysis.syntax.limits import Scope
from promptlint.analysis.syntax.trees import name_of

FETCHES = frozenset({"limit", "all", "scalars", "fetchall", "tuples", "to_list"})  # methods whose result is the rows
_RUNS = frozenset({"execute", "scalars", "exec"})  # methods that are given a query
_NARROWS = frozenset({"filter", "filter_by", "where", "options", "offset", "select_from"})  # an order stays as it was
_PAGE = re.compile(r"(?:^|_)(?:page|offset|cursor|skip)(?:_|$)|^(?:before|after)(?:_|$)")
_DEPTH = 8  # names and methods looked through


def newest_first(scope: Scope, value: ast.expr, depth: int = _DEPTH) -> bool:
    """Whether a list begins with its newest items: ``sorted(..., reverse=True)``, ``order_by("-created")``."""
    if not depth:
        return False
    match value:
        case ast.Call(func=ast.Name(id="sorted"), keywords=keywords):
            return any(
                each.arg == "reverse" and isinstance(each.value, ast.Constant) and each.value.value is True
                for each in keywords
            )
        case ast.Call(func=ast.Name(id="reversed")):
            return True
        case ast.Call(func=ast.Name(id="list"), args=[inner]):
            return newest_first(scope, inner, depth)
        case ast.Call(func=ast.Attribute(attr="order_by"), args=[first, *_]):
            return _descends(first)
        case ast.Call(func=ast.Attribute(attr="sort"), args=[ast.Constant(), direction]):  # of MongoDB
            return _is_negative(direction) or name_of(direction).endswith("DESCENDING")
        case ast.Call(func=ast.Attribute(value=inner, attr=name)) if name in _NARROWS:
            return newest_first(scope, inner, depth - 1)
        case ast.Name(id=name) if len(scope.assigned.get(name, ())) == 1:
            return newest_first(scope, scope.assigned[name][0], depth - 1)
        case _:
            return False


def paged(scope: Scope) -> bool:
    """Whether a function is asked for one page of many, by its parameters: that is to be looked at, not to be sent."""
    arguments = getattr(scope.node, "args", None)
    given = [*arguments.args, *arguments.kwonlyargs] if isinstance(arguments, ast.arguments) else []
    return any(_PAGE.search(each.arg) for each in given)


def newest_rows(scope: Scope, value: ast.expr, depth: int = _DEPTH) -> tuple[ast.expr, ast.expr] | None:
    """The query and the number of rows, of ``query.order_by(made.desc()).limit(n).all()`` and of what runs one."""
    if not depth:
        return None
    match value:
        case ast.Await(value=inner):
            return newest_rows(scope, inner, depth)
        case ast.Name(id=name) if len(scope.assigned.get(name, ())) == 1:
            return newest_rows(scope, scope.assigned[name][0], depth - 1)
        case ast.Call(func=ast.Attribute(value=query, attr="limit"), args=[count]):
            return (query, count) if newest_first(scope, query, depth) else None
        case ast.Call(func=ast.Attribute(attr=name), args=[query, *_]) if name in _RUNS:
            return newest_rows(scope, query, depth - 1)
        case ast.Call(func=ast.Attribute(value=inner, attr=name)) if name in FETCHES:
            return newest_rows(scope, inner, depth - 1)
        case _:
            return None


def _descends(key: ast.expr) -> bool:
    match key:
        case ast.Constant(value=str(name)):
            return name.startswith("-")
        case ast.Call(func=function):
            return name_of(function).rpartition(".")[2] == "desc"
        case _:
            return _is_negative(key)


def _is_negative(node: ast.expr) -> bool:
    return isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub)
