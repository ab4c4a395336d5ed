"""Lists that are joined into text: whether that is all that happens to them."""

from __future__ import annotations

import ast

from promptlint.fixer.python.code import Code


def joined_by_lines(code: Code, scope: ast.AST, wanted: str) -> bool | None:
    """Whether the list called `wanted` is only added to and joined, by line breaks; `None` if it is used otherwise."""
    lines: bool | None = None
    for node in ast.walk(scope):
        if not isinstance(node, ast.Name | ast.Attribute) or ast.unparse(node) != wanted:
            continue
        parent = code.parents.get(node)
        match parent:
            case ast.Assign() | ast.AnnAssign() | ast.AugAssign() if not isinstance(node.ctx, ast.Load):
                continue
            case ast.Attribute(attr="append" | "extend"):
                continue
            case ast.Call(func=ast.Attribute(value=ast.Constant(value=str(joiner)), attr="join")):
                lines = "\n" in joiner and lines is not False
            case ast.Call(func=ast.Attribute(attr="join")):
                lines = False
            case ast.comprehension(iter=iterated) if iterated is node and _goes_into_join(code, parent):
                lines = lines is not False
            case ast.If() | ast.UnaryOp() | ast.BoolOp():
                continue
            case _:
                return None
    return lines


def _goes_into_join(code: Code, comprehension: ast.comprehension) -> bool:
    outer = code.parents.get(code.parents[comprehension])
    match outer:
        case ast.Call(func=ast.Attribute(value=ast.Constant(value=str(joiner)), attr="join")):
            return "\n" in joiner
        case _:
            return False
