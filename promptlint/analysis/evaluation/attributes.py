"""Attributes, items and builtin names: reading from objects, classes, modules, libraries and unknown values."""

from __future__ import annotations

import ast
import builtins
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from promptlint.analysis.evaluation import classes, declared
from promptlint.analysis.syntax.trees import name_of
from promptlint.analysis.tables.sink_tables import client_classes
from promptlint.analysis.tables.source_tables import KEEP, SourceFact, source_fact, value_types
from promptlint.analysis.texts import paths
from promptlint.analysis.texts.textops import is_stable
from promptlint.analysis.values.causes import coarsened, label_of, made
from promptlint.analysis.values.heap import join
from promptlint.analysis.values.kinds import (
    UNKNOWN,
    BoundMethod,
    Choice,
    ClassValue,
    Const,
    DictRef,
    External,
    FunctionValue,
    ListRef,
    ModuleValue,
    ObjectRef,
    Opaque,
    PathValue,
    SuperValue,
    TemplateValue,
    Text,
    Value,
)
from promptlint.diagnostic import Confidence
from promptlint.model import Cause, CauseKind, Rate

if TYPE_CHECKING:
    from promptlint.analysis.run import Run
    from promptlint.analysis.values.frame import Frame

_DRAWS = re.compile(r"\.(?:choice|choices|sample)\(")
_BUILTINS = frozenset(dir(builtins))
_OF_DICT = frozenset(dir(dict))


def builtin(name: str) -> Value:
    """A name that nobody binds: a builtin, or unknown."""
    if name in ("True", "False", "None"):
        return Const({"True": True, "False": False, "None": None}[name])
    if name == "__file__":
        return External("__file__")
    return External(f"builtins.{name}") if name in _BUILTINS else Opaque(partly_unknown=True, label=name)


def attribute(run: Run, value: Value, node: ast.Attribute, frame: Frame) -> Value:
    """``value.attr``."""
    name = node.attr
    match value:
        case ObjectRef():
            return classes.member(run, value, name, node, frame)
        case ClassValue():
            found = classes.class_member(run, value, name, node, frame)
            return found if found is not None else Opaque(partly_unknown=True, label=name_of(node))
        case ModuleValue(module=module):
            found = run.global_name(module, name)
            if found is not None:
                return found
            inner = run.modules.submodule(module, name)
            return ModuleValue(inner) if inner is not None else UNKNOWN
        case External(dotted=dotted, bound=bound):
            found = external(run, f"{dotted}.{name}", node, frame)
            return replace(found, bound=bound) if bound and isinstance(found, External) else found
        case PathValue():
            known = name in ("parent", "parents", "name", "stem", "suffix", "parts")
            return paths.attribute(value, name, node, frame) if known else BoundMethod(value, name, name_of(node))
        case Opaque():
            return _of_opaque(value, node, frame)
        case Choice(test=test, arms=arms):
            if any(isinstance(arm, Text | ListRef | DictRef) for arm in arms):
                return BoundMethod(value, name, name_of(node))
            usable = [arm for arm in arms if not (isinstance(arm, Const) and arm.value is None)]
            if not usable:
                return UNKNOWN
            return join(test if len(usable) == len(arms) else "", [attribute(run, arm, node, frame) for arm in usable])
        case Text() if name in ("value", "name"):  # an enum's member
            return value
        case ListRef() if name == "tools":  # the answer to `list_tools` is taken for the list in it
            return value
        case DictRef() if name in run.heap.dict_cell(value).entries and name not in _OF_DICT:  # a record's field
            return run.heap.dict_cell(value).entries[name]
        case Text() | ListRef() | DictRef() | TemplateValue() | FunctionValue():
            return BoundMethod(value, name, name_of(node))
        case SuperValue(owner=owner, instance=instance):
            return classes.inherited(run, owner, instance, name, node, frame)
        case _:
            return Opaque(partly_unknown=True, label=name_of(node))


def external(run: Run, dotted: str, node: ast.expr, frame: Frame) -> Value:
    """Something of a library: a changing value if the catalogue says that reading it gives one."""
    fact = _fact(dotted, "value")
    if fact is None:
        return External(dotted)
    cause = made(frame, node, fact.kind, fact.rate, fact.confidence)
    return Opaque(frozenset({cause}), label=label_of(node), type=fact.type)


