"""The text of a condition, such that equal conditions have equal texts."""

from __future__ import annotations

from jinja2 import nodes

from promptlint.templates.jinja_values import Run, Scope

_OPERATORS = {
    "eq": "==", "ne": "!=", "gt": ">", "gteq": ">=", "lt": "<", "lteq": "<=", "in": "in", "notin": "not in",
}  # fmt: skip


def condition_text(node: nodes.Node, scope: Scope, run: Run) -> str:
    """A canonical text of the condition; empty (equal to no other) where it is too deep to be written out.

    Names that the template binds itself appear with the number of the binding, so that a name that was set anew in
    between does not look the same.
    """
    try:
        return _text(node, scope, run)
    except RecursionError:
        return ""


def _text(node: nodes.Node, scope: Scope, run: Run) -> str:
    def of(child: nodes.Node) -> str:
        return _text(child, scope, run)

    match node:
        case nodes.Name():
            bound = scope.lookup(node.name)
            return bound.key or node.name if bound is not None else node.name
        case nodes.Const():
            return repr(node.value)
        case nodes.Getattr(node=nodes.Name(name=name), attr=attr) if (bound := scope.lookup(name)) and bound.cell:
            member = run.cells.get((bound.cell, attr))
            return member.key if member is not None and member.key else f"{bound.key}.{attr}"
        case nodes.Getattr():
            return f"{of(node.node)}.{node.attr}"
        case nodes.Getitem(arg=nodes.Const(value=str(key))) if key.isidentifier():
            return f"{of(node.node)}.{key}"
        case nodes.Getitem():
            return f"{of(node.node)}[{of(node.arg)}]"
        case nodes.And():
            return f"({of(node.left)} and {of(node.right)})"
        case nodes.Or():
            return f"({of(node.left)} or {of(node.right)})"
        case nodes.Not():
            return f"(not {of(node.node)})"
        case nodes.Compare():
            return f"({of(node.expr)}{''.join(of(each) for each in node.ops)})"
        case nodes.Operand():
            return f" {_OPERATORS.get(node.op, node.op)} {of(node.expr)}"
        case nodes.Filter() | nodes.Test():
            sign = "|" if isinstance(node, nodes.Filter) else " is "
            subject = of(node.node) if node.node is not None else ""
            given = [of(each) for each in node.iter_child_nodes(exclude=("node",))]
            return f"{subject}{sign}{node.name}" + (f"({', '.join(given)})" if given else "")
        case nodes.Call():
            return f"{of(node.node)}({', '.join(of(each) for each in node.iter_child_nodes(exclude=('node',)))})"
        case nodes.Keyword():
            return f"{node.key}={of(node.value)}"
    return f"{type(node).__name__}({', '.join(of(each) for each in node.iter_child_nodes())})"
