"""Methods that subclasses give another body: an instance known only as one of a base class may be any of theirs."""

from __future__ import annotations

import ast
import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from promptlint.analysis.definitions.lineage import Method, decorators, linearised, methods
from promptlint.analysis.syntax.modules import Module
from promptlint.analysis.syntax.trees import name_of
from promptlint.analysis.tables.naming_roles import is_conversation, role_of_name
from promptlint.analysis.values.kinds import ClassValue
from promptlint.project import Project

if TYPE_CHECKING:
    from promptlint.analysis.run import Run

_MAX_OVERRIDES = 3  # bodies followed of one method
_MAX_FILES = 200  # of the base's package in which subclasses are looked for
_HEAD = re.compile(r"^class[ \t]+(\w+)[ \t]*(?:\(([^()]*))?", re.MULTILINE)
_METHOD = re.compile(r"^[ \t]+(?:async[ \t]+)?def[ \t]+(\w+)", re.MULTILINE)


class _Head(NamedTuple):
    """A class at the top of a file by its first line: the last names of its bases, and all methods of the file."""

    path: str
    name: str
    bases: frozenset[str]
    defined: frozenset[str]


def overriding(run: Run, cls: ClassValue, method: Method) -> list[tuple[ClassValue, Method]]:
    """What subclasses of `cls` make of one of its methods: of one without a body, or one that gives a prompt."""
    if not (is_abstract(method) or role_of_name(method.name) is not None or is_conversation(_result(method.name))):
        return []
    found: list[tuple[ClassValue, Method]] = []
    for heir in _heirs(run, cls):
        own = methods(run, heir).get(method.name)
        if own is not None and not is_abstract(own):
            found.append((heir, own))
    return found[:_MAX_OVERRIDES]


def _result(name: str) -> str:
    return re.sub(r"^_*(?:build|get|make|create|format|prepare)_", "", name)


def is_abstract(method: Method) -> bool:
    """Whether a method is there to be overridden: it is declared so, or does nothing but refuse."""
    if "abstractmethod" in decorators(method):
        return True
    body = [each for each in method.body if not (isinstance(each, ast.Expr) and isinstance(each.value, ast.Constant))]
    return all(isinstance(each, ast.Pass) or _refuses(each) for each in body)


def _refuses(statement: ast.stmt) -> bool:
    raised = statement.exc if isinstance(statement, ast.Raise) else None
    return name_of(raised.func if isinstance(raised, ast.Call) else raised) == "NotImplementedError"


def _heirs(run: Run, cls: ClassValue) -> tuple[ClassValue, ...]:
    """The classes that are made from `cls`, in its own module and in the modules of its package."""
    known = run.heirs.get(cls.node)
    if known is None:
        run.heirs[cls.node] = ()  # ends cycles
        known = run.heirs[cls.node] = tuple(_find(run, cls))
    return known


def _find(run: Run, cls: ClassValue) -> list[ClassValue]:
    found: list[ClassValue] = []
    named = {cls.node.name}
    wanted = _asked_for(run, cls)
    for path, name, bases, defined in _heads(run, cls.module):
        if named.isdisjoint(bases) and not (wanted and wanted <= defined):
            continue
        module = cls.module if path == cls.module.path else run.modules.at(path)
        for node in module.bindings.get(name, ()) if module is not None else ():
            if not isinstance(node, ast.ClassDef) or module is None or node is cls.node:
                continue
            heir = ClassValue(node, module)
            fits = bool(wanted) and wanted <= set(methods(run, heir))
            if fits or any(each.node is cls.node for each in linearised(run, heir)):
                named.add(name)
                found.append(heir)
    return found


def _asked_for(run: Run, cls: ClassValue) -> frozenset[str]:
    """The methods by which a protocol knows its classes; none for other classes."""
    if not any(name_of(base).rpartition(".")[2] == "Protocol" for base in cls.node.bases):
        return frozenset()
    return frozenset(methods(run, cls))


def _heads(run: Run, module: Module) -> tuple[_Head, ...]:
    """The classes in the package of a module, its own first, however many files there are."""
    known = heads_below(run.modules.project, os.path.dirname(module.path))  # noqa: PTH120 - as in `imports`
    own = _heads_of(module.path, module.source.text)
    return (*own, *(each for each in known if each.path != module.path))


def heads_below(project: Project, folder: str) -> tuple[_Head, ...]:
    """The classes at the top of the Python files in a folder and below it."""
    return project.answer(("heads", folder), lambda: tuple(_found_heads(project, folder)), _said, _read)


def _said(heads: tuple[_Head, ...]) -> str:
    return json.dumps([(each.path, each.name, sorted(each.bases), sorted(each.defined)) for each in heads])


def _read(words: str) -> tuple[_Head, ...]:
    heads = json.loads(words)
    return tuple(_Head(path, name, frozenset(bases), frozenset(defined)) for path, name, bases, defined in heads)


def _found_heads(project: Project, folder: str) -> list[_Head]:
    todo, files = [folder], list[str]()
    while todo and len(files) < _MAX_FILES:
        each = todo.pop(0)
        names = sorted(project.names_in(each))
        files += [f"{each}/{name}" for name in names if name.endswith(".py")]
        todo += [f"{each}/{name}" for name in names if "." not in name and not name.startswith("__")]
    sources = ((file, project.fetch(Path(file))) for file in files[:_MAX_FILES])
    return [head for file, source in sources if source is not None for head in _heads_of(file, source.text)]


def _heads_of(path: str, text: str) -> Iterator[_Head]:
    """The classes at the top of one file."""
    if "class " not in text:
        return
    defined = frozenset(_METHOD.findall(text))
    for match in _HEAD.finditer(text):
        bases = frozenset(base.split("[")[0].strip().rpartition(".")[2] for base in (match[2] or "").split(","))
        yield _Head(path, match[1], bases, defined)