def _of_opaque(value: Opaque, node: ast.Attribute, frame: Frame) -> Value:
    label = name_of(node) or (f"{value.label}.{node.attr}" if value.label else node.attr)
    if is_stable(value):
        return replace(value, label=label)
    if not value.causes or all(cause.by_name for cause in value.causes):
        if value.item:
            return replace(value, parameter=False)
        # a name speaks for itself alone: what `user.name` says is another matter than what `user` says
        return Opaque(partly_unknown=True, label=label, steps=value.steps, function=value.function)
    if node.attr == "app" and all(cause.kind is CauseKind.REQUEST for cause in value.causes):
        return Opaque(partly_unknown=True, label=label)  # the application that a web request came to serves all of them
    effect = value_types().get(value.type, {}).get(node.attr, KEEP)
    if effect.kind == "fixed":
        return Opaque(label=label, type=effect.type)
    causes = coarsened(value.causes, Rate.DAILY) if effect.kind == "day" else value.causes
    drawn = frozenset(_of_drawn(cause) for cause in causes)
    return replace(value, causes=drawn, type=effect.type, label=label)


def _of_drawn(cause: Cause) -> Cause:
    """What an attribute of a thing that is drawn from several is like: all of them may have the same."""
    drawn = cause.kind is CauseKind.RANDOM and _DRAWS.search(cause.label) is not None
    return replace(cause, confidence=Confidence.LOW) if drawn else cause


def _fact(dotted: str, use: str) -> SourceFact | None:
    fact = source_fact(dotted.replace("()", ""))
    return fact if fact is not None and fact.use == use else None


def item(run: Run, value: Value, key: str | None, node: ast.Subscript, frame: Frame) -> Value:
    """``value[key]`` of something that is no known container."""
    match value:
        case Opaque():
            label = name_of(node) or value.label
            if not value.causes or all(cause.by_name for cause in value.causes):
                if value.item and key is not None:
                    return replace(value, parameter=False)
                return Opaque(partly_unknown=True, label=label, steps=value.steps, function=value.function)
            return replace(value, label=label, type="")
        case External(dotted="typing.Literal" | "typing_extensions.Literal"):
            return run.expr(node.slice, frame)  # the allowed values
        case External(dotted=dotted):
            fact = _fact(dotted, "value")
            if fact is not None:
                return Opaque(
                    frozenset({made(frame, node, fact.kind, fact.rate, fact.confidence)}), label=label_of(node)
                )
            return External(f"{dotted}[]")
        case Choice(test=test, arms=arms):
            return join(test, [item(run, arm, key, node, frame) for arm in arms])
        case ObjectRef() | ClassValue():
            return classes.subscript(run, value, key, node, frame)
        case Text():
            return Opaque(partly_unknown=True, label=name_of(node.value))
        case _:
            return Opaque(partly_unknown=True, label=name_of(node))


def parameter(run: Run, argument: ast.arg, frame: Frame) -> Value:
    """A parameter that no caller binds: its annotation and name are all that is known."""
    annotation = label_of(argument.annotation) if argument.annotation is not None else ""
    if argument.annotation is not None:
        resolved = annotated(run, argument.annotation, frame)
        if isinstance(resolved, External) and resolved.dotted == "pathlib.Path":
            return PathValue()
        if isinstance(resolved, External):
            fact = _fact(resolved.dotted, "annotation")
            if fact is not None:
                cause = made(frame, argument, fact.kind, fact.rate, fact.confidence, argument.arg)
                return Opaque(frozenset({cause}), label=argument.arg)
            if resolved.dotted in client_classes():
                return External(f"{resolved.dotted}()")
        if isinstance(resolved, ClassValue):
            return declared.of_annotation(run, resolved, frame)
        order = declared.set_annotation(run, argument.annotation, argument, argument.arg, frame)
        if order is not None:
            return order
    function = frame.locate(frame.function) if frame.function is not None else None
    return Opaque(frozenset(), True, argument.arg, annotation, parameter=True, function=function)


def annotated(run: Run, annotation: ast.expr, frame: Frame) -> Value:
    """The class that an annotation names, `Optional` and string forms included."""
    match annotation:
        case ast.Constant(value=str(text)):
            try:
                return annotated(run, ast.parse(text, mode="eval").body, frame)
            except (SyntaxError, RecursionError, ValueError):
                return UNKNOWN
        case ast.BinOp(op=ast.BitOr(), left=left, right=right):
            return annotated(run, right if isinstance(left, ast.Constant) else left, frame)
        case ast.Subscript(value=ast.Name(id="Optional" | "Annotated"), slice=inner):
            return annotated(run, inner.elts[0] if isinstance(inner, ast.Tuple) else inner, frame)
        case ast.Name() | ast.Attribute():
            return run.expr(annotation, frame)
        case _:
            return UNKNOWN
