"""Prompt-shaped values where no call is in sight: message lists, and text whose name says that it is a prompt."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from promptlint.analysis.listing import item_values, node_causes
from promptlint.analysis.naming_roles import role_of_name
from promptlint.analysis.values import DictCell, DictRef, FunctionValue, ListRef, TemplateValue, Text, Value
from promptlint.model import Part, Prompt, PromptKind, Role

if TYPE_CHECKING:
    from promptlint.analysis.frame import Frame
    from promptlint.analysis.run import Run


def named(run: Run, name: str, value: Value, target: ast.expr, frame: Frame) -> None:
    """Text bound to a name that says prompt."""
    if not isinstance(value, Text) or not run.record:
        return
    role = role_of_name(name)
    if role is not None and node_causes(value.nodes):
        run.shapes[(id(frame.function), name)] = _prompt(value, role, frame, target)
    else:
        run.shapes.pop((id(frame.function), name), None)  # bound anew before anybody used it


def returned(run: Run, function: FunctionValue, value: Value, frame: Frame) -> None:
    """Text returned by a function whose name says prompt."""
    node = function.node
    if isinstance(node, ast.Lambda) or not isinstance(value, Text) or not run.record:
        return
    role = role_of_name(node.name.removeprefix("build_").removeprefix("get_").removeprefix("_"))
    if role is not None and node_causes(value.nodes):
        run.shapes[(id(node), "return")] = _prompt(value, role, frame, None)


def _prompt(value: Text, role: Role, frame: Frame, target: ast.expr | None) -> Prompt:
    anchor = target if target is not None else frame.function
    assert anchor is not None
    where = frame.locate(anchor)
    return Prompt(PromptKind.REQUEST, (Part(role, value.nodes, where),), where, complete=False)


def message_list(run: Run, reference: ListRef, frame: Frame) -> None:
    """A list literal that holds messages."""
    if not run.record:
        return
    cell = run.heap.list_cell(reference)
    for item in item_values(cell.items):
        if isinstance(item, DictRef) and _is_message(run.heap.dict_cell(item)):
            from promptlint.analysis.layouts import messages_prompt

            assert cell.location is not None
            run.shapes[(cell.location.start, cell.location.source.path)] = messages_prompt(
                run, reference, cell.location
            )
            return


def _is_message(cell: DictCell) -> bool:
    """A message whose text is there; that of a template comes with its values."""
    return "role" in cell.entries and not isinstance(cell.entries.get("content"), TemplateValue | None)
