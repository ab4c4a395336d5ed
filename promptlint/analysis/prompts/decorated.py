"""Functions whose result an SDK takes for system text, because a decorator says so: ``@agent.instructions``."""

from __future__ import annotations

import ast
from dataclasses import replace
from typing import TYPE_CHECKING

from promptlint.analysis.definitions.lineage import Method, stand_in
from promptlint.analysis.definitions.outlines import imported
from promptlint.analysis.syntax.trees import name_of
from promptlint.analysis.tables.sink_tables import Sink, SinkKind, match_sink
from promptlint.analysis.texts.textops import to_nodes
from promptlint.analysis.values.kinds import Arguments, External, FunctionValue, Value
from promptlint.analysis.values.listing import node_causes
from promptlint.model import Evaluated, Node, Part, Prompt, PromptKind, Role, Segment
from promptlint.nodes import map_segments

if TYPE_CHECKING:
    from promptlint.analysis.run import Run
    from promptlint.analysis.values.frame import Frame


def returned(run: Run, function: FunctionValue, value: Value, frame: Frame) -> None:
    """Keep the request that the result of a decorated function becomes a part of.

    What the same decorator gives for functions further down in the file follows it, and then the conversation, if the
    SDK calls the function again for each request; otherwise it is made once for each conversation.
    """
    node = function.node
    if isinstance(node, ast.Lambda) or not node.decorator_list or not run.record:
        return
    for decorator in node.decorator_list:
        sink = _sink(run, decorator, function)
        if sink is None:
            continue
        where = frame.locate(node)
        nodes = to_nodes(run, value, where)
        if not node_causes(nodes):
            continue
        behind = _behind(run, decorator, node, frame) if sink.receivers else ()
        if _renewed(sink, decorator):
            history: tuple[Node, ...] = (Part(Role.HISTORY, (Segment(where, None, partly_unknown=True),), where),)
        else:
            nodes, history = map_segments(nodes, _made_once), ()
        text = Part(Role.SYSTEM, (*nodes, *behind), where)
        run.see(Prompt(PromptKind.REQUEST, (text, *history), where, sdk=sink.sdk, endpoint="agent", complete=False))


def _made_once(segment: Segment) -> Segment:
    """A changing value that stays for a conversation."""
    made = frozenset(
        replace(each, evaluated=Evaluated.INSTANCE) if each.evaluated is Evaluated.CALL else each
        for each in segment.causes
    )
    return replace(segment, causes=made)


def _behind(run: Run, decorator: ast.expr, node: Method, frame: Frame) -> tuple[Node, ...]:
    """The texts of the functions that come behind this one in the module and have the same decorator."""
    wanted = name_of(_target(decorator))
    recording, run.record = run.record, False
    nodes: list[Node] = []
    try:
        for other in frame.module.tree.body:
            if (
                isinstance(other, ast.FunctionDef | ast.AsyncFunctionDef)
                and other.lineno > node.lineno
                and any(name_of(_target(each)) == wanted for each in other.decorator_list)
            ):
                function = FunctionValue(other, frame.module)
                value = run.call(function, Arguments(open=True, spread=True), stand_in(other), frame)
                nodes += to_nodes(run, value, frame.locate(other))
    finally:
        run.record = recording
    return tuple(nodes)


def _target(decorator: ast.expr) -> ast.expr:
    return decorator.func if isinstance(decorator, ast.Call) else decorator


def _sink(run: Run, decorator: ast.expr, function: FunctionValue) -> Sink | None:
    target = _target(decorator)
    frame = run.module_frame(function.module)
    value = run.expr(target, frame) if isinstance(target, ast.Name | ast.Attribute) else None
    name = value.dotted if isinstance(value, External) else name_of(target)
    receiver = name.partition("()")[0] if "()" in name else ""
    sink = match_sink(name, receiver, imported(function.module))
    return sink if sink is not None and sink.kind is SinkKind.DECORATOR else None


def _renewed(sink: Sink, decorator: ast.expr) -> bool:
    """Whether the function runs for each request, and not only when a conversation begins."""
    switches = {parameter.name for parameter in sink.parameters("renewed")}
    given = decorator.keywords if isinstance(decorator, ast.Call) else ()
    return not switches or any(
        each.arg in switches and isinstance(each.value, ast.Constant) and each.value.value is True for each in given
    )
