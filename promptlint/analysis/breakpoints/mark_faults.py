"""What is wrong with how a module sets cache breakpoints, where that can be told from the code of its functions alone.

Unknown is an answer: a loop with anything that looks like a limit, a helper that takes surplus breakpoints away, and
whatever cannot be told apart are left alone.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import replace

from promptlint.analysis.breakpoints import mark_limits
from promptlint.analysis.breakpoints.marked_names import Path
from promptlint.analysis.breakpoints.marking import NEW, Act, Marking, Reading, Round, readings
from promptlint.analysis.definitions.imports import Modules
from promptlint.analysis.syntax.modules import Module
from promptlint.analysis.syntax.trees import name_of, walk
from promptlint.analysis.tables.sink_tables import MARKS
from promptlint.model import BreakpointFault, FaultKind, Prompt, PromptKind, Step
from promptlint.text import Location

_SENDING = frozenset(
    {"invoke", "ainvoke", "create", "acreate", "completion", "acompletion", "converse", "complete", "acomplete",
     "stream", "astream", "parse", "converse_stream", "count_tokens"}
)  # fmt: skip
_TOOL_TURNS = frozenset({"tool", "tool_calls", "function_call_output"})
_BLOCKS = frozenset({"tool_result", "tool_use"})  # with these, results of tools are user messages
_CONVERSATION = re.compile(r"messages|history|conversation|turns|contents", re.IGNORECASE)


def prompts(module: Module, modules: Modules) -> Iterator[Prompt]:
    """Prompts without text, each with the faults of one function."""
    text = module.source.text
    if not any(mark in text for mark in MARKS):
        return
    constants = _constants(module.tree)
    bedrock = "cachePoint" in text and "cache_control" not in text
    sdk = "bedrock" if bedrock else "anthropic"
    found = [
        (module.locate(reading.node), fault)
        for marking, reading in readings(module, modules)
        for fault in _faults(marking, reading, constants)
    ]
    for where, fault in _once(found):
        yield Prompt(PromptKind.REQUEST, (), where, sdk, complete=False, faults=(fault,))


def _once(found: list[tuple[Location, BreakpointFault]]) -> Iterator[tuple[Location, BreakpointFault]]:
    """The faults, those that nothing bounds as one: a module that marks whatever comes does so on each of its ways."""
    unbounded = [fault for _, fault in found if fault.kind is FaultKind.UNBOUNDED]
    unbounded.sort(key=lambda each: each.location.start)
    for where, fault in found:
        if fault.kind is not FaultKind.UNBOUNDED:
            yield where, fault
        elif fault is unbounded[0]:
            further = (Step(each.location, "another one is set here") for each in unbounded[1:])
            yield where, replace(fault, steps=(*fault.steps, *further))


def _constants(tree: ast.AST) -> set[object]:
    """The constants of a module, but not those that say how a tool is chosen (``tool_choice={"type": "tool"}``)."""
    chosen = {
        id(inner)
        for node in walk(tree)
        if isinstance(node, ast.keyword) and node.arg == "tool_choice"
        for inner in walk(node.value)
    }
    return {node.value for node in walk(tree) if isinstance(node, ast.Constant) and id(node) not in chosen}


def _faults(marking: Marking, reading: Reading, constants: set[object]) -> Iterator[BreakpointFault]:
    locate = marking.module.locate
    seen: set[tuple[str, int, int]] = set()
    for act in reading.sets:
        where = locate(act.node)
        if where.key in seen:
            continue
        if mark_limits.unbounded(act, reading) and not _sends(marking, act):
            seen.add(where.key)
            over = mark_limits.open_round(act, reading)
            steps = (Step(locate(over.over), "the loop runs over this"),) if over is not None and over.over else ()
            yield BreakpointFault(FaultKind.UNBOUNDED, where, steps)
        elif _first_of_last(act, reading):
            seen.add(where.key)
            yield BreakpointFault(FaultKind.FIRST_BLOCK, where)
        elif (test := _user_only(act, constants)) is not None:
            seen.add(where.key)
            yield BreakpointFault(FaultKind.USER_ONLY, locate(test), (Step(where, "the breakpoint is set here"),))
        elif (eraser := _eraser(act, reading)) is not None:
            seen.add(where.key)
            yield BreakpointFault(
                FaultKind.ERASED, where, (Step(locate(eraser.node), "all breakpoints are taken away here"),)
            )
        elif (later := _reorderer(marking, act, reading)) is not None:
            seen.add(where.key)
            yield BreakpointFault(
                FaultKind.REORDERED, where, (Step(locate(later), "content blocks are put in another order here"),)
            )
    yield from _head_only(marking, reading)


def _sends(marking: Marking, act: Act) -> bool:
    """Whether each round is a request of its own: the mark is set by a helper that sends, or on what is sent there."""
    found = marking.callee(act.node) if isinstance(act.node, ast.Call) else None
    if found is not None and any(map(_is_sending, walk(found[1]))):
        return True
    return any(_for_one_request(act, round_) for round_ in act.rounds[: act.own])


def _is_sending(node: ast.AST) -> bool:
    """Whether this is a call that sends: by its name, or because it is given messages, whatever the client is."""
    return isinstance(node, ast.Call) and (
        name_of(node.func).rpartition(".")[2] in _SENDING or any(each.arg == "messages" for each in node.keywords)
    )


def _for_one_request(act: Act, round_: Round) -> bool:
    """``create(system=[...])`` in a loop: the marked text is written in the call, or made anew for it in each round."""
    made = {
        each.targets[0].id
        for each in walk(round_.node)
        if isinstance(each, ast.Assign)
        and isinstance(each.targets[0], ast.Name)
        and not any(isinstance(part, ast.Name) and part.id == each.targets[0].id for part in walk(each.value))
    }
    name = act.path[0] if act.path[0] in made else None
    return any(
        part is act.node or (isinstance(part, ast.Name) and part.id == name)
        for call in walk(round_.node)
        if _is_sending(call)
        for part in walk(call)
    )


def _first_of_last(act: Act, reading: Reading) -> bool:
    """``messages[-1]["content"][0]``: the blocks behind it are not covered."""
    if act.path[-1] != "[0]" or "[-1]" not in act.path[:-1] or act.rounds:
        return False
    owner = act.path[-2]
    one_block = any(
        isinstance(node, ast.Compare) and isinstance(node.left, ast.Call) and name_of(node.left.func) == "len"
        for node in walk(reading.node)
    )
    return owner in (".content", ".parts") and not one_block


def _user_only(act: Act, constants: set[object]) -> ast.expr | None:
    """The test that lets user messages through only, where turns of tools have a role of their own."""
    if not act.rounds or not constants & _TOOL_TURNS or constants & _BLOCKS:
        return None
    for guard in act.guards:
        for each in guard.values if isinstance(guard, ast.BoolOp) and isinstance(guard.op, ast.And) else [guard]:
            match each:
                case ast.Compare(left=left, ops=[ast.Eq()], comparators=[ast.Constant(value="user")]):
                    if _role(left):
                        return each
    return None


def _role(node: ast.expr) -> bool:
    match node:
        case ast.Attribute(attr="role") | ast.Subscript(slice=ast.Constant(value="role")):
            return True
        case ast.Call(func=ast.Attribute(attr="get"), args=[ast.Constant(value="role"), *_]):
            return True
        case _:
            return False


def _eraser(act: Act, reading: Reading) -> Act | None:
    """A loop further down that takes all breakpoints away, this one among them, and sets none again."""
    position = reading.acts.index(act)
    later = reading.acts[position + 1 :]
    if any(each.sets for each in later) or act.path in (NEW, ("?",)):
        return None
    for each in later:
        if each.node is act.node or mark_limits.prunes(each.node):  # it takes surplus marks away
            continue
        inside = {id(node) for round_ in each.rounds for node in walk(round_.node)}
        if each.rounds and id(act.node) not in inside and _same(act.path, each.path, reading):
            return each
    return None


def _same(marked: Path, cleared: Path, reading: Reading) -> bool:
    """Whether what was marked is among what is cleared: part of it, or put into it before."""
    container = cleared[: cleared.index("[*]")] if "[*]" in cleared else cleared
    if marked[: len(container)] == container:
        return True
    return any(_puts(node, marked, container) for node in walk(reading.node))


def _puts(node: ast.AST, marked: Path, container: Path) -> bool:
    match node:
        case ast.AugAssign(target=target, value=value):
            pass
        case ast.Call(func=ast.Attribute(value=target, attr="append" | "extend" | "insert"), args=[*_, value]):
            pass
        case _:
            return False
    return _path_text(container) == name_of(target) and any(
        name_of(each) == _path_text(_container(marked)) for each in walk(value) if isinstance(each, ast.expr)
    )


def _container(path: Path) -> Path:
    cut = next((index for index, step in enumerate(path) if step.startswith("[")), len(path))
    return path[:cut]


def _path_text(path: Path) -> str:
    return "".join(path)


def _reorderer(marking: Marking, act: Act, reading: Reading) -> ast.Call | None:
    """A later call that gets the marked messages and puts the blocks of their content in another order."""
    if not isinstance(act.node, ast.Call):
        return None
    name = act.path[0]
    for node in walk(reading.node):
        if not isinstance(node, ast.Call) or node.lineno <= act.node.lineno:
            continue
        if not any(isinstance(each, ast.Name) and each.id == name for each in node.args):
            continue
        found = marking.callee(node)
        if found is not None and any(map(_reorders, walk(found[1]))):
            return node
    return None


def _reorders(node: ast.AST) -> bool:
    """``message["content"] = some_blocks + other_blocks``."""
    match node:
        case ast.Assign(targets=[ast.Subscript(slice=ast.Constant(value="content"))], value=value):
            return isinstance(value, ast.BinOp) and isinstance(value.op, ast.Add) and _two_lists(value)
        case _:
            return False


def _two_lists(value: ast.BinOp) -> bool:
    return isinstance(value.left, ast.Name) and isinstance(value.right, ast.Name)


def _head_only(marking: Marking, reading: Reading) -> Iterator[BreakpointFault]:
    """A body whose system text is marked, with tools and a conversation that are not."""
    for body in _bodies(reading.node).values():
        system, messages, tools = (body.get(each) for each in ("system", "messages", "tools"))
        if system is None or messages is None or tools is None:
            continue
        if not _CONVERSATION.search(ast.unparse(messages)) or _marks(marking, messages) or _marks(marking, tools):
            continue
        if not _marks(marking, system) or _touches_others(marking, reading, system):
            continue
        locate = marking.module.locate
        yield BreakpointFault(
            FaultKind.HEAD_ONLY,
            locate(messages),
            (
                Step(locate(system), "only the system text has a breakpoint"),
                Step(locate(tools), "the tools have none of their own"),
            ),
        )


def _bodies(function: ast.AST) -> dict[str, dict[str, ast.expr]]:
    """Dictionaries that a function fills, by name, with the expression that is last put under each key."""
    found: dict[str, dict[str, ast.expr]] = {}
    for node in sorted((each for each in walk(function) if isinstance(each, ast.stmt)), key=lambda each: each.lineno):
        match node:
            case (
                ast.Assign(targets=[ast.Name(id=name)], value=ast.Dict() as value)
                | ast.AnnAssign(target=ast.Name(id=name), value=ast.Dict() as value)
            ):
                keys = zip(value.keys, value.values, strict=True)
                found[name] = {
                    key.value: item
                    for key, item in keys
                    if isinstance(key, ast.Constant) and isinstance(key.value, str)
                }
            case ast.Assign(
                targets=[ast.Subscript(value=ast.Name(id=name), slice=ast.Constant(value=str(key)))], value=value
            ):
                found.setdefault(name, {}).setdefault(key, value)
            case _:
                pass
    return found


def _marks(marking: Marking, value: ast.expr) -> bool:
    """Whether an expression makes something with a breakpoint, itself or by a helper."""
    return any(_is_marked(marking, node) for node in walk(value))


def _is_marked(marking: Marking, node: ast.AST) -> bool:
    match node:
        case ast.Constant(value=str(word)):
            return word in MARKS
        case ast.keyword(arg=str(word)):
            return word in MARKS
        case ast.Call():
            found = marking.callee(node)
            return found is not None and bool(found[0].reading(found[1]).sets)
        case _:
            return False


def _touches_others(marking: Marking, reading: Reading, system: ast.expr) -> bool:
    """Whether the function sets breakpoints on anything else, or hands the body on to somebody who does."""
    inside = {id(node) for node in walk(system)}
    if any(id(act.node) not in inside for act in reading.sets):
        return True
    calls = (node for node in walk(reading.node) if isinstance(node, ast.Call) and id(node) not in inside)
    return any("cache" in name_of(each.func).lower() for each in calls)
