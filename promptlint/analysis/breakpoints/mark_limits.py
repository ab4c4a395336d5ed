"""Whether a loop that sets breakpoints has a limit: a slice, a `break`, a counter, a last item, a pruning helper."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from promptlint.analysis.breakpoints.marking import Act, Reading, Round
from promptlint.analysis.syntax.trees import name_of, walk

_LIMITING = re.compile(
    r"(?i)last|final|first|latest|recent|remaining|budget|count|limit|max|min|left|cap\b|slots|index|idx|position|target"
    r"|cutoff|boundary|done|placed|marked|tagged|seen|newest|tail|enough|candidates?|selected|chosen|breakpoints?|anchor"
)
_PRUNING = re.compile(
    r"(?i)(?:limit|strip|trim|enforce|cap|prune|clean|keep|drop|reduce|dedup)\w*(?:cache|breakpoint|marker|mark)"
    r"|(?:cache|breakpoint|marker)\w*(?:limit|strip|trim|enforce|prune|clean)"
)
_ASKED_FOR = re.compile(r"(?i)cache_?point|cache_?marker|cache_?breakpoint")  # as many as the caller puts there
_HOLDS = re.compile(r"(?i)(?:content|text|parts?|blocks?|role|type|name|id|input|data|value|tool_\w+|images?|body)s?$")
_FEW = re.compile(r"(?i)system")  # there are few of these
_KNOWN_CALLS = frozenset(
    {"isinstance", "hasattr", "getattr", "len", "get", "strip", "startswith", "bool", "any", "type"}
)
_SAME_LENGTH = frozenset(
    {"list", "reversed", "enumerate", "sorted", "iter", "tuple", "zip", "set", "deepcopy", "copy", "cast"}
)
_DEPTH = 8  # assignments followed to what a loop runs over


def unbounded(act: Act, reading: Reading) -> bool:
    """Whether a function sets a breakpoint in each round of a loop of its own that nothing bounds."""
    if not act.own or open_round(act, reading) is None or _passed_on(act):
        return False
    named = (each for guard in act.guards for name in _names(guard) for each in _assigned(name, reading.node))
    if any(_limits(guard, act) for guard in (*act.guards, *named)) or _of_few(act) or _flagged(act):
        return False
    return not any(prunes(node) for node in walk(reading.node))


def _passed_on(act: Act) -> bool:
    """Whether the item carries a mark that is passed on: then there are as many as whoever made the list has set."""
    if act.passed is None:
        return False
    return "[*]" in act.passed or act.passed[0] in _items(act)


def open_round(act: Act, reading: Reading) -> Round | None:
    """The innermost loop of the function around an act that runs over something of any length, to its end."""
    for round_ in reversed(act.rounds[: act.own]):
        if not _leaves(round_) and round_.over is not None and _open(round_.over, reading, _DEPTH):
            return round_
    return None


def _open(over: ast.expr, reading: Reading, depth: int) -> bool:
    """Whether an iterable may have any number of items."""
    if depth == 0:
        return False
    match over:
        case ast.List() | ast.Tuple() | ast.Set() | ast.Constant() | ast.Dict():
            return any(isinstance(each, ast.Starred) for each in getattr(over, "elts", ()))
        case ast.Subscript(slice=ast.Slice() as cut):
            return not _cuts(cut) and _open(over.value, reading, depth - 1)
        case ast.Subscript():
            return True
        case ast.Call(func=function, args=args):
            name = name_of(function).rpartition(".")[2]
            if name in _SAME_LENGTH and args:
                return all(_open(each, reading, depth - 1) for each in args)
            if name == "range":
                return any(isinstance(each, ast.Call) and name_of(each.func) == "len" for each in args)
            return name in ("get", "items", "values")
        case ast.IfExp(body=body, orelse=orelse):
            return _open(body, reading, depth - 1) or _open(orelse, reading, depth - 1)
        case ast.BoolOp(values=[value, *_]) | ast.NamedExpr(value=value):
            return _open(value, reading, depth - 1)
        case ast.Attribute():
            return not _LIMITING.search(over.attr)
        case ast.Name(id=name):
            return _open_name(name, reading, depth)
        case _:
            return False


def _cuts(cut: ast.Slice) -> bool:
    """Whether a slice keeps no more than a fixed number: ``[:n]``, ``[-n:]``, not ``[:-n]``."""
    if cut.upper is not None:
        return not isinstance(cut.upper, ast.UnaryOp)
    return isinstance(cut.lower, ast.UnaryOp)


def _open_name(name: str, reading: Reading, depth: int) -> bool:
    """A local name: any of what is bound to it; a list is as long as the loops that add to it."""
    assigned = list(_assigned(name, reading.node))
    if any(isinstance(each, ast.Subscript) and isinstance(each.slice, ast.Slice) and _cuts(each.slice)
           for each in assigned):  # fmt: skip
        return False
    values = [each for each in assigned if name not in _names(each)]
    added = [node for node in walk(reading.node) if _adds_to(node, name)]
    if added:
        return any(_in_open_loop(node, reading, depth - 1) for node in added)
    if len(values) < len(assigned) or not values:  # a parameter, or what is made of itself: as long as it was
        return not _LIMITING.search(name)
    return any(_open(value, reading, depth - 1) for value in values)


def _assigned(name: str, function: ast.AST) -> Iterator[ast.expr]:
    for node in walk(function):
        match node:
            case ast.Assign(targets=targets, value=value):
                if any(isinstance(each, ast.Name) and each.id == name for each in targets):
                    yield value
            case ast.AnnAssign(target=ast.Name(id=target), value=ast.expr() as value) if target == name:
                yield value
            case _:
                pass


def _names(node: ast.expr) -> set[str]:
    return {each.id for each in walk(node) if isinstance(each, ast.Name)}


def _adds_to(node: ast.AST, name: str) -> bool:
    match node:
        case ast.Call(func=ast.Attribute(value=ast.Name(id=owner), attr="append" | "add" | "extend")):
            return owner == name
        case _:
            return False


def _in_open_loop(node: ast.AST, reading: Reading, depth: int) -> bool:
    """Whether something is added in a loop over anything of any length, under no test that limits."""
    for loop in walk(reading.node):
        if not isinstance(loop, ast.For | ast.AsyncFor) or not any(each is node for each in walk(loop)):
            continue
        tests = [each.test for each in walk(loop) if isinstance(each, ast.If) and any(n is node for n in walk(each))]
        if any(_compares(each) for each in tests) or _leaves(Round(loop, loop.iter)):
            return False
        return _open(loop.iter, reading, depth)
    return False


def _leaves(round_: Round) -> bool:
    """Whether the loop can end before the last item: by a `break` or `return`."""
    return isinstance(round_.node, ast.stmt) and any(
        isinstance(each, ast.Break | ast.Return) for each in walk(round_.node)
    )


def _limits(guard: ast.expr, act: Act) -> bool:
    """Whether a test may let only some rounds through; a test of a kind, role or flag of the item does not count."""
    for node in walk(guard):
        match node:
            case ast.Compare() if _compares(node):
                return True
            case ast.Name(id=name) | ast.Attribute(attr=name) if _LIMITING.search(name) or _ASKED_FOR.search(name):
                return True
            case ast.Constant(value=str(name)) if _ASKED_FOR.search(name):
                return True
            case ast.Name(id=name) if _rebound(name, act):
                return True
            case ast.Call() if name_of(node.func).rpartition(".")[2] not in _KNOWN_CALLS:
                return True
            case _:
                pass
    return False


def _flagged(act: Act) -> bool:
    """Whether each item says for itself that it is to be marked (``if part.pinned``): then there are as many
    breakpoints as whoever fills the list asks for. What an item holds (``if part.text``) is no such flag."""
    items = _items(act)
    tests = (each for guard in act.guards for each in (guard.values if isinstance(guard, ast.BoolOp) else [guard]))
    for test in tests:
        match test:
            case ast.Attribute(value=ast.Name(id=owner), attr=name):
                pass
            case ast.Subscript(value=ast.Name(id=owner), slice=ast.Constant(value=str(name))):
                pass
            case ast.Call(
                func=ast.Attribute(value=ast.Name(id=owner), attr="get"), args=[ast.Constant(value=str(name))]
            ):
                pass
            case _:
                continue
        if owner in items and not _HOLDS.match(name):
            return True
    return False


def _items(act: Act) -> set[str]:
    """The names that the loops of the function bind to their items."""
    targets = (getattr(each.node, "target", None) for each in act.rounds[: act.own])
    return {name for target in targets if isinstance(target, ast.expr) for name in _names(target)}


def _compares(test: ast.AST) -> bool:
    """A comparison with anything but words: a number, an index, a set of chosen ones."""
    return any(
        isinstance(node, ast.Compare)
        and not all(_wordy(each) for each in node.comparators)
        and not (isinstance(node.left, ast.Constant) and isinstance(node.left.value, str))
        for node in walk(test)
    )


def _wordy(node: ast.expr) -> bool:
    match node:
        case ast.Constant(value=value):
            return value is None or isinstance(value, str | bool)
        case ast.Tuple(elts=elts) | ast.List(elts=elts) | ast.Set(elts=elts):
            return all(_wordy(each) for each in elts)
        case ast.Attribute(attr=name):
            return name.isupper()  # Role.USER
        case _:
            return False


def _rebound(name: str, act: Act) -> bool:
    """A flag or counter: set to a constant, or counted up, inside one of the loops."""
    for round_ in act.rounds:
        for node in walk(round_.node):
            match node:
                case ast.Assign(targets=[ast.Name(id=target)], value=ast.Constant()) if target == name:
                    return True
                case ast.AugAssign(target=ast.Name(id=target)) if target == name:
                    return True
                case _:
                    pass
    return False


def _of_few(act: Act) -> bool:
    """System blocks, of which there are few: by the name of the list, or by a test of the role."""
    named = [each for round_ in act.rounds if round_.over is not None for each in walk(round_.over)]
    tested = [each for guard in act.guards for each in walk(guard)]
    words = [getattr(each, "id", getattr(each, "attr", "")) for each in named]
    words += [each.value for each in tested if isinstance(each, ast.Constant) and isinstance(each.value, str)]
    return any(_FEW.search(word) for word in words)


def prunes(node: ast.AST) -> bool:
    """Whether a call takes surplus breakpoints away, by its name."""
    return isinstance(node, ast.Call) and bool(_PRUNING.search(name_of(node.func).rpartition(".")[2]))
