"""Calls that leave the project: requests that are sent, changing values, containers, templates, files."""

from __future__ import annotations

import ast
from dataclasses import replace
from typing import TYPE_CHECKING

from promptlint import naming
from promptlint.analysis.conversation import history, messages
from promptlint.analysis.conversation.rows import FETCHES
from promptlint.analysis.evaluation.builtin_calls import HANDLERS, items_of_any
from promptlint.analysis.prompts import requests, shapes
from promptlint.analysis.syntax.strftime import rate_of_format
from promptlint.analysis.syntax.trees import name_of
from promptlint.analysis.tables.source_tables import SourceFact, is_excepted, method_facts, pure, source_fact
from promptlint.analysis.texts import data_files
from promptlint.analysis.texts.fstrings import constant_text
from promptlint.analysis.texts.textops import is_stable
from promptlint.analysis.values.causes import ORDER_KINDS, coarsened, made, weakened
from promptlint.analysis.values.kinds import (
    UNKNOWN,
    Arguments,
    Const,
    DictCell,
    External,
    Item,
    ListCell,
    ListRef,
    ObjectRef,
    Opaque,
    Spread,
    Text,
    Value,
)
from promptlint.analysis.values.listing import causes_of, deep_causes, known_items
from promptlint.diagnostic import Confidence
from promptlint.model import CauseKind, Rate
from promptlint.nodes import segments

if TYPE_CHECKING:
    from promptlint.analysis.run import Run
    from promptlint.analysis.values.frame import Frame

_RESHAPES = frozenset({"strip", "lstrip", "rstrip", "title", "lower", "upper", "capitalize", "casefold", "swapcase"})
_LOOKS_UP = frozenset({"get", "pop", "setdefault"})
_FILTERS = frozenset({"filter", "filter_by", "get", "aget", "find", "find_one", "find_by", "select_related"})
_DUMPS = frozenset({"dataclasses.asdict", "attrs.asdict", "attr.asdict", "builtins.vars"})
_TYPED = frozenset({"datetime.timedelta"})
_OF_FILES = frozenset(
    {"read_text", "read_bytes", "open", "read", "stat", "exists", "is_file", "is_dir", "relative_to", "is_relative_to"}
)
# Where a file lies says nothing of what it holds, nor of its way from there.
_OF_PATHS = frozenset({CauseKind.ENVIRONMENT, CauseKind.RANDOM})


def call(run: Run, dotted: str, arguments: Arguments, node: ast.expr, frame: Frame) -> Value:
    """The value of calling something of a library, by its canonical name."""
    receiver = dotted.partition("()")[0] if "()" in dotted else ""
    sent = requests.sent(run, dotted, receiver, arguments, node, frame)
    if sent is not None:
        return sent
    plain = _plain(dotted)
    fact = source_fact(plain)
    if fact is not None and fact.use == "call":
        made_ = _source(run, fact, arguments, node, frame)
        if made_ is not None:
            return made_
    handler = HANDLERS.get(dotted) or HANDLERS.get(plain)
    if handler is not None:
        return handler(run, dotted, arguments, node, frame)
    if receiver and is_excepted(plain):  # what a seed was given to: the same each time, whatever its name says
        return Opaque(frozenset(cause for value in arguments.args for cause in deep_causes(run, value, 2)))
    if plain in data_files.LOADERS:
        loaded = data_files.loaded(run, arguments)
        if loaded is not None:
            return loaded
    if plain in _DUMPS and arguments.args and isinstance(arguments.args[0], ObjectRef):
        return run.heap.new_dict(DictCell(run.heap.object_cell(arguments.args[0]).fields))
    if plain in pure().functions or plain in pure().orderless:
        return _pure(run, plain, arguments, node)
    last = dotted.rpartition(".")[2]
    message = messages.constructed(run, last, arguments, frame.locate(node))
    if message is not None:
        shapes.message(run, message)
        return message
    if last[:1].isupper():  # a class: its instances are known by its name
        return External(f"{dotted}()")
    return _evidence(run, dotted, arguments, node, frame)


def _plain(dotted: str) -> str:
    """``pathlib.Path().glob`` as the catalogue writes it: ``pathlib.Path.glob``."""
    return dotted.replace("()", "").replace("[]", "")


