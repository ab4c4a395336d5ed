"""What can be said of a module by the names in it: what its functions call, and which hold something prompt-shaped."""

from __future__ import annotations

import ast
import builtins
import json
from collections.abc import Iterable, Iterator
from functools import cache
from sys import intern

from promptlint.analysis.definitions import seeds
from promptlint.analysis.definitions.fields import effects
from promptlint.analysis.definitions.lineage import Method
from promptlint.analysis.definitions.seeds import canonical
from promptlint.analysis.syntax.modules import Calls, Import, Module, Outline, Outlined
from promptlint.analysis.syntax.trees import Nodes, by_kind, children, inner_statements, name_of
from promptlint.analysis.tables.naming_roles import hands_prompt, role_of_name, says_tools
from promptlint.analysis.tables.sink_tables import (
    MARKS,
    SinkKind,
    cache_key_names,
    match_sink,
    may_be_sink,
    may_make_agent,
    sink_words,
)
from promptlint.model import Role


def of_module(module: Module) -> Outline:
    """The outline of a module; made once."""
    if module.outline is None:
        methods = dict(reversed(list(_methods(module.tree))))  # the first of several classes of one name
        own = _writing(tuple(_outlined(module, node, owner is not None) for node, owner in functions(module.tree)))
        bases = frozenset(_bases(module.tree))
        module.outline = Outline(module.path, frozenset(module.bindings), module.imports, own, methods, bases)
    return module.outline


def said(outline: Outline | None) -> str:
    """An outline in words: what was worked out of one with the same words need not be done again."""
    if outline is None:
        return ""
    imports = {alias: [wanted.module, wanted.name, wanted.level] for alias, wanted in outline.imports.items()}
    whole = [sorted(outline.names), imports, outline.functions, outline.methods, sorted(outline.bases)]
    return json.dumps(whole, separators=(",", ":"))


def read(path: str, words: str) -> Outline | None:
    """The outline of the module in the file `path` that `said` put into words. Raises `ValueError` and `TypeError`."""
    if not words:
        return None
    names, imports, functions, methods, bases = json.loads(words)
    return Outline(
        path,
        frozenset(names),
        {alias: Import(*wanted) for alias, wanted in imports.items()},
        tuple(Outlined(name, method, Calls(*map(tuple, calls)), *rest) for name, method, calls, *rest in functions),
        {name: tuple(each) for name, each in methods.items()},
        frozenset(bases),
    )


_KINDS = (ast.Call, ast.Dict, ast.Tuple, ast.Constant, ast.Subscript, ast.Compare, ast.Attribute, ast.Name)


def _nodes(node: Method) -> Nodes:
    return by_kind(node, *_KINDS, ast.Assign, ast.AnnAssign)


def _outlined(module: Module, node: Method, method: bool) -> Outlined:
    nodes = _nodes(node)
    shaped = seeds.gives(node) or _decorated(module, node) or _shaped(module, nodes)
    holds = shaped or role_of_name(node.name) is not None or _binds_prompt(module, nodes)
    writes = method and (any(effects(nodes[ast.Attribute])) or any(map(_puts, nodes[ast.Subscript])))
    return Outlined(node.name, method, _calls(nodes), shaped, holds, writes)


def _puts(node: ast.AST) -> bool:
    """``self.parts[name] = ...``"""
    match node:
        case ast.Subscript(value=ast.Attribute(value=ast.Name(id="self")), ctx=ast.Store()):
            return True
        case _:
            return False


def _writing(found: tuple[Outlined, ...]) -> tuple[Outlined, ...]:
    """The same, where a method writes what it lets another one of its class write."""
    callers: dict[str, list[str]] = {}
    for each in found:
        for name in each.calls.own if each.method else ():
            callers.setdefault(name, []).append(each.name)
    writers = {each.name for each in found if each.writes}
    pending = list(writers)
    while pending:
        more = set(callers.get(pending.pop(), ())) - writers
        writers |= more
        pending += more
    return tuple(each._replace(writes=each.method and each.name in writers) for each in found)


def _methods(tree: ast.Module) -> Iterator[tuple[str, tuple[str, ...]]]:
    for statement in tree.body:
        if isinstance(statement, ast.ClassDef):
            members = (each for each in statement.body if isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef))
            yield statement.name, tuple(each.name for each in members)


