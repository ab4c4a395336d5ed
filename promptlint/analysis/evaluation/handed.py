"""Calls that nobody can see into, but that are handed a system text and a conversation, by the names of what they take:
``self.backend.stream(system=text, messages=turns)``, ``ChatRequest(system_prompt=text, history=turns)``.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, TypeAlias

from promptlint.analysis.conversation.history import edits_of
from promptlint.analysis.conversation.messages import as_message
from promptlint.analysis.prompts import layouts, structures
from promptlint.analysis.syntax.trees import name_of, remembered
from promptlint.analysis.tables.naming_roles import SYSTEM_NAMES, TURN_NAMES, hands_prompt
from promptlint.analysis.values.kinds import (
    UNKNOWN,
    Arguments,
    Choice,
    Const,
    DictRef,
    FunctionValue,
    ObjectRef,
    PartialValue,
    Value,
)
from promptlint.analysis.values.listing import node_causes
from promptlint.model import Node, Prompt, PromptKind
from promptlint.nodes import segments
from promptlint.text import Location

if TYPE_CHECKING:
    from promptlint.analysis.run import Run
    from promptlint.analysis.values.frame import Frame

_TOOLS = frozenset({"tools"})


def keep(run: Run, arguments: Arguments, node: ast.expr, frame: Frame) -> None:
    """Keep what such a call is handed as a request, as far as it is seen."""
    if run.record and _hands(node):
        system, turns = _given(arguments, SYSTEM_NAMES), _given(arguments, TURN_NAMES)
        _keep(run, system, turns, _given(arguments, _TOOLS), frame.locate(node), frame)


@remembered
def _hands(node: ast.expr) -> bool:
    return hands_prompt(node)


def keep_body(run: Run, reference: DictRef, node: ast.Dict, frame: Frame) -> None:
    """Keep a mapping that holds both: the body of a request that somebody sends."""
    if not run.record or not hands_prompt(node):
        return
    held = {
        key.value: value for key, value in zip(node.keys, node.values, strict=True) if isinstance(key, ast.Constant)
    }
    entries = run.heap.dict_cell(reference).entries

    def given(names: frozenset[str]) -> tuple[Value, ast.expr] | None:
        return next(((entries[key], held[key]) for key in entries if key in names and key in held), None)

    _keep(run, given(SYSTEM_NAMES), given(TURN_NAMES), given(_TOOLS), frame.locate(node), frame)


_Passed: TypeAlias = tuple[Value, ast.expr] | None


def _keep(run: Run, system: _Passed, turns: _Passed, tools: _Passed, at: Location, frame: Frame) -> None:
    if system is None or turns is None or isinstance(system[0], Const):
        return
    nodes: list[Node] = []
    if tools is not None:
        nodes += structures.tools_part(run, tools[0], frame.locate(tools[1]))
    said = layouts.system_parts(run, _text_of(run, system[0]), frame.locate(system[1]), frame)
    if not any(each.text for each in segments(said)):  # a text that is not seen: each call would tell of it again
        return
    nodes += said
    nodes += layouts.message_parts(run, turns[0], frame.locate(turns[1]))[0]
    if node_causes(tuple(nodes)):
        edits = edits_of(run, turns[0])
        prompt = Prompt(PromptKind.REQUEST, tuple(nodes), at, complete=False, edits=edits)
        run.shape((at.start, at.source.path), prompt)


def _text_of(run: Run, value: Value) -> Value:
    """What a system message says that is handed over as an object; of other objects nothing is known."""
    match value:
        case ObjectRef():
            message = as_message(run, value)
            return message.entries["content"] if message is not None else UNKNOWN
        case FunctionValue() | PartialValue():
            return UNKNOWN
        case Choice(test=test, arms=arms):
            return Choice(test, tuple(_text_of(run, arm) for arm in arms), value.why)
        case _:
            return value


def _given(arguments: Arguments, names: frozenset[str]) -> tuple[Value, ast.expr] | None:
    for key, node in arguments.nodes.items():
        if isinstance(key, str) and key in names and key in arguments.keywords:
            return arguments.keywords[key], node
        if isinstance(key, int) and key < len(arguments.args) and _last(node) in names:
            return arguments.args[key], node
    return None


def _last(node: ast.expr) -> str:
    return name_of(node).rpartition(".")[2]
