"""What a module's functions do to cache breakpoints, by their text alone: which they set, on what, in which loops.

The evaluation follows requests from beginning to end; breakpoints, though, are mostly set by helpers that get messages
from somewhere else. Here a function is read by itself, with the helpers that it calls, two levels deep.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from promptlint.analysis.breakpoints.marked_names import Names, Path, called, is_mark
from promptlint.analysis.breakpoints.marks import makes_block
from promptlint.analysis.definitions.imports import Modules
from promptlint.analysis.definitions.lineage import Method
from promptlint.analysis.syntax.modules import Module
from promptlint.analysis.syntax.trees import name_of, walk
from promptlint.analysis.tables.sink_tables import MARKS

NEW: Path = ("<new>",)
_DEPTH = 2  # helpers followed into helpers
_MAX_ACTS = 200  # of one function


@dataclass(frozen=True, slots=True, eq=False)
class Round:
    """A loop or comprehension around an act: what it runs over, and its body."""

    node: ast.AST
    over: ast.expr | None


@dataclass(frozen=True, slots=True, eq=False)
class Act:
    """A breakpoint set (or taken away): on what, where, in which loops, under which tests.

    `own` counts those of the loops that are in the function itself and not in a helper of it. `passed` is the mark of
    the caller's that is passed on, if it is one.
    """

    sets: bool
    path: Path
    node: ast.AST
    rounds: tuple[Round, ...] = ()
    guards: tuple[ast.expr, ...] = ()
    own: int = 0
    passed: Path | None = None


@dataclass(slots=True, eq=False)
class Reading:
    """One function, read: its acts in order."""

    node: Method
    acts: list[Act] = field(default_factory=list)

    @property
    def sets(self) -> list[Act]:
        return [each for each in self.acts if each.sets]


class Marking:
    """The functions of one module that touch breakpoints, read on demand."""

    def __init__(self, module: Module, modules: Modules) -> None:
        self.module = module
        self.modules = modules
        self._readings: dict[tuple[ast.AST, int], Reading] = {}

    def reading(self, node: Method, depth: int = _DEPTH) -> Reading:
        key = (node, depth)
        if key not in self._readings:
            self._readings[key] = Reading(node)  # ends cycles
            self._readings[key] = _Reader(self, node, depth).read()
        return self._readings[key]

    def callee(self, call: ast.Call) -> tuple[Marking, Method] | None:
        """The function of the project that a call reaches, by name."""
        function = call.func
        if isinstance(function, ast.Name):
            return self._by_name(function.id)
        if isinstance(function, ast.Attribute) and isinstance(function.value, ast.Name):
            found = [
                each
                for cls in self.module.tree.body
                if isinstance(cls, ast.ClassDef) and (function.value.id in ("self", "cls", cls.name))
                for each in cls.body
                if isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef) and each.name == function.attr
            ]
            return (self, found[0]) if len(found) == 1 else None
        return None

    def _by_name(self, name: str) -> tuple[Marking, Method] | None:
        for statement in self.module.bindings.get(name, ()):
            if isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef):
                return self, statement
        wanted = self.module.imports.get(name)
        if wanted is None:
            return None
        target, inner = self.modules.resolve(self.module, wanted)
        if target is None or inner is None or target is self.module:
            return None
        other = Marking(target, self.modules)
        for statement in target.bindings.get(inner, ()):
            if isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef):
                return other, statement
        return None


_HEADERS = frozenset({"content_type", "content_encoding", "content_disposition", "etag", "expires"})  # of HTTP


def _lives_elsewhere(key: ast.expr | None, value: ast.expr) -> bool:
    """Whether a mark has a lifetime in seconds, as Gemini's caches have, which know no breakpoints (LiteLLM)."""
    if not (isinstance(key, ast.Constant) and key.value == "ttl"):
        return False
    last = value.values[-1] if isinstance(value, ast.JoinedStr) and value.values else value
    return isinstance(last, ast.Constant) and isinstance(last.value, str) and last.value.endswith("s")