def _bases(tree: ast.Module) -> Iterator[str]:
    for statement in inner_statements(tree):
        if isinstance(statement, ast.ClassDef):
            for base in statement.bases:
                yield name_of(base.value if isinstance(base, ast.Subscript) else base).partition(".")[0]


def sends(module: Module, node: ast.AST) -> bool:
    """Whether a call below `node` could send a request or make a piece of one, by its name and the file's imports."""
    return sends_any(module, by_kind(node, ast.Call)[ast.Call])


def sends_any(module: Module, calls: Iterable[ast.Call]) -> bool:
    """As `sends`, of some calls."""
    known = imported(module)
    return any(_may_send(module, each, known) for each in calls)


def makes_agent(module: Module, node: ast.AST) -> bool:
    """Whether the calls below `node` that could be of an SDK only make agents, which somebody else may run."""
    known = imported(module)
    found = [each for each in by_kind(node, ast.Call)[ast.Call] if _may_send(module, each, known)]
    return bool(found) and all(_is_agent(canonical(module, name_of(each.func)), known) for each in found)


def _is_agent(name: str, known: frozenset[str]) -> bool:
    sink = match_sink(name, imported=known)
    return sink.kind is SinkKind.AGENT if sink is not None else name.rpartition(".")[2][:1].isupper()


def _may_send(module: Module, call: ast.Call, known: frozenset[str], records: bool = True) -> bool:
    function = call.func
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    made = name == "__init__" or name[:1].isupper()  # an instance of a class that is made from one of an SDK
    if made and may_make_agent([each.arg for each in call.keywords if each.arg], known):
        return True
    if isinstance(function, ast.Attribute) and name not in sink_words():
        return False
    chain = name_of(function)
    return may_be_sink(canonical(module, chain), known, records) or may_be_sink(chain, known, records)


def imported(module: Module) -> frozenset[str]:
    """The dotted names that a module imports."""
    if module.imported is None:
        wanted = (each for each in module.imports.values() if not each.level)
        module.imported = frozenset(".".join(part for part in (each.module, each.name) if part) for each in wanted)
    return module.imported


def functions(tree: ast.AST, owner: ast.ClassDef | None = None) -> Iterator[tuple[Method, ast.ClassDef | None]]:
    """The functions of a module and the methods of its classes, each with its class; not those inside functions."""
    for child in children(tree):
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef):
            yield child, owner
        elif isinstance(child, ast.ClassDef):
            yield from functions(child, child)
        elif isinstance(child, ast.If | ast.Try | ast.With):
            yield from functions(child, owner)


_BUILTINS = frozenset(dir(builtins))
_OF_CONTAINERS = frozenset(  # asked of mappings and texts everywhere
    {"get", "items", "keys", "values", "pop", "setdefault", "copy", "clear", "remove", "index", "count", "sort"}
    | {"strip", "split", "lower", "upper", "encode", "decode", "startswith", "endswith"}
)
NOT_NOTED = _OF_CONTAINERS | {"__call__"}  # may be called by any function, whatever its outline says


def called(node: ast.AST) -> frozenset[str]:
    """The last names of all calls below a node, and the attributes of `self` that it reads (properties among them).

    What looks like a variable may hold an object that can be called: then `__call__` is among them.
    """
    nodes = by_kind(node, ast.Call, ast.Attribute)
    return called_of((*nodes[ast.Call], *nodes[ast.Attribute]))


def _calls(nodes: Nodes) -> Calls:
    plain: set[str] = set()
    members: set[str] = set()
    for each in nodes[ast.Call]:
        match each.func:
            case ast.Name(id=name):
                plain.add(name)
            case ast.Attribute(value=receiver, attr=name) if not _is_own(receiver):
                if name not in _OF_CONTAINERS:
                    members.add(name)
            case _:
                members.add("__call__")
    read = (each for each in nodes[ast.Attribute] if _is_own(each.value) and isinstance(each.ctx, ast.Load))
    own = {each.attr for each in read}
    return Calls(*(tuple(map(intern, sorted(names))) for names in (plain, own, members)))


def _is_own(receiver: ast.expr) -> bool:
    match receiver:
        case ast.Name(id="self" | "cls") | ast.Call(func=ast.Name(id="super")):
            return True
        case _:
            return False


