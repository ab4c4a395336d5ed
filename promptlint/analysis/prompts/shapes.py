"""Prompt-shaped values where no call is in sight: message lists, and text whose name says that it is a prompt."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from promptlint.analysis.conversation.messages import as_message, role_of
from promptlint.analysis.tables.naming_roles import is_conversation, role_of_name
from promptlint.analysis.values.kinds import (
    Choice,
    DictCell,
    DictRef,
    FunctionValue,
    Item,
    ListCell,
    ListRef,
    ObjectRef,
    Opaque,
    Spread,
    TemplateValue,
    Text,
    Value,
)
from promptlint.analysis.values.listing import item_values, node_causes
from promptlint.model import Branch, CauseKind, Many, Node, Parameter, Part, Prompt, PromptKind, Role, Segment
from promptlint.nodes import parts, segments
from promptlint.text import Location

if TYPE_CHECKING:
    from promptlint.analysis.run import Run
    from promptlint.analysis.values.frame import Frame

_MANY_CHARACTERS = 1_000  # of known text: some 250 tokens, below which moving a value gains nothing worth a warning


def named(run: Run, name: str, value: Value, target: ast.expr, frame: Frame) -> None:
    """Text bound to a name that says prompt."""
    if not isinstance(value, Text) or not run.record:
        return
    role = role_of_name(name)
    if role is not None and node_causes(value.nodes):
        run.shape((id(frame.function), name), _prompt(value, role, frame, target))
    else:
        run.shapes.pop((id(frame.function), name), None)  # bound anew before anybody used it


def returned(run: Run, function: FunctionValue, value: Value, frame: Frame) -> None:
    """Text returned by a function whose name says prompt."""
    node = function.node
    if isinstance(node, ast.Lambda) or not isinstance(value, Text | Opaque) or not run.record:
        return
    role = role_of_name(node.name.removeprefix("build_").removeprefix("get_").removeprefix("_"))
    if role is not None and isinstance(value, Opaque) and _may_be_text(node):
        _rendered(run, value, role, frame, node)
    elif role is not None and isinstance(value, Text) and node_causes(value.nodes):
        run.shape((id(node), "return"), _prompt(value, role, frame, None))


def _may_be_text(node: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """Whether a function can return text, by its annotation."""
    return node.returns is None or any(
        isinstance(each, ast.Name) and each.id == "str" for each in ast.walk(node.returns)
    )


def _rendered(run: Run, value: Opaque, role: Role, frame: Frame, node: ast.AST) -> None:
    """Text that an unknown template makes of something unordered, wherever that stands in it."""
    for cause in sorted(value.causes, key=lambda each: (each.label, each.place)):
        if cause.kind in (CauseKind.SET_ORDER, CauseKind.LISTING_ORDER) and cause.location is not None:
            where = frame.locate(node)
            nodes = (Segment(cause.location, None, frozenset({cause})), Segment(where, None))
            part = Part(role, nodes, where)
            run.shape((id(node), "return"), Prompt(PromptKind.REQUEST, (part,), where, complete=False))
            return


def _prompt(value: Text, role: Role, frame: Frame, target: ast.expr | None) -> Prompt:
    anchor = target if target is not None else frame.function
    assert anchor is not None
    where = frame.locate(anchor)
    return Prompt(PromptKind.REQUEST, (Part(role, value.nodes, where),), where, complete=False)


def message_list(run: Run, reference: ListRef) -> None:
    """A list that may hold messages, as it is now; `settled` says what has become of it."""
    if not run.record:
        return
    cell = run.heap.list_cell(reference)
    if cell.location is None or cell is run.listed.get(reference):
        return
    added_to = reference in run.listed
    run.listed[reference] = cell
    if any(isinstance(item, Choice) and _any_of(run, item) for item in item_values(cell.items)):
        return
    found = [each for item in item_values(cell.items) if not isinstance(item, Spread)
             if (each := as_message(run, item)) is not None and _is_message(each)]  # fmt: skip
    if found:
        from promptlint.analysis.prompts.layouts import messages_prompt

        for each in found:
            if each.location is not None:
                run.shapes.pop(_key(each.location), None)  # the list says more than the message by itself
        made, key = messages_prompt(run, reference, cell.location), _key(cell.location)
        if added_to:
            made = replace(made, nodes=_leading(made.nodes, True)[0])
        held = run.shapes.get(key)
        if held is None or _length(made) >= _length(held):  # of what callers make of a list the longest is kept
            run.shape(key, made)


def _leading(nodes: tuple[Node, ...], leads: bool) -> tuple[tuple[Node, ...], bool]:
    """A list to which messages were added one by one, and whether nobody has spoken in it yet.

    System text that seems to come late may have been added on another way through the code, where the list was empty.
    """
    result: list[Node] = []
    for node in nodes:
        match node:
            case Part(role=Role.SYSTEM) if not leads:
                result.append(replace(node, role=Role.UNKNOWN))
                continue
            case Part():
                leads = leads and node.role is Role.SYSTEM
            case Branch(arms=arms):
                found = [_leading(arm, leads) for arm in arms]
                node = replace(node, arms=tuple(arm for arm, _ in found))
                leads = all(still for _, still in found)
            case Many(body=body):
                inner, leads = _leading(body, leads)
                node = replace(node, body=inner)
            case _:
                pass
        result.append(node)
    return tuple(result), leads


def _any_of(run: Run, value: Choice) -> bool:
    """Whether a value is any message of another list, from which this one is made: that list says where it stands."""
    messages = [found for arm in value.arms if (found := as_message(run, arm)) is not None]
    return len({role_of(each) for each in messages}) > 1


def grown(run: Run, reference: ListRef, items: Iterable[Item]) -> None:
    """A list to which something was added that may be a message: what it holds in the end is looked at then."""
    if reference not in run.listed and any(
        isinstance(each, DictRef | ListRef | ObjectRef) for each in item_values(items)
    ):
        run.listed[reference] = None


def given(run: Run, reference: ListRef, items: Iterable[Item]) -> None:
    """What a generator gives next: messages for a model where a system message leads them. Others may be events, or
    the pieces of an answer, told of one by one."""
    leading = next(item_values(run.heap.list_cell(reference).items), None)
    cell = as_message(run, leading) if leading is not None and not isinstance(leading, Spread) else None
    if cell is not None and role_of(cell) is Role.SYSTEM:
        grown(run, reference, items)


def headed(run: Run, target: ast.expr, item: Value, node: ast.AST, frame: Frame) -> None:
    """A message put at the head of a conversation that is not seen: ``messages.insert(0, message)``."""
    before = run.expr(target, frame)
    unseen = isinstance(before, Opaque) and is_conversation(before.label)
    if unseen and isinstance(item, DictRef | ObjectRef) and isinstance(target, ast.Name | ast.Attribute):
        reference = run.heap.new_list(ListCell((item, Spread(before)), location=frame.locate(node)))
        run.assign(target, reference, frame)
        grown(run, reference, (item,))


def settled(run: Run) -> None:
    """The lists of messages as the function under way leaves them."""
    if not run.record or not run.listed:
        return
    find = run.heap.cell
    for reference in [each for each, looked_at in run.listed.items() if find(each.id) is not looked_at]:
        message_list(run, reference)


def _length(prompt: Prompt) -> int:
    return sum(1 for _ in parts(prompt.nodes))


def message(run: Run, reference: DictRef | ObjectRef) -> None:
    """A system message made by itself: whoever sends it, tools and a conversation may go with it.

    Short ones are remarks that a program drops into the conversation.
    """
    cell = as_message(run, reference) if run.record else None
    if cell is None or cell.location is None or not _is_message(cell) or role_of(cell) is not Role.SYSTEM:
        return
    content = cell.entries["content"]
    if isinstance(content, Text) and node_causes(content.nodes) and _known_length(content.nodes) >= _MANY_CHARACTERS:
        from promptlint.analysis.prompts.layouts import system_message

        run.shape(_key(cell.location), system_message(run, cell, cell.location))


def _known_length(nodes: tuple[Node, ...]) -> int:
    """The characters of known text, those of every branch together."""
    return sum(len(each.text or "") for each in segments(nodes))


def cache_key(run: Run, value: Value, where: Location) -> None:
    """A cache key that is put into keyword arguments or a body; who sends them may not be seen."""
    if run.record:
        from promptlint.analysis.prompts.structures import data_nodes

        parameter = Parameter("cache_key", data_nodes(run, value, where), where)
        found = Prompt(PromptKind.REQUEST, (), where, complete=False, parameters=(parameter,))
        run.shape(_key(where), found)


def _key(location: Location) -> tuple[int, str]:
    return location.start, location.source.path


def _is_message(cell: DictCell) -> bool:
    """A message whose text is there; that of a template comes with its values."""
    return "role" in cell.entries and not isinstance(cell.entries.get("content"), TemplateValue | None)
