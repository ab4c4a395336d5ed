"""What sets an operation off, and how far it goes: the limits in the tests around a statement, and in a bound.

Trimming that begins at one limit and goes down to a lower one moves the start of a conversation seldom; trimming that
begins where it ends moves it each time. Both limits are compared as they are written, local names looked through.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import prod

from promptlint.analysis.syntax.trees import children, walk

_MAX_LOOKED_THROUGH = 3  # local names resolved one behind the other
_STEPS = (ast.FloorDiv, ast.Mod, ast.Div, ast.RShift)
_CHUNK_WORDS = ("chunk", "stride", "batch", "interval", "hysteresis", "watermark", "block_size", "every")
_CLAMPS = frozenset({"max", "min", "int", "abs", "round"})
_SCOPES = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda | ast.Module | ast.ClassDef
_TESTED = ast.If | ast.While | ast.IfExp


@dataclass(frozen=True, slots=True)
class Limits:
    """The numbers and names that a test or bound compares with.

    `stepped` says that it moves in steps (``//``, ``%``, a name that says chunk).
    """

    atoms: frozenset[str] = frozenset()
    stepped: bool = False

    def __or__(self, other: Limits) -> Limits:
        return Limits(self.atoms | other.atoms, self.stepped or other.stepped)

    def same(self, other: Limits) -> bool:
        """Whether both stand for one limit; numbers may differ by one or two, as with ``>`` and ``>=``."""
        if self.atoms == other.atoms:
            return True
        mine, yours = _numbers(self.atoms), _numbers(other.atoms)
        return mine is not None and yours is not None and abs(mine - yours) <= 2


def _numbers(atoms: frozenset[str]) -> int | None:
    return int(next(iter(atoms))) if len(atoms) == 1 and next(iter(atoms)).isdigit() else None


@dataclass(frozen=True, slots=True, eq=False)
class Scope:
    """A function (or a module's own statements) with what is needed to look around in it.

    `assigned` are the expressions that its local names are bound to, `functions` those defined in it, `constants` the
    numbers of the module, `owner` is the class that it is a method of.
    """

    node: ast.AST
    parents: dict[ast.AST, ast.AST]
    assigned: dict[str, list[ast.expr]]
    functions: dict[str, ast.FunctionDef | ast.AsyncFunctionDef]
    constants: Mapping[str, int]
    owner: ast.ClassDef | None = None

    def ancestors(self, node: ast.AST) -> Iterator[tuple[ast.AST, ast.AST]]:
        """Each node around `node` up to the scope itself, with its child on the way."""
        child = node
        while child is not self.node and child in self.parents:
            parent = self.parents[child]
            yield parent, child
            child = parent


def scope_of(node: ast.AST, numbers: Mapping[str, int], owner: ast.ClassDef | None) -> Scope:
    """The scope of a function, or of the module itself; `numbers` are the constants of the module."""
    parents: dict[ast.AST, ast.AST] = {}
    assigned: dict[str, list[ast.expr]] = {}
    functions: dict[str, ast.FunctionDef | ast.AsyncFunctionDef] = {}
    stack: list[ast.AST] = [node]
    while stack:
        parent = stack.pop()
        for child in children(parent):
            parents[child] = parent
            stack.append(child)
            match child:
                case ast.Assign(targets=[ast.Name(id=name)], value=value):
                    assigned.setdefault(name, []).append(value)
                case ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value):
                    assigned.setdefault(name, []).append(value)
                case ast.FunctionDef() | ast.AsyncFunctionDef():
                    functions[child.name] = child
                case _:
                    pass
    return Scope(node, parents, assigned, functions, numbers, owner)


def of_bound(scope: Scope, bound: ast.expr | None) -> Limits:
    """The limits of a slice's bound or a count."""
    return _limits(scope, bound, _MAX_LOOKED_THROUGH) if bound is not None else Limits()


def of_test(scope: Scope, test: ast.expr) -> Limits | None:
    """The limits that a test compares a size with; `None` where it compares none."""
    found = [_compared(scope, each, depth) for each, depth in _comparisons(scope, test, _MAX_LOOKED_THROUGH)]
    known = [each for each in found if each is not None]
    return _union(known) if known else None


def _union(limits: Iterable[Limits]) -> Limits:
    result = Limits()
    for each in limits:
        result |= each
    return result


def _comparisons(scope: Scope, test: ast.expr, depth: int) -> Iterator[tuple[ast.Compare, int]]:
    """The comparisons that a test consists of, local names and functions looked through."""
    match test:
        case ast.Compare():
            yield test, depth
        case ast.BoolOp(values=values):
            for value in values:
                yield from _comparisons(scope, value, depth)
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield from _comparisons(scope, operand, depth)
        case ast.Name(id=name) if depth:
            for value in scope.assigned.get(name, ()):
                yield from _comparisons(scope, value, depth - 1)
        case ast.Call(func=ast.Name(id=name)) if depth and name in scope.functions:
            for node in walk(scope.functions[name]):
                if isinstance(node, ast.Compare):
                    yield node, depth - 1
        case _:
            pass


def _compared(scope: Scope, compare: ast.Compare, depth: int) -> Limits | None:
    """What a size is compared with, if one is; equality and membership are no matter of size."""
    if not all(isinstance(op, ast.Gt | ast.GtE | ast.Lt | ast.LtE) for op in compare.ops):
        return None
    operands = [compare.left, *compare.comparators]
    sizes = [each for each in operands if _is_size(scope, each, depth)]
    if not sizes:
        return None
    result = _union(_limits(scope, each, depth) for each in operands if each not in sizes)
    return result if result.atoms else None


def _is_size(scope: Scope, node: ast.expr, depth: int) -> bool:
    """Whether an expression measures something: a call such as ``len(...)``, or a name bound to one."""
    match node:
        case ast.Call(func=ast.Name(id=name), args=args) if name in _CLAMPS:
            return any(_is_size(scope, each, depth) for each in args)
        case ast.Call():
            return True
        case ast.Await(value=value) | ast.NamedExpr(value=value) | ast.UnaryOp(operand=value):
            return _is_size(scope, value, depth)
        case ast.BinOp(left=left, right=right):
            return _is_size(scope, left, depth) or _is_size(scope, right, depth)
        case ast.Name(id=name) if depth and any(
            _is_size(scope, value, depth - 1) for value in scope.assigned.get(name, ())
        ):
            return True
        case ast.Name() | ast.Attribute():
            return _last(node).rpartition("_")[2] in ("tokens", "count", "total", "size", "length")
        case _:
            return False


def _last(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")


def _limits(scope: Scope, node: ast.expr, depth: int) -> Limits:
    match node:
        case ast.Constant(value=int(value)) if not isinstance(value, bool):
            return Limits(frozenset({str(value)}) if value > 2 else frozenset())
        case ast.Name(id=name):
            return _named(scope, name, depth)
        case ast.Attribute():
            text = ast.unparse(node)
            return Limits(frozenset({text}), _says_chunk(text))
        case ast.Subscript():
            return Limits(frozenset({ast.unparse(node)}))
        case ast.BinOp(op=op, left=left, right=right):
            inner = _limits(scope, left, depth) | _limits(scope, right, depth)
            if isinstance(op, ast.Mult):
                return _product(inner, (left, right))
            return Limits(inner.atoms, inner.stepped or isinstance(op, _STEPS))
        case ast.UnaryOp(operand=operand):
            return _limits(scope, operand, depth)
        case ast.Call(func=ast.Name(id=name), args=args) if name in _CLAMPS:
            return _union(_limits(scope, each, depth) for each in args)
        case ast.BoolOp(values=values):
            return _union(_limits(scope, each, depth) for each in values)
        case ast.IfExp(body=body, orelse=orelse):
            return _limits(scope, body, depth) | _limits(scope, orelse, depth)
        case _:
            return Limits()  # a size of its own, such as len(messages)


def _product(inner: Limits, factors: Iterable[ast.expr]) -> Limits:
    """``MAX_TURNS * 2`` is another limit than ``MAX_TURNS``; a part of it (``0.8 * limit``) is a step of its own."""
    written = {str(each.value) for each in factors if isinstance(each, ast.Constant)}
    atoms = sorted(inner.atoms | {each for each in written if each.isdigit()})
    if all(each.isdigit() for each in atoms):
        return Limits(frozenset({str(prod(map(int, atoms)))}) if atoms else frozenset(), inner.stepped)
    part = any(isinstance(each, ast.Constant) and isinstance(each.value, float) for each in factors)
    return Limits(frozenset({" * ".join(atoms)}), inner.stepped or part)


def _named(scope: Scope, name: str, depth: int) -> Limits:
    if name in scope.constants:
        value = scope.constants[name]
        return Limits(frozenset({str(value)}), _says_chunk(name))
    values = scope.assigned.get(name, ())
    if not values or not depth:
        return Limits(frozenset({name}), _says_chunk(name))
    found = _union(_limits(scope, value, depth - 1) for value in values)
    return Limits(found.atoms or frozenset({name}), found.stepped or _says_chunk(name))


def _says_chunk(name: str) -> bool:
    return any(word in name.lower() for word in _CHUNK_WORDS)


def tests_around(scope: Scope, node: ast.AST) -> Iterator[ast.expr]:
    """The tests that must hold for `node` to run: of the statements around it, and of returns ahead of it."""
    for parent, child in scope.ancestors(node):
        if isinstance(parent, _TESTED) and child is not parent.test:
            yield parent.test
        for field in ("body", "orelse", "finalbody"):
            block = getattr(parent, field, None)
            if isinstance(block, list) and child in block:
                yield from (each.test for each in block[: block.index(child)] if _leaves(each))


def _leaves(statement: ast.stmt) -> bool:
    """``if short_enough: return messages``."""
    return (
        isinstance(statement, ast.If)
        and not statement.orelse
        and isinstance(statement.body[-1], ast.Return | ast.Continue)
    )
