"""Python modules as text and syntax trees. Nothing is ever imported or run."""

from __future__ import annotations

import ast
import sys
import warnings
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from promptlint.analysis.syntax import skeletons
from promptlint.analysis.syntax.limits import Scope, scope_of
from promptlint.analysis.syntax.literals import LiteralPiece
from promptlint.analysis.syntax.newer_syntax import masked
from promptlint.analysis.syntax.skeletons import Bindings, Skeleton, Statements
from promptlint.analysis.syntax.trees import inner_statements
from promptlint.analysis.values.kinds import Text
from promptlint.model import Cause
from promptlint.text import Location, Source

_PATIENCE = 30.0  # seconds that LibCST may take for one file


class NotParsedError(Exception):
    """Source that `ast` cannot read; `line` and `column` (both from 1, code points) say where.

    `by_grammar`: the parser's grammar refuses it, which that of a newer Python may not.
    """

    def __init__(self, message: str, line: int, column: int, *, by_grammar: bool = False) -> None:
        super().__init__(message)
        self.line = line
        self.column = column
        self.by_grammar = by_grammar


def parse(source: Source) -> ast.Module:
    """The syntax tree of a source.

    Raises `NotParsedError` for invalid syntax and for nesting that the parser refuses.
    """
    return _parse(source)[0]


