"""Statements: what they bind, in order, with branches joined."""

from __future__ import annotations

import ast
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from promptlint.analysis.conversation import history
from promptlint.analysis.evaluation import constants, loops
from promptlint.analysis.evaluation.classes import class_attribute
from promptlint.analysis.evaluation.decisions import deciding
from promptlint.analysis.prompts import shapes, tool_shapes
from promptlint.analysis.syntax.trees import name_of, remembered, walk
from promptlint.analysis.tables.sink_tables import cache_key_names, setting_names
from promptlint.analysis.texts import spoken
from promptlint.analysis.texts.textops import concatenate
from promptlint.analysis.values.causes import stored
from promptlint.analysis.values.heap import join
from promptlint.analysis.values.kinds import (
    UNKNOWN,
    Choice,
    ClassValue,
    Const,
    DictRef,
    FunctionValue,
    ListRef,
    ObjectRef,
    Opaque,
    Text,
    Value,
)
from promptlint.analysis.values.listing import element, entered, items_of, known_items, with_item
from promptlint.analysis.values.truth import known_truth

if TYPE_CHECKING:
    from promptlint.analysis.run import Run
    from promptlint.analysis.values.frame import Frame

T = TypeVar("T")


def block(run: Run, body: Sequence[ast.stmt], frame: Frame) -> bool:
    """Execute statements; false when the end is never reached (return, raise, continue, break)."""
    for statement in body:
        if statement in frame.skips:
            continue
        run.tick()
        if not _execute(run, statement, frame):
            return False
    return True


def _execute(run: Run, statement: ast.stmt, frame: Frame) -> bool:
    match statement:
        case ast.Expr(value=value):
            run.expr(value, frame)
        case ast.Assign(targets=targets, value=value):
            result = run.expr(value, frame)
            _name_set(run, targets[0], result)
            for target in targets:
                assign(run, target, result, frame)
        case ast.AnnAssign(target=target, value=value):
            if value is not None:
                result = run.expr(value, frame)
                _name_set(run, target, result)
                assign(run, target, result, frame)
        case ast.AugAssign():
            _augment(run, statement, frame)
        case ast.If():
            return _branch(run, statement, frame)
        case ast.For() | ast.AsyncFor():
            reached = _looping(run, statement, lambda: loops.for_each(run, statement, frame))
            history.rewritten(run, statement, frame)
            return reached
        case ast.While():
            _tested(run, statement.test, frame)
            _looping(run, statement, lambda: loops.repeat(run, lambda: run.block(statement.body, frame), frame))
            return run.block(statement.orelse, frame)
        case ast.With() | ast.AsyncWith():
            for item in statement.items:
                value_ = run.expr(item.context_expr, frame)
                if item.optional_vars is not None:
                    assign(run, item.optional_vars, entered(run, value_), frame)
            return run.block(statement.body, frame)
        case ast.Try():
            return _try(run, statement, frame)
        case ast.Match():
            return _match(run, statement, frame)
        case ast.Return(value=value):
            result = run.expr(value, frame) if value is not None else Const(None)
            frame.returns.append((result, run.heap.written_since(frame.heap_depth)))
            return False
        case ast.Continue() | ast.Break():
            loops.leave_iteration(run, frame)
            return False
        case ast.Raise():
            return False
        case ast.FunctionDef() | ast.AsyncFunctionDef():
            function = run.function(statement, frame)
            frame.names[statement.name] = function
            if function.closure is not None and run.record:
                run.inner.append(function)
        case ast.ClassDef():
            cls = frame.names[statement.name] = ClassValue(statement, frame.module)
            read = partial(class_attribute, run, cls)
            tool_shapes.of_class(run, cls, read, frame.locate(statement))
        case ast.Global() | ast.Nonlocal():
            if isinstance(statement, ast.Global):
                frame.globals.update(statement.names)
        case ast.Import() | ast.ImportFrom() if frame.function is not None:
            pass  # the module's table of imports answers for them
        case ast.Delete(targets=targets):
            for target in targets:
                _delete(run, target, statement, frame)
        case _:
            pass
    return True


def _name_set(run: Run, target: ast.expr, value: Value) -> None:
    """An empty set goes by the name that it is given."""
    if not isinstance(value, ListRef) or (cell := run.heap.list_cell(value)).items or cell.kind != "set":
        return
    name = name_of(target)
    if name:
        named = (
            replace(cause, label=name) if cause.label in ("set()", "frozenset()") else cause for cause in cell.order
        )
        run.heap.put(value, replace(cell, order=frozenset(named)))


