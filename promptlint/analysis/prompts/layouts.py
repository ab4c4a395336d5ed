"""From values to the parts of a request: messages, system text, cache breakpoints."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from promptlint.analysis.breakpoints.marks import Content, mark_of, moved, within
from promptlint.analysis.conversation.history import edits_of, inserted_ahead
from promptlint.analysis.conversation.messages import as_message, role_of, said
from promptlint.analysis.prompts.links import signed
from promptlint.analysis.texts.fstrings import constant_text
from promptlint.analysis.texts.textops import to_nodes
from promptlint.analysis.values.kinds import (
    UNKNOWN,
    Choice,
    Const,
    DictCell,
    DictRef,
    Edited,
    Either,
    Item,
    ListRef,
    ObjectRef,
    Opaque,
    Repeat,
    Spread,
    TemplateValue,
    Text,
    Value,
)
from promptlint.analysis.values.listing import deep_causes, item_values, plain
from promptlint.model import Branch, Breakpoint, Many, Node, Part, Prompt, PromptKind, Role, Segment
from promptlint.text import Location

if TYPE_CHECKING:
    from promptlint.analysis.run import Run
    from promptlint.analysis.values.frame import Frame

_LINK_KEYS = ("image_url", "url", "source")
_TEXT_KEYS = ("text", "content", "input", "image_url", "url", "source", "data", "parts", "detail")


_CONVERSATION = re.compile(r"messages|history|conversation|items|turns|transcript|contents|inputs", re.IGNORECASE)


def messages_prompt(run: Run, messages: ListRef, location: Location) -> Prompt:
    """A message list that nobody is seen to send."""
    nodes, _ = message_parts(run, messages, location)
    edits = (*edits_of(run, messages), *inserted_ahead(run, messages))
    return Prompt(PromptKind.REQUEST, nodes, location, complete=False, edits=edits)


def message_parts(run: Run, value: Value, location: Location, one_turn: bool = False) -> tuple[tuple[Node, ...], bool]:
    """A message list (or one text for the user) as parts, and whether all of it is known.

    `one_turn`: the parameter takes a text as well as a list, so that an unknown value is a history only by its name.
    """
    match value:
        case ListRef():
            cell = run.heap.list_cell(value)
            nodes = _items(run, plain(cell.items), location)
            return nodes, not any(isinstance(item, Spread) for item in item_values(cell.items))
        case Text() | TemplateValue():
            return (Part(Role.USER, to_nodes(run, value, location), location),), True
        case DictRef():
            return (_message(run, run.heap.dict_cell(value), location),), True
        case Choice(test=test, arms=arms):
            found = [message_parts(run, arm, location) for arm in arms if not isinstance(arm, Const)]
            nodes = (Branch(test if len(found) == len(arms) else "", tuple(each for each, _ in found)),)
            return nodes, all(known for _, known in found)
        case Const():
            return (), True
        case Opaque(label=label) if one_turn and not _CONVERSATION.search(label):
            return (Part(Role.USER, to_nodes(run, value, location), location),), False
        case _:
            return (_history(run, value, location),), False


def _history(run: Run, value: Value, location: Location) -> Part:
    """Earlier turns that are not seen one by one. Whatever a value among them does, it is at their end."""
    return Part(
        Role.HISTORY, (Segment(location, None, partly_unknown=True, name=getattr(value, "label", "")),), location
    )


def _items(run: Run, items: tuple[Item, ...], location: Location) -> tuple[Node, ...]:
    nodes: list[Node] = []
    for item in items:
        match item:
            case Repeat():
                nodes.append(Many(_items(run, item.items, location), location))
            case Either():
                nodes.append(Branch(item.test, tuple(_items(run, arm, location) for arm in item.arms)))
            case Spread(value=ListRef() as inner):
                cell = run.heap.list_cell(inner)
                nodes.append(
                    Part(Role.HISTORY, (Segment(cell.location or location, None, partly_unknown=True),), location)
                )
            case Spread(value=value):
                nodes.append(_history(run, value, location))
            case DictRef() | ObjectRef():
                cell_ = as_message(run, item)
                nodes.append(_message(run, cell_, location) if cell_ is not None else _history(run, item, location))
            case Text() | TemplateValue():
                nodes.append(Part(Role.USER, to_nodes(run, item, location), location))
            case Choice(test=test, arms=arms):
                nodes.append(Branch(test, tuple(_items(run, (arm,), location) for arm in arms)))
            case Const() | Edited():
                pass
            case ListRef():
                pair = said(run, item)
                if pair is not None:
                    nodes.append(_message(run, pair, location))
                else:
                    nodes += _items(run, plain(run.heap.list_cell(item).items), location)
            case _:
                nodes.append(_history(run, item, location))
    return tuple(nodes)


def system_message(run: Run, cell: DictCell, location: Location) -> Prompt:
    """A system message by itself, whoever sends it with what."""
    return Prompt(PromptKind.REQUEST, (_message(run, cell, location),), location, complete=False)


def _message(run: Run, cell: DictCell, location: Location) -> Part:
    where = cell.location or location
    role = role_of(cell)
    content = cell.entries.get("content", cell.entries.get("parts"))
    if content is None and role is Role.UNKNOWN:
        return Part(Role.HISTORY, (Segment(where, None, partly_unknown=True),), where)
    nodes, found = content_nodes(run, content if content is not None else UNKNOWN, where)
    return Part(role, nodes, where, (*found, *mark_of(run, cell, nodes, where)))


def content_nodes(run: Run, value: Value, location: Location) -> Content:
    """A message's content as text, and the breakpoints on its blocks."""
    if isinstance(value, Choice):
        found = [content_nodes(run, arm, location) for arm in value.arms]
        branch = Branch(value.test, tuple(nodes for nodes, _ in found))
        return (branch,), tuple(each for _, inner in found for each in within(inner, branch, 0))
    if not isinstance(value, ListRef):
        return to_nodes(run, value, location), ()
    return _block_items(run, run.heap.list_cell(value).items, location)


