"""What a name says of a text whose pieces say nothing: ``memories = "\\n".join(row.text for row in rows)``."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable
from dataclasses import replace

from promptlint import naming
from promptlint.analysis.values import Choice, FunctionValue, Opaque, Text, Value
from promptlint.diagnostic import Confidence
from promptlint.model import Branch, Cause, CauseKind, Evaluated, Many, Node, Segment

_PLACES = re.compile(r"(?i)(?:^|_)(?:path|dir|directory|folder|file|filename|url|uri|key|name|title|id|limit|count)s?$")


def returned(function: FunctionValue, value: Value) -> Value:
    """What a function gives that could not be followed to its end, known by the function's name."""
    node = function.node
    if isinstance(node, ast.Lambda) or _strong(node.name) is None:
        return value
    match value:
        case Opaque(causes=causes, partly_unknown=True, parameter=False, label=label) if not causes:
            return value if naming.classify(label) is not None else replace(value, label=node.name, item=False)
        case Text(nodes=nodes):
            spec = node.args
            taken = {each.arg for each in (*spec.posonlyargs, *spec.args, *spec.kwonlyargs)}
            again = named(nodes, node.name, taken=taken)
            return value if again is nodes else replace(value, nodes=again)
        case Choice(arms=arms):
            return replace(value, arms=tuple(returned(function, arm) for arm in arms))
        case _:
            return value


def made_once(value: Value) -> Value:
    """A text that a module makes when it is imported: what its names speak of is as old as the module."""
    if not isinstance(value, Text):
        return value
    return replace(value, nodes=tuple(_made_once(node) for node in value.nodes))


def _made_once(node: Node) -> Node:
    match node:
        case Segment(causes=causes) if any(each.by_name and each.evaluated is Evaluated.CALL for each in causes):
            old = frozenset(replace(each, evaluated=Evaluated.IMPORT) if each.by_name else each for each in causes)
            return replace(node, causes=old)
        case Branch(arms=arms):
            return replace(node, arms=tuple(tuple(map(_made_once, arm)) for arm in arms))
        case Many(body=body):
            return replace(node, body=tuple(map(_made_once, body)))
        case _:
            return node


def named(nodes: tuple[Node, ...], name: str, label: str = "", taken: Iterable[str] = ()) -> tuple[Node, ...]:
    """Text under a name that speaks of retrieved text: its unknown pieces are that, unless they say something else.

    A weak name that the label before the text bears witness for speaks of pieces made in a loop only: of rows.
    `taken` are names of pieces that come from somewhere else.
    """
    strong = _strong(name)
    said = strong or naming.classify(name, label=label)
    if said is None or said.kind is not CauseKind.RETRIEVED or said.confidence is Confidence.LOW:
        return nodes
    return _marked(nodes, replace(said, label=name), frozenset(taken), inside=strong is not None)


def _strong(name: str) -> Cause | None:
    said = naming.classify(name)
    return said if said is not None and said.confidence is not Confidence.LOW else None


def _marked(nodes: tuple[Node, ...], said: Cause, taken: frozenset[str], *, inside: bool) -> tuple[Node, ...]:
    result = tuple(_marked_node(node, said, taken, inside) for node in nodes)
    return nodes if all(new is old for new, old in zip(result, nodes, strict=True)) else result


def _marked_node(node: Node, said: Cause, taken: frozenset[str], inside: bool) -> Node:
    match node:
        case Segment(text=None, causes=causes, partly_unknown=True, name=name) if inside and not causes:
            root = name.partition(".")[0]
            if root in taken or naming.is_constant_name(name) or _PLACES.search(name.rpartition(".")[2]):
                return node
            return replace(node, causes=frozenset({said}))
        case Branch(arms=arms):
            made = tuple(_marked(arm, said, taken, inside=inside) for arm in arms)
            return node if all(new is old for new, old in zip(made, arms, strict=True)) else replace(node, arms=made)
        case Many(body=body):
            again = _marked(body, said, taken, inside=True)
            return node if again is body else replace(node, body=again)
        case _:
            return node
