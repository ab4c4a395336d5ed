"""Calls: functions of the project are followed, everything else is asked of the tables."""

from __future__ import annotations

import ast
from dataclasses import replace
from typing import TYPE_CHECKING

from promptlint.analysis.budget import OutOfBudgetError, share
from promptlint.analysis.definitions import interest, lineage
from promptlint.analysis.evaluation import attributes, classes, declared, library, methods
from promptlint.analysis.prompts import decorated, shapes, tool_shapes
from promptlint.analysis.syntax.trees import by_kind, name_of, remembered, walk_own
from promptlint.analysis.tables.naming_roles import role_of_name, says_tools
from promptlint.analysis.texts import spoken
from promptlint.analysis.texts.fstrings import constant_text
from promptlint.analysis.texts.textops import bounded, passed
from promptlint.analysis.values.causes import weakened
from promptlint.analysis.values.frame import Frame
from promptlint.analysis.values.heap import join, join_layers
from promptlint.analysis.values.kinds import (
    UNKNOWN,
    Arguments,
    BoundMethod,
    Choice,
    ClassValue,
    Const,
    DictCell,
    External,
    FunctionValue,
    ListCell,
    ObjectRef,
    Opaque,
    PartialValue,
    PathValue,
    Spread,
    Text,
    Value,
    is_plain,
)
from promptlint.analysis.values.listing import causes_of, deep_causes
from promptlint.model import Evaluated

if TYPE_CHECKING:
    from promptlint.analysis.run import Run

_MAX_DEPTH = 14  # calls inlined into each other
_MAX_SAME = 2  # activations of one function on the way
_MAX_CALLEES = 4
_MAX_REMEMBERED = 8  # arguments of a call whose value is remembered
_CACHES = frozenset({"cache", "lru_cache", "cached", "singleton", "alru_cache"})


def call(run: Run, function: Value, arguments: Arguments, node: ast.expr, frame: Frame) -> Value:
    """The value of a call, its effects included."""
    match function:
        case FunctionValue():
            return _inline(run, function, arguments, node, frame)
        case ClassValue():
            return classes.instantiate(run, function, arguments, node, frame)
        case PartialValue(function=inner, args=args, keywords=keywords):
            merged = Arguments(
                (*args, *arguments.args),
                {**dict(keywords), **arguments.keywords},
                arguments.nodes,
                arguments.spread,
                arguments.open,
            )
            return run.call(inner, merged, node, frame)
        case BoundMethod():
            return methods.call(run, function, arguments, node, frame)
        case External(dotted=dotted, bound=bound):
            if bound:
                arguments = replace(arguments, keywords={**dict(bound), **arguments.keywords})
            return library.call(run, dotted, arguments, node, frame)
        case Choice(test=test, arms=arms) if len(arms) <= _MAX_CALLEES:
            return join(test, [run.call(arm, arguments, node, frame) for arm in arms])
        case ObjectRef():
            cell = run.heap.object_cell(function)
            found = lineage.definition(run, cell.cls, "__call__")
            if found is not None:
                method = FunctionValue(found[1], found[0].module, None, function, found[0])
                return _inline(run, method, arguments, node, frame)
            return UNKNOWN
        case Opaque():
            return library.unresolved(run, function, arguments, node, frame)
        case _:
            return unknown_call(run, arguments, node)


def unknown_call(run: Run, arguments: Arguments, node: ast.expr) -> Value:
    """A call that nobody can see into: what its arguments bring may come out again, joined."""
    label = name_of(node.func) if isinstance(node, ast.Call) else ""
    causes = frozenset(
        cause for value in (*arguments.args, *arguments.keywords.values()) for cause in deep_causes(run, value, 2)
    )
    return Opaque(weakened(causes, label), partly_unknown=True, label=label)


def _inline(run: Run, function: FunctionValue, arguments: Arguments, node: ast.expr, frame: Frame) -> Value:
    run.tick()
    if frame.depth >= _MAX_DEPTH or run.active.count(function.node) >= _MAX_SAME:
        run.cut += 1
        return unknown_call(run, arguments, node)
    key = _memory_key(function, arguments, frame)
    if key is not None and key in run.results:
        return run.results[key]
    seen = (run.cut, run.seen, len(run.shapes), run.heap.next_number)
    result = _within_budget(run, function, arguments, node, frame)
    untouched = seen == (run.cut, run.seen, len(run.shapes), run.heap.next_number)
    if key is not None and untouched and run.record and is_plain(result):
        run.results[key] = result
    return result


