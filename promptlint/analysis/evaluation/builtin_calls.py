"""Builtins and small library functions that the evaluation knows itself: containers, text, paths."""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from promptlint.analysis.conversation import history
from promptlint.analysis.evaluation import constants, counting
from promptlint.analysis.syntax.trees import name_of
from promptlint.analysis.tables.sink_tables import setting_names
from promptlint.analysis.texts import addresses, paths, streams
from promptlint.analysis.texts.fstrings import constant_text, formatted
from promptlint.analysis.texts.textops import dedented, stripped, to_nodes
from promptlint.analysis.texts.textops import text as text_of
from promptlint.analysis.values.causes import ORDER_KINDS, set_order
from promptlint.analysis.values.kinds import (
    UNKNOWN,
    Arguments,
    Const,
    DictCell,
    DictRef,
    Either,
    External,
    FunctionValue,
    Item,
    ListCell,
    ListRef,
    ObjectRef,
    Opaque,
    PartialValue,
    PathValue,
    Repeat,
    Spread,
    SuperValue,
    Text,
    Value,
)
from promptlint.analysis.values.listing import (
    copy_list,
    deep_causes,
    element,
    items_of,
    known_items,
    mapping_order,
    order_of,
    settled,
)
from promptlint.analysis.values.truth import known_truth
from promptlint.model import Cause, CauseKind, Segment

if TYPE_CHECKING:
    from promptlint.analysis.run import Run
    from promptlint.analysis.values.frame import Frame
    from promptlint.text import Location

_MAX_MAPPED = 24  # items for each of which a mapped function is followed

Handler = Callable[["Run", str, Arguments, ast.expr, "Frame"], Value]


def _same_text(run: Run, dotted: str, arguments: Arguments, node: ast.expr, frame: Frame) -> Value:
    """Functions that give their text back, blanks aside."""
    value = arguments.args[0] if arguments.args else UNKNOWN
    if not isinstance(value, Text):
        return value
    return stripped(value, "strip") if dotted.endswith("cleandoc") else dedented(value)


def _str(run: Run, dotted: str, arguments: Arguments, node: ast.expr, frame: Frame) -> Value:
    if not arguments.args:
        return Text(())
    value = arguments.args[0]
    name = name_of(arguments.nodes.get(0))
    if isinstance(value, Text | Opaque):
        return value
    if isinstance(value, ObjectRef | FunctionValue) and addresses.asked_about(node, name, frame):
        return UNKNOWN
    return text_of(to_nodes(run, value, frame.locate(node), name))


def _format(run: Run, dotted: str, arguments: Arguments, node: ast.expr, frame: Frame) -> Value:
    spec = constant_text(arguments.args[1]) if len(arguments.args) > 1 else None
    return formatted(arguments.args[0], spec or "") if arguments.args else UNKNOWN


def _sequence(run: Run, dotted: str, arguments: Arguments, node: ast.expr, frame: Frame) -> Value:
    kind = dotted.rpartition(".")[2]
    kind = "set" if kind in ("set", "frozenset") else "list"
    if not arguments.args:
        unordered = frozenset({set_order(frame, node)}) if kind == "set" else frozenset[Cause]()
        return run.heap.new_list(ListCell((), unordered, kind, frame.locate(node)))
    value = arguments.args[0]
    order = order_of(run, value)
    if kind == "set":
        order = frozenset({set_order(frame, node)})
    return run.heap.new_list(ListCell(items_of_any(run, value), order, kind, frame.locate(node)))


def items_of_any(run: Run, value: Value) -> tuple[Item, ...]:
    """The items of a list whatever their order."""
    return run.heap.list_cell(value).items if isinstance(value, ListRef) else items_of(run, value)


