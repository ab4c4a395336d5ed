"""What frameworks offer that drops the oldest messages of a conversation; the catalogue `history` lists it."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from promptlint.analysis.conversation.trimming import aside
from promptlint.analysis.syntax.limits import of_bound, of_test, tests_around
from promptlint.analysis.syntax.modules import Module
from promptlint.analysis.syntax.trees import name_of, walk
from promptlint.analysis.values.causes import label_of
from promptlint.catalogue import load
from promptlint.model import EditKind, HistoryEdit


@dataclass(frozen=True, slots=True)
class Window:
    """One of them; `catalogues/history.yaml` explains each field."""

    parameter: str
    position: int | None
    required: bool
    unless: tuple[tuple[str, int], ...]
    only: tuple[tuple[str, str], ...]
    keeps: str


def windows(module: Module) -> Iterator[HistoryEdit]:
    """The windows that a module sets up."""
    known, roots = _windows()
    imports = {alias: each for alias, each in module.imports.items() if not each.level}
    if not any(each.module.partition(".")[0] in roots for each in imports.values()):
        return
    for node in walk(module.tree):
        if not isinstance(node, ast.Call):
            continue
        root, dot, rest = name_of(node.func).partition(".")
        if root not in imports:
            continue
        origin = ".".join(part for part in (imports[root].module, imports[root].name) if part)
        window = known.get(f"{origin}{dot}{rest}")
        if window is not None and (found := _edit(module, window, node)) is not None:
            yield found


def _edit(module: Module, window: Window, node: ast.Call) -> HistoryEdit | None:
    given = {each.arg: each.value for each in node.keywords if each.arg}
    if window.position is not None and window.position < len(node.args):
        given.setdefault(window.parameter, node.args[window.position])
    amount = given.get(window.parameter)
    if any(each.arg is None for each in node.keywords) or (amount is None and window.required):
        return None
    if isinstance(amount, ast.Constant) and amount.value is None:
        return None
    for name, value in window.only:
        other = given.get(name)
        if other is not None and not (isinstance(other, ast.Constant) and other.value == value):
            return None
    for name, most in window.unless:
        other = given.get(name)
        if other is not None and not _at_most(other, most):
            return None
    scope = module.scope(None)
    if any(aside(parent) for parent, _ in scope.ancestors(node)):
        return None
    bound = of_bound(scope, amount)
    triggers = [found for each in tests_around(scope, node) if (found := of_test(scope, each)) is not None]
    if bound.stepped or any(not each.same(bound) for each in triggers):
        return None
    shown = ast.unparse(amount) if amount is not None else "few"
    return HistoryEdit(EditKind.TRIMMED, module.locate(node), label_of(node.func), window.keeps.format(shown))


def _at_most(node: ast.expr, most: int) -> bool:
    return isinstance(node, ast.Constant) and (
        node.value is None or (isinstance(node.value, int) and node.value <= most)
    )


@cache
def _windows() -> tuple[Mapping[str, Window], frozenset[str]]:
    """The windows by dotted name, and the packages that offer them."""
    found: dict[str, Window] = {}
    for entry in load("history")["windows"]:
        parameter, _, position = entry["parameter"].partition("@")
        window = Window(
            parameter,
            int(position) if position else None,
            entry["required"],
            tuple(entry.get("unless", {}).items()),
            tuple(entry.get("only", {}).items()),
            entry["keeps"],
        )
        found.update(dict.fromkeys(entry["names"], window))
    return found, frozenset(name.partition(".")[0] for name in found)
