"""What filters, methods, attributes and known functions of Jinja make of values."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from promptlint.diagnostic import Confidence
from promptlint.model import Cause, CauseKind, Node, Rate, Segment, Step
from promptlint.nodes import segments
from promptlint.templates.jinja_values import Value, bounded, join, stable
from promptlint.templates.references import SORTED, formats_to_the_day, reference, to_the_day
from promptlint.templates.rewriting import rebuild
from promptlint.text import Location

_TEXT_FILTERS: dict[str, Callable[[str], str]] = {
    "capitalize": str.capitalize,
    "lower": str.lower,
    "safe": str,
    "string": str,
    "trim": str.strip,
    "upper": str.upper,
}
# Filters after which the text has another shape but the same content, as far as caches care.
_SHAPING_FILTERS = frozenset(["e", "escape", "forceescape", "indent", "title", "wordwrap", "center", "striptags"])
_ORDERING_FILTERS = frozenset(["sort", "dictsort", "length", "count", "wordcount", "sum", "min", "max"])
_CHOOSING_FILTERS = frozenset(["random", "shuffle"])
_DAY_PARTS = frozenset(["date", "year", "month", "day", "weekday", "isoweekday"])
# Methods of plain values: what is called so is the value itself, seen in another form.
VALUE_METHODS = frozenset([
    "astimezone", "capitalize", "copy", "count", "date", "decode", "encode", "endswith", "find", "format", "index",
    "isoformat", "items", "join", "keys", "lower", "lstrip", "replace", "rsplit", "rstrip", "split", "splitlines",
    "startswith", "strftime", "strip", "time", "timestamp", "title", "upper", "values",
])  # fmt: skip
MUTATORS = frozenset(["add", "append", "appendleft", "extend", "insert", "setdefault", "update"])
STABLE_FUNCTIONS = frozenset(["cycler", "dict", "joiner", "range"])
TRANSLATIONS = frozenset(("_", "gettext", "ngettext", "pgettext", "npgettext"))


def attribute(value: Value, name: str, label: str) -> Value:
    """``value.name`` or ``value["name"]``."""
    if value.members is not None and name in value.members:
        return value.members[name]
    if value.item:
        return value
    if name in _DAY_PARTS and _is_clock(value):
        return to_days(value)

    def of(segment: Segment) -> tuple[Node, ...]:
        if segment.text is not None:
            return (Segment(segment.location, steps=segment.steps),)
        if not segment.name or "," in segment.name or not all(cause.by_name for cause in segment.causes):
            return (segment,)
        return (replace(reference(f"{segment.name}.{name}", segment.location, label), steps=segment.steps),)

    return Value(rebuild(value.nodes, of), how=value.how)


def filtered(value: Value, name: str, arguments: Sequence[Value], place: Location) -> Value:
    """``value | name(arguments)``."""
    if name in ("default", "d"):
        return _defaulted(value, arguments, place)
    if name in _CHOOSING_FILTERS:
        return _chosen(value, name, place)
    if name in _TEXT_FILTERS and not arguments and value.text is not None:
        text = _TEXT_FILTERS[name](value.text)
        return Value((Segment(place, text=text),) if text else (), textual=True)
    if name == "join" and value.items is not None:
        return _concatenated_items(value.items, arguments, place)
    if any(formats_to_the_day(given.text or "") for given in arguments):
        return to_days(_joined_with(value, arguments, place))
    if name in _ORDERING_FILTERS:
        return _with_step(join([value], place), Step(place, SORTED))
    if name in _TEXT_FILTERS or name in _SHAPING_FILTERS:
        return replace(value, textual=True)
    return _joined_with(value, arguments, place)


def concatenated(values: Sequence[Value], place: Location) -> Value:
    """The texts of values, one behind the other."""
    nodes = tuple(node for value in values for node in value.nodes)
    return bounded(Value(nodes, textual=True), place)


def called_function(name: str, arguments: Sequence[Value], place: Location, label: str) -> Value:
    """The result of a function that the template does not define."""
    if name in TRANSLATIONS and arguments:
        return arguments[0]
    if name == "raise_exception":  # Hugging Face: the rendering ends here, nothing is printed
        return Value()
    if name == "lipsum":
        return _chosen(Value(), name, place)
    if name in STABLE_FUNCTIONS:
        return _opaque(arguments, place)
    if name == "strftime_now":  # Hugging Face: formats the present time
        cause = Cause(CauseKind.CLOCK, Rate.INSTANT, Confidence.MEDIUM, label=name, by_name=True)
        callee = Value((Segment(place, causes=frozenset({cause}), name=name),))
    else:
        known = reference(name, place, label)
        callee = Value((known,))
        if known.cause is not None and known.cause.kind is CauseKind.VARIABLE and not _all_stable(arguments):
            callee = Value()  # a function of which nothing is known: what it is given decides
    return formatted(callee, arguments, place)


def formatted(value: Value, arguments: Sequence[Value], place: Location) -> Value:
    """A value together with what its method or function is given; a clock given a date format is a date."""
    result = _joined_with(value, arguments, place)
    return to_days(result) if any(formats_to_the_day(given.text or "") for given in arguments) else result


def to_days(value: Value) -> Value:
    """The value with its clocks coarsened to dates."""
    return replace(value, nodes=rebuild(value.nodes, lambda segment: (to_the_day(segment),)))


def _is_clock(value: Value) -> bool:
    return any(cause.kind is CauseKind.CLOCK for segment in segments(value.nodes) for cause in segment.causes)


def _defaulted(value: Value, arguments: Sequence[Value], place: Location) -> Value:
    if not value.nodes and arguments:  # a macro's parameter that nobody gave
        return arguments[0]
    return value if _all_stable(arguments) else _opaque([value, *arguments], place)


def _joined_with(value: Value, arguments: Sequence[Value], place: Location) -> Value:
    """The value alone where the arguments are known or stable, else one opaque value of all."""
    if _all_stable(arguments):
        if any(segment.text is not None for segment in segments(value.nodes)) and not value.captured:
            return Value(rebuild(value.nodes, _without_text))
        return replace(value, textual=False, items=None, members=None)
    return _opaque([value, *arguments], place)


def _all_stable(values: Sequence[Value]) -> bool:
    return all(segment.stable for value in values for segment in segments(value.nodes))


def _without_text(segment: Segment) -> tuple[Node, ...]:
    return (replace(segment, text=None),)


def _opaque(values: Sequence[Value], place: Location) -> Value:
    return join(list(values), place) if values else stable(place)


def _chosen(value: Value, name: str, place: Location) -> Value:
    segment = join([value], place).nodes[0]
    assert isinstance(segment, Segment)
    cause = Cause(CauseKind.RANDOM, Rate.INSTANT, Confidence.HIGH, label=name, location=place)
    return Value((replace(segment, causes=segment.causes | {cause}),))


def _with_step(value: Value, step: Step) -> Value:
    return replace(value, nodes=rebuild(value.nodes, lambda each: (replace(each, steps=(*each.steps, step)),)))


def _concatenated_items(items: Sequence[Value], arguments: Sequence[Value], place: Location) -> Value:
    separator = list(arguments[:1])
    parts = [part for item in items for part in (*separator, item)]
    return concatenated(parts[len(separator) :], place)
