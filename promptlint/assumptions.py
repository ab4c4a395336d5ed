"""What is assumed of a function's parameters by their names holds only until a call is seen that binds them."""

from __future__ import annotations

from dataclasses import replace
from operator import is_

from promptlint.model import Cause, Node, Prompt, Segment
from promptlint.nodes import map_segments, segments
from promptlint.readers.base import Reading

Places = frozenset[tuple[str, int, int]]


def assumed(reading: Reading) -> Places:
    """The functions of whose parameters a reading assumes something."""
    causes = (cause for prompt in reading.prompts for each in segments(prompt.nodes) for cause in each.causes)
    return frozenset(cause.function.key for cause in causes if cause.function is not None)


def settled(reading: Reading, called: Places) -> Reading:
    """The reading without what it assumes of parameters of the functions in `called`: their callers' readings know."""

    def known(segment: Segment) -> Segment:
        kept = frozenset(cause for cause in segment.causes if not _is_assumed(cause, called))
        return segment if len(kept) == len(segment.causes) else replace(segment, causes=kept, partly_unknown=True)

    prompts = (
        tuple(_with_nodes(prompt, map_segments(prompt.nodes, known)) for prompt in reading.prompts) if called else ()
    )
    return reading if all(map(is_, prompts, reading.prompts)) else replace(reading, prompts=prompts)


def _with_nodes(prompt: Prompt, nodes: tuple[Node, ...]) -> Prompt:
    return prompt if nodes is prompt.nodes else replace(prompt, nodes=nodes)


def _is_assumed(cause: Cause, called: Places) -> bool:
    return cause.function is not None and cause.function.key in called
