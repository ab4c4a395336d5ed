"""Where evaluation starts: the functions of a module that nobody else in it calls, and the module's own statements."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass

from promptlint.analysis import AnalysisResult, classes, shapes
from promptlint.analysis.catalogue_tables import SinkKind, sinks
from promptlint.analysis.frame import Frame
from promptlint.analysis.modules import Module, Modules, NotParsedError
from promptlint.analysis.run import OutOfBudgetError, Run
from promptlint.analysis.values import Arguments, ClassValue, FunctionValue
from promptlint.diagnostic import Problem
from promptlint.model import Evaluated, Prompt, segments
from promptlint.project import Project
from promptlint.text import Location, Source

Function = ast.FunctionDef | ast.AsyncFunctionDef
_SHAPE_WORDS = frozenset({"role", "content", "system", "developer"})


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A function of the module, with its class, and what it calls by name."""

    node: Function
    owner: ast.ClassDef | None
    calls: frozenset[str]
    interesting: bool


def analyse_module(source: Source, project: Project) -> AnalysisResult:
    """Evaluate one module from each of its entry points."""
    modules = Modules(project)
    try:
        module = modules.of_source(source)
    except NotParsedError as error:
        at = source.offset(error.line, error.column)
        where = Location(source, at, min(at + 1, len(source.text)))
        return AnalysisResult((), (Problem(where, f"invalid Python: {error}"),))
    run = Run(modules)
    for candidate in _entries(module):
        _run_entry(run, module, candidate)
    _run_module(run, module)
    return AnalysisResult(tuple(_distinct(run)), (), tuple(run.notes))


def _run_entry(run: Run, module: Module, candidate: _Candidate) -> None:
    if candidate.node in run.executed:
        return
    frame = Frame(module)
    run.steps = 0
    try:
        owner = ClassValue(candidate.owner, module) if candidate.owner is not None else None
        bound = None
        if owner is not None and "staticmethod" not in classes.decorators(candidate.node):
            bound = classes.entry_instance(run, owner)
        function = FunctionValue(candidate.node, module, None, bound, owner)
        run.call(function, Arguments(open=True, spread=True), _as_expression(candidate.node), frame)
    except OutOfBudgetError:
        run.note(f"{module.source.path}: `{candidate.node.name}` was cut short; the rest of it is unknown")
    except RecursionError:
        run.note(f"{module.source.path}: `{candidate.node.name}` is nested too deeply; it is unknown")
    finally:
        run.active.clear()
        run.record = True
        run.loops = 0


def _as_expression(node: Function) -> ast.expr:
    """A stand-in for the call that nobody is seen to make: the function's own name."""
    name = ast.Name(id=node.name, ctx=ast.Load())
    return ast.copy_location(name, node)


def _run_module(run: Run, module: Module) -> None:
    frame = Frame(module, evaluated=Evaluated.IMPORT)
    body = [each for each in module.tree.body if not isinstance(each, ast.Import | ast.ImportFrom)]
    run.steps = 0
    try:
        for statement in body:
            guarded = _main_guard(statement)
            if guarded is not None:
                frame.evaluated = Evaluated.CALL
                run.block(guarded, frame)
            else:
                run.block([statement], frame)
    except (OutOfBudgetError, RecursionError):
        run.note(f"{module.source.path}: the module's own statements were cut short; the rest is unknown")


def _main_guard(statement: ast.stmt) -> list[ast.stmt] | None:
    if isinstance(statement, ast.If) and "__name__" in ast.unparse(statement.test):
        return statement.body
    return None


def _entries(module: Module) -> Iterator[_Candidate]:
    """Interesting functions that no interesting function of the module calls come first, then the others."""
    candidates = [_candidate(node, owner) for node, owner in _functions(module.tree)]
    interesting = {each.node.name for each in candidates if each.interesting}
    while True:
        callers = {each.node.name for each in candidates if each.calls & interesting} - interesting
        if not callers:
            break
        interesting |= callers
    wanted = [each for each in candidates if each.node.name in interesting]
    called = {name for each in wanted for name in each.calls - {each.node.name}}
    yield from (each for each in wanted if each.node.name not in called)
    yield from (each for each in wanted if each.node.name in called)


def _functions(tree: ast.Module) -> Iterator[tuple[Function, ast.ClassDef | None]]:
    queue: list[tuple[ast.AST, ast.ClassDef | None]] = [(tree, None)]
    while queue:
        node, owner = queue.pop(0)
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef):
                yield child, owner
            elif isinstance(child, ast.ClassDef):
                queue.append((child, child))
            elif isinstance(child, ast.If | ast.Try | ast.With):
                queue.append((child, owner))


def _candidate(node: Function, owner: ast.ClassDef | None) -> _Candidate:
    calls: set[str] = set()
    interesting = shapes.role_of_name(node.name) is not None
    endings = _endings()
    for each in ast.walk(node):
        if isinstance(each, ast.Call):
            function = each.func
            name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
            calls.add(name)
            interesting = interesting or name in endings
        elif isinstance(each, ast.Constant):
            interesting = interesting or each.value == "role"
        elif isinstance(each, ast.Name) and isinstance(each.ctx, ast.Store):
            interesting = interesting or shapes.role_of_name(each.id) is not None
        elif isinstance(each, ast.Attribute):
            calls.add(each.attr)  # properties, and methods passed on
            if isinstance(each.ctx, ast.Store):
                interesting = interesting or shapes.role_of_name(each.attr) is not None
    return _Candidate(node, owner, frozenset(calls), interesting)


def _endings() -> frozenset[str]:
    return frozenset(
        name.rpartition(".")[2]
        for sink in sinks()
        if sink.kind is not SinkKind.DECORATOR
        for name in (*sink.names, *sink.suffixes)
    )


def _distinct(run: Run) -> Iterator[Prompt]:
    """The requests, then the shapes whose changing pieces no request holds."""
    seen: set[tuple[str, int, int]] = set()
    for prompt in run.prompts:
        seen.update(each.location.key for each in segments(prompt.nodes) if each.causes)
        yield prompt
    for shape in run.shapes.values():
        changing = {each.location.key for each in segments(shape.nodes) if each.causes}
        if not changing or not changing <= seen:
            yield shape
