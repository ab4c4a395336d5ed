"""Functions whose result an SDK takes for system text, because a decorator says so: ``@agent.instructions``."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from promptlint.analysis.listing import node_causes
from promptlint.analysis.outlines import imported
from promptlint.analysis.sink_tables import Sink, SinkKind, match_sink
from promptlint.analysis.textops import name_of, to_nodes
from promptlint.analysis.values import External, FunctionValue, Value
from promptlint.model import Node, Part, Prompt, PromptKind, Role, Segment

if TYPE_CHECKING:
    from promptlint.analysis.frame import Frame
    from promptlint.analysis.run import Run


def returned(run: Run, function: FunctionValue, value: Value, frame: Frame) -> None:
    """Keep the request that the result of a decorated function becomes a part of.

    The conversation follows it, if the SDK calls the function again for each request.
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
        if node_causes(nodes):
            parts: list[Node] = [Part(Role.SYSTEM, nodes, where)]
            if _renewed(sink, decorator):
                parts.append(Part(Role.HISTORY, (Segment(where, None, partly_unknown=True),), where))
            run.see(Prompt(PromptKind.REQUEST, tuple(parts), where, sdk=sink.sdk, endpoint="agent", complete=False))


def _sink(run: Run, decorator: ast.expr, function: FunctionValue) -> Sink | None:
    target = decorator.func if isinstance(decorator, ast.Call) else decorator
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