def _chosen(function: FunctionValue, arguments: Arguments) -> tuple[object, ...]:
    """A function with the constants that it is given: they decide how far it goes."""
    given = (*enumerate(arguments.args), *arguments.keywords.items())
    return function.node, *((at, constant_text(each)) for at, each in given)


def _within_budget(run: Run, function: FunctionValue, arguments: Arguments, node: ast.expr, frame: Frame) -> Value:
    """Follow a call as far as its share of the steps goes; one that goes further is unknown, and the rest goes on.

    A call of a function that leads to no request and needed more before is not followed again with no larger share: the
    steps are counted as if it had been.
    """
    outer, depth, active, executed = run.limit, run.heap.depth, len(run.active), len(run.executed)
    recording, loops = run.record, run.loops
    interesting = _is_interesting(run, function)
    run.limit = share(run.steps, outer, interesting=interesting)
    given = run.limit - run.steps
    if not interesting and given <= run.cut_short.get(_chosen(function, arguments), 0):
        run.limit = outer
        run.cut += 1
        run.spend(given)
        return unknown_call(run, arguments, node)
    try:
        return _follow(run, function, _passed(arguments, frame), frame)
    except OutOfBudgetError:
        if run.steps > outer or run.all_steps > run.file_limit:
            raise
        run.cut += 1
        if not interesting:
            run.cut_short[_chosen(function, arguments)] = given
        run.heap.cut(depth)
        del run.active[active:]
        while len(run.executed) > executed:
            run.executed.popitem()
        run.record, run.loops = recording, loops
        return unknown_call(run, arguments, node)
    finally:
        run.limit = outer


def _is_interesting(run: Run, function: FunctionValue) -> bool:
    node = function.node
    return isinstance(node, ast.Lambda) or node.name in run.wanted(function.module).own


def _passed(arguments: Arguments, frame: Frame) -> Arguments:
    """The arguments, each changing one with the place where it is passed."""
    args = tuple(_station(value, arguments.nodes.get(at), frame) for at, value in enumerate(arguments.args))
    keywords = {name: _station(value, arguments.nodes.get(name), frame) for name, value in arguments.keywords.items()}
    return Arguments(args, keywords, arguments.nodes, arguments.spread, arguments.open, arguments.places)


def _station(value: Value, node: ast.expr | None, frame: Frame) -> Value:
    if node is None or not ((isinstance(value, Opaque) and value.partly_unknown) or causes_of(value)):
        return value
    return passed(value, frame.locate(node))


def _memory_key(function: FunctionValue, arguments: Arguments, frame: Frame) -> object | None:
    """What a call's value depends on, if that is nothing but its arguments; `None` where it may be more."""
    values = (*arguments.args, *arguments.keywords.values())
    if function.bound is not None or function.closure is not None or len(values) > _MAX_REMEMBERED:
        return None
    if not all(isinstance(value, Const | Opaque | External | PathValue) for value in values):
        return None
    names = tuple(arguments.keywords)
    return function.node, frame.evaluated, values, names, arguments.open, arguments.spread


def _follow(run: Run, function: FunctionValue, arguments: Arguments, frame: Frame) -> Value:
    inner = Frame(
        function.module,
        closure=function.closure,
        evaluated=_evaluated(function, frame),
        function=function.node,
        owner=function.owner,
        instance=function.bound,
        depth=frame.depth + 1,
    )
    _bind(run, function, arguments, inner)
    if isinstance(function.node, ast.Lambda):
        return run.expr(function.node.body, inner)
    names = run.wanted(function.module).names
    named = role_of_name(function.node.name) is not None or says_tools(function.node)
    wanted = frame.wants or named or bool(function.node.decorator_list)
    nested = function.closure is not None
    inner.skips = interest.skipped(function.module, function.node, names, returns=wanted, inner=nested)
    if _is_generator(function.node):
        inner.yields = run.heap.new_list(ListCell((), location=inner.locate(function.node)))
    run.active.append(function.node)
    run.entered.add(function.node)
    if run.record:
        run.executed[function.node] = inner.locate(function.node)
    given = spoken.brought(function, inner.names.values())
    since, inner.heap_depth = run.heap.next_number, run.heap.depth
    run.heap.push()
    reached = run.block(function.node.body, inner)
    written = run.heap.pop()
    run.active.pop()
    heaps = [cells for _, cells in inner.returns] + ([written] if reached else [])
    run.heap.write(join_layers("", run.heap, since, heaps, inner.why, lasting=True))
    result = spoken.returned(run, function, bounded(_result(run, inner, reached)), given)
    if isinstance(result, Opaque) and result.partly_unknown and not result.causes:
        said = declared.set_annotation(run, function.node.returns, function.node, function.node.name, inner)
        result = said if said is not None else result
    shapes.settled(run)
    shapes.returned(run, function, result, inner)
    decorated.returned(run, function, result, inner)
    tool_shapes.returned(run, function.node, result, inner)
    return result


