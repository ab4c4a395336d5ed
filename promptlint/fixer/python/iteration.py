"""Where a set is put in a row: the loop, the join or the list through which its order becomes visible."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from enum import Enum, auto

from promptlint.fixer.edits import Declined
from promptlint.fixer.python.code import Code
from promptlint.text import Location

_PASSING_ON = frozenset({"tuple", "enumerate", "map", "filter", "iter", "reversed"})


class Use(Enum):
    """How an expression's order becomes visible."""

    ITERATED = auto()
    JOINED = auto()  # by str.join: its elements are strings
    LISTED = auto()  # list(x), which becomes sorted(x)
    SHOWN = auto()  # put into text as it is
    OTHER = auto()


def uses(code: Code, node: ast.expr, places: Sequence[Location]) -> tuple[ast.expr, Use] | Declined:
    """The expression to sort and how it is used, on the way from the set made at `node` through `places`."""
    node = gathered(code, node)
    use = use_of(code, node)
    if use is not Use.OTHER:
        return node, use
    name = _kept_as(code, node)
    if name is None:
        return Declined("the place where the set is put in a row was not found")
    found = [
        (reference, use)
        for reference in _references(code, node, name)
        if (use := use_of(code, reference)) is not Use.OTHER
    ]
    on_the_way = [each for each in found if any(_concerns(code, each[0], place) for place in places)]
    chosen = on_the_way or found
    if not chosen:
        return Declined("the place where the set is put in a row was not found")
    if len(chosen) > 1:
        return Declined("the set is put in a row at several places")
    return chosen[0]


def gathered(code: Code, node: ast.expr) -> ast.expr:
    """The set that a set is made into: the order of the first is nowhere to be seen (``{f(x) for x in S}``)."""
    parent = code.parents.get(node)
    around = code.parents.get(parent) if isinstance(parent, ast.comprehension) and parent.iter is node else None
    outer: ast.AST | None = None
    match around:
        case ast.SetComp():
            outer = around
        case ast.GeneratorExp():
            outer = code.parents.get(around)
    match parent:
        case ast.Call(func=ast.Name(id="set" | "frozenset")):
            outer = parent
    if isinstance(outer, ast.SetComp) or (
        isinstance(outer, ast.Call) and isinstance(outer.func, ast.Name) and outer.func.id in ("set", "frozenset")
    ):
        return gathered(code, outer)
    return node


def use_of(code: Code, node: ast.expr) -> Use:
    """How the order of an expression becomes visible right where it stands."""
    parent = code.parents.get(node)
    match parent:
        case ast.For() | ast.AsyncFor() | ast.comprehension():
            return Use.ITERATED if parent.iter is node else Use.OTHER
        case ast.Starred():
            return Use.ITERATED
        case ast.FormattedValue():
            return Use.SHOWN
        case ast.Call(func=ast.Attribute(attr="join"), args=[only]) if only is node:
            return Use.JOINED
        case ast.Call(func=ast.Name(id="list"), args=[only]) if only is node:
            return Use.LISTED
        case ast.Call(func=ast.Name(id="str" | "repr"), args=[only]) if only is node:
            return Use.SHOWN
        case ast.Call(func=ast.Name(id=name)) if name in _PASSING_ON and node in parent.args:
            return Use.ITERATED
        case _:
            return Use.OTHER


def _kept_as(code: Code, node: ast.expr) -> ast.expr | None:
    """The name or field that the set is kept under."""
    parent = code.parents.get(node)
    match parent:
        case ast.Assign(targets=[ast.Name() | ast.Attribute() as target]):
            return target
        case ast.AnnAssign(target=ast.Name() | ast.Attribute() as target):
            return target
        case _:
            return None


def _references(code: Code, node: ast.expr, name: ast.expr) -> Iterator[ast.expr]:
    """The places that read a name inside the scope that binds it, or a field inside its class."""
    wanted = ast.dump(name).replace("Store()", "Load()")
    kinds: tuple[type[ast.AST], ...] = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
    if isinstance(name, ast.Attribute):
        kinds = (ast.ClassDef,)
    scope = next((each for each in code.around(node) if isinstance(each, kinds)), code.tree)
    for each in ast.walk(scope):
        if isinstance(each, ast.Name | ast.Attribute) and isinstance(each.ctx, ast.Load) and ast.dump(each) == wanted:
            yield each


def _concerns(code: Code, reference: ast.expr, place: Location) -> bool:
    """Whether a place lies in the statement or loop that a reference belongs to, or holds the reference."""
    if place.source.path != code.source.path:
        return False
    if code.location(reference) in place:
        return True
    for node in code.around(reference):
        if isinstance(node, ast.stmt):
            return place in code.location(node)
    return False
