"""Which functions and statements can matter to a prompt at all, judged by names before anything is evaluated.

Most of a program builds no prompt. A function is interesting if it sends a request, holds something prompt-shaped, or
calls a function that does; a statement matters if what it binds can flow into such a call, into a returned value, or
into a field. The rest is skipped: what it would have bound stays unknown.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from functools import lru_cache

from promptlint.analysis.catalogue_tables import may_be_sink
from promptlint.analysis.classes import FIELD_CHANGES, Method, method_effects
from promptlint.analysis.modules import Module, Modules
from promptlint.analysis.naming_roles import role_of_name
from promptlint.analysis.textops import name_of
from promptlint.analysis.trees import inner_statements, walk

_SELF = frozenset({"self", "cls"})
_MAX_DEPTH = 2  # imports followed from module to module to see what is interesting


def sends(module: Module, node: ast.AST) -> bool:
    """Whether a call below `node` could send a request or make a piece of one, by its name and the file's imports."""
    known = imported(module)
    return any(isinstance(each, ast.Call) and _may_send(module, each, known) for each in walk(node))


def _may_send(module: Module, call: ast.Call, known: frozenset[str]) -> bool:
    chain = name_of(call.func)
    root, dot, rest = chain.partition(".")
    wanted = module.imports.get(root)
    if wanted is not None and not wanted.level:
        origin = ".".join(part for part in (wanted.module, wanted.name) if part)
        if may_be_sink(f"{origin}{dot}{rest}", known):
            return True
    return may_be_sink(chain, known)


def imported(module: Module) -> frozenset[str]:
    """The dotted names that a module imports."""
    if module.imported is None:
        wanted = (each for each in module.imports.values() if not each.level)
        module.imported = frozenset(".".join(part for part in (each.module, each.name) if part) for each in wanted)
    return module.imported


def functions(tree: ast.AST, owner: ast.ClassDef | None = None) -> Iterator[tuple[Method, ast.ClassDef | None]]:
    """The functions of a module and the methods of its classes, each with its class; not those inside functions."""
    for child in ast.iter_child_nodes(tree):
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef):
            yield child, owner
        elif isinstance(child, ast.ClassDef):
            yield from functions(child, child)
        elif isinstance(child, ast.If | ast.Try | ast.With):
            yield from functions(child, owner)


@lru_cache(maxsize=8192)
def called(node: ast.AST) -> frozenset[str]:
    """The last names of all calls below a node, and the attributes of `self` that it reads (properties among them)."""
    names: set[str] = set()
    for each in walk(node):
        if isinstance(each, ast.Call):
            function = each.func
            names.add(function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", ""))
        elif isinstance(each, ast.Attribute) and isinstance(each.value, ast.Name) and each.value.id == "self":
            names.add(each.attr)
    return frozenset(names)


def prompt_shaped(module: Module, node: Method) -> bool:
    """Whether a function sends a request or holds something prompt-shaped, by names alone."""
    known = module.shaped.get(node)
    if known is None:
        known = module.shaped[node] = _prompt_shaped(module, node)
    return known


def _prompt_shaped(module: Module, node: Method) -> bool:
    if role_of_name(node.name) is not None:
        return True
    names = imported(module)
    for each in walk(node):
        match each:
            case ast.Call() if _may_send(module, each, names):
                return True
            case ast.Constant(value="role"):
                return True
            case ast.Call() if _makes_message(each):
                return True
            case ast.Name(id=name, ctx=ast.Store()) | ast.Attribute(attr=name, ctx=ast.Store()) if role_of_name(name):
                return True
    return False


def interesting(module: Module, modules: Modules, depth: int = 0) -> frozenset[str]:
    """The names by which this module calls interesting functions, its own and imported ones.

    `depth` counts the imports followed to get here; the answer is kept for each depth, so that it does not depend on
    who asks first.
    """
    known = module.interesting.get(depth)
    if known is None:
        names = _imported(module, modules, depth) if depth < _MAX_DEPTH else frozenset[str]()
        known = module.interesting[depth] = _closure(module, names)
    return known


def _imported(module: Module, modules: Modules, depth: int) -> frozenset[str]:
    names: set[str] = set()
    for alias, wanted in module.imports.items():
        target, name = modules.resolve(module, wanted)
        if target is None or target is module:
            continue
        inside = interesting(target, modules, depth + 1)
        if name is None:
            names |= inside
        elif name in inside:
            names.add(alias)
        names |= _methods_of(target, name or "") & inside
    return frozenset(names)


def _methods_of(module: Module, name: str) -> frozenset[str]:
    for statement in module.tree.body:
        if isinstance(statement, ast.ClassDef) and statement.name == name:
            return frozenset(
                each.name for each in statement.body if isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef)
            )
    return frozenset()