def _looping(run: Run, loop: ast.stmt, work: Callable[[], T]) -> T:
    run.looping.append(loop)
    try:
        return work()
    finally:
        run.looping.pop()


def assign(run: Run, target: ast.expr, value: Value, frame: Frame) -> None:
    """Bind a target: a name, attribute, subscript, or a tuple of them."""
    match target:
        case ast.Name(id=name):
            frame.names[name] = spoken.of_whom(value, name)
            shapes.named(run, name, value, target, frame)
        case ast.Attribute(value=owner, attr=name):
            receiver = run.expr(owner, frame)
            if isinstance(receiver, FunctionValue) and name == "__doc__":
                run.docstrings[receiver.node] = value
            elif isinstance(receiver, ObjectRef):
                cell = run.heap.object_cell(receiver)
                kept = stored(value)
                run.heap.put(receiver, replace(cell, fields={**cell.fields, name: kept}))
                if kept is not value and _for_this_call(target, frame):
                    frame.fresh[receiver, name] = value, kept
            shapes.named(run, name, value, target, frame)
        case ast.Subscript(value=owner, slice=index):
            _set_item(run, run.expr(owner, frame), run.expr(index, frame), value, target, frame)
        case ast.Tuple(elts=targets) | ast.List(elts=targets):
            items = _unpacked(run, value)
            for position, each in enumerate(targets):
                if isinstance(each, ast.Starred):
                    assign(run, each.value, UNKNOWN, frame)
                    items = None
                elif items is not None and len(items) >= len(targets):
                    assign(run, each, items[position], frame)
                else:
                    assign(run, each, element(run, value), frame)
        case _:
            pass


def _for_this_call(target: ast.Attribute, frame: Frame) -> bool:
    """Whether each call of a function puts another value into a field, and not only the first, which is so where it
    asks for what is there already."""
    if frame.function is None or getattr(frame.function, "name", "") in ("__init__", "__new__", "__post_init__"):
        return False
    around = frame.module.scope(frame.function).ancestors(target)
    if any(isinstance(each, ast.If | ast.Try | ast.Match) for each, _ in around):
        return False
    asked = (each for each in walk(frame.function) if getattr(each, "lineno", target.lineno + 1) <= target.lineno)
    return not any(
        each.attr == target.attr and isinstance(each.ctx, ast.Load)
        if isinstance(each, ast.Attribute)
        else isinstance(each, ast.Constant) and each.value == target.attr  # getattr, hasattr
        for each in asked
    )


def _unpacked(run: Run, value: Value) -> list[Value] | None:
    """The items of a tuple, also where it is one of several of the same length."""
    if not isinstance(value, Choice):
        return known_items(run, value)
    found = [_unpacked(run, arm) for arm in value.arms]
    known = [each for each in found if each is not None]
    if len(known) < len(found) or len({len(each) for each in known}) != 1:
        return None
    return [join(value.test, list(each), value.why) for each in zip(*known, strict=True)]


def _set_item(run: Run, receiver: Value, index: Value, value: Value, target: ast.expr, frame: Frame) -> None:
    if isinstance(receiver, DictRef):
        cell = run.heap.dict_cell(receiver)
        key = index.known if isinstance(index, Text) else None
        if key is not None:
            places = {**cell.places, key: frame.locate(target)} if key in setting_names() else cell.places
            run.heap.put(receiver, replace(cell, entries={**cell.entries, key: value}, places=places))
            if key in cache_key_names():
                shapes.cache_key(run, value, places[key])
        else:
            run.heap.put(receiver, replace(cell, open=True, values=(*cell.values, value)))
    elif isinstance(receiver, ListRef) and isinstance(index, Const) and isinstance(index.value, int):
        cell_ = run.heap.list_cell(receiver)
        changed = with_item(cell_.items, index.value, value)
        if changed is not None:
            run.heap.put(receiver, replace(cell_, items=changed))
    elif isinstance(receiver, Opaque) and index == Const(0) and isinstance(target, ast.Subscript):
        shapes.headed(run, target.value, value, target, frame)


def _delete(run: Run, target: ast.expr, statement: ast.stmt, frame: Frame) -> None:
    match target:
        case ast.Name(id=name):
            frame.names.pop(name, None)
        case ast.Subscript(value=owner, slice=ast.Constant(value=str(key))):
            receiver = run.expr(owner, frame)
            if isinstance(receiver, DictRef):
                cell = run.heap.dict_cell(receiver)
                entries = {name: value for name, value in cell.entries.items() if name != key}
                run.heap.put(receiver, replace(cell, entries=entries))
            else:
                history.changed_in_place(run, owner, statement, frame)
        case ast.Subscript(value=owner):
            history.changed_in_place(run, owner, statement, frame)
        case _:
            pass


