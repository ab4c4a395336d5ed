"""Code that changes a conversation which nobody is seen to send from here: a store, a trimmer, a processor.

A name alone is no evidence: `history` may be one of prices. A witness is needed: roles or message classes in the same
function, its class or its module, or an import of a library that sends prompts.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import replace

from promptlint.analysis.conversation.insertions import inserts
from promptlint.analysis.conversation.rewriting import rewrites
from promptlint.analysis.conversation.seldom import asked_for, seldom_called
from promptlint.analysis.conversation.sending import is_sent
from promptlint.analysis.conversation.trimming import SEVERAL, Trim, aside, trim_of
from promptlint.analysis.conversation.windows import windows
from promptlint.analysis.conversation.witnesses import Witness
from promptlint.analysis.definitions import outlines
from promptlint.analysis.definitions.imports import Modules
from promptlint.analysis.syntax.limits import Scope
from promptlint.analysis.syntax.modules import Module
from promptlint.analysis.syntax.trees import name_of, walk
from promptlint.analysis.tables.naming_roles import is_conversation
from promptlint.analysis.values.causes import label_of
from promptlint.diagnostic import Confidence
from promptlint.model import EditKind, HistoryEdit, Prompt, PromptKind, Role, Step
from promptlint.nodes import parts

_TRIMS = re.compile(
    r"(?i)trim|truncat|limit|prune|window|shrink|evict|clip|cap_|(?:^|_)(?:fit|drop|recent|last|keep)(?:_|$)"
)
_SPEAKS_OF_ONE = re.compile(r"(?i)histor|message|conversation|context|turn|prompt|observation")
_OTHER_MESSAGE = re.compile(r"(?:Web|Socket|Event|Log|Audit|Mail|Sms|Frame|Ui|UI|Screen|Display|Queue|Kafka)\w*$")
_CUTS_OR_MAKES_PROMPT = re.compile(
    r"(?i)prompt|trim|truncat|limit|prune|window|shrink|evict|clip|cap_|(?:^|_)(?:fit|drop|filter)(?:_|$)|compact"
)
_OF_VALUES = re.compile(r"deque\[(?:[Tt]uple|int|float|bool|bytes|str)\b")
_SHOWS = re.compile(r"(?i)render|show|view|widget|redraw|refresh_ui|scroll")


_NAMED = ("histor", "message", "msgs", "conversation", "chatlog", "chat_log", "dialog", "transcript", "turn")


def conversation_edits(module: Module) -> Iterator[HistoryEdit]:
    """What a module does to conversations: windows that it sets up, and what names and witnesses tell."""
    yield from windows(module)
    told: set[tuple[object, str]] = set()  # of several that a class does to a field, a function to a list, the first
    for node, owner in outlines.functions(module.tree):
        place = module.locate(node)
        if not _names_one(module.source.text[place.start : place.end]) or not _may_edit(node):
            continue
        scope = module.scope(node)
        witness = Witness(module, scope, owner)
        yield from _trims(module, scope, witness, told)
        yield from _rewrites(module, scope, witness)
        yield from inserts(module, scope, witness)


def kept_edits(modules: Modules, prompt: Prompt) -> Prompt:
    """A list of messages that nobody is seen to send: what is done to it is told of as far as a system text ahead of it
    or something where that is done says that it is sent from elsewhere."""
    if any(part.role is Role.SYSTEM for part in parts(prompt.nodes)):
        return prompt
    unsure = {each.location.key for each in prompt.edits if _unsent(modules.of_source(each.location.source), each)}
    edits = (replace(each, confidence=Confidence.LOW) if each.location.key in unsure else each for each in prompt.edits)
    return replace(prompt, edits=tuple(edits)) if unsure else prompt


def _unsent(module: Module, edit: HistoryEdit) -> bool:
    if edit.kind is not EditKind.TRIMMED:
        return False
    for node, owner in outlines.functions(module.tree):
        place = module.locate(node)
        if place.start <= edit.location.start < place.end:
            scope = module.scope(node)
            there = (each for each in filter(_may_trim, scope.parents) if module.locate(each).key == edit.location.key)
            dropped = (found for each in there if (found := trim_of(scope, each)) is not None)
            return not any(
                not asked_for(scope, each) and _sent(module, scope, Witness(module, scope, owner), each)
                for each in dropped
            )
    return False


def _sent(module: Module, scope: Scope, witness: Witness, found: Trim) -> bool:
    """Whether what is dropped is missing in a request: the list is seen to be sent, or the function is there to cut
    what it is given, or to make a prompt, by its name."""
    name = getattr(scope.node, "name", "")
    if _CUTS_OR_MAKES_PROMPT.search(name) and ("prompt" in name.lower() or witness.conversation_parameter()):
        return True
    return is_sent({*_names(scope, found)}, scope.node, witness.owner, module.tree)


def _names(scope: Scope, found: Trim) -> Iterator[str]:
    """What the list goes by: its own name, and those that what is left of it is given."""
    yield _list_name(found.list)
    for parent, _ in scope.ancestors(found.node):
        if isinstance(parent, ast.Assign | ast.AnnAssign):
            yield from map(name_of, parent.targets if isinstance(parent, ast.Assign) else [parent.target])
        if isinstance(parent, ast.stmt):
            return


def lone_prompt(edit: HistoryEdit) -> Prompt:
    """A prompt of which nothing is known but that its conversation is changed there."""
    return Prompt(PromptKind.REQUEST, (), edit.location, complete=False, edits=(edit,))


def _names_one(text: str) -> bool:
    """Whether a part of each name of a conversation is in a text, see `is_conversation`."""
    lowered = text.lower().replace("return", "")
    return any(each in lowered for each in _NAMED)


def _may_edit(function: ast.AST) -> bool:
    """A cheap look: whether a function names a conversation and has an operation that could change one."""
    named = operation = False
    for node in walk(function):
        match node:
            case ast.Name(id=name) | ast.Attribute(attr=name) | ast.arg(arg=name) if is_conversation(name):
                named = True
            case ast.Slice() | ast.Delete():
                operation = True
            case ast.Attribute(attr="pop" | "popleft" | "insert" | "appendleft"):
                operation = True
            case ast.Name(id="deque") | ast.Attribute(attr="deque") | ast.ListComp():
                operation = True
            case ast.Assign(targets=[ast.Subscript() | ast.Attribute()]) | ast.For():
                operation = True
            case _:
                pass
        if named and operation:
            return True
    return False


def _trims(module: Module, scope: Scope, witness: Witness, told: set[tuple[object, str]]) -> Iterator[HistoryEdit]:
    for node in sorted(filter(_may_trim, scope.parents), key=_position):
        found = trim_of(scope, node)
        if found is None or _SHOWS.search(getattr(scope.node, "name", "")):
            continue
        if not _lasts(scope, found, witness) or not witness.speaks() or asked_for(scope, found):
            continue
        if _takes_in_other_items(scope, found) or seldom_called(module, scope):
            continue
        kept = _kept_as(scope, found)
        key = (witness.owner if kept.startswith("self.") and witness.owner is not None else scope.node, kept)
        if key in told:
            continue
        told.add(key)
        steps = () if found.trigger is None else (Step(module.locate(found.trigger), "this test sets it off"),)
        detail = f"{found.kept} messages" if found.kept else "drops the oldest messages one by one"
        where = module.locate(node)
        sure = Confidence.MEDIUM if _sent(module, scope, witness, found) else Confidence.LOW
        yield HistoryEdit(EditKind.TRIMMED, where, label_of(node), detail, sure, steps)


def _kept_as(scope: Scope, found: Trim) -> str:
    """What the list that is cut is called; a new one that forgets by itself, by what it is given to."""
    if found.list is found.node:
        for parent, _ in scope.ancestors(found.node):
            if isinstance(parent, ast.Assign | ast.AnnAssign):
                return ast.unparse(parent.targets[0] if isinstance(parent, ast.Assign) else parent.target)
    return ast.unparse(found.list)


def _may_trim(node: ast.AST) -> bool:
    return isinstance(node, ast.Subscript | ast.Call | ast.Delete | ast.Assign)


def _position(node: ast.AST) -> tuple[int, int]:
    return getattr(node, "lineno", 0), getattr(node, "col_offset", 0)


def _lasts(scope: Scope, found: Trim, witness: Witness) -> bool:
    """Whether what is dropped is gone for the requests to come, and the list is a conversation by its name."""
    listed = _list_name(found.list)
    function = getattr(scope.node, "name", "")
    trimmer = (
        isinstance(found.list, ast.Name)
        and bool(_TRIMS.search(function) and _SPEAKS_OF_ONE.search(function))
        and witness.conversation_parameter()
    )
    if isinstance(found.node, ast.Subscript):
        if not is_conversation(listed) and not trimmer:
            return False
        for parent, child in scope.ancestors(found.node):
            if isinstance(parent, ast.Assign | ast.AnnAssign):
                targets = parent.targets if isinstance(parent, ast.Assign) else [parent.target]
                same = any(name_of(target) and name_of(target) == name_of(found.list) for target in targets)
                return same or (_sorted(found.list) and "prompt" in function.lower())
            if isinstance(parent, ast.Return):
                return bool(_TRIMS.search(function)) and child is parent.value and not _getter(scope, found)
            if isinstance(parent, ast.stmt):
                return False
        return False
    if isinstance(found.node, ast.Call) and name_of(found.node.func).rpartition(".")[2] == "deque":
        return any(
            isinstance(parent, ast.Assign | ast.AnnAssign)
            and is_conversation(name_of(parent.targets[0] if isinstance(parent, ast.Assign) else parent.target))
            and not any(isinstance(each, ast.Name) and SEVERAL.search(each.id) for each in found.node.args)
            and not _other_items(parent, witness)
            for parent, _ in scope.ancestors(found.node)
        )
    return is_conversation(listed) or trimmer


def _getter(scope: Scope, found: Trim) -> bool:
    """``def recent(self, n): return self.messages[-n:]``: whoever calls it says how many."""
    arguments = getattr(scope.node, "args", None)
    given = {each.arg for each in ast.walk(arguments) if isinstance(each, ast.arg)} if arguments is not None else set()
    asked = {each.id for each in walk(found.node) if isinstance(each, ast.Name)} & (given - {"self"})
    return isinstance(found.list, ast.Attribute) and bool(asked)


def _other_items(made: ast.Assign | ast.AnnAssign, witness: Witness) -> bool:
    """Whether the items of a new deque are no messages: plain values by annotation, rows of three or more by what the
    class appends."""
    if isinstance(made, ast.AnnAssign):
        if _OF_VALUES.search(ast.unparse(made.annotation)):
            return True
        match made.annotation:
            case ast.Subscript(slice=ast.Name(id="str" | "int" | "float" | "bool" | "bytes")):
                return True
    name = name_of(made.targets[0] if isinstance(made, ast.Assign) else made.target)
    added = [
        node.args[0]
        for node in walk(witness.owner or witness.module.tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "append"
        and name_of(node.func.value) == name
        and len(node.args) == 1
    ]
    return bool(added) and all(isinstance(each, ast.Tuple) and len(each.elts) > 2 for each in added)


def _takes_in_other_items(scope: Scope, found: Trim) -> bool:
    """Whether the items are no messages to a model: rows of values, or what the function adds to the list by its
    annotation (``WebSocketMessage``)."""
    made = scope.assigned.get(found.list.id, ()) if isinstance(found.list, ast.Name) else ()
    if made and all(isinstance(each, ast.ListComp) and isinstance(each.elt, ast.Tuple) for each in made):
        return True
    arguments = getattr(scope.node, "args", None)
    given = arguments.args if isinstance(arguments, ast.arguments) else []
    typed = {each.arg: ast.unparse(each.annotation) for each in given if each.annotation is not None}
    return any(
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "append"
        and name_of(node.func.value) == name_of(found.list)
        and any(_OTHER_MESSAGE.search(typed.get(name_of(each), "")) for each in node.args)
        for node in scope.parents
    )


def _list_name(node: ast.expr) -> str:
    match node:
        case ast.Call(func=ast.Name(id="sorted" | "list" | "reversed"), args=[first, *_]):
            return _list_name(first)
        case ast.Name() | ast.Attribute() | ast.Subscript():
            return name_of(node)
        case _:
            return ""


def _sorted(node: ast.expr) -> bool:
    return isinstance(node, ast.Call) and name_of(node.func) == "sorted"


def _rewrites(module: Module, scope: Scope, witness: Witness) -> Iterator[HistoryEdit]:
    for found in rewrites(scope) if not aside(scope.node) else ():
        name = name_of(found.list).rpartition(".")[2]
        through = [name, *(_list_name(value) for value in scope.assigned.get(name, ()))]
        attribute = isinstance(found.node, ast.Assign) and isinstance(found.node.targets[0], ast.Attribute)
        named = any(map(is_conversation, through))
        if not (named or attribute) or not (witness.speaks() or (named and attribute)):
            continue
        if _unused_by_default(found.bound if found.bound is not None else found.node, witness.owner):
            continue
        where = module.locate(found.bound if found.bound is not None else found.node)
        label = label_of(found.bound if found.bound is not None else found.node)
        yield HistoryEdit(EditKind.REWRITTEN, where, label, found.detail, Confidence.MEDIUM)


def _unused_by_default(node: ast.AST, owner: ast.ClassDef | None) -> bool:
    """Whether the bound is a field whose default says that nothing depends on the distance (``keep_last: int = 0``)."""
    fields = {each.attr for each in walk(node) if isinstance(each, ast.Attribute) and name_of(each.value) == "self"}
    return any(
        isinstance(each, ast.AnnAssign)
        and isinstance(each.target, ast.Name)
        and each.target.id in fields
        and isinstance(each.value, ast.Constant)
        and not each.value.value
        for each in (owner.body if owner is not None else ())
    )