def _closure(module: Module, names: frozenset[str]) -> frozenset[str]:
    own = [node for node, _ in functions(module.tree)]
    found = set(names) | {node.name for node in own if prompt_shaped(module, node)}
    while True:
        callers = {node.name for node in own if called(node) & found} - found
        if not callers:
            return frozenset(found)
        found |= callers


def skipped(module: Module, node: Method, interest: frozenset[str], returns: bool) -> frozenset[ast.stmt]:
    """The statements of a function that cannot matter.

    `returns` says whether somebody wants the function's value.
    """
    relevant: set[str] = set()
    pending: list[tuple[ast.stmt, frozenset[str], frozenset[str]]] = []
    for each in inner_statements(node):
        bound, used = _flow(each)
        if _matters(module, each, interest, returns):
            relevant |= used | bound
        else:
            pending.append((each, bound, used))
    while True:
        growing = [each for each in pending if each[1] & relevant]
        if not growing:
            break
        pending = [each for each in pending if not each[1] & relevant]
        for _, _, used in growing:
            relevant |= used
    return frozenset(
        each for each, _, _ in pending if isinstance(each, ast.Assign | ast.AnnAssign | ast.AugAssign | ast.Expr)
    )


def _matters(module: Module, statement: ast.stmt, wanted: frozenset[str], returns: bool) -> bool:
    """Whether a statement matters for itself: it sends, returns, writes a field, or holds something prompt-shaped."""
    match statement:
        case ast.Return() | ast.Expr(value=ast.Yield() | ast.YieldFrom()):
            if returns:
                return True
        case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
            return True
        case ast.Assign(targets=targets):
            if any(isinstance(t, ast.Attribute) or _root(t) in _SELF or _says_prompt(t) for t in targets):
                return True
        case ast.AnnAssign(target=target) | ast.AugAssign(target=target):
            if isinstance(target, ast.Attribute) or _says_prompt(target):
                return True
        case ast.Expr(value=ast.Call(func=ast.Attribute(value=receiver, attr=name))) if _root(receiver) in _SELF:
            if isinstance(receiver, ast.Name):  # self.add_rules()
                if name in _field_writers(module):
                    return True
            elif name in FIELD_CHANGES:  # self.parts.append(text)
                return True
        case ast.Expr() | ast.If() | ast.While() | ast.For() | ast.AsyncFor() | ast.With() | ast.AsyncWith():
            pass
        case _:
            return False
    heads = tuple(_own_expressions(statement))
    return any(called(each) & wanted or sends(module, each) for each in heads) or any(
        (isinstance(node, ast.Constant) and node.value == "role") or _makes_message(node)
        for each in heads
        for node in walk(each)
    )


def _makes_message(node: ast.AST) -> bool:
    """``SystemMessage(...)``, ``Message("system", ...)``: a message by the name of its class."""
    if not isinstance(node, ast.Call):
        return False
    function = node.func
    return (function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")).endswith("Message")


def _field_writers(module: Module) -> frozenset[str]:
    """The names of the module's functions that write a field of `self` or add to one."""
    if module.field_writers is None:
        module.field_writers = frozenset(
            node.name for node, owner in functions(module.tree) if owner is not None and any(method_effects(node))
        )
    return module.field_writers


def _says_prompt(target: ast.expr) -> bool:
    return isinstance(target, ast.Name) and role_of_name(target.id) is not None


def _flow(statement: ast.stmt) -> tuple[frozenset[str], frozenset[str]]:
    """The names that a statement binds or changes, and those that it uses, inner statements left out."""
    bound: set[str] = set()
    used: set[str] = set()
    if isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        names = {each.id for each in walk(statement) if isinstance(each, ast.Name)}
        return frozenset({statement.name}), frozenset(names)
    for expression in _own_expressions(statement):
        for node in walk(expression):
            if isinstance(node, ast.Name):
                (bound if isinstance(node.ctx, ast.Store) else used).add(node.id)
    match statement:
        case ast.Assign(targets=targets):
            bound |= {root for target in targets if (root := _root(target))}
        case ast.AugAssign(target=target):
            bound |= {root} if (root := _root(target)) else set()
        case ast.Expr(value=ast.Call(func=ast.Attribute(value=receiver), args=arguments)):
            bound |= {root} if (root := _root(receiver)) else set()  # parts.append(x) changes parts
            bound |= {each.id for each in arguments if isinstance(each, ast.Name)}
        case ast.Expr(value=ast.Call(args=arguments)):
            bound |= {each.id for each in arguments if isinstance(each, ast.Name)}  # fill(messages)
        case _:
            pass
    return frozenset(bound - _SELF), frozenset(used)


def _root(target: ast.expr) -> str:
    while isinstance(target, ast.Attribute | ast.Subscript):
        target = target.value
    return target.id if isinstance(target, ast.Name) else ""


def _own_expressions(statement: ast.stmt) -> Iterable[ast.AST]:
    """The expressions of a statement itself, not those of the statements inside it."""
    for child in ast.iter_child_nodes(statement):
        if isinstance(child, ast.expr | ast.withitem):
            yield child