def _block_items(run: Run, items: tuple[Item, ...], location: Location) -> Content:
    nodes: list[Node] = []
    found: tuple[Breakpoint, ...] = ()
    for item in items:
        match item:
            case Repeat():
                inner, marks = _block_items(run, item.items, location)
                loop = Many(inner)
                found += within(marks, loop, len(nodes))
                nodes.append(loop)
            case Either():
                arms = [_block_items(run, arm, location) for arm in item.arms]
                branch = Branch(item.test, tuple(arm for arm, _ in arms))
                found += tuple(each for _, marks in arms for each in within(marks, branch, len(nodes)))
                nodes.append(branch)
            case DictRef():
                inner, marks = _block(run, item, location)
                found += moved(marks, len(nodes))
                nodes += inner
            case ObjectRef():  # a block of a class of its own, known by the text in it
                fields = run.heap.object_cell(item).fields
                text = next((fields[key] for key in _TEXT_KEYS if key in fields), UNKNOWN)
                nodes += to_nodes(run, UNKNOWN if isinstance(text, ObjectRef) else text, location)
            case Choice(test=test, arms=several) if any(isinstance(arm, DictRef) for arm in several):
                arms = [_block_items(run, (arm,), location) for arm in several]
                branch = Branch(test, tuple(arm for arm, _ in arms))
                found += tuple(each for _, marks in arms for each in within(marks, branch, len(nodes)))
                nodes.append(branch)
            case Spread(value=value):
                causes = deep_causes(run, value)
                nodes.append(Segment(location, None, causes, partly_unknown=True))
            case Edited():
                pass
            case _:
                nodes += to_nodes(run, item, location)
    return tuple(nodes), found


def _block(run: Run, reference: DictRef, location: Location) -> Content:
    """A content block: its text (or link), and its cache mark."""
    cell = run.heap.dict_cell(reference)
    where = cell.location or location
    nodes: list[Node] = []
    found: tuple[Breakpoint, ...] = ()
    for key in _TEXT_KEYS:
        value = cell.entries.get(key)
        if isinstance(value, DictRef | ListRef):
            items = (value,) if isinstance(value, DictRef) else run.heap.list_cell(value).items
            inner, marks = _block_items(run, items, where)
            found += moved(marks, len(nodes))
            nodes += inner
        elif value is not None and not (key == "detail" and constant_text(value)):  # a detail that stays is no text
            text = to_nodes(run, value, where)
            nodes += signed(text) if key in _LINK_KEYS else text
    return tuple(nodes), (*found, *mark_of(run, cell, nodes, where))


def system_parts(run: Run, value: Value, location: Location, frame: Frame) -> tuple[Node, ...]:
    """A system text, or a list of system blocks, each with its own mark."""
    if isinstance(value, ListRef):
        parts: list[Node] = []
        for item in plain(run.heap.list_cell(value).items):
            nodes, found = _block_items(run, (item,), location)
            parts.append(Part(Role.SYSTEM, nodes, location, found))
        return tuple(parts)
    if isinstance(value, Const):
        return ()
    if isinstance(value, DictRef):
        nodes, found = _block(run, value, location)
        return (Part(Role.SYSTEM, nodes, location, found),)
    if isinstance(value, Choice):
        return (Branch(value.test, tuple(system_parts(run, arm, location, frame) for arm in value.arms)),)
    return (Part(Role.SYSTEM, to_nodes(run, value, location), location),)


def marked_last(nodes: list[Node], location: Location, ttl: str | None = "") -> list[Node]:
    """An automatic breakpoint, at the end of the whole request."""
    for index in range(len(nodes) - 1, -1, -1):
        node = nodes[index]
        if isinstance(node, Part):
            mark = Breakpoint(location, ttl, after=len(node.children), automatic=True)
            return [*nodes[:index], replace(node, breakpoints=(*node.breakpoints, mark)), *nodes[index + 1 :]]
    return nodes
