"""Templates in code, bound to values: ``.format``, ``.replace``, ``string.Template``, Jinja, prompt templates."""

from __future__ import annotations

import ast
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from promptlint.analysis.syntax.trees import name_of
from promptlint.analysis.texts.fstrings import formatted, position_map
from promptlint.analysis.texts.textops import replaced, tail, text, to_nodes
from promptlint.analysis.values.kinds import (
    UNKNOWN,
    Arguments,
    Const,
    DictRef,
    FunctionValue,
    Opaque,
    Text,
    Value,
)
from promptlint.model import Branch, Many, Node, Part, Segment, Step
from promptlint.nodes import map_segments, segments
from promptlint.text import Location, MappedText
from promptlint.text import Run as TextRun

if TYPE_CHECKING:
    from promptlint.analysis.run import Run
    from promptlint.analysis.values.frame import Frame

_MAX_GROWN = 1_000_000  # characters of a text that may still grow by replacement
Load = Callable[[str], MappedText | None]


def parsed(value: Value, dialect: str, load: Load | None = None) -> tuple[Node, ...] | None:
    """The known pieces of a text read as a template of a dialect; `None` where it is no text."""
    return _parsed(value.nodes, dialect, load) if isinstance(value, Text) else None


def _parsed(nodes: tuple[Node, ...], dialect: str, load: Load | None) -> tuple[Node, ...] | None:
    from promptlint import templates

    if dialect == "jinja" and len(nodes) != 1 and any("{%" in (each.text or "") for each in segments(nodes)):
        return None  # a block may begin in one piece and end in another
    result: list[Node] = []
    for node in nodes:
        match node:
            case Segment(text=str()):
                result += templates.parse(_mapped(node), dialect, load).nodes
            case Branch(arms=arms):
                known = [again for arm in arms if (again := _parsed(arm, dialect, load)) is not None]
                if len(known) < len(arms):
                    return None
                result.append(replace(node, arms=tuple(known)))
            case Many(body=body):
                again = _parsed(body, dialect, load)
                if again is None:
                    return None
                result.append(replace(node, body=again))
            case _:
                result.append(node)
    return tuple(result)


def _mapped(segment: Segment) -> MappedText:
    found = position_map(segment)
    if found is not None:
        return found
    where, known = segment.location, segment.text or ""
    return MappedText(
        where.source, known, (TextRun(0, len(known), where.start, where.end - where.start),) if known else ()
    )


class Bindings:
    """The values that a call gives to placeholders, by name and by position."""

    def __init__(self, run: Run, frame: Frame, node: ast.expr) -> None:
        self.run = run
        self.frame = frame
        self.node = node
        self.named: dict[str, Value] = {}
        self.places: dict[str, Location] = {}
        self.spoken: dict[str, str] = {}
        self.open = False

    def add(self, name: str, value: Value, node: ast.expr | None) -> None:
        self.named[name] = value
        self.places[name] = self.frame.locate(node if node is not None else self.node)
        self.spoken[name] = name_of(node)

    def mapping(self, value: Value | None, node: ast.expr | None) -> None:
        """The entries of a dictionary, or of an unknown one."""
        if isinstance(value, DictRef):
            cell = self.run.heap.dict_cell(value)
            for key, entry in cell.entries.items():
                self.add(key, entry, node)
            self.open = self.open or cell.open
        elif value is not None:
            self.open = True

    def nodes(self, placeholder: Segment, label: str) -> tuple[Node, ...] | None:
        """What stands at a placeholder, or `None` if nothing is bound to it."""
        name = placeholder.name
        while name:
            if name in self.named:
                value = self.named[name]
                if name != placeholder.name and isinstance(value, Opaque):
                    value = replace(value, label=placeholder.name)
                return self._place(placeholder, name, value, label)
            name = name.rpartition(".")[0]
        return None

    def _place(self, placeholder: Segment, name: str, value: Value, label: str) -> tuple[Node, ...]:
        if isinstance(value, FunctionValue):  # partial(now=get_time)
            value = self.run.call(value, Arguments(), self.node, self.frame)
        found = to_nodes(self.run, value, placeholder.location, self.spoken.get(name) or name, label)
        if isinstance(value, Opaque) and value.partly_unknown and not value.causes and found[0].__class__ is Segment:
            first = found[0]
            assert isinstance(first, Segment)
            if not first.causes and placeholder.causes and all(c.kind != "variable" for c in placeholder.causes):
                return (replace(first, causes=placeholder.causes, name=placeholder.name),)
        station = self.places.get(name)
        return tuple(_via(node, station) for node in found) if station is not None else found


def _via(node: Node, station: Location) -> Node:
    if isinstance(node, Segment) and node.causes and all(s.location != station for s in node.steps):
        return replace(node, steps=(*node.steps, Step(station, "passed in here")))
    return node


