"""Statements that build a text step by step: ``parts.append(...)`` and ``prompt += ...``, moved within their block."""

from __future__ import annotations

import ast
from dataclasses import dataclass

from promptlint.diagnostic import Edit, Fix
from promptlint.fixer.edits import Declined
from promptlint.fixer.pieces import Piece, doubt_about, meeting, respelled
from promptlint.fixer.python.code import Code
from promptlint.fixer.python.lists import joined_by_lines
from promptlint.fixer.python.pieces import NOTHING_BEHIND, changing, made, piece_of
from promptlint.model import Prompt
from promptlint.text import Location

_QUIET = frozenset({
    "strftime", "isoformat", "now", "utcnow", "today", "strip", "rstrip", "lstrip", "format", "join", "lower", "upper",
    "title", "len", "str", "repr", "int", "round", "sorted", "get", "time", "uuid4", "getcwd", "cwd", "replace",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Contribution:
    """A statement that only adds to one name; `added` is what, where it is a single expression."""

    statement: ast.stmt
    added: ast.expr | None


def target_of(statement: ast.stmt) -> ast.expr | None:
    """What a statement adds to: ``prompt`` in ``prompt += x``, ``parts`` in ``parts.append(x)``."""
    match statement:
        case ast.AugAssign(target=target, op=ast.Add()):
            return target
        case ast.Expr(
            value=ast.Call(func=ast.Attribute(value=target, attr="append" | "extend"), args=[_], keywords=[])
        ):
            return target
        case _:
            return None


def added_by(statement: ast.stmt) -> ast.expr | None:
    """What a statement adds, if it adds to a text or list."""
    match statement:
        case ast.AugAssign(op=ast.Add(), value=ast.List(elts=[added]) | ast.Tuple(elts=[added])):
            return None if isinstance(added, ast.Starred) else added
        case ast.AugAssign(op=ast.Add(), value=added):
            return added
        case ast.Expr(value=ast.Call(func=ast.Attribute(attr="append" | "extend"), args=[added], keywords=[])):
            return added
        case _:
            return None


def move_statement(code: Code, statement: ast.stmt, prompt: Prompt) -> Fix | Declined:
    """Move a statement, or the branch or loop that holds it, behind the last that adds to the same text."""
    target = target_of(statement)
    if target is None:
        return Declined("it does not stand in a statement that adds to a text")
    wanted = ast.unparse(target)
    outer: ast.stmt = statement
    outcome: Fix | Declined = Declined(NOTHING_BEHIND)
    while True:
        outcome = _in_block(code, outer, wanted, prompt)
        parent = code.parents.get(outer)
        if isinstance(outcome, Fix) or outcome.reason != NOTHING_BEHIND:
            return outcome
        if not isinstance(parent, ast.If | ast.For | ast.With) or _contribution(parent, wanted) is None:
            return outcome
        outer = parent


def _in_block(code: Code, statement: ast.stmt, wanted: str, prompt: Prompt) -> Fix | Declined:
    block = _block_of(code, statement)
    index = block.index(statement)
    own = _contribution(statement, wanted)
    assert own is not None
    found: list[Contribution] = [own]
    last = index
    for position in range(index + 1, len(block)):
        contribution = _contribution(block[position], wanted)
        if contribution is not None:
            found.append(contribution)
            last = position
        elif _mentions(block[position], wanted):
            break
    before = _contribution(block[index - 1], wanted) if index else None
    start_text = _initial(code, block[index - 1], wanted, prompt) if index and before is None else None
    pieces = [_piece(code, each, prompt) for each in found]
    if not any(piece.stable for piece in pieces[1:]):
        return Declined(NOTHING_BEHIND)
    if reason := _dependence(statement, block[index + 1 : last + 1], wanted):
        return Declined(reason)
    apart = isinstance(target_of(_simple(statement)), ast.expr) and _appends(_simple(statement))
    context = [*([_piece(code, before, prompt)] if before else [start_text] if start_text else []), *pieces]
    at = len(context) - len(pieces)
    joined_apart = apart and _joined_by_lines(code, statement, wanted)
    if apart and joined_apart is None:
        return Declined("the list is used for more than being joined")
    meet = meeting(context, at, apart=bool(joined_apart))
    if isinstance(meet, Declined):
        return meet
    if meet.lead is not None and own.added is None:
        return Declined("it shares its line with other text")
    doubt = doubt_about(context, at) or meet.doubt
    if (
        not doubt
        and (calls := _loud_calls(statement))
        and any(_loud_calls(each) for each in block[index + 1 : last + 1])
    ):
        doubt = f"`{calls[0]}` would be called later than other calls"
    edits = _edits(code, statement, block, index, last, respelled(code.source, context[at], meet), own)
    if isinstance(edits, Declined):
        return edits
    shown = " ".join(code.text(statement).split())
    shown = shown if len(shown) <= 50 else f"{shown[:47]}..."
    return made(f"move `{shown}` behind the statements that add stable text", doubt, edits)


def _edits(
    code: Code, statement: ast.stmt, block: list[ast.stmt], index: int, last: int, added: str, own: Contribution
) -> tuple[Edit, ...] | Declined:
    """Move whole lines, with the comments right above them."""
    source = code.source
    start_line, end_line = statement.lineno, statement.end_lineno or statement.lineno
    last_line = block[last].end_lineno or block[last].lineno
    first_column = source.line_text(start_line)[: code.span(statement)[0] - source.line_starts[start_line - 1]]
    rest = source.line_text(end_line)[code.span(statement)[1] - source.line_starts[end_line - 1] :]
    behind = source.line_text(last_line)[code.span(block[last])[1] - source.line_starts[last_line - 1] :]
    if first_column.strip() or not _is_remark(rest) or not _is_remark(behind):
        return Declined("it shares its line with another statement")
    while start_line > 1 and _is_own_comment(source.line_text(start_line - 1), first_column):
        start_line -= 1
    next_start = block[index + 1].lineno
    start = source.offset(start_line)
    alone = start_line > 1 and not source.line_text(start_line - 1).strip()
    stop_line = end_line + 1
    if alone or index == 0:  # the blank lines behind go along, those before stay
        while stop_line < next_start and not source.line_text(stop_line).strip():
            stop_line += 1
    stop = source.offset(stop_line)
    lines_end = source.line_span(end_line)[1]
    moved = source.text[start:lines_end]
    if own.added is not None:
        a, b = code.span(own.added)
        moved = source.text[start:a] + added + source.text[b:lines_end]
    at = source.line_span(last_line)[1]
    return (
        Edit(Location(source, start, stop), ""),
        Edit(Location(source, at, at), source.newline + moved),
    )


def _contribution(statement: ast.stmt, wanted: str) -> Contribution | None:
    """A statement as a contribution to a name, if it does nothing else with it."""
    target = target_of(statement)
    if target is not None and ast.unparse(target) == wanted:
        added = added_by(statement)
        return Contribution(statement, added) if added is not None and not _mentions(added, wanted) else None
    if isinstance(statement, ast.If | ast.For | ast.With):
        inner = [*statement.body, *(statement.orelse if isinstance(statement, ast.If | ast.For) else [])]
        adding = [each for each in inner if _contribution(each, wanted) is not None]
        others = [each for each in inner if each not in adding]
        heads = [child for child in ast.iter_child_nodes(statement) if not isinstance(child, ast.stmt)]
        if adding and not any(_mentions(each, wanted) or _leaves(each) for each in (*others, *heads)):
            return Contribution(statement, None)
    return None


def _piece(code: Code, contribution: Contribution, prompt: Prompt) -> Piece:
    if contribution.added is not None:
        return piece_of(code, contribution.added, prompt)
    start, end = code.span(contribution.statement)
    simple = [
        piece_of(code, added, prompt)
        for each in ast.walk(contribution.statement)
        if isinstance(each, ast.stmt) and (added := added_by(each)) is not None
    ]
    flat = simple[0].flat if len(simple) == 1 else None
    return Piece(start, end, flat, changing(prompt, code.location(contribution.statement)))


def _initial(code: Code, statement: ast.stmt, wanted: str, prompt: Prompt) -> Piece | None:
    """The piece that a text starts with: ``prompt = "..."``."""
    if not isinstance(statement, ast.Assign) or isinstance(statement.value, ast.List):
        return None
    if [ast.unparse(each) for each in statement.targets] == [wanted]:
        return piece_of(code, statement.value, prompt)
    return None


def _dependence(statement: ast.stmt, others: list[ast.stmt], wanted: str) -> str:
    """Why a statement cannot stand behind the others, or an empty string."""
    if _leaves(statement):
        return "it can leave the block"
    reads, writes = _names(statement)
    for other in others:
        other_reads, other_writes = _names(other)
        shared = (reads & other_writes) | (writes & other_reads) | (writes & other_writes)
        if shared := {name for name in shared if name != wanted.split(".")[0]}:
            return f"`{min(shared)}` is used or set by the statements behind it"
    return ""


def _names(statement: ast.AST) -> tuple[set[str], set[str]]:
    reads: set[str] = set()
    writes: set[str] = set()
    for node in ast.walk(statement):
        if isinstance(node, ast.Name):
            (reads if isinstance(node.ctx, ast.Load) else writes).add(node.id)
        elif isinstance(node, ast.Attribute | ast.Subscript) and not isinstance(node.ctx, ast.Load):
            writes.add(ast.unparse(node).split(".")[0].split("[")[0])
    return reads, writes


def _leaves(node: ast.AST) -> bool:
    kinds = ast.Return | ast.Raise | ast.Break | ast.Continue | ast.Yield | ast.YieldFrom | ast.Await | ast.Delete
    return any(isinstance(each, kinds) for each in ast.walk(node))


def _mentions(node: ast.AST, wanted: str) -> bool:
    return any(
        isinstance(each, ast.Name | ast.Attribute) and ast.unparse(each) == wanted for each in ast.walk(node)
    )  # fmt: skip


def _loud_calls(node: ast.AST) -> list[str]:
    """Calls that may do more than give a value."""
    names = [
        each.func.attr if isinstance(each.func, ast.Attribute) else getattr(each.func, "id", "a call")
        for each in ast.walk(node)
        if isinstance(each, ast.Call)
    ]
    return [name for name in names if name not in _QUIET and name not in ("append", "extend")]


def _simple(statement: ast.stmt) -> ast.stmt:
    """The first statement inside that adds to a text."""
    return next(each for each in ast.walk(statement) if isinstance(each, ast.stmt) and target_of(each) is not None)


def _appends(statement: ast.stmt) -> bool:
    """Whether a statement adds to a list, not to a text."""
    return isinstance(statement, ast.Expr) or (
        isinstance(statement, ast.AugAssign) and isinstance(statement.value, ast.List | ast.Tuple)
    )


def _joined_by_lines(code: Code, statement: ast.stmt, wanted: str) -> bool | None:
    """Whether a list is joined with line breaks; `None` if it is also used otherwise."""
    scope = next(
        (each for each in code.around(statement) if isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef)), code.tree
    )
    return joined_by_lines(code, scope, wanted)


def _block_of(code: Code, statement: ast.stmt) -> list[ast.stmt]:
    parent = code.parents[statement]
    for field in ("body", "orelse", "finalbody"):
        block = getattr(parent, field, None)
        if isinstance(block, list) and statement in block:
            return block
    return [statement]


def _is_remark(rest: str) -> bool:
    return not rest.strip() or rest.strip().startswith("#")


def _is_own_comment(line: str, indentation: str) -> bool:
    return line.startswith(f"{indentation}#")
