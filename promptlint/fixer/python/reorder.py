"""Reordering in Python: a line of a string, a literal, an operand, a list element or a statement moves to the end."""

from __future__ import annotations

import ast

from promptlint.diagnostic import Edit, Fix
from promptlint.fixer.edits import Declined
from promptlint.fixer.python.code import Code, code_of
from promptlint.fixer.python.lists import joined_by_lines
from promptlint.fixer.python.pieces import is_text, move_element, move_literal, move_operand, sum_of
from promptlint.fixer.python.statements import added_by, move_statement, target_of
from promptlint.fixer.python.strings import PythonString, string_at
from promptlint.fixer.reorder_template import NOTHING_BEHIND, reorder_in
from promptlint.fixer.scene import scene
from promptlint.model import Prompt, Segment
from promptlint.text import Location

NOT_HERE = "it does not stand in code that only puts text together"


def is_python(place: Location) -> bool:
    """Whether a place lies in Python source."""
    return place.source.path.endswith((".py", ".pyi", ".pyw"))


def reorder_at(prompt: Prompt, segment: Segment, place: Location) -> Fix | Declined:
    """Move the smallest piece of code that holds `place`, from the string outwards to the statement."""
    code = code_of(place.source)
    node = code.innermost(place) if code is not None else None
    if code is None or node is None:
        return Declined("its place in the code was not found")
    outcome: Fix | Declined = Declined(NOT_HERE)
    chain = [node, *code.around(node)]
    for index, each in enumerate(chain):
        parent = chain[index + 1] if index + 1 < len(chain) else None
        tried = _at(code, each, parent, place, segment, prompt)
        if tried is None:
            if isinstance(each, ast.stmt):
                break
            continue
        outcome = tried
        if isinstance(outcome, Fix) or outcome.reason != NOTHING_BEHIND:
            break
        if isinstance(each, ast.stmt):
            break
    return outcome


def _at(
    code: Code, node: ast.AST, parent: ast.AST | None, place: Location, segment: Segment, prompt: Prompt
) -> Fix | Declined | None:
    if isinstance(node, ast.expr) and is_text(node):
        return _in_string(code, node, place, segment, prompt)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        if isinstance(parent, ast.BinOp) and isinstance(parent.op, ast.Add) and parent.left is node:
            return None  # the whole chain is looked at once
        if _is_the_text_so_far(code, node, place):
            return None
        return move_operand(code, sum_of(code, node), place, prompt)
    if isinstance(node, ast.List | ast.Tuple) and not isinstance(node.ctx, ast.Store):
        apart = _joined(code, node, parent)
        return None if apart is None else move_element(code, node.elts, place, prompt, apart=apart)
    if isinstance(node, ast.stmt) and place in code.location(added_by(node) or node) and target_of(node) is not None:
        return move_statement(code, node, prompt)
    return None


def _is_the_text_so_far(code: Code, node: ast.expr, place: Location) -> bool:
    """Whether a place is the name that the sum is given to: the text so far in ``prompt = prompt + more``."""
    statement = next((each for each in code.around(node) if isinstance(each, ast.stmt)), None)
    return isinstance(statement, ast.Assign) and any(code.text(each) == place.text for each in statement.targets)


def _in_string(code: Code, node: ast.expr, place: Location, segment: Segment, prompt: Prompt) -> Fix | Declined | None:
    string = string_at(code, node, place)
    if isinstance(string, Declined):
        return string if code.span(node) != (place.start, place.end) else None
    if code.span(node) == (place.start, place.end):
        return None  # the string as a whole: what stands around it counts
    outcome = reorder_in(scene(string.host, prompt), place, segment)
    if len(string.tokens) == 1:
        return outcome
    if isinstance(outcome, Fix) and _inside_one(string, outcome.edits):
        return outcome
    if isinstance(outcome, Declined) and outcome.reason == NOTHING_BEHIND:
        return outcome
    return move_literal(code, string, place, prompt)


def _inside_one(string: PythonString, edits: tuple[Edit, ...]) -> bool:
    """Whether all edits stay within the quotes of one literal."""
    return any(
        all(token.content_start <= edit.location.start and edit.location.end <= token.content_end for edit in edits)
        for token in string.tokens
    )


def _joined(code: Code, node: ast.List | ast.Tuple, parent: ast.AST | None) -> bool | None:
    """Whether a list is joined with line breaks (true) or with something else (false); `None` if it is not joined."""
    match parent:
        case ast.Call(func=ast.Attribute(value=joiner, attr="join")):
            return isinstance(joiner, ast.Constant) and "\n" in str(joiner.value)
        case (
            ast.Assign(targets=[ast.Name() | ast.Attribute() as target])
            | ast.AnnAssign(target=ast.Name() | ast.Attribute() as target)
        ):
            functions = ast.FunctionDef | ast.AsyncFunctionDef
            scope = next((each for each in code.around(node) if isinstance(each, functions)), code.tree)
            return joined_by_lines(code, scope, ast.unparse(target))
        case _:
            return None