def bind(nodes: tuple[Node, ...], bindings: Bindings) -> tuple[Node, ...]:
    """Template nodes with the placeholders that are bound replaced by their values."""
    result: list[Node] = []
    for node in nodes:
        match node:
            case Segment(text=None, name=name) if name:
                found = bindings.nodes(node, tail(result))
                result += found if found is not None else (node,)
            case Branch():
                result.append(replace(node, arms=tuple(bind(arm, bindings) for arm in node.arms)))
            case Many():
                result.append(replace(node, body=bind(node.body, bindings)))
            case Part():
                result.append(replace(node, children=bind(node.children, bindings)))
            case _:
                result.append(node)
    return tuple(result)


def from_arguments(run: Run, arguments: Arguments, node: ast.expr, frame: Frame) -> Bindings:
    """Bindings of ``render(a=1, **more)`` and ``format({...})``."""
    bindings = Bindings(run, frame, node)
    for name, value in arguments.keywords.items():
        bindings.add(name, value, arguments.nodes.get(name))
    for position, value in enumerate(arguments.args):
        bindings.add(str(position), value, arguments.nodes.get(position))
    bindings.open = arguments.open
    return bindings


def format_text(run: Run, value: Text, method: str, arguments: Arguments, node: ast.expr, frame: Frame) -> Value:
    """``"...".format(...)`` and ``"...".format_map(...)``."""
    nodes = parsed(value, "format")
    if nodes is None:
        return UNKNOWN
    bindings = from_arguments(run, arguments, node, frame)
    if method == "format_map":
        bindings.mapping(arguments.get("mapping", 0), arguments.node("mapping", 0))
    return text(bind(_with_specs(_numbered(nodes), bindings), bindings))


def _numbered(nodes: tuple[Node, ...], first: int = 0) -> tuple[Node, ...]:
    """Automatic fields (``{}``) get their position as a name; each arm of a branch counts from where it begins."""
    result: list[Node] = []
    for node in nodes:
        match node:
            case Segment(text=None, name=""):
                result.append(replace(node, name=str(first)))
                first += 1
            case Branch(arms=arms):
                result.append(replace(node, arms=tuple(_numbered(arm, first) for arm in arms)))
                first += max(sum(1 for each in segments(arm) if each.text is None and not each.name) for arm in arms)
            case _:
                result.append(node)
    return tuple(result)


def _with_specs(nodes: tuple[Node, ...], bindings: Bindings) -> tuple[Node, ...]:
    """``{now:%Y-%m-%d}`` shows no more than a date of what is bound to it."""

    def shown(segment: Segment) -> Segment:
        if segment.text is not None or ":" not in segment.location.text or segment.name not in bindings.named:
            return segment
        spec = segment.location.text.partition(":")[2].rstrip("}")
        own = f"{segment.name}:{spec}"
        bindings.add(own, formatted(bindings.named[segment.name], spec), None)
        bindings.places[own] = bindings.places[segment.name]
        return replace(segment, name=own)

    return map_segments(nodes, shown)


def replace_text(run: Run, value: Text, arguments: Arguments, node: ast.expr, frame: Frame) -> Value:
    """``text.replace("{{now}}", value)``: the old text, if known and found, becomes a placeholder."""
    old = arguments.args[0].known if isinstance(arguments.args[0], Text) else None
    new = arguments.args[1]
    if not old:
        return value
    if isinstance(new, Text) and new.known is not None:
        longer = len(new.known) > len(old) and any(
            len(getattr(each, "text", "") or "") > _MAX_GROWN for each in value.nodes
        )
        return UNKNOWN if longer else Text(replaced(value.nodes, {old: new.known}))
    spoken = name_of(arguments.nodes.get(1)) or old.strip("{}<>[]$% ")
    return text(_replaced(run, value.nodes, old, new, spoken))


def _replaced(run: Run, nodes: tuple[Node, ...], old: str, new: Value, spoken: str) -> tuple[Node, ...]:
    result: list[Node] = []
    for node in nodes:
        match node:
            case Segment(text=str() as known) if old in known:
                map_ = _mapped(node)
                at = 0
                while (found := known.find(old, at)) >= 0:
                    result += _cut(node, map_, at, found)
                    result += to_nodes(run, new, map_.location(found, found + len(old)), spoken, tail(result))
                    at = found + len(old)
                result += _cut(node, map_, at, len(known))
            case Branch():
                result.append(replace(node, arms=tuple(_replaced(run, arm, old, new, spoken) for arm in node.arms)))
            case Many():
                result.append(replace(node, body=_replaced(run, node.body, old, new, spoken)))
            case _:
                result.append(node)
    return tuple(result)


def _cut(segment: Segment, map_: MappedText, start: int, end: int) -> tuple[Node, ...]:
    if start >= end or segment.text is None:
        return ()
    return (Segment(map_.location(start, end), segment.text[start:end]),)


def truthy(value: Value | None) -> bool:
    """Whether a flag is set, as far as known."""
    return isinstance(value, Const) and bool(value.value)
