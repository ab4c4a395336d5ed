"""Walks over the nodes of a prompt: their segments, their parts, and changed copies of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from operator import is_

from promptlint.model import Branch, Many, Node, Part, Segment


def segments(nodes: tuple[Node, ...]) -> Iterator[Segment]:
    """All segments below `nodes`, in order, of every branch."""
    for node in nodes:
        match node:
            case Segment():
                yield node
            case Branch():
                for arm in node.arms:
                    yield from segments(arm)
            case Many():
                yield from segments(node.body)
            case Part():
                yield from segments(node.children)


def parts(nodes: tuple[Node, ...]) -> Iterator[Part]:
    """All parts below `nodes`, in order, of every branch."""
    for node in nodes:
        match node:
            case Part():
                yield node
            case Branch():
                for arm in node.arms:
                    yield from parts(arm)
            case Many():
                yield from parts(node.body)
            case Segment():
                pass


def map_segments(nodes: tuple[Node, ...], change: Callable[[Segment], Segment]) -> tuple[Node, ...]:
    """The nodes with each segment below them changed; `nodes` itself where `change` gives each segment back."""
    result = tuple([_mapped(node, change) for node in nodes])
    return nodes if all(map(is_, nodes, result)) else result


def _mapped(node: Node, change: Callable[[Segment], Segment]) -> Node:
    match node:
        case Segment():
            return change(node)
        case Branch(arms=arms):
            inner = tuple([map_segments(arm, change) for arm in arms])
            return node if all(map(is_, arms, inner)) else replace(node, arms=inner)
        case Many(body=body):
            again = map_segments(body, change)
            return node if again is body else replace(node, body=again)
        case Part(children=children):
            again = map_segments(children, change)
            return node if again is children else replace(node, children=again)