def _sorted(run: Run, dotted: str, arguments: Arguments, node: ast.expr, frame: Frame) -> Value:
    value = arguments.args[0] if arguments.args else UNKNOWN
    if isinstance(value, ListRef):
        items = settled(run, run.heap.list_cell(value).items)
        return run.heap.new_list(ListCell(items, location=frame.locate(node)))
    causes = frozenset(cause for cause in deep_causes(run, value) if cause.kind not in ORDER_KINDS)
    edits = value.edits if isinstance(value, Opaque) else ()
    return Opaque(causes, partly_unknown=not causes, edits=edits)


def _as_is(run: Run, dotted: str, arguments: Arguments, node: ast.expr, frame: Frame) -> Value:
    value = arguments.args[-1] if arguments.args else UNKNOWN
    return copy_list(run, value) if isinstance(value, ListRef) else value


def _enumerate(run: Run, dotted: str, arguments: Arguments, node: ast.expr, frame: Frame) -> Value:
    value = arguments.args[0] if arguments.args else UNKNOWN
    order = order_of(run, value)
    items = known_items(run, value)
    pair = (Opaque(label="index"), element(run, value))
    made_ = [(Const(i), item) for i, item in enumerate(items)] if items is not None else [pair]
    refs = tuple(run.heap.new_list(ListCell(each, kind="tuple")) for each in made_)
    return run.heap.new_list(ListCell(refs if items is not None else (Repeat(refs),), order))


def _zip(run: Run, dotted: str, arguments: Arguments, node: ast.expr, frame: Frame) -> Value:
    row = run.heap.new_list(ListCell(tuple(element(run, value) for value in arguments.args), kind="tuple"))
    order = frozenset(cause for value in arguments.args for cause in order_of(run, value))
    return run.heap.new_list(ListCell((Repeat((row,)),), order))


def _map(run: Run, dotted: str, arguments: Arguments, node: ast.expr, frame: Frame) -> Value:
    if len(arguments.args) < 2:
        return UNKNOWN
    function, value = arguments.args[0], arguments.args[1]
    if dotted.endswith("filter"):
        return _filter(run, value)
    known = known_items(run, value)
    if known is not None and len(known) <= _MAX_MAPPED:
        items: tuple[Item, ...] = tuple(run.call(function, Arguments((each,)), node, frame) for each in known)
    else:
        items = (Repeat((run.call(function, Arguments((element(run, value),)), node, frame),)),)
    return run.heap.new_list(ListCell(items, order_of(run, value)))


def _chain(run: Run, dotted: str, arguments: Arguments, node: ast.expr, frame: Frame) -> Value:
    """``itertools.chain(a, b)``: the items of each, one list behind the other."""
    order = frozenset[Cause]().union(*(order_of(run, each) for each in arguments.args))
    items = tuple(item for each in arguments.args for item in items_of(run, each))
    return run.heap.new_list(ListCell(items, order, location=frame.locate(node)))


def _filter(run: Run, value: Value) -> Value:
    """``filter(None, parts)``: each item or nothing, in order."""
    items = known_items(run, value)
    if items is None:
        return run.heap.new_list(ListCell((Repeat((element(run, value),)),), order_of(run, value)))
    kept: list[Item] = []
    for item in items:
        truth = known_truth(item)
        if truth is None:
            kept.append(Either("", ((item,), ())))
        elif truth:
            kept.append(item)
    return run.heap.new_list(ListCell(tuple(kept)))


def _dict(run: Run, dotted: str, arguments: Arguments, node: ast.expr, frame: Frame) -> Value:
    entries: dict[str, Value] = {}
    unseen, rest, order = arguments.open, tuple[Value, ...](), frozenset[Cause]()
    places: Mapping[str, Location] = {}
    if arguments.args:
        first = arguments.args[0]
        order = order_of(run, first)
        if isinstance(first, DictRef):
            cell = run.heap.dict_cell(first)
            entries, unseen, rest, places = dict(cell.entries), cell.open, cell.values, cell.places
        else:
            unseen = True
    entries |= arguments.keywords
    own = {name: frame.locate(arguments.nodes[name]) for name in arguments.keywords if name in setting_names()}
    return run.heap.new_dict(DictCell(entries, unseen, frame.locate(node), rest, order, {**places, **own}))


