"""What the names and expressions of a Liquid template stand for, before anybody renders it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from promptlint.diagnostic import Confidence
from promptlint.model import Branch, Cause, CauseKind, Node, Rate, Segment, Step
from promptlint.templates.references import SORTED, formats_to_the_day, reference, to_the_day
from promptlint.templates.rewriting import carried, joined, moved, rebuild
from promptlint.text import Location

Nodes = tuple[Node, ...]

_PIECE = re.compile(r"\"[^\"]*\"|'[^']*'|[^|\"']+|\||[\"']")
_ARGUMENT = re.compile(r"(?:(\w+)[ \t]*+:[ \t]*+)?(\"[^\"]*\"|'[^']*'|[^\s,:\"']+)")
_STRING = re.compile(r"\"([^\"]*)\"|'([^']*)'")
_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")
_PATH = re.compile(r"[^\W\d][\w-]*\??(?:\.[\w-]+\??|\[[^\[\]]*\])*")
_INDEX = re.compile(r"\[[\"']?([^\[\]\"']*)[\"']?\]")
_CONSTANTS = {"true": "true", "false": "false", "nil": "", "null": "", "empty": "", "blank": ""}
_TEXT_FILTERS: Mapping[str, Callable[[str], str]] = {
    "upcase": str.upper, "downcase": str.lower, "strip": str.strip, "lstrip": str.lstrip, "rstrip": str.rstrip,
    "escape": str, "raw": str,
}  # fmt: skip
_ORDERING_FILTERS = ("sort", "sort_natural", "size", "sum")
_MAX_SEGMENTS = 500  # of one value
_CONDITION_WORD = re.compile(r"\"[^\"]*\"|'[^']*'|[^\W\d][\w.-]*|[^\s\w\"']+|\w+|[\"']")


@dataclass(frozen=True, slots=True)
class Bound:
    """What a name was given: by `assign` or `capture` (`captured`), or as the item of a loop (`container`)."""

    nodes: Nodes
    serial: int
    captured: bool = False
    container: str = ""


@dataclass(slots=True)
class Names:
    """The names that a template has set so far."""

    values: dict[str, Bound] = field(default_factory=dict)
    serial: int = 0

    def set(self, name: str, nodes: Nodes, *, captured: bool = False, container: str = "") -> None:
        self.serial += 1
        self.values[name] = Bound(nodes, self.serial, captured, container)

    def merge(self, test: str, arms: list[dict[str, Bound]], place: Location) -> None:
        """After a branch: what its arms set differently is a choice."""
        merged: dict[str, Bound] = {}
        for name in dict.fromkeys(name for arm in arms for name in arm):
            found = [arm.get(name) for arm in arms]
            value = found[0] or Bound((reference(name, place),), 0)
            for other in found[1:]:
                other = other or Bound((reference(name, place),), 0)
                if other is not value:
                    self.serial += 1
                    nodes = _bounded((Branch(test, (value.nodes, other.nodes), place),), place)
                    value = Bound(nodes, self.serial, value.captured and other.captured)
            merged[name] = value
        self.values = merged


def evaluate(expression: str, names: Names, place: Location, label: str = "") -> Nodes:
    """What an expression with its filters prints at `place`; `label` is the text before it on its line."""
    first, *filters = _pipeline(expression)
    nodes = _operand(first, names, place, label)
    literal = (_STRING.fullmatch(first) or [""])[0].strip("\"'")
    for each in filters:
        name, _, rest = each.partition(":")
        given = [(found[1], found[2]) for found in _ARGUMENT.finditer(rest)]
        arguments = [_operand(value, names, place, "") for _, value in given]
        texts = [value.strip("\"'") for _, value in given]
        if name.strip() == "date" and literal.lower() in ("now", "today"):
            cause = Cause(CauseKind.CLOCK, Rate.INSTANT, Confidence.HIGH, f"'{literal}' | date", place)
            nodes = (Segment(place, causes=frozenset({cause}), name="now"),)
        nodes = _bounded(_filtered(nodes, name.strip(), arguments, texts, place), place)
    return nodes


def condition(expression: str, names: Names) -> str:
    """The text of a condition, such that equal conditions have equal texts: names set anew are other names."""
    words = []
    for word in _CONDITION_WORD.findall(expression):
        bound = names.values.get(word.partition(".")[0]) if word[0] not in "\"'" else None
        words.append(f"{word}#{bound.serial}" if bound is not None else word)
    return " ".join(words)


def container_of(expression: str, names: Names) -> str:
    """The name of what a loop goes over, as seen outside of the loops around it."""
    found = _PATH.match(expression.strip())
    path = _dotted(found.group()) if found else ""
    bound = names.values.get(path.partition(".")[0])
    return bound.container if bound is not None and bound.container else path


def _pipeline(expression: str) -> list[str]:
    """The expression and its filters: split at bars outside of strings."""
    parts = [""]
    for piece in _PIECE.findall(expression):
        if piece == "|":
            parts.append("")
        else:
            parts[-1] += piece
    return [part.strip() for part in parts]


def _operand(word: str, names: Names, place: Location, label: str) -> Nodes:
    text = _STRING.fullmatch(word)
    if text or word in _CONSTANTS or _NUMBER.fullmatch(word):
        known = (text[1] or text[2] or "") if text else _CONSTANTS.get(word, word)
        return (Segment(place, text=known),) if known else ()
    path = _PATH.fullmatch(word)
    if path is None:
        inner = tuple(reference(_dotted(found), place) for found in _PATH.findall(word))
        return (joined(inner, place),) if inner and word.startswith("(") else (Segment(place, partly_unknown=True),)
    name = _dotted(word)
    root, _, rest = name.partition(".")
    if root in ("forloop", "tablerowloop"):
        return (Segment(place),)
    bound = names.values.get(root)
    if bound is None:
        return (reference(name, place, label),)
    if bound.container:
        return (reference(bound.container, place, label),)
    if bound.captured:
        return carried(bound.nodes, Step(place, "placed here"))
    nodes = (joined(bound.nodes, place),) if rest else bound.nodes
    return rebuild(nodes, lambda segment: (moved(segment, place, "set here"),))


def _dotted(path: str) -> str:
    return _INDEX.sub(lambda found: f".{found[1]}" if found[1].isidentifier() else "", path).replace("?", "")


def _filtered(nodes: Nodes, name: str, arguments: list[Nodes], texts: list[str], place: Location) -> Nodes:
    known = nodes[0].text if len(nodes) == 1 and isinstance(nodes[0], Segment) else None
    if name in _TEXT_FILTERS and (known is not None or not nodes):
        text = _TEXT_FILTERS[name](known or "")
        return (Segment(place, text=text),) if text else ()
    if name in ("append", "prepend") and arguments:
        return (*nodes, *arguments[0]) if name == "append" else (*arguments[0], *nodes)
    if name in _TEXT_FILTERS:
        return nodes
    result = joined((*nodes, *(node for given in arguments for node in given)), place)
    if name == "date" and any(formats_to_the_day(text) for text in texts):
        return (to_the_day(result),)
    if name in _ORDERING_FILTERS:
        return (replace(result, steps=(*result.steps, Step(place, SORTED))),)
    return (result,)


def _bounded(nodes: Nodes, place: Location) -> Nodes:
    return nodes if _size(nodes, _MAX_SEGMENTS) < _MAX_SEGMENTS else (joined(nodes, place),)


def _size(nodes: Nodes, limit: int) -> int:
    """How many nodes a value has, counted up to a limit."""
    count = 0
    waiting: list[Node] = list(nodes)
    while waiting and count < limit:
        node = waiting.pop()
        count += 1
        if isinstance(node, Branch):
            waiting.extend(each for arm in node.arms for each in arm)
    return count