class _Reader:
    def __init__(self, marking: Marking, node: Method, depth: int) -> None:
        self.marking = marking
        self.depth = depth
        self.result = Reading(node)
        self.rounds: list[Round] = []
        self.guards: list[ast.expr] = []
        self.names = Names()
        self.path = self.names.path
        self.asked: Path | None = None  # the mark that something carries wherever this is reached

    def read(self) -> Reading:
        self.block(self.result.node.body)
        return self.result

    def block(self, body: Sequence[ast.stmt]) -> None:
        held = len(self.guards)
        for statement in body:
            self.statement(statement)
            if isinstance(statement, ast.If) and _skips(statement.body):
                self.guards.append(statement.test)  # if not last: continue
        del self.guards[held:]

    def statement(self, node: ast.stmt) -> None:
        match node:
            case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
                return
            case ast.If(test=test, body=body, orelse=orelse):
                self.expression(test)
                for block, asked in ((body, self.names.asked(test)), (orelse, None)):
                    held, self.asked = self.asked, asked or self.asked
                    self.guards.append(test)
                    self.block(block)
                    self.guards.pop()
                    self.asked = held
            case ast.For(target=target, iter=over, body=body) | ast.AsyncFor(target=target, iter=over, body=body):
                self.expression(over)
                self.names.bind_item(target, over)
                self.rounds.append(Round(node, over))
                self.block(body)
                self.rounds.pop()
                self.block(node.orelse)
            case ast.While(body=body):
                self.rounds.append(Round(node, None))
                self.guards.append(node.test)
                self.block(body)
                self.guards.pop()
                self.rounds.pop()
            case ast.With(body=body) | ast.AsyncWith(body=body):
                self.block(body)
            case ast.Try(body=body, handlers=handlers, orelse=orelse, finalbody=final):
                for block in (body, *(each.body for each in handlers), orelse, final):
                    self.block(block)
            case ast.Match(cases=cases):
                for case in cases:
                    self.block(case.body)
            case ast.Delete(targets=targets):
                for target in targets:
                    if isinstance(target, ast.Subscript) and is_mark(target.slice):
                        self.act(False, self.path(target.value), target)
            case ast.Assign(targets=targets, value=value):
                self.expression(value, self.path(targets[0]) if len(targets) == 1 else None)
                for target in targets:
                    self.assign(target, value)
            case ast.AnnAssign(target=target, value=ast.expr() as value):
                self.expression(value, self.path(target))
                self.assign(target, value)
            case _:
                for child in ast.iter_child_nodes(node):
                    if isinstance(child, ast.expr):
                        self.expression(child)

    def assign(self, target: ast.expr, value: ast.expr) -> None:
        if isinstance(target, ast.Name):
            self.names.bind(target.id, self.path(value))
        elif isinstance(target, ast.Subscript) and is_mark(target.slice):
            self.mark(self.path(target.value), value, target)

    def expression(self, node: ast.expr, into: Path | None = None) -> None:
        """The acts inside an expression; `into` is where its value goes."""
        match node:
            case ast.ListComp(elt=element) | ast.GeneratorExp(elt=element) | ast.SetComp(elt=element):
                for generator in node.generators:
                    self.expression(generator.iter)
                    self.names.bind_item(generator.target, generator.iter)
                    self.rounds.append(Round(generator, generator.iter))
                    self.guards += generator.ifs
                self.expression(element, into)
                for generator in node.generators:
                    self.rounds.pop()
                    del self.guards[len(self.guards) - len(generator.ifs) :]
                return
            case ast.IfExp(test=test, body=body, orelse=orelse):
                self.expression(test)
                self.guards.append(test)
                self.expression(body, into)
                self.expression(orelse, into)
                self.guards.pop()
                return
            case ast.Dict(keys=keys, values=values):
                headers = any(isinstance(each, ast.Constant) and each.value in _HEADERS for each in keys)
                for key, value in zip(keys, values, strict=True) if not headers else ():
                    if is_mark(key):
                        self.mark(into or NEW, value, value)
            case ast.Call():
                self.call(node)
            case ast.NamedExpr(target=target, value=value):
                self.assign(target, value)
            case ast.Lambda():
                return
            case _:
                pass
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.expr):
                self.expression(child, into if isinstance(node, ast.List | ast.BinOp | ast.Dict) else None)
            elif isinstance(child, ast.keyword):
                self.expression(child.value)

    def call(self, node: ast.Call) -> None:
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        first = node.args[0] if node.args else None
        if isinstance(node.func, ast.Attribute):
            if name == "pop" and is_mark(first):
                self.act(False, self.path(node.func.value), node)
            elif name == "setdefault" and is_mark(first) and len(node.args) > 1:
                self.mark(self.path(node.func.value), node.args[1], node)
        for keyword in node.keywords:
            if keyword.arg in MARKS and makes_block(name):
                self.mark(NEW, keyword.value, keyword.value)
        self.helper(node)

    def helper(self, node: ast.Call) -> None:
        """The acts of a function of the project, as seen from its call."""
        found = self.marking.callee(node) if self.depth > 0 else None
        if found is None or not _mentions(found[1]):
            return
        other, function = found
        arguments = _bound(function, node)
        for act in other.reading(function, self.depth - 1).acts:
            path = self.seen(act.path, arguments)
            if path is None and not act.sets:
                continue
            guards = tuple(_seen_from(each, arguments) for each in act.guards)
            if any(isinstance(each, ast.Constant) and not each.value for each in guards):
                continue  # switched off by an argument
            self.keep(
                Act(
                    act.sets,
                    path or NEW,
                    node,
                    (*self.rounds, *act.rounds),
                    (*self.guards, *guards),
                    len(self.rounds),
                    self.seen(act.passed, arguments) or self.asked,
                )
            )

    def seen(self, path: Path | None, arguments: dict[str, ast.expr]) -> Path | None:
        """A path of a helper as its caller sees it."""
        base = self.path(arguments.get(path[0])) if path is not None else None
        return (*base, *path[1:]) if base is not None and path is not None else None

    def mark(self, path: Path | None, value: ast.expr, node: ast.AST) -> None:
        """A value is put under a breakpoint's key: `None` takes one away, and what may be `None` sets it sometimes."""
        match value:
            case ast.Constant(value=None):
                self.act(False, path, node)
                return
            case (
                ast.Subscript(slice=ast.Constant(value=key))
                | ast.Call(func=ast.Attribute(attr="get"), args=[ast.Constant(value=key), *_])
            ) if key in MARKS:  # a copy of what carries one already
                return
            case ast.Dict(keys=keys, values=values) if any(map(_lives_elsewhere, keys, values)):
                return
            case ast.IfExp(test=test):
                flags = [test]
            case ast.Name() | ast.Attribute():
                flags = [value]
            case ast.Call(args=args, keywords=keywords):
                flags = [each for each in (*args, *(keyword.value for keyword in keywords)) if not _plain(each)]
            case _:
                flags = []
        self.act(True, path, node, *flags, passed=self.names.given(value))

    def act(self, sets: bool, path: Path | None, node: ast.AST, *guards: ast.expr, passed: Path | None = None) -> None:
        """Something is done to a breakpoint here, or one that is `passed` on is set."""
        around = (*self.guards, *guards)
        own = len(self.rounds)
        self.keep(Act(sets, path or ("?",), node, tuple(self.rounds), around, own, passed or self.asked))

    def keep(self, act: Act) -> None:
        if len(self.result.acts) < _MAX_ACTS:
            self.result.acts.append(act)