def called_of(nodes: Iterable[ast.AST]) -> frozenset[str]:
    """As `called`, of some nodes."""
    names: set[str] = set()
    for each in nodes:
        if isinstance(each, ast.Call):
            function = each.func
            name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
            names.add(name)
            if name[:1].islower() and name not in _BUILTINS:
                names.add("__call__")
        elif isinstance(each, ast.Attribute) and isinstance(each.value, ast.Name) and each.value.id == "self":
            names.add(each.attr)
    return frozenset(names)


def prompt_shaped(module: Module, node: Method) -> bool:
    """Whether a function sends a request or holds something prompt-shaped, by names alone."""
    if role_of_name(node.name) is not None or says_tools(node) or _decorated(module, node):
        return True
    nodes = _nodes(node)
    return _shaped(module, nodes) or _binds_prompt(module, nodes)


def _decorated(module: Module, node: Method) -> bool:
    """Whether a decorator could hand the function's result to an SDK, by its name and the file's imports."""
    known = imported(module)
    names = (name_of(each.func if isinstance(each, ast.Call) else each) for each in node.decorator_list)
    return any(may_be_sink(canonical(module, name), known) for name in names)


def _shaped(module: Module, nodes: Nodes) -> bool:
    names = imported(module)
    if any(_may_send(module, each, names, records=False) for each in nodes[ast.Call]):
        return True
    if any(makes_message(each) for kind in (ast.Call, ast.Tuple) for each in nodes[kind]):
        return True
    if any(hands_prompt(each) for kind in (ast.Call, ast.Dict) for each in nodes[kind]):
        return True
    said = [each for each in nodes[ast.Constant] if says_message(each)]
    if said:
        read = {
            key for kind in (ast.Call, ast.Subscript, ast.Compare) for each in nodes[kind] for key in _keys_read(each)
        }
        if not read.issuperset(said):
            return True
    return any(role_of_name(name) is Role.SYSTEM for name in _bound(module, nodes))


def _keys_read(node: ast.AST) -> Iterable[ast.expr]:
    """What is only looked up or compared at a node: ``message["role"]``, ``message.get("role")``, ``"role" in x``."""
    match node:
        case ast.Subscript(slice=key, ctx=ast.Load() | ast.Del()):
            return (key,)
        case ast.Compare(left=left, comparators=others):
            return (left, *others)
        case ast.Call(func=ast.Name(id="getattr" | "hasattr"), args=[_, key, *_]):
            return (key,)
        case ast.Call(func=ast.Attribute(attr="get" | "pop"), args=[key, *_]):
            return (key,)
        case _:
            return ()


def hands(node: ast.AST) -> bool:
    """Whether a call below `node` is handed a prompt, whoever takes it."""
    return any(hands_prompt(each) for found in by_kind(node, ast.Call, ast.Dict).values() for each in found)


def _binds_prompt(module: Module, nodes: Nodes) -> bool:
    """Whether something called a prompt is bound: to a user of a terminal or to a model, who knows."""
    return any(role_of_name(name) is not None for name in _bound(module, nodes))


def _bound(module: Module, nodes: Nodes) -> Iterator[str]:
    """The names and attributes that are bound to what may be a text that changes."""
    fixed: set[ast.AST] = set()
    for each in nodes[ast.Assign]:
        if seeds.never_changes(each.value, module):
            fixed.update(each.targets)
    for each in nodes[ast.AnnAssign]:
        if each.value is None or seeds.never_changes(each.value, module):
            fixed.add(each.target)
    for each in nodes[ast.Name]:
        if isinstance(each.ctx, ast.Store) and each not in fixed:
            yield each.id
    for each in nodes[ast.Attribute]:
        if isinstance(each.ctx, ast.Store) and each not in fixed:
            yield each.attr


@cache
def _words() -> frozenset[str]:
    """Keys by which a dictionary is known for a message, a marked block or a request."""
    return frozenset({"role", *MARKS, *cache_key_names()})


def says_message(node: ast.AST) -> bool:
    """A key of a message, of a marked block or of a request."""
    return isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value in _words()


def makes_message(node: ast.AST) -> bool:
    """``SystemMessage(...)``, ``Message("system", ...)``: a message by the name of its class, or a pair with a role."""
    if isinstance(node, ast.Tuple) and len(node.elts) == 2:
        return isinstance(node.elts[0], ast.Constant) and node.elts[0].value in ("system", "developer")
    if not isinstance(node, ast.Call):
        return False
    function = node.func
    return (function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")).endswith("Message")
