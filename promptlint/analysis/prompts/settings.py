"""Settings of a request: parameters that are no text for the model but decide what the provider can reuse.

What matters about most of them is whether they change between requests of one conversation: inside a loop that sends,
or from one call of a function to the next.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias

from promptlint.analysis.prompts import structures
from promptlint.analysis.syntax.sequence import may_follow
from promptlint.analysis.syntax.trees import name_of, remembered
from promptlint.analysis.tables.naming_roles import is_conversation
from promptlint.analysis.tables.sink_tables import SETTINGS
from promptlint.analysis.values.kinds import Choice, Const, DictRef, ListRef, Opaque, Spread, Text, Value
from promptlint.analysis.values.listing import item_values
from promptlint.model import Branch, Node, Parameter, Prompt
from promptlint.text import Location

if TYPE_CHECKING:
    from promptlint.analysis.run import Run
    from promptlint.analysis.values.frame import Frame

Given: TypeAlias = Callable[[str], "Passed | None"]

_DEFAULTS = {"tool_choice": "auto", "service_tier": "auto", "parallel_tool_calls": "True"}
_DEEP = 4  # settings are small structures
_COMPARED = tuple(each for each in SETTINGS if each not in ("cache_key", "api_version"))
_LOOPED = (*_COMPARED, "model", "output_schema")


@dataclass(frozen=True, slots=True)
class Passed:
    """A setting as a call passes it: its value, its name in the SDK, where, and by which expression."""

    value: Value
    path: str
    where: Location
    expression: ast.expr | None


def parameters(run: Run, given: Given, *, sends: bool) -> tuple[Parameter, ...]:
    """The settings that a call passes; `sends` says that it is a request, whose settings a loop may change."""
    found = []
    for role in (*SETTINGS, "model", "output_schema"):
        passed = given(role)
        if passed is None:
            continue
        value, where = passed.value, passed.where
        nodes = () if isinstance(value, Const) and value.value is None else structures.data_nodes(run, value, where)
        changed = where if sends and role in _LOOPED and _changes_in_loop(run, value, passed.expression) else None
        found.append(Parameter(role, nodes, where, passed.path, changed))
    return tuple(found)


def compared(run: Run, prompt: Prompt, messages: Value | None, node: ast.expr, frame: Frame) -> Prompt:
    """The prompt, its settings compared with those of the requests that the function has sent in the conversation."""
    if messages is None or frame.function is None or not run.record:
        return prompt
    marks = frozenset(_conversations(run, messages))
    sent = run.sent.setdefault(frame.function, [])
    before = [
        other
        for other_marks, other_node, other in sent
        if other_marks & marks and other.endpoint == prompt.endpoint and may_follow(frame.function, other_node, node)
    ]
    sent.append((marks, node, prompt))
    for other in before:
        prompt = replace(prompt, parameters=tuple(_differing(prompt, other)))
    return prompt


def _differing(prompt: Prompt, other: Prompt) -> Iterator[Parameter]:
    own = {each.name: each for each in prompt.parameters}
    theirs = {each.name: each for each in other.parameters}
    yield from (each for name, each in own.items() if name not in _COMPARED)
    for name in (each for each in _COMPARED if each in own or each in theirs):
        mine = own.get(name) or Parameter(name, (), prompt.location)
        value, before = (_value(name, each) for each in (mine, theirs.get(name)))
        if name in own and (value is None or before is None or value == before):
            yield mine
        elif value is not None and before is not None and value != before:
            place = theirs[name].location if name in theirs else other.location
            yield replace(mine, elsewhere=(*mine.elsewhere, (before, place)))


def _value(name: str, parameter: Parameter | None) -> str | None:
    """A setting's value as text: empty where it is left at its default, `None` where it is not known."""
    if parameter is None:
        return ""
    known = parameter.known
    return "" if known == _DEFAULTS.get(name) else known


def _conversations(run: Run, messages: Value) -> Iterator[object]:
    """By what a message list is told to belong to a conversation: the list itself, and histories put into it."""
    if isinstance(messages, ListRef):
        yield messages.id
        for item in item_values(run.heap.list_cell(messages).items):
            if isinstance(item, Spread):
                yield from _conversations(run, item.value)
    elif isinstance(messages, Opaque) and messages.label:
        yield messages.label


def _changes_in_loop(run: Run, value: Value, expression: ast.expr | None) -> bool:
    """Whether a value is one of several, as decided in a loop under way by something that it binds anew. A loop that
    adds nothing to a conversation sends it once more after a failure."""
    tests = frozenset(_tests(run, value, _DEEP))
    names = frozenset(_names(expression)) if expression is not None else frozenset()
    for loop in run.looping if tests else ():
        own = tests & _asked_in(loop)
        asked = names | {name for test in own for name in _names_of_test(test)}
        if own and _grows(loop) and not asked.isdisjoint(_bound(loop)):
            return True
    return False


@remembered
def _asked_in(loop: ast.stmt) -> frozenset[str]:
    """The tests that are written inside a loop."""
    return frozenset(
        ast.unparse(each.test) for each in ast.walk(loop) if isinstance(each, ast.If | ast.IfExp | ast.While)
    )


@remembered
def _grows(loop: ast.stmt) -> bool:
    """Whether a loop adds to a list that is a conversation by its name."""
    for each in ast.walk(loop):
        match each:
            case ast.Call(func=ast.Attribute(value=target, attr=verb)) if verb.startswith(("append", "extend", "add")):
                pass
            case ast.AugAssign(target=target) | ast.Assign(targets=[target], value=ast.List() | ast.BinOp()):
                pass
            case _:
                continue
        if is_conversation(name_of(target)):
            return True
    return False


def _tests(run: Run, value: Value, depth: int) -> Iterator[str]:
    """The tests on which a value hangs."""
    match value:
        case Choice(test=test, arms=arms):
            yield test
            for arm in arms:
                yield from _tests(run, arm, depth - 1)
        case Text(nodes=nodes):
            yield from _node_tests(nodes)
        case DictRef() if depth > 0:
            for entry in run.heap.dict_cell(value).entries.values():
                yield from _tests(run, entry, depth - 1)
        case _:
            pass


def _node_tests(nodes: tuple[Node, ...]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, Branch):
            yield node.test
            for arm in node.arms:
                yield from _node_tests(arm)


@lru_cache(maxsize=1024)
def _names_of_test(test: str) -> frozenset[str]:
    try:
        return frozenset(_names(ast.parse(test, mode="eval"))) if test else frozenset()
    except (SyntaxError, ValueError, RecursionError):
        return frozenset()


def _names(node: ast.AST) -> Iterator[str]:
    """The names and attributes that an expression reads."""
    for each in ast.walk(node):
        if isinstance(each, ast.Name):
            yield each.id
        elif isinstance(each, ast.Attribute):
            yield f".{each.attr}"


@remembered
def _bound(loop: ast.stmt) -> frozenset[str]:
    """The names and attributes that a loop binds in each round."""
    names: set[str] = set()
    for each in ast.walk(loop):
        if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Store):
            names.add(each.id)
        elif isinstance(each, ast.Attribute) and isinstance(each.ctx, ast.Store):
            names.add(f".{each.attr}")
    return frozenset(names)
