"""Calls that send a request, or make a piece of one, as the catalogue of SDKs knows them."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from promptlint.analysis.conversation import history, rounds
from promptlint.analysis.definitions.outlines import imported
from promptlint.analysis.prompts import layouts, settings, shapes, structures, templates, tool_shapes
from promptlint.analysis.tables.sink_tables import Parameter, Sink, SinkKind, match_sink, vendors
from promptlint.analysis.texts import files, formatting
from promptlint.analysis.texts.fstrings import constant_text
from promptlint.analysis.values.kinds import (
    UNKNOWN,
    Arguments,
    DictCell,
    DictRef,
    External,
    FunctionValue,
    Item,
    ListCell,
    ListRef,
    ObjectRef,
    Opaque,
    PartialValue,
    Spread,
    TemplateValue,
    Text,
    Value,
)
from promptlint.analysis.values.listing import item_values
from promptlint.analysis.values.truth import known_truth
from promptlint.diagnostic import Confidence
from promptlint.model import Cause, HistoryEdit, Node, Part, Prompt, PromptKind, Role, Segment
from promptlint.providers import lookup
from promptlint.text import Location

if TYPE_CHECKING:
    from promptlint.analysis.run import Run
    from promptlint.analysis.values.frame import Frame

_SPEAKERS = {"human": "user", "ai": "assistant", "developer": "system", "model": "assistant"}


def sent(run: Run, name: str, receiver: str, arguments: Arguments, node: ast.expr, frame: Frame) -> Value | None:
    """The value of a call that the catalogue of sinks knows; `None` for any other call."""
    sink = match_sink(name, receiver, imported(frame.module))
    if sink is None or _foreign(receiver, sink):
        return None
    match sink.kind:
        case SinkKind.MESSAGE:
            return _message(run, sink, arguments, node, frame)
        case SinkKind.RECORD:
            return _record_of(run, sink, arguments, node, frame)
        case SinkKind.TEMPLATE:
            return _template(run, sink, arguments, node, frame)
        case SinkKind.CLIENT:
            _client(run, sink, receiver or name, arguments, node, frame)
            return None
        case SinkKind.REQUEST | SinkKind.AGENT:
            _record(run, sink, receiver, arguments, node, frame)
            if sink.kind is SinkKind.REQUEST:
                return Opaque(partly_unknown=True, label="response")
            tools = argument(run, sink, "tools", arguments) if sink.binds else None
            return External(f"{name}()", (("tools", tools[0]),) if tools is not None else ())
        case _:
            return None


def _foreign(receiver: str, sink: Sink) -> bool:
    """Whether the call is made on something of another library that merely ends alike (a Twilio client's messages)."""
    package = receiver.partition(".")[0]
    return bool(package) and not any(package == each.partition(".")[0] for each in (*sink.receivers, *sink.import_gate))


def argument(run: Run, sink: Sink, role: str, arguments: Arguments) -> tuple[Value, ast.expr | None] | None:
    """The value passed in a role, and the expression that passes it."""
    found = next(_passed(run, sink, role, arguments), None)
    return None if found is None else (found[0], arguments.node(found[1].name, found[1].position))


def _passed(run: Run, sink: Sink, role: str, arguments: Arguments) -> Iterator[tuple[Value, Parameter]]:
    for parameter in sink.parameters(role):
        value = arguments.get(parameter.name, parameter.position)
        if value is not None:
            inner = _inside(run, value, parameter)
            if inner is not None:
                yield inner, parameter


def _system_texts(run: Run, sink: Sink, arguments: Arguments) -> list[tuple[Value, Parameter]]:
    """The texts of which the system text is made: the first that is given, or all that the SDK joins with it."""
    first = list(_passed(run, sink, "system", arguments))[:1]
    joined = {each.name for each in sink.parameters("joined")}
    return list(_passed(run, sink, "joined", arguments)) if first and first[0][1].name in joined else first


def _inside(run: Run, value: Value, parameter: Parameter) -> Value | None:
    for key in parameter.path[1:]:
        if isinstance(value, DictRef):
            found = run.heap.dict_cell(value).entries.get(key)
        elif isinstance(value, ObjectRef):
            found = run.heap.object_cell(value).fields.get(key)
        else:
            found = None
        if found is None:
            return None
        value = found
    return value


def _message(run: Run, sink: Sink, arguments: Arguments, node: ast.expr, frame: Frame) -> Value:
    where = frame.locate(node)
    if sink.speaker == "history":
        name = argument(run, sink, "template_vars", arguments)
        label = constant_text(name[0]) if name is not None else None
        return run.heap.new_list(
            ListCell((Spread(Opaque(partly_unknown=True, label=label or "history")),), kind="history")
        )
    content = argument(run, sink, "content", arguments)
    role: Value = Text((Segment(where, sink.speaker),))
    if not sink.speaker:
        given = argument(run, sink, "role", arguments)
        role = given[0] if given is not None else UNKNOWN
    entries = {"role": role, "content": content[0] if content is not None else UNKNOWN}
    reference = run.heap.new_dict(DictCell(entries, location=where))
    shapes.message(run, reference)
    return reference


def _record_of(run: Run, sink: Sink, arguments: Arguments, node: ast.expr, frame: Frame) -> Value:
    """A tool, schema or configuration as a mapping of its arguments."""
    positions = {each.position: each.name for each in sink.parameters("data")}
    given = {positions[at]: value for at, value in enumerate(arguments.args) if at in positions}
    where = frame.locate(node)
    told = {
        name: value  # what is called is told of by its name and description
        for name, value in {**given, **arguments.keywords}.items()
        if not isinstance(value, FunctionValue | PartialValue)
    }
    record = run.heap.new_dict(DictCell(told, arguments.open, where))
    tool_shapes.of_object(run, sink.id.rpartition(".")[2], record, where)
    return record


def _template(run: Run, sink: Sink, arguments: Arguments, node: ast.expr, frame: Frame) -> Value:
    dialect = sink.dialect or "format"
    chosen = argument(run, sink, "template_format", arguments)
    if chosen is not None:
        dialect = {"jinja2": "jinja", "mustache": "mustache"}.get(constant_text(chosen[0]) or "", dialect)
    messages = argument(run, sink, "messages", arguments)
    if messages is not None:
        return _chat_template(run, messages[0], dialect, node, frame)
    file = argument(run, sink, "file", arguments)
    if file is not None:
        name = constant_text(file[0])
        source = files.find(run, name, frame) if name is not None else None
        return files.template(run, files.whole(source) if source else None, dialect, frame, source)
    given = argument(run, sink, "template", arguments)
    made_ = files.template(run, given[0] if given is not None else None, dialect, frame)
    if not isinstance(made_, TemplateValue):
        return made_
    variables = argument(run, sink, "template_vars", arguments)
    if variables is not None:
        bindings = formatting.Bindings(run, frame, node)
        bindings.mapping(variables[0], variables[1])
        made_ = replace(made_, nodes=formatting.bind(made_.nodes, bindings))
    if sink.speaker:
        role = Text((Segment(frame.locate(node), sink.speaker),))
        return run.heap.new_dict(DictCell({"role": role, "content": made_}, location=frame.locate(node)))
    return Text(made_.nodes) if sink.id.endswith(".render") else made_


def _chat_template(run: Run, messages: Value, dialect: str, node: ast.expr, frame: Frame) -> Value:
    if not isinstance(messages, ListRef):
        return UNKNOWN
    items = tuple(_chat_item(run, item, dialect, frame) for item in run.heap.list_cell(messages).items)
    reference = run.heap.new_list(ListCell(items, location=frame.locate(node)))
    template = TemplateValue((), dialect, reference, frame.locate(node))
    templates.record_messages(run, template, reference, frame.locate(node), bound=False)
    return template


def _chat_item(run: Run, item: Item, dialect: str, frame: Frame) -> Item:
    """``("system", "... {x}")`` and template objects as messages whose content is a template."""
    if not isinstance(item, ListRef):
        return item
    cell = run.heap.list_cell(item)
    if cell.kind == "history":
        return cell.items[0]
    pair = [each for each in item_values(cell.items) if not isinstance(each, Spread)]
    if len(pair) != 2:
        return item
    role = constant_text(pair[0]) or ""
    if role == "placeholder":
        return Spread(Opaque(partly_unknown=True, label=(constant_text(pair[1]) or "").strip("{}")))
    content = files.template(run, pair[1], dialect, frame)
    speaker = Text((Segment(cell.location or frame.locate(frame.module.tree.body[0]), _SPEAKERS.get(role, role)),))
    return run.heap.new_dict(DictCell({"role": speaker, "content": content}, location=cell.location))


def _record(run: Run, sink: Sink, receiver: str, arguments: Arguments, node: ast.expr, frame: Frame) -> None:
    """Keep the request that a call sends."""
    where = frame.locate(node)
    nodes: list[Node] = []
    edits: list[HistoryEdit] = []
    complete = not (arguments.open or arguments.spread)

    def parameter_at(parameter: Parameter) -> Location:
        passed = arguments.node(parameter.name, parameter.position)
        return frame.locate(passed) if passed is not None else where

    def given(role: str) -> tuple[Value, Location] | None:
        return next(((value, parameter_at(each)) for value, each in _passed(run, sink, role, arguments)), None)

    tools = given("tools")
    if tools is not None:
        nodes += structures.tools_part(run, *tools)
    schema = given("output_schema")
    if schema is not None:
        nodes += structures.schema_part(run, *schema)
    for flag in sink.flags:
        value = arguments.keywords.get(flag.name)
        if formatting.truthy(value):
            at = frame.locate(arguments.nodes[flag.name])
            cause = Cause(flag.kind, flag.rate, Confidence.HIGH, flag.name, at)  # the SDK does so for each request
            nodes.append(Part(Role.SYSTEM, (Segment(at, None, frozenset({cause}), name=flag.name),), at))
    system = [(value, parameter_at(parameter)) for value, parameter in _system_texts(run, sink, arguments)]
    for value, at in system:
        nodes += layouts.system_parts(run, _resolved(run, value, node, frame), at, frame)
    if sink.kind is SinkKind.AGENT and not sink.parameters("system"):  # somebody else adds it
        nodes.append(Part(Role.SYSTEM, (Segment(where, None),), where))
    if given("state") is not None or _keeps_turns(run, sink, arguments):
        nodes.append(Part(Role.HISTORY, (Segment(where, None, partly_unknown=True),), where))
    for role in ("messages", "prompt", "user"):
        found = given(role)
        if found is not None:
            parts, known = layouts.message_parts(run, *found, one_turn=role != "messages" or _takes_text(sink))
            nodes += parts
            complete = complete and known
            edits += [*history.edits_of(run, found[0]), *history.inserted_ahead(run, found[0])]
    if sink.endpoint == "realtime" and system:
        held = history.truncation(run, arguments.get("session"), node, frame)
        edits += [held] if held is not None else []
    cache = given("cache")
    if cache is not None and sink.sdk in ("anthropic", "litellm"):
        nodes = layouts.marked_last(nodes, cache[1])
    sdk, model, messages = vendors().get(receiver, sink.sdk), given("model"), given("messages")
    turns = argument(run, sink, "messages", arguments)
    nodes = rounds.once_before(nodes, turns[1] if turns is not None else None, node, frame)
    prompt = Prompt(
        PromptKind.REQUEST,
        tuple(nodes),
        where,
        sdk=sdk,
        endpoint=sink.endpoint,
        model=_model(model[0], sdk) if model is not None else "",
        complete=complete,
        edits=tuple(edits),
        parameters=settings.parameters(
            run, _setting(run, sink, arguments, where, frame), sends=sink.kind is SinkKind.REQUEST
        ),
    )
    if nodes:
        run.see(settings.compared(run, prompt, messages[0] if messages is not None else None, node, frame))


def _model(value: Value, sdk: str) -> str:
    """The model's name; one that is only a default is no witness for another maker than the SDK's."""
    known = constant_text(value) or ""
    default = isinstance(value, Text) and value.default
    return "" if default and lookup(sdk=sdk, model=known).vendor != lookup(sdk=sdk).vendor else known


def _keeps_turns(run: Run, sink: Sink, arguments: Arguments) -> bool:
    """Whether an agent sends earlier turns again: of itself, or because a switch is set (or may be)."""
    if sink.kind is not SinkKind.AGENT or not sink.parameters("kept"):
        return sink.kind is SinkKind.AGENT
    switch = argument(run, sink, "kept", arguments)
    return switch is not None and known_truth(switch[0]) is not False


def _client(run: Run, sink: Sink, name: str, arguments: Arguments, node: ast.expr, frame: Frame) -> None:
    """Keep the settings of a client, but not of one for embeddings, speech or images, which are no prompts."""
    text = frame.module.source.text
    others = any(word in text for word in (".embeddings.", ".audio.", ".images.", ".moderations."))
    if others and not any(word in text for word in (".completions", ".responses")):
        return
    where = frame.locate(node)
    found = settings.parameters(run, _setting(run, sink, arguments, where, frame), sends=False)
    if found:
        sdk = vendors().get(name, sink.sdk)
        run.see(Prompt(PromptKind.REQUEST, (), where, sdk, sink.endpoint, complete=False, parameters=found))


def _setting(run: Run, sink: Sink, arguments: Arguments, where: Location, frame: Frame) -> settings.Given:
    def given(role: str) -> settings.Passed | None:
        found = next(_passed(run, sink, role, arguments), None)
        if found is None:
            return None
        value, parameter = found
        expression = arguments.node(parameter.name, parameter.position)
        place = arguments.places.get(parameter.path[-1])
        place = place or (frame.locate(expression) if expression is not None else where)
        return settings.Passed(value, ".".join(parameter.path), place, expression)

    return given


def _takes_text(sink: Sink) -> bool:
    """Whether the parameter for messages is also given one text (`input`, `contents`)."""
    return all(parameter.name != "messages" for parameter in sink.parameters("messages"))


def _resolved(run: Run, value: Value, node: ast.expr, frame: Frame) -> Value:
    """A callable given as instructions runs for each request."""
    if isinstance(value, FunctionValue):
        return run.call(value, Arguments(open=True, spread=True), node, frame)
    return Text(value.nodes) if isinstance(value, TemplateValue) else value
