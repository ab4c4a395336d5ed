"""What the names of a function stand for, as far as breakpoints are concerned: messages, blocks, marks of a caller."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field
from typing import TypeAlias

from promptlint.analysis.syntax.trees import name_of
from promptlint.analysis.tables.sink_tables import MARKS

Path: TypeAlias = tuple[str, ...]  # a name, then `.key` for keys and attributes, `[0]`, `[-1]`, `[*]` for any item

_SAME = frozenset({"list", "tuple", "deepcopy", "copy", "reversed", "sorted", "iter", "enumerate", "cast"})


def called(node: ast.Call) -> str:
    """The last part of what is called."""
    return name_of(node.func).rpartition(".")[2]


def is_mark(node: ast.expr | None) -> bool:
    """Whether a key is one that sets a breakpoint."""
    return isinstance(node, ast.Constant) and node.value in MARKS


@dataclass(slots=True)
class Names:
    """What the names of one function stand for, so far; `paths` holds those that are not just themselves."""

    paths: dict[str, Path] = field(default_factory=dict)

    def bind(self, name: str, path: Path | None) -> None:
        """A name is bound to what stands there; `None` if that cannot be told."""
        if path is not None:
            self.paths[name] = path
        else:
            self.paths.pop(name, None)

    def bind_item(self, target: ast.expr, over: ast.expr) -> None:
        """The target of a loop is bound to any item of what it runs over."""
        inner = over
        numbered = False
        while isinstance(inner, ast.Call) and inner.args and called(inner) in _SAME:
            numbered = numbered or called(inner) == "enumerate"
            inner = inner.args[-1] if called(inner) == "cast" else inner.args[0]
        path = self.path(inner)
        if numbered and isinstance(target, ast.Tuple) and len(target.elts) == 2:
            target = target.elts[1]
        if isinstance(target, ast.Name):
            self.bind(target.id, (*path, "[*]") if path is not None else None)

    def path(self, node: ast.expr | None) -> Path | None:
        """Where a value stands; `None` if that cannot be told."""
        match node:
            case ast.Name(id=name):
                return self.paths.get(name, (name,))
            case ast.Attribute(value=owner, attr=attr):
                return self._below(owner, f".{attr}")
            case ast.Subscript(value=owner, slice=index):
                return self._below(owner, _step(index))
            case ast.Call(func=ast.Attribute(value=owner, attr="get"), args=[ast.Constant(value=str(key)), *_]):
                return self._below(owner, f".{key}")
            case ast.Call(args=[*args]) if args and called(node) in _SAME:
                return self.path(args[-1] if called(node) == "cast" else args[0])
            case ast.Call(func=ast.Attribute(value=owner, attr="copy"), args=[]):
                return self.path(owner)
            case ast.IfExp(body=body, orelse=orelse):
                return self.path(body) or self.path(orelse)
            case ast.BoolOp(op=ast.Or(), values=[value, *_]) | ast.NamedExpr(value=value) | ast.Await(value=value):
                return self.path(value)
            case _:
                return None

    def _below(self, owner: ast.expr, step: str) -> Path | None:
        base = self.path(owner)
        return (*base, step) if base is not None else None

    def asked(self, test: ast.expr) -> Path | None:
        """The mark that something carries by this test (``block.get("cache_control") is not None``)."""
        match test:
            case ast.BoolOp(op=ast.And(), values=values):
                return next(filter(None, map(self.asked, values)), None)
            case ast.Compare(left=left, ops=[ast.IsNot() | ast.NotEq()], comparators=[ast.Constant(value=None)]):
                return self.given(left)
            case ast.Compare(left=ast.Constant(value=key), ops=[ast.In()], comparators=[owner]) if key in MARKS:
                return self._below(owner, f".{key}")
            case ast.Call(func=ast.Name(id="hasattr"), args=[owner, ast.Constant(value=key)]) if key in MARKS:
                return self._below(owner, f".{key}")
            case ast.NamedExpr(value=value):
                return self.given(value)
            case _:
                return self.given(test)

    def given(self, value: ast.expr) -> Path | None:
        """The mark of something else that a value is, or is made of (``Mark(**block["cache_control"])``)."""
        match value:
            case ast.Call(func=ast.Name(id="getattr"), args=[owner, ast.Constant(value=key), *_]) if key in MARKS:
                return self._below(owner, f".{key}")
            case ast.Call(func=ast.Attribute(attr="get")) | ast.Subscript() | ast.Attribute() | ast.Name():
                path = self.path(value)
                return path if path is not None and path[-1].removeprefix(".") in MARKS and len(path) > 1 else None
            case ast.Call(args=args, keywords=keywords):
                return next(filter(None, map(self.given, (*args, *(each.value for each in keywords)))), None)
            case ast.Dict(keys=[None], values=[inner]):
                return self.given(inner)
            case _:
                return None


def _step(index: ast.expr) -> str:
    match index:
        case ast.Constant(value=str(key)):
            return f".{key}"
        case ast.Constant(value=int(number)):
            return f"[{number}]"
        case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=int(number))):
            return f"[-{number}]"
        case ast.Slice():
            return "[:]"
        case _:
            return "[*]"
