"""Where evaluation starts: the functions of a module that nobody else in it calls, and the module's own statements."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import replace

from promptlint.analysis import AnalysisResult
from promptlint.analysis.breakpoints import key_faults, mark_faults
from promptlint.analysis.budget import OutOfBudgetError
from promptlint.analysis.conversation.conversations import conversation_edits, kept_edits, lone_prompt
from promptlint.analysis.definitions import interest, lineage, outlines
from promptlint.analysis.definitions.imports import Modules, modules_of
from promptlint.analysis.definitions.lineage import Method
from promptlint.analysis.evaluation import classes
from promptlint.analysis.prompts import shapes
from promptlint.analysis.run import Run
from promptlint.analysis.syntax.modules import Module, NotParsedError, is_newer_python
from promptlint.analysis.syntax.trees import walk
from promptlint.analysis.values.frame import Frame
from promptlint.analysis.values.kinds import Arguments, ClassValue, FunctionValue
from promptlint.diagnostic import Problem
from promptlint.model import Evaluated, Prompt, Role
from promptlint.nodes import parts, segments
from promptlint.project import Project
from promptlint.text import Location, Source

_MAX_INSTANCES = 6  # whose methods are run, of those that one entry point makes
_DEFINITIONS = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


def analyse_module(source: Source, project: Project) -> AnalysisResult:
    """Evaluate one module from each of its entry points."""
    modules = modules_of(project)
    modules.begin()
    try:
        module = modules.of_source(source)
    except NotParsedError as error:
        if error.by_grammar and is_newer_python(source):
            return AnalysisResult((), (), (f"{source.path}: needs a newer Python than this one to be analysed",))
        at = source.offset(error.line, error.column)
        where = Location(source, at, min(at + 1, len(source.text)))
        return AnalysisResult((), (Problem(where, f"invalid Python: {error}"),))
    run = Run(modules)
    try:
        return _evaluated(run, module)
    finally:
        run.end()


def _evaluated(run: Run, module: Module) -> AnalysisResult:
    source = module.source
    for function, owner in _entries(module, run.modules):
        _run_entry(run, module, function, owner)
    _run_module(run, module)
    if run.cut:
        run.note(f"{source.path}: {run.cut} calls that went too deep or too far were left unknown")
    found = tuple(_distinct(run))
    known = {edit.location.key for prompt in found for edit in prompt.edits}
    lone = (lone_prompt(edit) for edit in conversation_edits(module) if edit.location.key not in known)
    prompts = (*found, *lone, *mark_faults.prompts(module, run.modules), *key_faults.prompts(module, run.modules))
    return AnalysisResult(prompts, (), tuple(run.notes), frozenset(_followed(run, module)))


def _followed(run: Run, module: Module) -> Iterator[tuple[str, int, int]]:
    """The places of functions of other modules whose calls were followed to their end."""
    return (place.key for place in run.executed.values() if place.source.path != module.source.path)


def _run_entry(run: Run, module: Module, node: Method, cls: ast.ClassDef | None) -> None:
    if node in run.executed:
        return
    frame = Frame(module, wants=False)
    run.begin()
    depth = run.heap.depth
    try:
        owner = ClassValue(cls, module) if cls is not None else None
        bound = None
        if owner is not None and "staticmethod" not in lineage.decorators(node):
            bound = classes.entry_instance(run, owner)
        run.heap.push()  # what one entry does to shared objects is no other entry's past
        function = FunctionValue(node, module, None, bound, owner)
        run.call(function, Arguments(open=True, spread=True), lineage.stand_in(node), frame)
        _run_inner(run, module)
        _run_instances(run)
    except OutOfBudgetError:
        run.note(f"{module.source.path}: `{node.name}` was cut short; the rest of it is unknown")
    except RecursionError:
        run.note(f"{module.source.path}: `{node.name}` is nested too deeply; it is unknown")
    finally:
        run.heap.cut(depth)
        run.active.clear()
        run.inner.clear()
        run.instances_made.clear()
        run.entered.clear()
        run.listed.clear()
        run.record = True
        run.loops = 0
        run.looping.clear()


def _run_inner(run: Run, module: Module) -> None:
    """Functions made inside the entry that are registered or returned: whoever calls them, nobody here did."""
    names = run.wanted(module).names
    while run.inner:
        function = run.inner.pop()
        node = function.node
        if isinstance(node, ast.Lambda) or node in run.executed:
            continue
        if outlines.prompt_shaped(module, node) or outlines.called(node) & names:
            run.begin()
            frame = Frame(function.module, wants=False)
            run.call(function, Arguments(open=True, spread=True), lineage.stand_in(node), frame)


def _run_instances(run: Run) -> None:
    """What instances made on the way send, when their methods are called by somebody who is not seen."""
    run.begin()
    for instance in run.instances_made[:_MAX_INSTANCES]:
        cls = run.heap.object_cell(instance).cls
        for owner in lineage.linearised(run, cls):
            for method in lineage.methods(run, owner).values():
                if method in run.entered or lineage.definition(run, cls, method.name) != (owner, method):
                    continue
                if outlines.sends(owner.module, method) or outlines.hands(method):
                    function = FunctionValue(method, owner.module, None, instance, owner)
                    frame = Frame(owner.module, wants=False)
                    run.call(function, Arguments(open=True, spread=True), lineage.stand_in(method), frame)


def _run_module(run: Run, module: Module) -> None:
    body = [each for each in module.tree.body if not isinstance(each, ast.Import | ast.ImportFrom)]
    frame = Frame(module, evaluated=Evaluated.CALL if _is_script(module, body) else Evaluated.IMPORT)
    run.begin()
    run.look_on()
    try:
        for statement in body:
            guarded = _main_guard(statement)
            if guarded is not None:
                frame.evaluated = Evaluated.CALL
                run.block(guarded, frame)
            else:
                run.block([statement], frame)
        shapes.settled(run)
        _run_instances(run)
    except (OutOfBudgetError, RecursionError):
        run.note(f"{module.source.path}: the module's own statements were cut short; the rest is unknown")


def _is_script(module: Module, body: list[ast.stmt]) -> bool:
    """Whether a module sends requests by its own statements: then it makes anew what it sends. What only makes an agent
    is imported by whoever sends, and what it is given then stays for as long as the process runs."""
    agents: set[str] = set()
    for statement in body:
        if isinstance(statement, _DEFINITIONS):
            continue
        makes = isinstance(statement, ast.Assign | ast.AnnAssign) and outlines.makes_agent(module, statement)
        if any(isinstance(each, ast.Name) and each.id in agents for each in _run_at_once(statement)):
            return True
        if not makes and outlines.sends(module, statement):
            return True
        names = [each for each in walk(statement) if isinstance(each, ast.Name)]
        if makes or any(each.id in agents for each in names):
            agents |= {each.id for each in names if isinstance(each.ctx, ast.Store)}
    return False


def _run_at_once(statement: ast.stmt) -> Iterator[ast.AST]:
    """The parts of a statement by which what it names may be run, not only put into something else."""
    if not isinstance(statement, ast.Assign | ast.AnnAssign):
        return walk(statement)
    match statement.value:
        case ast.Call(func=ast.Attribute(value=owner)) | ast.Await(value=ast.Call(func=ast.Attribute(value=owner))):
            return walk(owner)
        case _:
            return iter(())


def _main_guard(statement: ast.stmt) -> list[ast.stmt] | None:
    if isinstance(statement, ast.If) and "__name__" in ast.unparse(statement.test):
        return statement.body
    return None


def _entries(module: Module, modules: Modules) -> Iterator[tuple[Method, ast.ClassDef | None]]:
    """The interesting functions: those that no interesting function of the module calls come first."""
    own = interest.wanted(module.path, modules).own
    wanted = [(node, owner) for node, owner in outlines.functions(module.tree) if node.name in own]
    used = {name for node, _ in wanted for name in outlines.called(node) - {node.name}}
    yield from (each for each in wanted if each[0].name not in used)
    yield from (each for each in wanted if each[0].name in used)


def _distinct(run: Run) -> Iterator[Prompt]:
    """The requests, then the shapes whose changing pieces, or whose messages, no request holds."""
    seen: set[tuple[str, int, int]] = set()
    sent: set[tuple[str, int, int]] = set()
    for alike in run.prompts.values():
        several = len({prompt.sdk for prompt in alike.values()}) > 1  # one call, several clients
        for prompt in alike.values():
            seen.update(each.location.key for each in segments(prompt.nodes) if each.causes)
            sent.update(each.location.key for each in parts(prompt.nodes))
            yield replace(prompt, sdk="", model="") if several else prompt
    settings = {each.location.key for alike in run.prompts.values() for p in alike.values() for each in p.parameters}
    for shape in run.shapes.values():
        if shape.parameters:
            if shape.location.key not in settings:
                yield shape
            continue
        changing = {each.location.key for each in segments(shape.nodes) if each.causes}
        messages = {each.location.key for each in parts(shape.nodes) if each.role is not Role.HISTORY}
        if not changing <= seen if changing else not messages <= sent:
            yield kept_edits(run.modules, shape)
