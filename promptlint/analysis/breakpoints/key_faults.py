"""Cache keys that are a digest of all messages, so that each turn has another one. Judged by the syntax alone.

A digest of the first messages, of the system text or of an id stays: only a conversation that goes in whole counts.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from promptlint.analysis.breakpoints.marking import Marking
from promptlint.analysis.definitions import outlines
from promptlint.analysis.definitions.imports import Modules
from promptlint.analysis.syntax.limits import Scope
from promptlint.analysis.syntax.modules import Module
from promptlint.analysis.syntax.trees import name_of, walk
from promptlint.analysis.tables.naming_roles import is_conversation
from promptlint.analysis.tables.sink_tables import cache_key_names
from promptlint.analysis.values.causes import label_of
from promptlint.diagnostic import Confidence
from promptlint.model import Cause, CauseKind, Parameter, Prompt, PromptKind, Rate, Segment

_DIGESTS = re.compile(r"(?i)^(?:sha\d\w*|md5|blake2\w*|crc32|adler32|xxh\w+|hash|\w*(?:digest|fingerprint))$")
_WHOLE = frozenset({"dumps", "str", "repr", "tuple", "hash", "json", "to_json", "dump_json", "packb", "serialize"})
_CALLS = 2  # functions followed into functions


def prompts(module: Module, modules: Modules) -> Iterator[Prompt]:
    """Prompts without text, each with one such key."""
    if not any(each in module.source.text for each in cache_key_names()):
        return
    marking = Marking(module, modules)
    for node, _ in outlines.functions(module.tree):
        scope = module.scope(node)
        for at, value in _keys(scope):
            whole = _digested(marking, scope, value, frozenset(), _CALLS)
            if whole is not None:
                where, made = module.locate(at), module.locate(whole)
                cause = Cause(CauseKind.REQUEST, Rate.TURN, Confidence.MEDIUM, f"a digest of {label_of(whole)}", made)
                parameter = Parameter("cache_key", (Segment(where, None, frozenset({cause})),), where)
                yield Prompt(PromptKind.REQUEST, (), where, complete=False, parameters=(parameter,))


def _keys(scope: Scope) -> Iterator[tuple[ast.expr, ast.expr]]:
    """What a function gives as a cache key: where it stands, and its value."""
    names = cache_key_names()
    for node in scope.parents:
        match node:
            case ast.keyword(arg=str(name), value=value) if name in names:
                yield value, value
            case ast.Dict(keys=keys, values=values):
                for key, value in zip(keys, values, strict=True):
                    if isinstance(key, ast.Constant) and key.value in names:
                        yield key, value
            case ast.Assign(targets=[ast.Subscript(slice=ast.Constant(value=str(name))) as target], value=value):
                if name in names:
                    yield target, value
            case _:
                pass


def _digested(marking: Marking, scope: Scope, value: ast.expr, given: frozenset[str], calls: int) -> ast.expr | None:
    """The conversation of which an expression is a digest; `given` are the parameters that a caller gives one."""
    seen = list(_looked_through(scope, value))
    called = [each for each in seen if isinstance(each, ast.Call)]
    if any(_DIGESTS.match(name_of(each.func).rpartition(".")[2]) for each in called):
        wholes = [arg for each in called if _takes_whole(each) for arg in each.args if _is_one(arg, given)]
        if len(wholes) == 1 and not _taken_apart(scope, ast.unparse(wholes[0])):
            return wholes[0]
    for each in called if calls else ():
        found = marking.callee(each)
        passed = [(at, arg) for at, arg in enumerate(each.args) if _is_one(arg, given)]
        if found is None or len(passed) != 1:
            continue
        other, function = found
        taken = [arg.arg for arg in function.args.args if arg.arg not in ("self", "cls")]
        at, arg = passed[0]
        inner, names = other.module.scope(function), frozenset(taken[at : at + 1])
        returned = [node.value for node in inner.parents if isinstance(node, ast.Return) and node.value is not None]
        if any(_digested(other, inner, each, names, calls - 1) is not None for each in returned):
            return arg
    return None


def _looked_through(scope: Scope, value: ast.expr) -> Iterator[ast.AST]:
    """The nodes of an expression and of what its local names are bound to, those that are bound once."""
    known: set[str] = set()
    pending = [value]
    while pending:
        for node in walk(pending.pop()):
            yield node
            if isinstance(node, ast.Name) and node.id not in known and not is_conversation(node.id):
                known.add(node.id)
                bound = scope.assigned.get(node.id, ())
                pending += bound if len(bound) == 1 else ()


def _takes_whole(call: ast.Call) -> bool:
    return name_of(call.func).rpartition(".")[2] in _WHOLE


def _is_one(node: ast.expr, given: frozenset[str]) -> bool:
    match node:
        case ast.Name(id=name):
            return name in given or is_conversation(name)
        case ast.Attribute(attr=name):
            return is_conversation(name)
        case _:
            return False


def _taken_apart(scope: Scope, written: str) -> bool:
    """Whether only some of the messages may be left: a list is put under the name that takes no conversation in."""
    return any(not _takes_in(each) for each in scope.assigned.get(written, ()))


def _takes_in(value: ast.expr) -> bool:
    """``[system, *history, question]``"""
    match value:
        case ast.List(elts=items) | ast.Tuple(elts=items):
            return any(isinstance(each, ast.Starred) and _is_one(each.value, frozenset()) for each in items)
        case _:
            return _is_one(value, frozenset())
