"""Messages put ahead of a conversation again and again, in lists that nobody is seen to send from here."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from promptlint.analysis.conversation.keeping import bound_in, grows, lasts
from promptlint.analysis.conversation.witnesses import Witness
from promptlint.analysis.syntax.limits import Scope
from promptlint.analysis.syntax.modules import Module
from promptlint.analysis.syntax.trees import name_of, walk
from promptlint.analysis.tables.naming_roles import is_conversation
from promptlint.analysis.values.causes import label_of
from promptlint.diagnostic import Confidence
from promptlint.model import EditKind, HistoryEdit

_LOOPS = ast.For | ast.AsyncFor | ast.While
_THERE = re.compile(r"\[0\]|\brole\b|system|not any|\bany\(|not in ")
_SUMMARY = re.compile(r"(?i)summar|compact|condens")


def inserts(module: Module, scope: Scope, witness: Witness) -> Iterator[HistoryEdit]:
    """What a function puts ahead of a conversation each time it runs, or in each round of a loop."""
    for node in scope.parents:
        match node:
            case ast.Call(func=ast.Attribute(value=target, attr="insert"), args=[ast.Constant(value=0 | 1), item]):
                pass
            case ast.Call(func=ast.Attribute(value=target, attr="appendleft"), args=[item]):
                pass
            case _:
                continue
        if not is_conversation(name_of(target)) or not witness.speaks() or _SUMMARY.search(ast.unparse(item)):
            continue
        loop = next((each for each, _ in scope.ancestors(node) if isinstance(each, _LOOPS)), None)
        turn = loop if loop is not None else scope.node if _is_turn(scope, target) else None
        if turn is None or bound_in(turn, target) or not _sends(turn, target) or _guarded(scope, node, turn):
            continue
        detail = "puts a message ahead of the conversation in each round"
        yield HistoryEdit(EditKind.INSERTED, module.locate(node), label_of(node), detail, Confidence.MEDIUM)


def _is_turn(scope: Scope, target: ast.expr) -> bool:
    """Whether a method adds to a conversation that its object keeps: it runs once for each turn."""
    return lasts(target) and getattr(scope.node, "name", "") != "__init__" and grows(scope.node, ast.unparse(target))


def _sends(loop: ast.AST, target: ast.expr) -> bool:
    written = ast.unparse(target)
    return any(
        isinstance(each, ast.Call)
        and name_of(each.func).rpartition(".")[2] not in ("len", "print", "append", "enumerate", "list", "reversed")
        and any(ast.unparse(arg) == written for arg in (*each.args, *(keyword.value for keyword in each.keywords)))
        for each in walk(loop)
    )


def _guarded(scope: Scope, node: ast.AST, loop: ast.AST) -> bool:
    """Whether a test asks first if the message is there already."""
    for parent, child in scope.ancestors(node):
        if parent is loop:
            return False
        if isinstance(parent, ast.If) and child is not parent.test and _THERE.search(ast.unparse(parent.test)):
            return True
    return False