def unresolved(run: Run, function: Opaque, arguments: Arguments, node: ast.expr, frame: Frame) -> Value:
    """A call on something that did not resolve: its written name may still end like a request."""
    label = function.label or (name_of(node.func) if isinstance(node, ast.Call) else "")
    method = node.func if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) else None
    if method is not None and method.attr in ("pop", "popleft"):
        history.changed_in_place(run, method.value, node, frame)
    if method is not None and method.attr == "insert" and arguments.args[:1] == (Const(0),):
        shapes.headed(run, method.value, arguments.args[-1], node, frame)
    sent = requests.sent(run, label, "", arguments, node, frame)
    if sent is not None:
        return sent
    known = _member_call(function, label, arguments)
    result = known if known is not None else _evidence(run, label, arguments, node, frame)
    return history.trimmed(run, result, node, frame) if method is not None and method.attr in FETCHES else result


def _member_call(function: Opaque, label: str, arguments: Arguments) -> Value | None:
    """A method of a changing value: ``now.strftime("%H:%M")``. The attribute was read already; the format was not."""
    if is_stable(function):
        return function
    if not function.causes or all(cause.by_name for cause in function.causes):
        return None
    name = label.rpartition(".")[2]
    if name in _OF_FILES:
        return Opaque(frozenset(cause for cause in function.causes if cause.kind not in _OF_PATHS), True, label)
    if name in ("strftime", "format", "__format__"):
        given = arguments.args[0] if arguments.args else None
        if isinstance(given, Text) and name == "strftime":
            return replace(function, causes=coarsened(function.causes, _shown(given)), type="")
        return replace(function, type="")
    if (
        name == "replace"
        and function.type == "datetime"
        and all(arguments.keywords.get(each) == Const(0) for each in ("hour", "minute", "second", "microsecond"))
    ):
        return replace(function, causes=coarsened(function.causes, Rate.DAILY), type="date")  # the day's first moment
    looked_up = _looked_up(label, arguments)
    return replace(function, label=looked_up) if looked_up else function


def _looked_up(label: str, arguments: Arguments) -> str:
    """What stands under a key, by the key: ``body.get("messages")`` is `body.messages`; empty for other calls."""
    owner, _, name = label.rpartition(".")
    key = constant_text(arguments.args[0]) if name in _LOOKS_UP and owner and arguments.args else None
    return f"{owner}.{key}" if key else ""


def _shown(form: Text) -> Rate:
    """The rate of a time under a format, of which some pieces may not be known; one not known at all may show all."""
    known = [each.text for each in segments(form.nodes) if each.text is not None]
    rate = rate_of_format("".join(known))
    return rate if rate is not Rate.FIXED or form.known is not None else Rate.INSTANT


def _evidence(run: Run, label: str, arguments: Arguments, node: ast.expr, frame: Frame) -> Value:
    """What the name of an unknown method says, beside what its arguments bring."""
    owner, _, name = label.rpartition(".")
    field = name == "get" and bool(arguments.args) and constant_text(arguments.args[0]) is not None  # of a mapping
    for fact in method_facts().get(name, ()) if not field else ():
        confidence = fact.confidence_for(owner, _names(node))
        if confidence is None:
            continue
        cause = made(frame, node, fact.kind, fact.rate, confidence)
        if fact.kind in ORDER_KINDS:
            return run.heap.new_list(ListCell((Spread(UNKNOWN),), frozenset({cause}), "list", frame.locate(node)))
        return Opaque(frozenset({cause}), label=name_of(node))
    rows = _rows_of(arguments, node, frame) if name in _FILTERS else None
    if rows is not None:
        return rows
    given = (*arguments.args, *arguments.keywords.values())
    causes = frozenset(cause for value in given for cause in deep_causes(run, value, 2))
    if name == "replace":  # whether the unseen text asks for it, nobody knows
        causes = frozenset(replace(each, confidence=Confidence.LOW) for each in causes)
    named = _looked_up(label, arguments) or _spoken(label)
    return Opaque(weakened(causes, label), partly_unknown=True, label=named)


def _names(node: ast.expr) -> list[str]:
    """The names of what a call is given."""
    given = (*node.args, *(each.value for each in node.keywords)) if isinstance(node, ast.Call) else ()
    return [name_of(each) for each in given]


