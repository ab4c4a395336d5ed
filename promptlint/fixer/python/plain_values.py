"""Whether the elements of a set are plain values that sort among themselves: strings, or numbers."""

from __future__ import annotations

import ast
import re

from promptlint.fixer.python.code import Code

_TEXT_METHODS = frozenset({
    "strip", "lstrip", "rstrip", "lower", "upper", "title", "capitalize", "casefold", "format", "join", "replace",
    "removeprefix", "removesuffix", "strftime", "isoformat", "as_posix",
})  # fmt: skip
_TEXT_FIELDS = frozenset({"name", "stem", "suffix", "__name__"})
_HOLDS_TEXT = re.compile(
    r"""["']?(?:typing\.|t\.|collections\.abc\.)?(?:list|set|frozenset|tuple|sequence|iterable|collection|abstractset|mutableset|iterator)"""
    r"""\[(?:str|int|(?:pathlib\.)?Path)(?:,\s*\.\.\.)?\]["']?""",
    re.IGNORECASE,
)


def plain_elements(code: Code, node: ast.expr) -> bool:
    """Whether all elements of the set made at `node` are certainly strings, or certainly numbers."""
    match node:
        case ast.Set(elts=elements) | ast.List(elts=elements) | ast.Tuple(elts=elements):
            numbers = all(isinstance(each, ast.Constant) and isinstance(each.value, int | float) for each in elements)
            return bool(elements) and (numbers or all(_is_text(code, each) for each in elements))
        case ast.SetComp(elt=element) | ast.ListComp(elt=element) | ast.GeneratorExp(elt=element):
            return _is_text(code, element)
        case ast.Call(func=ast.Name(id="set" | "frozenset" | "list" | "tuple" | "sorted"), args=[inner]):
            return plain_elements(code, inner)
        case ast.Call(func=ast.Attribute(attr="split" | "splitlines" | "findall")):
            return True
        case ast.BinOp(left=left, right=right, op=ast.BitOr() | ast.Add()):
            return plain_elements(code, left) and plain_elements(code, right)
        case ast.BinOp(left=left, op=ast.Sub() | ast.BitAnd()):
            return plain_elements(code, left)
        case ast.Name(id=name):
            return _bound_plain(code, node, name)
        case _:
            return False


def _bound_plain(code: Code, node: ast.expr, name: str) -> bool:
    """Whether a name is a parameter annotated as holding strings, or bound once, to something plain."""
    functions = [each for each in code.around(node) if isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef)]
    for function in functions[:1]:
        arguments = function.args
        for argument in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs):
            if argument.arg == name:
                return argument.annotation is not None and bool(_HOLDS_TEXT.fullmatch(code.text(argument.annotation)))
    scope: ast.AST = functions[0] if functions else code.tree
    return _once_plain(code, scope, name) or (bool(functions) and _once_plain(code, code.tree, name))


def _once_plain(code: Code, scope: ast.AST, name: str) -> bool:
    bound: list[ast.expr] = []
    for each in ast.walk(scope):
        match each:
            case ast.Assign(targets=[ast.Name(id=own)], value=value) if own == name:
                bound.append(value)
            case ast.AnnAssign(target=ast.Name(id=own), annotation=annotation, value=value) if own == name:
                return bool(_HOLDS_TEXT.fullmatch(code.text(annotation)))
            case ast.Name(id=own, ctx=ast.Store()) if own == name and not isinstance(
                code.parents.get(each), ast.Assign | ast.AnnAssign
            ):
                return False
    return len(bound) == 1 and not isinstance(bound[0], ast.Name) and plain_elements(code, bound[0])


def _is_text(code: Code, node: ast.expr) -> bool:
    match node:
        case ast.Constant(value=str()) | ast.JoinedStr():
            return True
        case ast.Call(func=ast.Name(id="str" | "repr")):
            return True
        case ast.Call(func=ast.Attribute(attr=method)):
            return method in _TEXT_METHODS
        case ast.Attribute(attr=field):
            return field in _TEXT_FIELDS
        case ast.BinOp(left=left, op=ast.Add() | ast.Mod()):
            return _is_text(code, left)
        case _:
            return False