def _parse(source: Source) -> tuple[ast.Module, bool]:
    """As `parse`, and whether it is the tree of the text as it stands, with nothing masked.

    Raises `NotParsedError` for invalid syntax and for nesting that the parser refuses.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # invalid escapes in linted code are not our warnings
            return _parsed(source)
    except SyntaxError as error:
        column = (error.offset or 1) if (error.offset or 1) > 0 else 1
        raise NotParsedError(error.msg or "invalid syntax", error.lineno or 1, column, by_grammar=True) from error
    except (RecursionError, MemoryError) as error:
        raise NotParsedError("nested too deeply to be read", 1, 1) from error
    except ValueError as error:
        raise NotParsedError(str(error), 1, 1) from error


def _parsed(source: Source) -> tuple[ast.Module, bool]:
    try:
        return ast.parse(source.text), True
    except SyntaxError:
        text = masked(source)
        if text is None:
            raise
        try:
            return ast.parse(text), False
        except SyntaxError:
            pass
        raise


def is_newer_python(source: Source) -> bool:
    """Whether a source that `ast` refuses is valid in a newer Python, as LibCST reads it (it knows up to 3.15).

    LibCST's parser overflows the stack of its process on deep nesting, so it gets a process of its own.
    """
    import subprocess  # which few files ask for

    # isolated (-I): else a `libcst.py` in the working directory, which may be the linted project, would be run
    command = [sys.executable, "-I", "-c", "import libcst, sys; libcst.parse_module(sys.stdin.buffer.read())"]
    data = source.text.encode("utf-8", "surrogatepass")
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=_PATIENCE, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


@dataclass(frozen=True, slots=True)
class Import:
    """What an imported name stands for: a module, or a name inside one. `level` counts leading dots."""

    module: str
    name: str | None
    level: int


class Remains(NamedTuple):
    """What is kept of a parsed module, so that it need not be parsed again as a whole."""

    skeleton: Skeleton
    imports: dict[str, Import]
    stars: list[Import]


class Calls(NamedTuple):
    """What some code calls, by the last names: ``name()``; ``self.name()``, ``super().name()`` and whatever is read of
    `self`, properties among it; members of anything else (``client.name()``).
    """

    plain: tuple[str, ...]
    own: tuple[str, ...]
    members: tuple[str, ...]


class Outlined(NamedTuple):
    """A function or method in an outline: its name, whether it stands in a class, what it calls, whether it holds
    something prompt-shaped, or at least something called a prompt. What calls it matters only in the first case.
    `writes` says that it is a method that writes a field of `self`, adds to one, or calls one of its own that does.
    """

    name: str
    method: bool
    calls: Calls
    shaped: bool
    holds: bool
    writes: bool


class Reached(NamedTuple):
    """The names by which a module reaches what is prompt-shaped: its own functions and methods; classes of its own and
    imported names that are called; members of imported modules and classes; methods of imported bases.
    """

    functions: frozenset[str]
    methods: frozenset[str]
    names: frozenset[str]
    members: frozenset[str]
    inherited: frozenset[str]


@dataclass(frozen=True, slots=True, eq=False)
class Outline:
    """What other modules ask of a module: it is kept when the tree is gone, so that no module is parsed for it twice.

    `names` are bound at the top level, `methods` those of each class at the top level, `bases` the names of all bases.
    """

    path: str
    names: frozenset[str]
    imports: dict[str, Import]
    functions: tuple[Outlined, ...]
    methods: dict[str, tuple[str, ...]]
    bases: frozenset[str]


@dataclass(slots=True, eq=False)
class Module:
    """One module. `bindings` lists, for each top-level name, the statements that make or change it.

    Without a `parsed` tree `statements` holds as much of it as was asked for.
    """

    source: Source
    path: str  # absolute
    parsed: ast.Module | None
    statements: Statements | None = None
    bindings: Mapping[str, list[ast.stmt]] = field(default_factory=dict)
    imports: dict[str, Import] = field(default_factory=dict)
    stars: list[Import] = field(default_factory=list)
    masked: bool = False  # the tree is not that of the text as it stands
    imported: frozenset[str] | None = None  # dotted names, made on demand
    outline: Outline | None = None  # see `outlines.of_module`
    skipped: dict[tuple[ast.AST, bool], frozenset[ast.stmt]] = field(default_factory=dict)  # see there too
    pieces: dict[int, tuple[tuple[LiteralPiece, ast.expr | None], ...]] = field(default_factory=dict)  # of f-strings
    constants: dict[ast.expr, Text] = field(default_factory=dict)  # string literals as values
    tests: dict[ast.expr, tuple[str, tuple[str, ...]]] = field(default_factory=dict)  # as text, with the names in it
    hidden: dict[ast.expr, bool] = field(default_factory=dict)  # tests that call something
    saying: dict[tuple[ast.expr, ast.AST | None], tuple[tuple[ast.expr, Cause], ...]] = field(
        default_factory=dict
    )  # see `decisions.deciding`
    scopes: dict[ast.AST, Scope] = field(default_factory=dict)  # functions as syntax to look around in
    _places: dict[ast.AST, Location] = field(default_factory=dict)

    @property
    def tree(self) -> ast.Module:
        """The whole syntax tree."""
        if self.parsed is None:
            assert self.statements is not None
            self.parsed = ast.Module(self.statements.all(), [])
        return self.parsed

    @property
    def weight(self) -> int:
        """What it takes to keep the module: the characters of the source that there are trees of, and a little for
        its text."""
        text = len(self.source.text)
        return self.statements.parsed + text // 16 if self.statements is not None else text

    def locate(self, node: ast.AST) -> Location:
        """Where a node stands."""
        found = self._places.get(node)
        if found is None:
            found = self._places[node] = self._locate(node)
        return found

    def scope(self, function: ast.AST | None) -> Scope:
        """A function of the module, or its own statements, as syntax to look around in."""
        node = function or self.tree
        found = self.scopes.get(node)
        if found is None:
            held = self.statements
            numbers = held.skeleton.numbers if held is not None else skeletons.numbers(self.tree)
            found = self.scopes[node] = scope_of(node, numbers, self._class_of(node))
        return found

    def _class_of(self, node: ast.AST) -> ast.ClassDef | None:
        """The top-level class of which a function is a method."""
        line = getattr(node, "lineno", 0)
        beside = self.statements.around(line) if self.statements is not None else self.tree.body
        return next((each for each in beside if isinstance(each, ast.ClassDef) and node in each.body), None)

    def _locate(self, node: ast.AST) -> Location:
        start = self.source.offset_of_utf8(node.lineno, node.col_offset)  # type: ignore[attr-defined]
        end_line, end_column = getattr(node, "end_lineno", None), getattr(node, "end_col_offset", None)
        if end_line is None or end_column is None:
            return Location(self.source, start, start)
        return Location(self.source, start, self.source.offset_of_utf8(end_line, end_column))


def build(source: Source, path: str) -> Module:
    """Parse a source and index its top-level names.

    Raises `NotParsedError`.
    """
    tree, whole = _parse(source)
    bindings: dict[str, list[ast.stmt]] = {}
    for statement in tree.body:
        for name in _bound_names(statement):
            statements = bindings.setdefault(name, [])
            if not statements or statements[-1] is not statement:
                statements.append(statement)
    module = Module(source, path, tree, None, bindings, masked=not whole)
    for node in inner_statements(tree):  # imports inside functions and branches resolve alike
        _index_import(node, module)
    return module


def remains(module: Module) -> Remains | None:
    """What to keep of a parsed module to rebuild it; `None` where its statements cannot be told apart."""
    skeleton = None if module.masked else skeletons.of_tree(module.source, module.tree, module.bindings)
    return Remains(skeleton, module.imports, module.stars) if skeleton is not None else None


def rebuild(source: Source, path: str, kept: Remains) -> Module | None:
    """A module that was parsed before, none of it parsed yet; `None` if its text is another one now."""
    if kept.skeleton.text != hash(source.text):
        return None
    statements = Statements(source, kept.skeleton)
    return Module(source, path, None, statements, Bindings(statements), kept.imports, kept.stars)


def _bound_names(statement: ast.stmt) -> list[str]:
    match statement:
        case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
            return [statement.name]
        case ast.Assign():
            return [name for target in statement.targets for name in _target_names(target)]
        case ast.AnnAssign() | ast.AugAssign():
            return _target_names(statement.target)
        case ast.Expr(value=ast.Call(func=ast.Attribute(value=ast.Name(id=name)))):
            return [name]  # PARTS.append(...)
        case ast.If() | ast.Try() | ast.With() | ast.For() | ast.While():
            return [name for child in inner_statements(statement) for name in _bound_names_shallow(child)]
        case _:
            return []


def _bound_names_shallow(statement: ast.stmt) -> list[str]:
    match statement:
        case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
            return [statement.name]
        case ast.Assign():
            return [name for target in statement.targets for name in _target_names(target)]
        case ast.AnnAssign() | ast.AugAssign():
            return _target_names(statement.target)
        case _:
            return []


def _target_names(target: ast.expr) -> list[str]:
    match target:
        case ast.Name():
            return [target.id]
        case ast.Tuple() | ast.List():
            return [name for element in target.elts for name in _target_names(element)]
        case ast.Subscript(value=ast.Name(id=name)) | ast.Attribute(value=ast.Name(id=name)):
            return [name]
        case ast.Starred():
            return _target_names(target.value)
        case _:
            return []


def _index_import(node: ast.AST, module: Module) -> None:
    if isinstance(node, ast.Import):
        for alias in node.names:
            if alias.asname:
                module.imports.setdefault(alias.asname, Import(alias.name, None, 0))
            else:
                root = alias.name.partition(".")[0]
                module.imports.setdefault(root, Import(root, None, 0))
    elif isinstance(node, ast.ImportFrom):
        for alias in node.names:
            found = Import(node.module or "", alias.name, node.level)
            if alias.name == "*":
                module.stars.append(Import(node.module or "", None, node.level))
            else:
                module.imports.setdefault(alias.asname or alias.name, found)