def _plain(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant | ast.Dict)


def _skips(body: Sequence[ast.stmt]) -> bool:
    return len(body) > 0 and isinstance(body[-1], ast.Continue)


def _mentions(function: Method) -> bool:
    """Whether a function speaks of breakpoints or calls something that may."""
    return any(
        (isinstance(node, ast.Constant) and node.value in MARKS)
        or (isinstance(node, ast.keyword) and node.arg in MARKS)
        or (isinstance(node, ast.Call) and "cache" in name_of(node.func).lower())
        for node in walk(function)
    )


def _bound(function: Method, call: ast.Call) -> dict[str, ast.expr]:
    """The arguments of a call by parameter name, with the constants of defaults."""
    spec = function.args
    parameters = [each.arg for each in (*spec.posonlyargs, *spec.args)]
    given = dict(zip(parameters[len(parameters) - len(spec.defaults) :], spec.defaults, strict=True))
    for parameter, default_ in zip(spec.kwonlyargs, spec.kw_defaults, strict=True):
        if default_ is not None:
            given[parameter.arg] = default_
    if parameters[:1] in (["self"], ["cls"]):
        parameters = parameters[1:]
    given |= dict(zip(parameters, (each for each in call.args if not isinstance(each, ast.Starred)), strict=False))
    given |= {keyword.arg: keyword.value for keyword in call.keywords if keyword.arg is not None}
    return given


def _seen_from(guard: ast.expr, arguments: dict[str, ast.expr]) -> ast.expr:
    """A test of a helper as its caller sees it: where it is just a parameter, the argument."""
    return arguments.get(guard.id, guard) if isinstance(guard, ast.Name) else guard


def readings(module: Module, modules: Modules) -> Iterator[tuple[Marking, Reading]]:
    """The functions of a module that touch breakpoints, themselves or through helpers."""
    marking = Marking(module, modules)
    functions = [each for each in walk(module.tree) if isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef)]
    mentioning = [each for each in functions if _mentions(each)]
    names = {each.name for each in mentioning}
    for node in functions:
        if node in mentioning or any(isinstance(each, ast.Call) and called(each) in names for each in walk(node)):
            found = marking.reading(node)
            if found.acts:
                yield marking, found