def _rows_of(arguments: Arguments, node: ast.expr, frame: Frame) -> Value | None:
    """Rows of a database that belong to one user or session, as the query says: ``Fact.objects.filter(user=user)``."""
    for name in arguments.keywords:
        said = naming.classify(name.partition("__")[0], label=name)
        if said is not None and said.kind is CauseKind.SESSION:
            cause = made(frame, node, said.kind, said.rate, Confidence.MEDIUM)
            return Opaque(frozenset({cause}), label=name_of(node))
    return None


def _spoken(label: str) -> str:
    """A call's name as the name of what it gives: ``get_current_time`` is `current_time`, ``name.strip`` is `name`."""
    owner, dot, name = label.rpartition(".")
    if owner and name in _RESHAPES:
        return _spoken(owner)
    for prefix in ("get_", "fetch_", "load_", "build_", "format_", "make_", "_get_"):
        if name.startswith(prefix) and len(name) > len(prefix):
            return owner + dot + name.removeprefix(prefix)
    return label


def _source(run: Run, fact: SourceFact, arguments: Arguments, node: ast.expr, frame: Frame) -> Value | None:
    if fact.given_position is not None:
        given = arguments.get(fact.given_keyword or "-", fact.given_position)
        if given is not None and not (isinstance(given, Const) and given.value is None):
            return Opaque(causes_of(given), partly_unknown=not causes_of(given), type=fact.type)
    rate: Rate | None = fact.rate
    if fact.when:
        rate = fact.rate_for(_literals(run, arguments))
        if rate is None:
            return None
    if fact.format_position is not None and fact.format_position < len(arguments.args):
        given_format = arguments.args[fact.format_position]
        if isinstance(given_format, Text):
            rate = _shown(given_format)
    assert rate is not None
    cause = made(frame, node, fact.kind, rate, fact.confidence)
    if fact.confidence is Confidence.LOW and isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        said = naming.classify(name_of(node.func.value))  # `request_id = ContextVar("request_id")`
        if said is not None and said.confidence > cause.confidence:
            cause = replace(cause, kind=said.kind, rate=said.rate, confidence=said.confidence)
    if rate <= Rate.DAILY:
        cause = next(iter(coarsened({cause}, rate)))
    if fact.kind in ORDER_KINDS:
        items: tuple[Item, ...] = (Spread(UNKNOWN),)
        return run.heap.new_list(ListCell(items, frozenset({cause}), "list", frame.locate(node)))
    if fact.name.startswith("random.") and dotted_ending(node) in ("sample", "choices") and arguments.args:
        return run.heap.new_list(
            ListCell(items_of_any(run, arguments.args[0]), frozenset({cause}), "list", frame.locate(node))
        )
    if fact.mutates is not None and fact.mutates < len(arguments.args):
        target = arguments.args[fact.mutates]
        if isinstance(target, ListRef):
            cell = run.heap.list_cell(target)
            run.heap.put(target, replace(cell, order=cell.order | {cause}))
        return Const(None)
    return Opaque(frozenset({cause}), label=name_of(node), type=fact.type)


def dotted_ending(node: ast.expr) -> str:
    """The last word of what is called."""
    return name_of(node.func).rpartition(".")[2] if isinstance(node, ast.Call) else ""


def _literals(run: Run, arguments: Arguments) -> str:
    words: list[str] = []
    for value in arguments.args[:1]:
        items = known_items(run, value) if isinstance(value, ListRef) else [value]
        words += [constant_text(item) or "" for item in items or []]
    return " ".join(words)


def _pure(run: Run, dotted: str, arguments: Arguments, node: ast.expr) -> Value:
    given = (*arguments.args, *arguments.keywords.values())
    causes = frozenset(cause for value in given for cause in deep_causes(run, value))
    if dotted in pure().orderless:
        causes = frozenset(cause for cause in causes if cause.kind not in ORDER_KINDS)
    known = all(_known(value) for value in given) and not arguments.open and not arguments.spread
    label = name_of(arguments.nodes.get(0)) if len(given) == 1 else ""
    return Opaque(causes, partly_unknown=not causes and not known, label=label, type=dotted if dotted in _TYPED else "")


def _known(value: Value) -> bool:
    return is_stable(value) or isinstance(value, External) or (isinstance(value, Text) and value.known is not None)
