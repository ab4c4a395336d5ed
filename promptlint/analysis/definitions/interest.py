"""Which functions and statements can matter to a prompt at all, judged by names before anything is evaluated.

Most of a program builds no prompt. A function is interesting if it sends a request, holds something prompt-shaped, or
calls a function that does; a statement matters if what it binds can flow into such a call, into a returned value, or
into a field. The rest is skipped: what it would have bound stays unknown.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable
from typing import NamedTuple

from promptlint.analysis.definitions.fields import FIELD_CHANGES
from promptlint.analysis.definitions.imports import Modules
from promptlint.analysis.definitions.lineage import Method
from promptlint.analysis.definitions.outlines import (
    NOT_NOTED,
    called_of,
    makes_message,
    of_module,
    says_message,
    sends,
    sends_any,
)
from promptlint.analysis.syntax.modules import Module, Outline, Reached
from promptlint.analysis.syntax.trees import Nodes, by_kind, children, inner_statements
from promptlint.analysis.tables.naming_roles import hands_prompt, is_conversation, role_of_name

_TELLING = re.compile(
    r"(?:^|_)(?:log|logs|debug|info|warn|warning|error|exception|critical|print|echo|notify|trace)(?:_|$)"
)
_FILLS = re.compile(r"_*(?:add|append|insert|extend|put|push|emit|write|register|include|fill)(?:_|$)")
_SELF = frozenset({"self", "cls"})
_KINDS = (ast.Name, ast.Call, ast.Attribute, ast.Constant, ast.Tuple, ast.Dict)
_MAX_DEPTH = 2  # imports followed from module to module to see what is interesting
_NOTHING = Reached(frozenset(), frozenset(), frozenset(), frozenset(), frozenset())


class Wanted(NamedTuple):
    """The names by which a module calls interesting functions, its own and imported ones, and which are its own."""

    names: frozenset[str]
    own: frozenset[str]


def wanted(path: str, modules: Modules) -> Wanted:
    """What is interesting to the module in the file `path`."""

    def find() -> Wanted:
        outline = modules.outline(path)
        if outline is None:
            return Wanted(frozenset(), frozenset())
        reached = found_by(outline, modules, 0)
        own = reached.functions | reached.methods | {each.name for each in outline.functions if each.holds}
        return Wanted(own.union(*reached), own)

    return modules.project.answer(("wanted", path), find, _said, _read)


def found_by(outline: Outline, modules: Modules, depth: int) -> Reached:
    """What is interesting in a module. `depth` counts the imports followed to get here.

    The answer is kept for each depth, so that it does not depend on who asks first.
    """

    def find() -> Reached:
        modules.outline(outline.path)  # noted as asked for
        return _closure(outline, _imported(outline, modules, depth) if depth < _MAX_DEPTH else _NOTHING)

    return modules.project.answer(("interest", outline.path, depth), find, _said)


def _said(found: Iterable[frozenset[str]]) -> str:
    return ";".join(" ".join(sorted(names)) for names in found)


def _read(words: str) -> Wanted:
    names, own = words.split(";")
    return Wanted(frozenset(names.split()), frozenset(own.split()))


def _imported(outline: Outline, modules: Modules, depth: int) -> Reached:
    names: set[str] = set()
    members: set[str] = set()
    inherited: set[str] = set()
    asked = _asked(outline) if depth == 0 else None  # others may import what this one imports
    for alias, wanted in outline.imports.items():
        target, name = modules.lead(outline.path, wanted)
        if target is None or target is outline:
            continue
        if name is None:
            members.update(*found_by(target, modules, depth + 1))
        elif (asked is None or alias in asked) and _is_reached(target, name, modules, depth + 1):
            names.add(alias)
        own = target.methods.get(name or "", ())
        if own and (asked is None or not asked.isdisjoint(own)):
            members |= found_by(target, modules, depth + 1).methods.intersection(own)
        if alias in outline.bases:
            inside = found_by(target, modules, depth + 1)
            inherited |= inside.methods | inside.inherited
    return Reached(frozenset(), frozenset(), frozenset(names), frozenset(members), frozenset(inherited))


def _is_reached(outline: Outline, name: str, modules: Modules, depth: int) -> bool:
    """Whether what a module calls by a name is interesting. Where it only passes something on, as the head of a package
    does, none of its other imports is followed."""
    if name in outline.names or name not in outline.imports:
        inside = found_by(outline, modules, depth)
        return name in inside.functions or name in inside.names
    if depth >= _MAX_DEPTH:
        return False
    target, inner = modules.lead(outline.path, outline.imports[name])
    return (
        target is not None
        and target is not outline
        and inner is not None
        and _is_reached(target, inner, modules, depth + 1)
    )


def _asked(outline: Outline) -> frozenset[str]:
    """Whatever the functions of a module may call, by the last names: nothing else is asked of what it imports."""
    calls = (names for each in outline.functions for names in each.calls)
    return NOT_NOTED.union(*calls)


def _closure(outline: Outline, outside: Reached) -> Reached:
    functions = {each.name for each in outline.functions if each.shaped and not each.method}
    methods = {each.name for each in outline.functions if each.shaped and each.method}
    names = set(outside.names)
    todo = [each for each in outline.functions if not each.shaped]
    while True:
        names |= {name for name, own in outline.methods.items() if not methods.isdisjoint(own)}  # who makes one
        plain, own = functions | names, methods | outside.inherited
        members = functions | own | outside.members
        left = []
        for each in todo:
            calls = each.calls
            if not (plain.isdisjoint(calls.plain) and own.isdisjoint(calls.own) and members.isdisjoint(calls.members)):
                (methods if each.method else functions).add(each.name)
            else:
                left.append(each)
        if len(left) == len(todo):
            return outside._replace(functions=frozenset(functions), methods=frozenset(methods), names=frozenset(names))
        todo = left


def skipped(
    module: Module, node: Method, interest: frozenset[str], returns: bool, inner: bool = False
) -> frozenset[ast.stmt]:
    """The statements of a function that cannot matter.

    `returns` says whether somebody wants the function's value, `inner` that the function stands in another one, whose
    lists it may fill.
    """
    known = module.skipped.get((node, returns))
    if known is None:
        known = module.skipped[node, returns] = _skipped(module, node, interest, returns, inner)
    return known


def _skipped(module: Module, node: Method, interest: frozenset[str], returns: bool, inner: bool) -> frozenset[ast.stmt]:
    relevant: set[str] = _outer_names(node) if inner else set()
    pending: list[tuple[ast.stmt, frozenset[str], frozenset[str]]] = []
    taken: dict[str, str] = {}  # what is part of something else, by name
    changed: dict[str, set[str]] = {}  # what a call is made on for its effect alone, with the names of the methods
    for each in inner_statements(node):
        nodes = by_kind(_own_expressions(each), *_KINDS)
        _note_parts(each, taken, changed)
        bound, used = _flow(each, nodes)
        if _matters(module, each, nodes, interest, returns):
            relevant |= used | bound
        else:
            pending.append((each, bound, used))
    parts = {part: whole for part, whole in taken.items() if part in changed}
    relevant |= {
        part for part, whole in parts.items() if whole in _SELF and not changed[part].isdisjoint(FIELD_CHANGES)
    }
    while True:
        relevant |= {part for part, whole in parts.items() if whole in relevant}
        growing = [each for each in pending if each[1] & relevant]
        if not growing:
            break
        pending = [each for each in pending if not each[1] & relevant]
        for _, _, used in growing:
            relevant |= used
    return frozenset(
        each for each, _, _ in pending if isinstance(each, ast.Assign | ast.AnnAssign | ast.AugAssign | ast.Expr)
    )


def _note_parts(statement: ast.stmt, taken: dict[str, str], changed: dict[str, set[str]]) -> None:
    """``group = sheet.group("rules")``, ``lines = self.lines``: what is done to the part is done to the whole."""
    match statement:
        case (
            ast.Assign(targets=[ast.Name(id=name)], value=ast.expr() as value)
            | ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value)
        ):
            if isinstance(value, ast.Attribute | ast.Subscript | ast.Call | ast.Await):
                taken[name] = _receiver(value)
        case ast.With(items=items) | ast.AsyncWith(items=items):
            for item in items:
                if isinstance(item.optional_vars, ast.Name):
                    taken[item.optional_vars.id] = _receiver(item.context_expr)
        case ast.Expr(value=ast.Call(func=ast.Attribute(value=receiver, attr=method))):
            changed.setdefault(_receiver(receiver), set()).add(method)
        case ast.AugAssign(target=ast.Name(id=name), op=ast.Add()):
            changed.setdefault(name, set()).add("extend")
        case _:
            pass


def _receiver(node: ast.expr) -> str:
    """The name at the head of a chain: ``sheet`` of ``sheet.group("rules").lines``; empty for a call of a function."""
    while True:
        match node:
            case ast.Attribute(value=inner) | ast.Subscript(value=inner) | ast.Await(value=inner):
                node = inner
            case ast.Call(func=ast.Attribute() as inner):
                node = inner
            case ast.Name(id=name):
                return name
            case _:
                return ""


def _outer_names(node: Method) -> set[str]:
    """The names that a function uses and does not bind itself."""
    nodes = by_kind(node, ast.Name, ast.arg)
    own = {each.id for each in nodes[ast.Name] if isinstance(each.ctx, ast.Store)}
    own |= {each.arg for each in nodes[ast.arg]}
    return {each.id for each in nodes[ast.Name]} - own


def _matters(module: Module, statement: ast.stmt, nodes: Nodes, wanted: frozenset[str], returns: bool) -> bool:
    """Whether a statement matters for itself: it sends, returns, writes a field, or holds something prompt-shaped.

    `nodes` are those of its own expressions.
    """
    match statement:
        case ast.Expr(value=ast.Call() as told) if _tells(told):
            return sends(module, statement)
        case ast.Return() | ast.Expr(value=ast.Yield() | ast.YieldFrom()):
            if returns:
                return True
        case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
            return True
        case ast.Assign(targets=targets):
            each = (part for target in targets for part in _parts(target))
            if any(isinstance(t, ast.Attribute) or _root(t) in _SELF or _says_prompt(t) for t in each):
                return True
        case ast.AnnAssign(target=target) | ast.AugAssign(target=target):
            if isinstance(target, ast.Attribute) or _says_prompt(target):
                return True
        case ast.Expr() if _changes_own_conversation(statement.value):
            return True
        case ast.Expr(value=ast.Call(func=ast.Attribute(value=receiver, attr=name))) if _root(receiver) in _SELF:
            if isinstance(receiver, ast.Name):  # self.add_rules()
                known = [each.writes for each in of_module(module).functions if each.name == name]
                if any(known) or (not known and _FILLS.match(name)):  # that of a base in another module, by its name
                    return True
            elif name in FIELD_CHANGES:  # self.parts.append(text)
                return True
        case ast.Expr() | ast.If() | ast.While() | ast.For() | ast.AsyncFor() | ast.With() | ast.AsyncWith():
            pass
        case _:
            return False
    calls = nodes[ast.Call]
    return (
        not called_of((*calls, *nodes[ast.Attribute])).isdisjoint(wanted)
        or sends_any(module, calls)
        or any(map(says_message, nodes[ast.Constant]))
        or any(makes_message(node) for kind in (ast.Tuple, ast.Call) for node in nodes[kind])
        or any(hands_prompt(node) for kind in (ast.Dict, ast.Call) for node in nodes[kind])
    )


def _tells(call: ast.Call) -> bool:
    """Whether a call tells a person or a log of something, by its name: what it is given it leaves as it was."""
    function = call.func
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    return _TELLING.search(name) is not None and not any(each.arg == "file" for each in call.keywords)


def _changes_own_conversation(value: ast.expr) -> bool:
    """``shorten(self.messages)``, ``await self.cutter.shorten(items=self.messages)``"""
    match value:
        case ast.Await(value=ast.Call(args=args, keywords=keywords)) | ast.Call(args=args, keywords=keywords):
            given = (*args, *(each.value for each in keywords))
            own = (each for each in given if isinstance(each, ast.Attribute) and _root(each) in _SELF)
            return any(is_conversation(each.attr) for each in own)
        case _:
            return False


def _says_prompt(target: ast.expr) -> bool:
    return isinstance(target, ast.Name) and role_of_name(target.id) is not None


def _flow(statement: ast.stmt, nodes: Nodes) -> tuple[frozenset[str], frozenset[str]]:
    """The names that a statement binds or changes, and those that it uses, inner statements left out: `nodes` are those
    of its own expressions."""
    bound: set[str] = set()
    used: set[str] = set()
    if isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        names = {each.id for each in by_kind(statement, ast.Name)[ast.Name]}
        return frozenset({statement.name}), frozenset(names)
    for node in nodes[ast.Name]:
        (bound if isinstance(node.ctx, ast.Store) else used).add(node.id)
    match statement:
        case ast.Assign(targets=targets):
            bound |= {root for target in targets if (root := _root(target))}
        case ast.AugAssign(target=target):
            bound |= {root} if (root := _root(target)) else set()
        case ast.Expr(value=ast.Call() as told) if _tells(told):
            pass
        case ast.Expr(value=ast.Call(func=function, args=arguments, keywords=keywords)):
            if isinstance(function, ast.Attribute):
                bound.add(_receiver(function.value))  # parts.append(x) changes parts, sheet.add(x).add(y) the sheet
            given = (*arguments, *(each.value for each in keywords))
            bound |= {_root(each) for each in given}  # fill(messages), fill(into=sheet.lines)
        case _:
            pass
    return frozenset(bound - _SELF - {""}), frozenset(used)


def _parts(target: ast.expr) -> list[ast.expr]:
    return target.elts if isinstance(target, ast.Tuple | ast.List) else [target]


def _root(target: ast.expr) -> str:
    while isinstance(target, ast.Attribute | ast.Subscript):
        target = target.value
    return target.id if isinstance(target, ast.Name) else ""


def _own_expressions(statement: ast.stmt) -> Iterable[ast.AST]:
    """The expressions of a statement itself, not those of the statements inside it."""
    for child in children(statement):
        if isinstance(child, ast.expr | ast.withitem):
            yield child