def _result(run: Run, inner: Frame, reached: bool) -> Value:
    values = [value for value, _ in inner.returns]
    if reached and not values:
        values.append(Const(None))
    if inner.yields is not None:
        return inner.yields
    texts = [value for value in values if not (isinstance(value, Const) and value.value is None)]
    if len(texts) < len(values) and texts and all(isinstance(value, Text) for value in texts):
        values = texts  # `return None` beside text: no prompt then
    return join("", values, inner.why) if values else UNKNOWN


@remembered
def _is_generator(function: ast.AST) -> bool:
    """Whether the body of a function yields, functions inside it left out."""
    if not any(by_kind(function, ast.Yield, ast.YieldFrom).values()):  # most of them
        return False
    return any(isinstance(each, ast.Yield | ast.YieldFrom) for each in walk_own(function))


def _evaluated(function: FunctionValue, frame: Frame) -> Evaluated:
    """When the body runs: no faster than its caller, slower in ``__init__`` and under a cache."""
    order = [Evaluated.IMPORT, Evaluated.PROCESS, Evaluated.INSTANCE, Evaluated.CALL]
    own = Evaluated.CALL
    if isinstance(function.node, ast.FunctionDef | ast.AsyncFunctionDef):
        names = lineage.decorators(function.node)
        takes = [each for each in function.node.args.args if each.arg not in ("self", "cls")]
        if names & _CACHES and not takes:
            own = Evaluated.PROCESS
        elif "cached_property" in names or function.node.name in ("__init__", "__post_init__"):
            own = Evaluated.INSTANCE
    return min(own, frame.evaluated, key=order.index)


def _bind(run: Run, function: FunctionValue, arguments: Arguments, inner: Frame) -> None:
    spec = function.node.args
    positional = [*spec.posonlyargs, *spec.args]
    given = list(arguments.args)
    if function.bound is not None and positional:
        given.insert(0, function.bound)
    keywords = dict(arguments.keywords)
    defaults: list[ast.expr | None] = [None] * (len(positional) - len(spec.defaults)) + list(spec.defaults)
    for index, (parameter, default) in enumerate(zip(positional, defaults, strict=True)):
        if index < len(given):
            inner.names[parameter.arg] = given[index]
        else:
            inner.names[parameter.arg] = _missing(run, parameter, default, keywords, arguments, inner)
    for parameter, default in zip(spec.kwonlyargs, spec.kw_defaults, strict=True):
        inner.names[parameter.arg] = _missing(run, parameter, default, keywords, arguments, inner)
    if spec.vararg is not None:
        rest = tuple(given[len(positional) :])
        items = (*rest, Spread(UNKNOWN)) if arguments.spread else rest
        inner.names[spec.vararg.arg] = run.heap.new_list(ListCell(items, kind="tuple"))
    if spec.kwarg is not None:
        inner.names[spec.kwarg.arg] = run.heap.new_dict(DictCell(keywords, arguments.open))


def _default(run: Run, default: ast.expr, inner: Frame) -> Value:
    evaluated, inner.evaluated = inner.evaluated, Evaluated.IMPORT  # defaults are made once
    try:
        return run.expr(default, inner)
    finally:
        inner.evaluated = evaluated


def _missing(
    run: Run,
    parameter: ast.arg,
    default: ast.expr | None,
    keywords: dict[str, Value],
    arguments: Arguments,
    inner: Frame,
) -> Value:
    """A parameter that is not given by position: by keyword, by default, or not known."""
    if parameter.arg in keywords:
        return keywords.pop(parameter.arg)
    if default is not None and not (arguments.open or arguments.spread):
        return _default(run, default, inner)
    unbound = attributes.parameter(run, parameter, inner)
    if default is None or not isinstance(unbound, Opaque):
        return unbound
    given = _default(run, default, inner)
    return given if causes_of(given) else unbound  # `stamp=datetime.now()`: made once, when the function is defined
