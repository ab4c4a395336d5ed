"""One run of the evaluator: its heap, its budget, what it has seen sent, and the doors between its parts."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from promptlint.analysis.budget import MAX_FILE_STEPS, MAX_STEPS, PATIENCE, OutOfBudgetError
from promptlint.analysis.definitions import interest, rebinding
from promptlint.analysis.definitions.imports import Modules
from promptlint.analysis.definitions.interest import Wanted
from promptlint.analysis.definitions.properties import Given
from promptlint.analysis.evaluation import calls, expressions, handed, statements
from promptlint.analysis.syntax.modules import Import, Module
from promptlint.analysis.texts import spoken
from promptlint.analysis.values.frame import Frame
from promptlint.analysis.values.heap import Heap, join
from promptlint.analysis.values.kinds import (
    UNKNOWN,
    Arguments,
    ClassValue,
    Const,
    DictCell,
    External,
    FunctionValue,
    ListCell,
    ListRef,
    ModuleValue,
    ObjectRef,
    Opaque,
    Value,
)
from promptlint.model import Evaluated, Node, Prompt
from promptlint.text import Location

Function: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda

MAX_REQUESTS = 24  # forms of the request that one call sends


@dataclass(slots=True)
class Run:
    """State shared by all frames of one run.

    `prompts` are the requests seen so far, by the place of the call; `seen` is their number with repetitions.
    `record` is off while a loop body is run for its effects only. `notes` says what was cut short. `inner` are the
    functions defined inside functions, which somebody else may call later. `sent` are the requests of each function,
    with what tells their conversation.
    """

    modules: Modules
    heap: Heap = field(default_factory=Heap)
    prompts: dict[tuple[str, int, int], dict[tuple[Node, ...], Prompt]] = field(default_factory=dict)
    seen: int = 0
    shapes: dict[tuple[object, str], Prompt] = field(default_factory=dict)
    listed: dict[ListRef, ListCell | None] = field(default_factory=dict)  # lists of messages, as last looked at
    record: bool = True
    steps: int = 0
    limit: int = MAX_STEPS  # at which the call under way must end
    all_steps: int = 0
    file_limit: int = PATIENCE  # of all steps
    cut: int = 0  # calls left unknown because they were nested too deeply or took too many steps
    notes: list[str] = field(default_factory=list)
    executed: dict[ast.AST, Location] = field(default_factory=dict)
    active: list[ast.AST] = field(default_factory=list)
    loops: int = 0
    looping: list[ast.stmt] = field(default_factory=list)  # the loops under way, of all frames
    sent: dict[ast.AST, list[tuple[frozenset[object], ast.expr, Prompt]]] = field(default_factory=dict)
    inner: list[FunctionValue] = field(default_factory=list)
    _enclosing: list[Frame] = field(default_factory=list)  # around functions and lambdas
    instances_made: list[ObjectRef] = field(default_factory=list)  # of which something is known that matters
    entered: set[ast.AST] = field(default_factory=set)  # functions that the entry point under way has run
    _globals: dict[tuple[int, str], Value] = field(default_factory=dict)
    _frames: dict[int, Frame] = field(default_factory=dict)
    fields: dict[tuple[int, str], Value | None] = field(default_factory=dict)
    fillings: dict[tuple[int, str], DictCell | None] = field(default_factory=dict)  # of fields, by other methods
    class_attributes: dict[tuple[int, str], Value | None] = field(default_factory=dict)
    instances: dict[int, Value] = field(default_factory=dict)
    entries: set[int] = field(default_factory=set)
    unbound: dict[int, Location] = field(default_factory=dict)  # instances that are parameters, and whose they are
    lineages: dict[ast.ClassDef, tuple[ClassValue, ...]] = field(default_factory=dict)
    declared: dict[tuple[ast.ClassDef, str], Value | None] = field(default_factory=dict)  # fields by annotation
    heirs: dict[ast.ClassDef, tuple[ClassValue, ...]] = field(default_factory=dict)
    methods: dict[ast.ClassDef, dict[str, ast.FunctionDef | ast.AsyncFunctionDef]] = field(default_factory=dict)
    results: dict[object, Value] = field(default_factory=dict)  # of calls that depend on their arguments alone
    cut_short: dict[tuple[object, ...], int] = field(default_factory=dict)  # calls that were cut, and at how many steps
    properties: dict[object, Given] = field(default_factory=dict)
    interest: dict[str, Wanted] = field(default_factory=dict)  # what is interesting to each module, by its path
    docstrings: dict[ast.AST, Value] = field(default_factory=dict)  # of functions, where one is set later

    def tick(self) -> None:
        """Count a step. Raises `OutOfBudgetError` when the call, the entry point or the file has used its share."""
        self.steps += 1
        self.all_steps += 1
        if self.steps > self.limit or self.all_steps > self.file_limit:
            raise OutOfBudgetError

    def spend(self, steps: int) -> None:
        """Count steps that were not taken again. Raises as `tick` does."""
        self.steps += steps - 1
        self.all_steps += steps - 1
        self.tick()

    def look_on(self) -> None:
        """Go on for some time: something came up, or something else begins."""
        self.file_limit = min(MAX_FILE_STEPS, self.all_steps + PATIENCE)

    def begin(self) -> None:
        """Begin an entry point, with steps of its own."""
        self.steps, self.limit = 0, MAX_STEPS

    # The value of an expression; what statements do, false when their end is never reached; a target bound to a value.
    # Methods as they are: a step is too short for a call that passes it on.
    expr = expressions.evaluate
    block = statements.block
    assign = statements.assign

    def call(self, function: Value, arguments: Arguments, node: ast.expr, frame: Frame) -> Value:
        """The value of calling `function`, its effects on the heap included."""
        seen = self.seen
        value = calls.call(self, function, arguments, node, frame)
        if self.seen == seen:  # nothing was seen to be sent
            handed.keep(self, arguments, node, frame)
        return value

    def function(self, node: Function, frame: Frame) -> FunctionValue:
        """A function as it is defined in a frame, with the names around it."""
        if frame.function is None:
            return FunctionValue(node, frame.module, None, owner=frame.owner)
        self._enclosing.append(frame)
        return FunctionValue(node, frame.module, frame, owner=frame.owner)

    def end(self) -> None:
        """Let go of what refers to itself (functions are names of the frames around them), and with it of all trees:
        the collector need not look for them.
        """
        for frame in self._enclosing:
            frame.names.clear()
            frame.returns.clear()
        self._enclosing.clear()

    def module_frame(self, module: Module) -> Frame:
        key = id(module)
        if key not in self._frames:
            self._frames[key] = Frame(module, evaluated=Evaluated.IMPORT)
        return self._frames[key]

    def wanted(self, module: Module) -> Wanted:
        """What is interesting to a module."""
        known = self.interest.get(module.path)
        if known is None:
            known = self.interest[module.path] = interest.wanted(module.path, self.modules)
        return known

    def lookup(self, name: str, frame: Frame) -> Value | None:
        """A name as the frame sees it: local, enclosing, module, imported; `None` if nobody binds it."""
        found = None if name in frame.globals else frame.find(name)
        return found if found is not None else self.global_name(frame.module, name)

    def global_name(self, module: Module, name: str) -> Value | None:
        """A top-level name of a module: evaluated on demand, from the statements that make or change it."""
        key = (id(module), name)
        if key in self._globals:
            return self._globals[key]
        self._globals[key] = UNKNOWN  # ends cycles
        try:
            value = self._global_name(module, name)
        except OutOfBudgetError:
            del self._globals[key]
            raise
        if value is None:
            del self._globals[key]
        else:
            self._globals[key] = value
        return value

    def _global_name(self, module: Module, name: str) -> Value | None:
        if name in module.bindings:
            frame = self.module_frame(module)
            recording, self.record = self.record, False
            since = self.heap.next_number
            frame.names.pop(name, None)
            try:
                for statement in module.bindings[name]:
                    self.block([statement], frame)
                value = self._filled_later(module, name, frame.names.get(name, UNKNOWN))
            finally:
                self.record = recording
                self.heap.keep(since)
            if isinstance(value, Opaque) and value.partly_unknown and not value.causes:
                value = replace(value, made=Evaluated.IMPORT)  # whatever it is, it is made once
            return spoken.made_once(value)
        if name in module.imports:
            return self.imported(module, module.imports[name])
        for star in module.stars:
            target, _ = self.modules.resolve(module, star)
            found = self.global_name(target, name) if target is not None and target is not module else None
            if found is not None:
                return found
        return None

    def _filled_later(self, module: Module, name: str, value: Value) -> Value:
        """A name of a module that starts as `None`, a flag or a number: what an import or functions give it later."""
        if not isinstance(value, Const):
            return value
        if name in module.imports:  # except ImportError: name = None
            return self.imported(module, module.imports[name])
        found: list[Value] = [
            self.expr(expression, Frame(module, dict.fromkeys(own, UNKNOWN), evaluated=Evaluated.PROCESS))
            for expression, own in rebinding.given(module, name)
        ]
        others: list[Value] = [each for each in found if not isinstance(each, Const)]
        if others:
            return join("", others)
        return Opaque(partly_unknown=True, label=name) if any(each != value for each in found) else value

    def imported(self, module: Module, wanted: Import) -> Value:
        """What an import gives: a project module or one of its names, else something of a library."""
        target, name = self.modules.resolve(module, wanted)
        if target is not None and target is not module:
            if name is None:
                return ModuleValue(target)
            return self.global_name(target, name) or UNKNOWN
        dotted = ".".join(part for part in ("." * wanted.level + wanted.module, wanted.name) if part)
        return External(dotted)

    def see(self, prompt: Prompt) -> None:
        """Keep a request that is sent, unless the statement is run for its effects alone."""
        if not self.record:
            return
        self.seen += 1
        self.look_on()
        alike = self.prompts.setdefault(prompt.location.key, {})
        held = alike.get(prompt.nodes)
        if held is None and len(alike) < MAX_REQUESTS:
            alike[prompt.nodes] = prompt
        elif held is None:
            place = f"{prompt.location.source.path}:{prompt.location.line}"
            self.note(f"{place}: only {MAX_REQUESTS} forms of this request are kept")
        else:
            alike[prompt.nodes] = _both(held, prompt)

    def shape(self, key: tuple[object, str], prompt: Prompt) -> None:
        """Keep what looks like a prompt, whoever sends it."""
        self.shapes[key] = prompt
        self.look_on()

    def note(self, text: str) -> None:
        if text not in self.notes:
            self.notes.append(text)


def _both(held: Prompt, again: Prompt) -> Prompt:
    """One request seen twice: what is done to its conversation either time, and the parameters that differ."""
    edits = held.edits if set(again.edits) <= set(held.edits) else tuple(dict.fromkeys((*held.edits, *again.edits)))
    differing = {each.name: each for each in again.parameters if each.elsewhere}
    parameters = tuple(differing.get(each.name, each) for each in held.parameters) if differing else held.parameters
    if held.sdk != again.sdk:  # one of several clients: which one is not known
        return replace(held, edits=edits, parameters=parameters, sdk="", model="")
    return replace(held, edits=edits, parameters=parameters)


def function_name(value: Value) -> str:
    """A function's or class's name as written, for words to people."""
    match value:
        case FunctionValue(node=ast.FunctionDef() | ast.AsyncFunctionDef() as node):
            return node.name
        case ClassValue(node=node):
            return node.name
        case External(dotted=dotted):
            return dotted
        case _:
            return "function"
