"""Template objects: what their methods give, and the messages of a chat template bound to values."""

from __future__ import annotations

import ast
from dataclasses import replace
from typing import TYPE_CHECKING

from promptlint.analysis.prompts.layouts import messages_prompt
from promptlint.analysis.texts.formatting import Bindings, bind, from_arguments
from promptlint.analysis.texts.textops import text
from promptlint.analysis.values.kinds import (
    UNKNOWN,
    Arguments,
    BoundMethod,
    DictRef,
    Either,
    Item,
    ListCell,
    ListRef,
    Opaque,
    Repeat,
    Spread,
    TemplateValue,
    Value,
)
from promptlint.text import Location

if TYPE_CHECKING:
    from promptlint.analysis.run import Run
    from promptlint.analysis.values.frame import Frame

_RENDERS = frozenset(
    {
        "render",
        "render_async",
        "async_render",
        "format",
        "substitute",
        "safe_substitute",
        "invoke",
        "ainvoke",
        "format_prompt",
    }
    | {"format_messages", "aformat_messages", "aformat", "to_string", "to_messages", "partial", "compile"}
)

_TAKE_MAPPING = frozenset(
    {"invoke", "ainvoke", "render", "async_render", "format_prompt", "substitute", "safe_substitute"}
)


def template_method(
    run: Run, template: TemplateValue, name: str, arguments: Arguments, node: ast.expr, frame: Frame
) -> Value:
    """A method of a template object: those that render bind its placeholders."""
    if name not in _RENDERS:
        return BoundMethod(template, name) if name == "messages" else UNKNOWN
    bindings = from_arguments(run, arguments, node, frame)
    if name in _TAKE_MAPPING and arguments.args:
        bindings.mapping(arguments.args[0], arguments.nodes.get(0))
    if template.messages is not None:
        messages = bind_messages(run, template.messages, bindings)
        record_messages(run, template, messages, frame.locate(node), bound=True)
        return replace(template, messages=messages) if name == "partial" else messages
    bound = bind(template.nodes, bindings)
    return TemplateValue(bound, template.dialect) if name == "partial" else text(bound)


def bind_messages(run: Run, messages: Value, bindings: Bindings) -> Value:
    """A list of messages with the placeholders of their texts bound."""
    if not isinstance(messages, ListRef):
        return messages
    cell = run.heap.list_cell(messages)
    return run.heap.new_list(ListCell(_bound_items(run, cell.items, bindings), cell.order, cell.kind, cell.location))


def _bound_items(run: Run, items: tuple[Item, ...], bindings: Bindings) -> tuple[Item, ...]:
    result: list[Item] = []
    for item in items:
        match item:
            case Repeat():
                result.append(Repeat(_bound_items(run, item.items, bindings)))
            case Either():
                result.append(Either(item.test, tuple(_bound_items(run, arm, bindings) for arm in item.arms)))
            case Spread(value=Opaque(label=label)) if label in bindings.named:
                result.append(Spread(bindings.named[label]))
            case DictRef():
                cell = run.heap.dict_cell(item)
                content = cell.entries.get("content")
                if isinstance(content, TemplateValue):
                    entries = {**cell.entries, "content": text(bind(content.nodes, bindings))}
                    result.append(run.heap.new_dict(replace(cell, entries=entries)))
                else:
                    result.append(item)
            case _:
                result.append(item)
    return tuple(result)


def record_messages(run: Run, template: TemplateValue, messages: Value, location: Location, *, bound: bool) -> None:
    """Keep the request that a chat template is shaped like; bound to values it takes the unbound one's place."""
    if run.record and isinstance(messages, ListRef) and template.origin is not None:
        key = (template.origin.key, "template")
        if bound or key not in run.shapes:
            run.shape(key, messages_prompt(run, messages, location))
