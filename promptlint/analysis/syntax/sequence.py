"""Whether one statement of a function can run after another: not in another arm of a branch, nor behind a `return`."""

from __future__ import annotations

import ast
from collections.abc import Sequence
from functools import lru_cache

_Arm = tuple[ast.AST, str]  # a statement, and which of its blocks


def may_follow(function: ast.AST, first: ast.AST, second: ast.AST) -> bool:
    """Whether `second` can run after `first` in one activation of `function`; a node follows itself in a loop only."""
    places = _places(function)
    if first not in places or second not in places:
        return False
    one, other = places[first], places[second]
    arms = dict(other)
    if any(node in arms and arms[node] != block for node, block in one):
        return False  # a loop might come to the other arm in another round; nobody knows
    if any(arm in other and isinstance(arm[0], ast.For | ast.AsyncFor | ast.While) for arm in one):
        return True
    if first is second:
        return False
    shared = [arm for arm in one if arm in other]
    return not any(_ends(arm) for arm in one if arm not in shared)


@lru_cache(maxsize=512)
def _places(function: ast.AST) -> dict[ast.AST, tuple[_Arm, ...]]:
    """The expressions of a function, each with the blocks around it, outermost first."""
    found: dict[ast.AST, tuple[_Arm, ...]] = {}
    todo: list[tuple[ast.AST, tuple[_Arm, ...]]] = [(function, ())]
    while todo:
        node, path = todo.pop()
        for name, value in ast.iter_fields(node):
            children = value if isinstance(value, list) else [value]
            block = bool(children) and isinstance(children[0], ast.stmt | ast.ExceptHandler | ast.match_case)
            for child in children:
                if not isinstance(child, ast.AST):
                    continue
                inner = path
                if isinstance(child, ast.ExceptHandler | ast.match_case):
                    inner = (*path, (node, f"{name}{children.index(child)}"))
                elif block and not isinstance(node, ast.ExceptHandler | ast.match_case) and node is not function:
                    inner = (*path, (node, name))
                if isinstance(child, ast.expr):
                    found[child] = path
                todo.append((child, inner))
    return found


def _ends(arm: _Arm) -> bool:
    """Whether a block leaves the function at its end."""
    node, name = arm
    block = getattr(node, name, None)
    if block is None:
        clause = getattr(node, name.rstrip("0123456789"))[int(name.lstrip("abcdefghijklmnopqrstuvwxyz"))]
        block = clause.body
    return _leaves(block)


def _leaves(block: Sequence[ast.stmt]) -> bool:
    return bool(block) and isinstance(block[-1], ast.Return | ast.Raise)
