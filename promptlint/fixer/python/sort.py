"""Sorting: a set or a directory listing gets a fixed order where it is put into the prompt."""

from __future__ import annotations

import ast

from promptlint.diagnostic import Applicability, Edit, Fix
from promptlint.fixer.edits import Declined
from promptlint.fixer.python.code import Code, code_of
from promptlint.fixer.python.iteration import Use, gathered, use_of, uses
from promptlint.fixer.python.plain_values import plain_elements
from promptlint.model import CauseKind, Prompt, Role, Segment
from promptlint.nodes import parts, segments
from promptlint.text import Location

_LISTINGS = frozenset({"listdir", "glob", "iglob", "rglob", "iterdir", "scandir"})
_SORTABLE = frozenset({CauseKind.SET_ORDER, CauseKind.LISTING_ORDER, CauseKind.MAPPING_ORDER})
_LAZY = frozenset({"iglob", "rglob", "iterdir", "scandir"})
_ORDER_DOES_NOT_MATTER = frozenset({"sorted", "min", "max", "set", "frozenset", "len", "sum", "any", "all", "next"})


def sort_in_python(prompt: Prompt, segment: Segment) -> Fix | Declined:
    """Put `sorted` around what has no order of its own."""
    for cause in sorted(segment.causes, key=lambda each: (each.kind != CauseKind.SET_ORDER, each.label)):
        if cause.kind not in _SORTABLE or cause.location is None:
            continue
        code = code_of(cause.location.source)
        node = code.exact(cause.location) if code is not None else None
        if code is None or node is None:
            return Declined("the place where it is made cannot be rewritten")
        if _rebound(code, "sorted"):
            return Declined("`sorted` means something else in this file")
        if cause.kind is CauseKind.LISTING_ORDER or _called(node) in (*_LISTINGS, "walk"):
            return _listing(code, node)
        return _set(code, node, segment, _in_tools(prompt, segment))
    return Declined("it is not known by what to sort")


def _listing(code: Code, node: ast.expr) -> Fix | Declined:
    call = node
    name = _called(call)
    if name == "walk":
        return Declined("os.walk needs its folders and files sorted inside the loop")
    if name not in _LISTINGS:
        return Declined("it is not known by what to sort")
    parent = code.parents.get(node)
    if isinstance(parent, ast.withitem | ast.Attribute):
        return Declined("the listing is used in a way that a sorted list does not allow")
    if isinstance(parent, ast.Call) and node in parent.args and _called(parent) in _ORDER_DOES_NOT_MATTER:
        return Declined(f"it goes into `{_called(parent)}`, which a sorted list does not help")
    use = use_of(code, node)
    lazy = name in _LAZY or (name == "glob" and not _of_glob_module(call))
    key = ", key=lambda entry: entry.name" if name == "scandir" else ""
    doubt = "" if use is not Use.OTHER or not lazy else "a list takes the place of an iterator"
    return _wrapped(code, node, use, key, doubt, f"sort what {name} lists")


def _set(code: Code, node: ast.expr, segment: Segment, in_tools: bool) -> Fix | Declined:
    places = [segment.location, *(step.location for step in segment.steps)]
    found = uses(code, node, places)
    if isinstance(found, Declined):
        return found
    target, use = found
    plain = plain_elements(code, gathered(code, node)) or use is Use.JOINED
    if in_tools and not plain:
        return Declined("it holds tools, and it is not known by what to sort them")
    doubt = "" if plain else "its elements may not be comparable"
    if use is Use.SHOWN:
        doubt = "it is then shown as a list"
    return _wrapped(code, target, use, "", doubt, "sort the set")


def _wrapped(code: Code, node: ast.expr, use: Use, key: str, doubt: str, message: str) -> Fix:
    parent = code.parents.get(node)
    start, end = code.span(node)
    edits: tuple[Edit, ...]
    if use is Use.LISTED and isinstance(parent, ast.Call) and len(parent.args) == 1 and not parent.keywords:
        edits = (Edit(code.location(parent.func), "sorted"),)  # list(x) -> sorted(x)
        if key:
            edits = (*edits, Edit(Location(code.source, end, end), key))
    else:
        edits = (
            Edit(Location(code.source, start, start), "sorted("),
            Edit(Location(code.source, end, end), f"{key})"),
        )
    if doubt:
        return Fix(Applicability.UNSAFE, f"{message} (unsafe: {doubt})", edits)
    return Fix(Applicability.SAFE, message, edits)


def _called(node: ast.AST | None) -> str:
    if isinstance(node, ast.Call):
        return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    return ""


def _of_glob_module(node: ast.expr) -> bool:
    if not isinstance(node, ast.Call):
        return False
    function = node.func
    return isinstance(function, ast.Name) or (
        isinstance(function, ast.Attribute) and isinstance(function.value, ast.Name) and function.value.id == "glob"
    )


def _rebound(code: Code, name: str) -> bool:
    for node in ast.walk(code.tree):
        match node:
            case ast.FunctionDef(name=bound) | ast.AsyncFunctionDef(name=bound) | ast.ClassDef(name=bound):
                if bound == name:
                    return True
            case ast.Name(id=bound, ctx=ast.Store()) | ast.arg(arg=bound):
                if bound == name:
                    return True
            case ast.alias(name=imported, asname=alias):
                if (alias or imported) == name:
                    return True
    return False


def _in_tools(prompt: Prompt, segment: Segment) -> bool:
    return any(
        part.role is Role.TOOLS and any(each is segment or each == segment for each in segments(part.children))
        for part in parts(prompt.nodes)
    )
