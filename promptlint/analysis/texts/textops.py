"""Text made of other values: interpolation, concatenation, join, and the fates of text under string methods."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import compress
from typing import TYPE_CHECKING

from promptlint import naming
from promptlint.analysis.syntax.trees import name_of
from promptlint.analysis.tables.naming_roles import role_of_name
from promptlint.analysis.texts import spoken
from promptlint.analysis.values.kinds import (
    Choice,
    Const,
    DictRef,
    Edited,
    Either,
    External,
    FunctionValue,
    Item,
    ListRef,
    ObjectRef,
    Opaque,
    PartialValue,
    Repeat,
    Spread,
    TemplateValue,
    Text,
    Value,
)
from promptlint.analysis.values.listing import causes_of, deep_causes, item_values, order_of
from promptlint.diagnostic import PASSED, Confidence
from promptlint.model import Branch, Cause, CauseKind, Many, Node, Rate, Segment, Step
from promptlint.nodes import map_segments
from promptlint.text import Location

if TYPE_CHECKING:
    from promptlint.analysis.run import Run
    from promptlint.analysis.values.frame import Frame

_MAX_NODES = 1_500  # pieces kept per text, those of all branches; a longer one keeps its causes only
_MAX_STATIONS = 8  # stations kept of a value's way


def literal(text: str, location: Location) -> Text:
    return Text((Segment(location, text),) if text else ())


def placed(nodes: tuple[Node, ...], location: Location, message: str) -> tuple[Node, ...]:
    """Text put into other text at `location`: each changing piece notes the station."""

    def there(segment: Segment) -> Segment:
        new = segment.causes and location not in segment.location
        return _station(segment, location, message) if new else segment

    return map_segments(nodes, there)


def _station(segment: Segment, location: Location, message: str) -> Segment:
    if len(segment.steps) > _MAX_STATIONS or any(step.location.start == location.start for step in segment.steps):
        return segment
    return replace(segment, steps=(*segment.steps, Step(location, message)))


def passed(value: Value, location: Location) -> Value:
    """A changing value passed to a function at `location`."""
    match value:
        case Text(nodes=nodes):
            return Text(placed(nodes, location, PASSED))
        case Opaque(steps=steps) if len(steps) <= _MAX_STATIONS and all(each.location != location for each in steps):
            return replace(value, steps=(*steps, Step(location, PASSED)))
        case Choice(test=test, arms=arms):
            return Choice(test, tuple(passed(arm, location) for arm in arms))
        case _:
            return value


def to_nodes(run: Run, value: Value, location: Location, name: str = "", label: str = "") -> tuple[Node, ...]:
    """A value as text at `location`.

    `name` is the expression as written, `label` the text before it: evidence where the value itself is not known.
    """
    match value:
        case Text(nodes=nodes):
            nodes = spoken.named(nodes, name, label) if name else nodes
            known = map_segments(nodes, lambda segment: _labelled(segment, label)) if label else nodes
            return placed(known, location, "placed here")
        case Const(value=constant):
            return (Segment(location, str(constant)),)
        case Choice(test=test, arms=arms):
            return (Branch(test, tuple(to_nodes(run, arm, location, name, label) for arm in arms)),)
        case Opaque():
            return (_opaque_segment(value, location, name, label),)
        case TemplateValue(nodes=nodes):
            return placed(nodes, location, "placed here")
        case ListRef() | DictRef():
            causes = deep_causes(run, value) | order_of(run, value)
            if causes or isinstance(value, DictRef):
                return (Segment(location, None, causes, partly_unknown=True, name=name),)
            return (_opaque_segment(_any_item(run, value), location, name, label),)
        case ObjectRef() | FunctionValue() | PartialValue():
            from promptlint.analysis.texts import addresses

            said = addresses.rendered(run, value)
            if said is not None:
                return to_nodes(run, said, location, name, label)
            cause = addresses.address(run, value, location, name)
            if cause is not None:
                return (Segment(location, None, frozenset({cause}), name=name),)
            return (_opaque_segment(Opaque(partly_unknown=True), location, name, label),)
        case External():
            return (_opaque_segment(Opaque(partly_unknown=True), location, name, label),)
        case _:
            return (Segment(location, None, partly_unknown=True, name=name),)


def _any_item(run: Run, value: ListRef) -> Opaque:
    """What is known of a list as text: the name of an item that nothing else is known of."""
    values = (each.value if isinstance(each, Spread) else each for each in item_values(run.heap.list_cell(value).items))
    found = next((each for each in values if isinstance(each, Opaque) and each.label and not each.parameter), None)
    return Opaque(partly_unknown=True, label=found.label if found is not None else "")


def _labelled(segment: Segment, label: str) -> Segment:
    """Text behind a label, which bears witness for a value in it that nothing but a weak name speaks of."""
    causes = segment.causes
    if not causes or not all(each.by_name for each in causes):
        return segment
    said = naming.classify(segment.name, label=label)
    if said is None or any(each.kind is not said.kind for each in causes):
        return segment
    return replace(segment, causes=frozenset(replace(each, confidence=said.confidence) for each in causes))


def _opaque_segment(value: Opaque, location: Location, name: str, label: str) -> Segment:
    causes = value.causes
    vague = not causes or all(cause.by_name for cause in causes)
    spoken = name or value.label
    if vague and value.partly_unknown and spoken:
        said = naming.classify(spoken, label=label, annotation=value.type)
        if said is None and value.label and value.label != spoken:
            said = naming.classify(value.label, label=label, annotation=value.type)
        if said is not None:
            made = said.evaluated if value.made is None else value.made
            causes = frozenset({replace(said, evaluated=made, function=value.function)})
        elif naming.is_constant_name(spoken):
            return Segment(location, None, name=spoken)
        elif value.parameter and value.type != "bool" and role_of_name(spoken) is None:
            told = value.label if naming.is_input(spoken) is None and naming.is_input(value.label) else spoken
            causes = frozenset(
                {Cause(CauseKind.VARIABLE, Rate.TURN, Confidence.LOW, told, by_name=True, function=value.function)}
            )
    steps = tuple(step for step in value.steps if step.location != location)
    return Segment(location, None, causes, value.partly_unknown, spoken, steps)


def concatenate(run: Run, operands: Sequence[tuple[Value, ast.expr]], frame: Frame) -> Value:
    """``a + b + ...``: text where any operand is text, else all that may change it."""
    if not any(isinstance(value, Text) or _has_text(value) for value, _ in operands):
        causes = frozenset(cause for value, _ in operands for cause in causes_of(value))
        known = all(is_stable(value) for value, _ in operands)
        return Opaque(causes, partly_unknown=not causes and not known, label=name_of(operands[0][1]))
    nodes: list[Node] = []
    for value, node in operands:  # the text at the front goes on where it stood: branches that add to it share it
        goes_on = not nodes or isinstance(node, ast.Constant | ast.JoinedStr | ast.BinOp)
        if isinstance(value, Text) and goes_on:
            named = name_of(node)
            nodes += spoken.named(value.nodes, named) if named else value.nodes
        else:
            nodes += to_nodes(run, value, frame.locate(node), name_of(node), tail(nodes))
    return text(nodes)


def is_stable(value: Value) -> bool:
    """Whether a value that is no text is the same each time."""
    return isinstance(value, Const) or (isinstance(value, Opaque) and not value.causes and not value.partly_unknown)


def _has_text(value: Value) -> bool:
    return isinstance(value, Choice) and any(isinstance(arm, Text) or _has_text(arm) for arm in value.arms)


def text(nodes: Sequence[Node]) -> Value:
    """Nodes as one text, within the budget."""
    return bounded(Text(tuple(nodes)))


def bounded(value: Value) -> Value:
    """The value; of a text with more pieces than the budget allows only the causes are kept."""
    if isinstance(value, Text) and _size(value.nodes, _MAX_NODES) <= 0:
        return Opaque(causes_of(value), partly_unknown=True)
    return value


def _size(nodes: Iterable[Node], left: int) -> int:
    """What is left of a budget of pieces after these nodes; the count ends where nothing is left."""
    for node in nodes:
        left -= 1
        if left <= 0:
            break
        match node:
            case Branch(arms=arms):
                for arm in arms:
                    left = _size(arm, left)
            case Many(body=body):
                left = _size(body, left)
            case _:
                pass
    return left


def _causes(nodes: Iterable[Node]) -> frozenset[Cause]:
    return causes_of(Text(tuple(nodes)))


def tail(nodes: Sequence[Node]) -> str:
    """The end of the text so far: the label of what follows."""
    if nodes and isinstance(nodes[-1], Segment) and nodes[-1].text is not None:
        return naming.label_before(nodes[-1].text)
    return ""


def join(run: Run, separator: Value, items: Value, location: Location) -> Value:
    """``separator.join(items)``."""
    between = separator.nodes if isinstance(separator, Text) else ()
    if isinstance(items, ListRef):
        cell = run.heap.list_cell(items)
        nodes = _join_items(run, cell.items, between, location)
        if cell.order and not (cell.ordered_at and cell.order <= _whole(_causes(nodes))):
            where = cell.ordered_at or location
            return Text((Segment(where, None, cell.order | _causes(nodes), partly_unknown=True),))
        return text(nodes)  # in a loop over something unordered each item says so, where it stands
    if isinstance(items, Choice):
        return Choice(items.test, tuple(join(run, separator, arm, location) for arm in items.arms))
    if isinstance(items, Opaque):
        return Text((_opaque_segment(replace(items, partly_unknown=True), location, items.label, ""),))
    return Opaque(partly_unknown=True)


def _whole(causes: frozenset[Cause]) -> frozenset[Cause]:
    """The causes of items as those of what the items were taken from."""
    return frozenset(replace(each, of_item=False) for each in causes)


def place_of(item: Value, location: Location) -> Location:
    """Where an item of a list stands: at its own element, if that is known."""
    return item.place if isinstance(item, Opaque) and item.place is not None else location


def _join_items(run: Run, items: Iterable[Item], between: tuple[Node, ...], location: Location) -> list[Node]:
    nodes: list[Node] = []
    for item in items:
        match item:
            case Repeat():
                body = _join_items(run, item.items, between, location)
                nodes.append(Many((*(between if nodes else ()), *body)))
            case Either():
                arms = [_join_items(run, arm, between, location) for arm in item.arms]
                lead = between if nodes else ()
                nodes.append(Branch(item.test, tuple((*lead, *arm) if arm else () for arm in arms)))
            case Spread(value=value):
                if nodes:
                    nodes += between
                causes = deep_causes(run, value) | order_of(run, value)
                own = run.heap.list_cell(value).location if isinstance(value, ListRef) else None
                nodes.append(Segment(own or location, None, causes, True, getattr(value, "label", "")))
            case Edited():
                pass
            case _:
                if nodes:
                    nodes += between
                nodes += to_nodes(run, item, place_of(item, location))
    return nodes


def list_text(run: Run, value: ListRef, location: Location) -> tuple[Node, ...]:
    """Items of a list as one run of text, separators aside (content blocks of a message)."""
    nodes: list[Node] = []
    for item in item_values(run.heap.list_cell(value).items):
        inner = item.value if isinstance(item, Spread) else item
        nodes += to_nodes(run, inner, location)
    return tuple(nodes)


def stripped(value: Text, how: str) -> Text:
    """``strip``, ``lstrip``, ``rstrip``: white space at the known ends goes, the rest keeps its place."""
    nodes = list(value.nodes)
    if how != "rstrip" and nodes and isinstance(nodes[0], Segment) and nodes[0].text is not None:
        nodes[0] = replace(nodes[0], text=nodes[0].text.lstrip())
    if how != "lstrip" and nodes and isinstance(nodes[-1], Segment) and nodes[-1].text is not None:
        nodes[-1] = replace(nodes[-1], text=nodes[-1].text.rstrip())
    return Text(tuple(node for node in nodes if not (isinstance(node, Segment) and node.text == "")))


def dedented(value: Text) -> Text:
    """``textwrap.dedent``: the blanks that all lines begin with go, and the blanks of empty lines.

    Whatever is no known text (a value, a branch) counts as one word.
    """
    import textwrap  # which few programs ask for

    texts = [node.text if isinstance(node, Segment) else None for node in value.nodes]
    whole = "".join("\0" if text is None else text for text in texts)
    if "\n" not in whole:
        return value
    kept = bytearray()  # for each character whether it stays
    for line, left in zip(whole.split("\n"), textwrap.dedent(whole).split("\n"), strict=True):
        kept += bytes(len(line) - len(left)) + b"\1" * (len(left) + 1)
    nodes: list[Node] = []
    at = 0
    for node, text in zip(value.nodes, texts, strict=True):
        size = 1 if text is None else len(text)
        if isinstance(node, Segment) and text is not None:
            left = "".join(compress(text, kept[at : at + size]))
            nodes += [replace(node, text=left)] if left else []
        else:
            nodes.append(node)
        at += size
    return Text(tuple(nodes))


def replaced(nodes: tuple[Node, ...], change: dict[str, str]) -> tuple[Node, ...]:
    """Text with exact replacements in its known pieces."""

    def piece(segment: Segment) -> Segment:
        known = segment.text
        if known is None:
            return segment
        for old, new in change.items():
            known = known.replace(old, new)
        return segment if known == segment.text else replace(segment, text=known)

    return map_segments(nodes, piece)