def _from_keys(run: Run, dotted: str, arguments: Arguments, node: ast.expr, frame: Frame) -> Value:
    """``dict.fromkeys(keys)``: the keys in the order in which they come first, which is what it is used for."""
    return copy_list(run, arguments.args[0]) if arguments.args else UNKNOWN


def _dumps(run: Run, dotted: str, arguments: Arguments, node: ast.expr, frame: Frame) -> Value:
    """``json.dumps``: what changes in the mapping changes in the text; its keys and braces do not."""
    value = arguments.args[0] if arguments.args else UNKNOWN
    if isinstance(value, Text):
        return value
    keys = order_of(run, value) if isinstance(value, DictRef) else frozenset[Cause]()
    causes = deep_causes(run, value) | (order_of(run, value) - keys) | mapping_order(keys)
    if sorts_keys(arguments):
        causes = frozenset(cause for cause in causes if cause.kind is not CauseKind.MAPPING_ORDER)
    where = frame.locate(node)
    return Text((Segment(where, None, causes, partly_unknown=True, name=name_of(arguments.nodes.get(0))),))


def sorts_keys(arguments: Arguments) -> bool:
    """Whether a serialiser is told to sort the keys (``json.dumps(..., sort_keys=True)``)."""
    wanted = arguments.keywords.get("sort_keys")
    return wanted is not None and not (isinstance(wanted, Const) and not wanted.value)


def _partial(run: Run, dotted: str, arguments: Arguments, node: ast.expr, frame: Frame) -> Value:
    if not arguments.args:
        return UNKNOWN
    return PartialValue(arguments.args[0], arguments.args[1:], tuple(arguments.keywords.items()))


def _super(run: Run, dotted: str, arguments: Arguments, node: ast.expr, frame: Frame) -> Value:
    current: Frame | None = frame
    while current is not None and current.owner is None:
        current = current.closure
    if current is None or current.owner is None or current.instance is None:
        return Opaque(partly_unknown=True, label="super()")
    return SuperValue(current.owner, current.instance)


def _getattr(run: Run, dotted: str, arguments: Arguments, node: ast.expr, frame: Frame) -> Value:
    name = constant_text(arguments.args[1]) if len(arguments.args) > 1 else None
    if name is None or not name.isidentifier():
        return UNKNOWN
    from promptlint.analysis.evaluation.attributes import attribute

    assert isinstance(node, ast.Call)
    read = ast.copy_location(ast.Attribute(value=node.args[0], attr=name, ctx=ast.Load()), node)
    return attribute(run, arguments.args[0], read, frame)


def _repr(run: Run, dotted: str, arguments: Arguments, node: ast.expr, frame: Frame) -> Value:
    value = arguments.args[0] if arguments.args else UNKNOWN
    if isinstance(value, ObjectRef):
        name = name_of(arguments.nodes.get(0))
        cause = addresses.address(run, value, frame.locate(node), name, by_repr=True)
        return Opaque(frozenset({cause}), label=name) if cause is not None else UNKNOWN
    return UNKNOWN if isinstance(value, External) else _str(run, dotted, arguments, node, frame)


def _gather(run: Run, dotted: str, arguments: Arguments, node: ast.expr, frame: Frame) -> Value:
    return run.heap.new_list(ListCell(arguments.args if not arguments.spread else (Spread(UNKNOWN),)))


def _type_of(run: Run, dotted: str, arguments: Arguments, node: ast.expr, frame: Frame) -> Value:
    return Opaque(partly_unknown=True)


def _deque(run: Run, dotted: str, arguments: Arguments, node: ast.expr, frame: Frame) -> Value:
    made_ = copy_list(run, arguments.args[0]) if arguments.args else run.heap.new_list(ListCell(()))
    run.heap.put(made_, history.window(run, run.heap.list_cell(made_), node, frame))
    return made_


