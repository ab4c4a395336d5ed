"""Tool definitions where no call is in sight: functions that give them, objects and classes that describe one."""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import TYPE_CHECKING

from promptlint.analysis.syntax.trees import name_of
from promptlint.analysis.tables.naming_roles import says_tools, tool_class, tools_annotation
from promptlint.analysis.values.kinds import (
    Choice,
    ClassValue,
    DictCell,
    DictRef,
    ListCell,
    ListRef,
    ObjectRef,
    Text,
    Value,
)
from promptlint.analysis.values.listing import item_values, node_causes, order_of
from promptlint.model import CauseKind, Part, Prompt, PromptKind, Role, Segment
from promptlint.text import Location

if TYPE_CHECKING:
    from promptlint.analysis.definitions.lineage import Method
    from promptlint.analysis.run import Run
    from promptlint.analysis.values.frame import Frame


_ROUTES = frozenset({"get", "post", "put", "patch", "delete", "route", "api_route"})


def returned(run: Run, node: Method, value: Value, frame: Frame) -> None:
    """Tool definitions returned by a function whose name or annotation says that it gives them."""
    if not run.record or not says_tools(node) or _answers_browsers(node):
        return
    annotated = node.returns is not None and tools_annotation(node.returns)
    for number, each in enumerate(_lists(run, value)):
        if annotated or _defines_tools(run, each):
            _keep(run, (id(node), f"tools {number}"), each, frame.locate(node))


def _answers_browsers(node: Method) -> bool:
    """Whether a function is a route of a web framework: ``@router.get("/tools")``."""
    made = (each.func for each in node.decorator_list if isinstance(each, ast.Call))
    return any(isinstance(each, ast.Attribute) and each.attr in _ROUTES for each in made)


def _lists(run: Run, value: Value) -> list[Value]:
    """What is returned, of tuples the lists in them; a set beside them holds names."""
    if isinstance(value, Choice) and any(_is_tuple(run, arm) for arm in value.arms):
        return [each for arm in value.arms for each in _lists(run, arm)]
    if not isinstance(value, ListRef) or not _is_tuple(run, value):
        return [value]
    items = [item for item in run.heap.list_cell(value).items if isinstance(item, ListRef)]
    return [item for item in items if run.heap.list_cell(item).kind != "set"]


def _is_tuple(run: Run, value: Value) -> bool:
    return isinstance(value, ListRef) and run.heap.list_cell(value).kind == "tuple"


def _defines_tools(run: Run, value: Value) -> bool:
    """Whether a list holds tool definitions by the look of them, or what a tool server lists."""
    if isinstance(value, Choice):
        return any(_defines_tools(run, arm) for arm in value.arms)
    if not isinstance(value, ListRef):
        return False
    cell = run.heap.list_cell(value)
    if any(cause.kind is CauseKind.ARRIVAL_ORDER and "tools" in cause.label for cause in order_of(run, value)):
        return True
    return any(isinstance(each, DictRef) and _is_tool(run.heap.dict_cell(each)) for each in item_values(cell.items))


def _is_tool(cell: DictCell) -> bool:
    keys = cell.entries.keys()
    named = "name" in keys and not keys.isdisjoint({"description", "parameters", "input_schema", "inputSchema"})
    return named or ("function" in keys and "type" in keys)


def of_object(run: Run, name: str, value: DictRef | ObjectRef, where: Location) -> None:
    """A tool made of its description, by a class whose name says so."""
    if run.record and tool_class(name):
        _keep(run, (where.start, where.source.path), run.heap.new_list(ListCell((value,))), where)


def of_class(run: Run, cls: ClassValue, attribute: Callable[[str], Value | None], where: Location) -> None:
    """The description in the body of a class that describes a tool, whose attributes are read by name."""
    bases = [name_of(base).rpartition(".")[2] for base in cls.node.bases]
    if not run.record or not any(map(tool_class, (cls.node.name, *bases))):
        return
    entries: dict[str, Value] = {}
    for name in ("name", "description", "instructions"):
        value = attribute(name)
        if isinstance(value, Text):
            entries[name] = value
    described = run.heap.new_dict(DictCell(entries, location=where))
    _keep(run, (id(cls.node), "description"), run.heap.new_list(ListCell((described,))), where)


def _keep(run: Run, key: tuple[object, str], value: Value, where: Location) -> None:
    """Tools that nobody is seen to send: a prompt of unknown length and a conversation stand behind them."""
    from promptlint.analysis.prompts.structures import tools_part

    nodes = tools_part(run, value, where)
    if node_causes(nodes):
        behind = (
            Part(Role.SYSTEM, (Segment(where, None),), where),
            Part(Role.HISTORY, (Segment(where, None, partly_unknown=True),), where),
        )
        run.shape(key, Prompt(PromptKind.REQUEST, (*nodes, *behind), where, complete=False))
    else:
        run.shapes.pop(key, None)
