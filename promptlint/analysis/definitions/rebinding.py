"""What functions give to the names of their module (``global client``): one that starts empty may be filled later."""

from __future__ import annotations

import ast
import re

from promptlint.analysis.syntax.modules import Module
from promptlint.analysis.syntax.trees import by_kind, remembered

_SOME = re.compile(r"^[ \t]+global[ \t]", re.MULTILINE)
_MAX_GIVEN = 4


def given(module: Module, name: str) -> list[tuple[ast.expr, frozenset[str]]]:
    """The values that functions of the module give to a name of it, each with the names that its function binds
    itself."""
    if _SOME.search(module.source.text) is None:
        return []
    return _given(module.tree).get(name, [])[:_MAX_GIVEN]


@remembered
def _given(tree: ast.Module) -> dict[str, list[tuple[ast.expr, frozenset[str]]]]:
    found: dict[str, list[tuple[ast.expr, frozenset[str]]]] = {}
    functions = by_kind(tree, ast.FunctionDef, ast.AsyncFunctionDef)
    both = (*functions[ast.FunctionDef], *functions[ast.AsyncFunctionDef])
    for function in sorted(both, key=lambda each: each.lineno):
        nodes = by_kind(function, ast.Global, ast.Assign, ast.AnnAssign, ast.AugAssign, ast.Name, ast.arg)
        names = {name for each in nodes[ast.Global] for name in each.names}
        if not names:
            continue
        own = {each.arg for each in nodes[ast.arg]}
        own |= {each.id for each in nodes[ast.Name] if isinstance(each.ctx, ast.Store)} - names
        assigned = (*nodes[ast.Assign], *nodes[ast.AnnAssign], *nodes[ast.AugAssign])
        for each in sorted(assigned, key=lambda each: each.lineno):
            targets = each.targets if isinstance(each, ast.Assign) else [each.target]
            for target in targets:
                if isinstance(target, ast.Name) and target.id in names and each.value is not None:
                    found.setdefault(target.id, []).append((each.value, frozenset(own)))
    return found