def _isinstance(run: Run, dotted: str, arguments: Arguments, node: ast.expr, frame: Frame) -> Value:
    asked = arguments.nodes.get(1)
    said = constants.is_instance(arguments.args[0], asked.id) if isinstance(asked, ast.Name) else None
    return Const(said) if said is not None else UNKNOWN


def _callable(run: Run, dotted: str, arguments: Arguments, node: ast.expr, frame: Frame) -> Value:
    said = constants.is_callable(arguments.args[0]) if arguments.args else None
    return Const(said) if said is not None else UNKNOWN


def _path(run: Run, dotted: str, arguments: Arguments, node: ast.expr, frame: Frame) -> Value:
    causes = frozenset(cause for value in arguments.args for cause in deep_causes(run, value))
    if causes:
        return Opaque(causes, type="pathlib.Path")
    result = paths.made_of(arguments.args[0], frame) if arguments.args else PathValue()
    for part in arguments.args[1:]:
        result = paths.joined(result, part)
    return result


def _open(run: Run, dotted: str, arguments: Arguments, node: ast.expr, frame: Frame) -> Value:
    """``open(path)``: the value stands for the stream; reading it gives the text."""
    return paths.read(run, paths.made_of(arguments.args[0], frame), frame) if arguments.args else UNKNOWN


def _directory(run: Run, dotted: str, arguments: Arguments, node: ast.expr, frame: Frame) -> Value:
    path = paths.made_of(arguments.args[0], frame) if arguments.args else PathValue()
    return PathValue(path.known.parent if path.known is not None else None)


HANDLERS: dict[str, Handler] = {
    "pathlib.Path": _path,
    "pathlib.PurePath": _path,
    "os.path.join": _path,
    "os.path.abspath": _path,
    "os.path.realpath": _path,
    "os.path.dirname": _directory,
    "builtins.callable": _callable,
    "builtins.open": _open,
    "builtins.str": _str,
    "builtins.repr": _repr,
    "builtins.format": _format,
    "builtins.list": _sequence,
    "builtins.tuple": _sequence,
    "builtins.set": _sequence,
    "builtins.frozenset": _sequence,
    "builtins.reversed": _as_is,
    "builtins.iter": _as_is,
    "builtins.sorted": _sorted,
    "natsort.natsorted": _sorted,
    "builtins.enumerate": _enumerate,
    "builtins.zip": _zip,
    "builtins.map": _map,
    "builtins.filter": _map,
    "itertools.chain": _chain,
    "builtins.dict": _dict,
    "builtins.super": _super,
    "builtins.getattr": _getattr,
    "builtins.len": counting.length,
    "builtins.range": counting.numbers,
    "builtins.isinstance": _isinstance,
    "builtins.type": _type_of,
    "builtins.print": streams.printed,
    "io.StringIO": streams.made,
    "builtins.dict.fromkeys": _from_keys,
    "collections.OrderedDict.fromkeys": _from_keys,
    "collections.OrderedDict": _dict,
    "collections.deque": _deque,
    "json.dumps": _dumps,
    "orjson.dumps": _dumps,
    "yaml.dump": _dumps,
    "yaml.safe_dump": _dumps,
    "functools.partial": _partial,
    "textwrap.dedent": _same_text,
    "inspect.cleandoc": _same_text,
    "textwrap.indent": _same_text,
    "typing.cast": _as_is,
    "copy.copy": _as_is,
    "copy.deepcopy": _as_is,
    "html.escape": _same_text,
    "markupsafe.Markup": _same_text,
    "asyncio.gather": _gather,
    "asyncio.run": _as_is,
    "asyncio.wait_for": _same_text,
    "asyncio.to_thread": lambda run, dotted, arguments, node, frame: (
        run.call(arguments.args[0], Arguments(arguments.args[1:], arguments.keywords), node, frame)
        if arguments.args
        else UNKNOWN
    ),
}
