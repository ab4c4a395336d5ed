"""The pieces that Python code puts a prompt together from: operands, list elements, adjacent literals."""

from __future__ import annotations

import ast
import re

from promptlint.diagnostic import Applicability, Edit, Fix
from promptlint.fixer.edits import Declined
from promptlint.fixer.outline import VALUE
from promptlint.fixer.pieces import Piece, doubt_about, meeting, rotate
from promptlint.fixer.python.code import Code
from promptlint.fixer.python.strings import PythonString, string_at
from promptlint.fixer.scene import changes
from promptlint.model import Prompt, SliceKind
from promptlint.nodes import segments
from promptlint.text import Location

NOTHING_BEHIND = "nothing stable stands behind it in the same text"

_PLUS = re.compile(r"(?:\s|\\\n)*\+(?:\s|\\\n)*")
_COMMA = re.compile(r"\s*,\s*")
_BLANK = re.compile(r"(?:\s|\\\n)*")


def is_text(node: ast.AST) -> bool:
    """Whether a node is a string literal, an f-string, or several of them side by side."""
    return isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and isinstance(node.value, str))


def piece_of(code: Code, node: ast.expr, prompt: Prompt) -> Piece:
    """An operand or element as a piece."""
    start, end = code.span(node)
    verdict = changing(prompt, code.location(node))
    if is_text(node):
        found = string_at(code, node)
        if isinstance(found, PythonString):
            return Piece(start, end, _flat(found), verdict, found.host.text)
    return Piece(start, end, _known(code, node), verdict)


def changing(prompt: Prompt, place: Location) -> bool | None:
    """Whether what stands at a place changes from request to request; `None` if that is not known."""
    verdict: bool | None = False
    for segment in segments(prompt.nodes):
        if any(each in place for each in (segment.location, *(step.location for step in segment.steps))):
            if changes(segment):
                return True
            if segment.partly_unknown:
                verdict = None
    return verdict


def sum_of(code: Code, node: ast.BinOp) -> list[ast.expr]:
    """The operands of a chain of ``+``, in order."""
    operands: list[ast.expr] = []
    at: ast.expr = node
    while isinstance(at, ast.BinOp) and isinstance(at.op, ast.Add):
        operands.append(at.right)
        at = at.left
    return [at, *reversed(operands)]


def move_operand(code: Code, operands: list[ast.expr], place: Location, prompt: Prompt) -> Fix | Declined:
    """Move the operand at `place` to the end of a sum."""
    if not any(is_text(operand) for operand in operands):
        return Declined("it is part of a sum that may be no text")
    return _move(code, [piece_of(code, each, prompt) for each in operands], place, _PLUS, "operand", apart=False)


def move_element(
    code: Code, elements: list[ast.expr], place: Location, prompt: Prompt, *, apart: bool
) -> Fix | Declined:
    """Move the element at `place` to the end of a list that is joined; `apart` if that puts each on its own line."""
    return _move(code, [piece_of(code, each, prompt) for each in elements], place, _COMMA, "element", apart=apart)


def move_literal(code: Code, string: PythonString, place: Location, prompt: Prompt) -> Fix | Declined:
    """Move the literal at `place` to the end of adjacent literals."""
    pieces = []
    flat = _flat(string)
    for token, (start, end) in zip(string.tokens, string.ranges, strict=True):
        verdict = changing(prompt, Location(code.source, token.start, token.end))
        text = string.host.text.slice(start, end)
        pieces.append(Piece(token.start, token.end, flat[start:end], verdict, text if text.runs else None))
    return _move(code, pieces, place, _BLANK, "string", apart=False)


def _move(
    code: Code, pieces: list[Piece], place: Location, between: re.Pattern[str], what: str, *, apart: bool
) -> Fix | Declined:
    index = next((at for at, each in enumerate(pieces) if each.start <= place.start and place.end <= each.end), -1)
    if index < 0:
        return Declined("its place was not found")
    if not any(piece.stable for piece in pieces[index + 1 :]):
        return Declined(NOTHING_BEHIND)
    meet = meeting(pieces, index, apart=apart)
    if isinstance(meet, Declined):
        return meet
    edits = rotate(code.source, pieces, index, between, meet)
    if isinstance(edits, Declined):
        return edits
    shown = " ".join(code.source.text[pieces[index].start : pieces[index].end].split())
    shown = shown if len(shown) <= 50 else f"{shown[:47]}..."
    return made(
        f"move the {what} {shown} behind the text that never changes", doubt_about(pieces, index) or meet.doubt, edits
    )


def made(message: str, doubt: str, edits: tuple[Edit, ...]) -> Fix:
    """A fix that is safe where there is no doubt."""
    if doubt:
        message += f" (unsafe: {doubt})"
    return Fix(Applicability.UNSAFE if doubt else Applicability.SAFE, message, edits)


def _flat(string: PythonString) -> str:
    text = string.host.text.text
    return "".join(
        VALUE * (piece.end - piece.start) if piece.kind is SliceKind.INTERPOLATION else text[piece.start : piece.end]
        for piece in string.host.slices
    )


def _known(code: Code, node: ast.expr) -> str | None:
    """The text of a name that the module binds once, to a literal."""
    if not isinstance(node, ast.Name):
        return None
    bound = [
        statement.value
        for statement in code.tree.body
        if isinstance(statement, ast.Assign)
        and any(isinstance(target, ast.Name) and target.id == node.id for target in statement.targets)
    ]
    if len(bound) != 1 or not (isinstance(bound[0], ast.Constant) and isinstance(bound[0].value, str)):
        return None
    return bound[0].value