def _augment(run: Run, statement: ast.AugAssign, frame: Frame) -> None:
    added = run.expr(statement.value, frame)
    if not isinstance(statement.op, ast.Add):
        assign(run, statement.target, UNKNOWN, frame)
        return
    current = run.expr(statement.target, frame)
    if isinstance(current, ListRef):
        cell = run.heap.list_cell(current)
        more = items_of(run, added)
        run.heap.put(current, replace(cell, items=(*cell.items, *more)))
        shapes.grown(run, current, more)
        return
    result = concatenate(run, [(current, statement.target), (added, statement.value)], frame)
    assign(run, statement.target, result, frame)


def test_key(node: ast.expr, frame: Frame) -> str:
    """A branch's test as text, by which equal tests of one function correlate; in a loop those of one iteration."""
    if isinstance(node, ast.Constant):
        return ""
    known = frame.module.tests.get(node)
    if known is None:
        names = tuple({each.id for each in walk(node) if isinstance(each, ast.Name)})
        known = frame.module.tests[node] = (ast.unparse(node), names)
    loop, (text, names) = frame.loop, known
    if loop is not None and any(frame.names.get(name) is not loop.before.get(name) for name in names):
        return f"{text} @{loop.label}"
    return text


def _branch(run: Run, statement: ast.If, frame: Frame) -> bool:
    if _is_type_checking(statement.test):
        return True
    truth = known_truth(_tested(run, statement.test, frame))
    if truth is not None:
        return run.block(statement.body if truth else statement.orelse, frame)
    why = deciding(run, statement.test, frame)
    if why and _returns_early(statement):
        frame.why |= why
    return loops.alternatives(
        run,
        test_key(statement.test, frame),
        [lambda: run.block(statement.body, frame), lambda: run.block(statement.orelse, frame)],
        frame,
        why,
    )


@remembered
def _returns_early(statement: ast.If) -> bool:
    return any(isinstance(node, ast.Return) for node in walk(statement))


def _tested(run: Run, test: ast.expr, frame: Frame) -> Value:
    """A test's value; calls in it are not followed, unless it binds a name or only asks what a value looks like."""
    hidden = frame.module.hidden.get(test)
    if hidden is None:
        nodes = list(walk(test))
        asked = all(_asks(node.func) for node in nodes if isinstance(node, ast.Call))
        hidden = frame.module.hidden[test] = not asked and not any(isinstance(node, ast.NamedExpr) for node in nodes)
    return UNKNOWN if hidden else run.expr(test, frame)


def _asks(function: ast.expr) -> bool:
    if isinstance(function, ast.Attribute):
        return function.attr in constants.PREDICATES or function.attr in ("lower", "upper", "strip", "get")
    return isinstance(function, ast.Name) and function.id in ("len", "isinstance", "callable")


def _is_type_checking(test: ast.expr) -> bool:
    return (isinstance(test, ast.Name) and test.id == "TYPE_CHECKING") or (
        isinstance(test, ast.Attribute) and test.attr == "TYPE_CHECKING"
    )


def _try(run: Run, statement: ast.Try, frame: Frame) -> bool:
    def normal() -> bool:
        return run.block(statement.body, frame) and run.block(statement.orelse, frame)

    def handled(handler: ast.ExceptHandler) -> Callable[[], bool]:
        def arm() -> bool:
            if handler.name:
                frame.names[handler.name] = UNKNOWN
            return run.block(handler.body, frame)

        return arm

    reached = loops.alternatives(run, "", [normal, *(handled(handler) for handler in statement.handlers)], frame)
    return run.block(statement.finalbody, frame) and reached


def _match(run: Run, statement: ast.Match, frame: Frame) -> bool:
    run.expr(statement.subject, frame)

    def arm(case: ast.match_case) -> Callable[[], bool]:
        def execute() -> bool:
            for node in walk(case.pattern):
                name = getattr(node, "name", None)
                if isinstance(name, str):
                    frame.names[name] = UNKNOWN
            return run.block(case.body, frame)

        return execute

    arms = [arm(case) for case in statement.cases]
    exhaustive = any(
        isinstance(case.pattern, ast.MatchAs) and case.pattern.pattern is None and case.guard is None
        for case in statement.cases
    )
    if not exhaustive:
        arms.append(lambda: True)
    return loops.alternatives(run, "", arms, frame)
