"""What is assumed of a function's parameters by their names holds only until a call is seen that binds them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from promptlint.model import Branch, Cause, Many, Node, Part, Prompt, Segment
from promptlint.readers.base import Reading

Places = frozenset[tuple[str, int, int]]


def followed(readings: Iterable[Reading]) -> Places:
    """The functions that some other file was seen to call, each by its place."""
    return frozenset(place for reading in readings for place in reading.followed)


def settled(reading: Reading, called: Places) -> Reading:
    """The reading without what it assumes of parameters of the functions in `called`: their callers' readings know."""
    if not called or not any(_assumes(prompt.nodes, called) for prompt in reading.prompts):
        return reading
    return replace(reading, prompts=tuple(_settled_prompt(prompt, called) for prompt in reading.prompts))


def _settled_prompt(prompt: Prompt, called: Places) -> Prompt:
    return replace(prompt, nodes=_settled(prompt.nodes, called))


def _settled(nodes: tuple[Node, ...], called: Places) -> tuple[Node, ...]:
    return tuple(_settled_node(node, called) for node in nodes)


def _settled_node(node: Node, called: Places) -> Node:
    match node:
        case Segment(causes=causes):
            kept = frozenset(cause for cause in causes if not _is_assumed(cause, called))
            return node if len(kept) == len(causes) else replace(node, causes=kept, partly_unknown=True)
        case Branch(arms=arms):
            return replace(node, arms=tuple(_settled(arm, called) for arm in arms))
        case Many(body=body):
            return replace(node, body=_settled(body, called))
        case Part(children=children):
            return replace(node, children=_settled(children, called))


def _assumes(nodes: tuple[Node, ...], called: Places) -> bool:
    for node in nodes:
        match node:
            case Segment(causes=causes):
                found = any(_is_assumed(cause, called) for cause in causes)
            case Branch(arms=arms):
                found = any(_assumes(arm, called) for arm in arms)
            case Many(body=body):
                found = _assumes(body, called)
            case Part(children=children):
                found = _assumes(children, called)
        if found:
            return True
    return False


def _is_assumed(cause: Cause, called: Places) -> bool:
    return cause.function is not None and cause.function.key in called
