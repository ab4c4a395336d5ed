"""Jinja statements, read without running them: output, conditions, loops, assignments and macros."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TypeVar

from jinja2 import nodes

from promptlint.model import Branch, Many, Node, Segment, Step
from promptlint.naming import label_before
from promptlint.templates.jinja_conditions import condition_text
from promptlint.templates.jinja_expressions import Expressions, Spot
from promptlint.templates.jinja_tree import Template
from promptlint.templates.jinja_values import MAX_LEVEL, Arguments, Run, Scope, Value, choice, join, stable, unknown
from promptlint.templates.references import reference
from promptlint.templates.rewriting import carried
from promptlint.text import Location

_Key = TypeVar("_Key", str, tuple[int, str])

_MAX_UNROLLED = 50  # items of a literal list that a loop goes over one by one
_MAX_NESTED_TESTS = 8  # a longer if/elif chain becomes one branch with many arms
_MAX_KEY = 200
_KEYED = nodes.Name | nodes.Getattr | nodes.Const | nodes.Compare | nodes.Test | nodes.Not | nodes.And | nodes.Or


class Statements:
    """Walks the statements of one template."""

    def __init__(self, template: Template, run: Run) -> None:
        self.template = template
        self.run = run
        self.expressions = Expressions(run)
        self._label = ""  # of what follows the text printed last

    def place(self, node: nodes.Node) -> Location:
        """The tag that a node stands in."""
        return self.template.place(node.lineno or 0)

    def evaluate(self, node: nodes.Node, scope: Scope, at: nodes.Node) -> Value:
        """The value of an expression in the tag of the statement `at`."""
        return self.expressions.value(node, Spot(scope, self.place(at)))

    def body(self, statements: Sequence[nodes.Node], scope: Scope) -> tuple[Node, ...]:
        """What statements print, as far as the limits allow; the rest is unknown."""
        out: list[Node] = []
        self.run.level += 1
        for statement in statements:
            if self.run.level > MAX_LEVEL or not self.run.spend():
                out.extend(unknown(self.place(statement)).nodes)
                break
            out.extend(self.statement(statement, scope))
        self.run.level -= 1
        return tuple(out)

    def statement(self, node: nodes.Node, scope: Scope) -> tuple[Node, ...]:
        """What one statement prints; its assignments go into `scope`."""
        match node:
            case nodes.Output():
                return self._output(node, scope)
            case nodes.If():
                return self._if([node, *node.elif_], node.else_, scope)
            case nodes.For():
                return self._for(node, scope)
            case nodes.Assign():
                value = replace(self.evaluate(node.node, scope, node), how="set here")
                self.bind(node.target, value, scope, self._key(node.node, scope))
            case nodes.AssignBlock():
                block = Value(self.body(node.body, Scope(scope)), captured=True, textual=True)
                self.bind(node.target, block, scope)
            case nodes.With():
                inner = Scope(scope)
                for target, given in zip(node.targets, node.values, strict=True):
                    value = replace(self.evaluate(given, scope, node), how="set here")
                    self.bind(target, value, inner, self._key(given, scope))
                return self.body(node.body, inner)
            case nodes.FilterBlock() | nodes.Scope() | nodes.ScopedEvalContextModifier():
                return self.body(node.body, Scope(scope))
            case nodes.Macro():
                self._name(scope, node.name, Value(call=self.macro(node, scope, "called here")))
            case nodes.CallBlock():
                return self._call_block(node, scope)
            case nodes.ExprStmt():
                self.evaluate(node.node, scope, node)
        return ()

    def _output(self, node: nodes.Output, scope: Scope) -> tuple[Node, ...]:
        out: list[Node] = []
        label = ""
        for child in node.nodes:
            place = self.place(child)
            if not self.run.spend():
                out.extend(unknown(place).nodes)
                break
            if isinstance(child, nodes.TemplateData):
                out.append(Segment(place, text=child.data))
                label = self._label = label_before(child.data)
            else:
                out.extend(self.expressions.value(child, Spot(scope, place, label)).nodes)
        return tuple(out)

    # --- conditions ----------------------------------------------------------------------------------------------

    def _if(self, chain: list[nodes.If], otherwise: list[nodes.Node], scope: Scope) -> tuple[Node, ...]:
        if len(chain) > _MAX_NESTED_TESTS:
            bodies = [*(each.body for each in chain), otherwise]
            return self._branch("", [partial(self.body, body, scope) for body in bodies], chain[0], scope)
        first, *rest = chain
        test = condition_text(first.test, scope, self.run)

        def second() -> tuple[Node, ...]:
            return self._if(rest, otherwise, scope) if rest else self.body(otherwise, scope)

        if test in ("True", "False"):
            return self.body(first.body, scope) if test == "True" else second()
        return self._branch(test, [partial(self.body, first.body, scope), second], first, scope)

    def _branch(
        self, test: str, arms: Sequence[Callable[[], tuple[Node, ...]]], node: nodes.Node, scope: Scope
    ) -> tuple[Node, ...]:
        """Each arm from the same start; what they assign differently is a choice afterwards."""
        place = self.place(node)
        names, cells = scope.names, self.run.cells
        printed, all_names, all_cells = [], [], []
        for arm in arms:
            scope.names, self.run.cells = dict(names), dict(cells)
            printed.append(arm())
            all_names.append(scope.names)
            all_cells.append(self.run.cells)

        def before(name: str) -> Value:
            known = scope.parent.lookup(name) if scope.parent is not None else None
            return known or Value((reference(name, place),), how="set here", key=name)

        scope.names = self._merged(test, all_names, before, place)
        self.run.cells = self._merged(test, all_cells, lambda _: Value(), place)
        return (Branch(test, tuple(printed), place),) if any(printed) else ()

    def _merged(
        self, test: str, arms: Sequence[Mapping[_Key, Value]], before: Callable[[_Key], Value], place: Location
    ) -> dict[_Key, Value]:
        merged: dict[_Key, Value] = {}
        for key in dict.fromkeys(key for arm in arms for key in arm):
            default = before(key) if any(key not in arm for arm in arms) else Value()
            value, *others = (arm.get(key, default) for arm in arms)
            for other in others:
                if other is not value:
                    value = replace(choice(test, value, other, place), key=f"{key}#{self.run.number()}")
            merged[key] = value
        return merged

    # --- loops ---------------------------------------------------------------------------------------------------

    def _for(self, node: nodes.For, scope: Scope) -> tuple[Node, ...]:
        place = self.place(node)
        iterable = self.expressions.value(node.iter, Spot(scope, place, self._label))
        items = iterable.items
        if items is not None and 0 < len(items) <= _MAX_UNROLLED and node.test is None and not node.recursive:
            return tuple(each for item in items for each in self._round(node, item, scope))
        item = replace(join([iterable], place), item=True)
        before = self.run.cells
        self.run.cells = dict(before)
        body = self._round(node, item, scope)
        if any(self.run.cells[cell] is not value for cell, value in before.items()):
            # What one round leaves in a namespace, the next one finds there.
            self.run.cells = self._merged("", [before, self.run.cells], lambda _: Value(), place)
            body = self._round(node, item, scope)
        loop: tuple[Node, ...] = (Many(body, place),) if body else ()
        otherwise = self.body(node.else_, Scope(scope))
        return (Branch("", (loop, otherwise), place),) if otherwise else loop

    def _round(self, node: nodes.For, item: Value, scope: Scope) -> tuple[Node, ...]:
        inner = Scope(scope)
        item = replace(item, how="taken from here")
        self.bind(node.target, item, inner)
        counters = stable(self.place(node)).nodes
        members = {"previtem": item, "nextitem": item}
        self._name(inner, "loop", Value(counters, item=True, members=members, call=lambda given: item.at(given.place)))
        return self.body(node.body, inner)

    # --- names and macros ----------------------------------------------------------------------------------------

    def bind(self, target: nodes.Node, value: Value, scope: Scope, key: str = "") -> None:
        """Give a value to the name, names or namespace field of an assignment."""
        match target:
            case nodes.Name():
                self._name(scope, target.name, value, key)
            case nodes.NSRef():
                space = scope.lookup(target.name)
                if space is not None and space.cell:
                    key = key or f"{target.name}.{target.attr}#{self.run.number()}"
                    self.run.cells[space.cell, target.attr] = replace(value, key=key)
            case nodes.Tuple():
                parts = value.items if value.items is not None and len(value.items) == len(target.items) else None
                for index, part in enumerate(target.items):
                    self.bind(part, replace(parts[index], how=value.how) if parts else value, scope)

    def _name(self, scope: Scope, name: str, value: Value, key: str = "") -> None:
        scope.names[name] = replace(value, key=key or f"{name}#{self.run.number()}")

    def _key(self, node: nodes.Node, scope: Scope) -> str:
        """How a name bound to an expression appears in conditions: as the expression, where that is short."""
        text = condition_text(node, scope, self.run) if isinstance(node, _KEYED) else ""
        return text if len(text) <= _MAX_KEY else ""

    def macro(self, node: nodes.Macro | nodes.CallBlock, scope: Scope, how: str) -> Callable[[Arguments], Value]:
        """What a call of a macro (or of the body of a call block) prints."""

        def call(given: Arguments) -> Value:
            with self.run.deeper() as possible:
                if not possible:
                    return unknown(given.place)
                inner = Scope(scope)
                self._parameters(node, given, inner)
                printed = self.body(node.body, inner)
            return Value(carried(printed, Step(given.place, how)), captured=True, textual=True)

        return call

    def _parameters(self, node: nodes.Macro | nodes.CallBlock, given: Arguments, inner: Scope) -> None:
        positional, keyword = list(given.positional), dict(given.keyword)
        rest = keyword.pop("kwargs", Value())
        without_default = len(node.args) - len(node.defaults)
        for index, parameter in enumerate(node.args):
            if positional:
                value = positional.pop(0)
            elif parameter.name in keyword:
                value = keyword.pop(parameter.name)
            elif index >= without_default:
                default = node.defaults[index - without_default]
                value = replace(self.evaluate(default, inner, node), how="set here", key=self._key(default, inner))
            else:
                value = rest
            self._name(inner, parameter.name, value, value.key)
        caller = keyword.pop("caller", Value())
        if "caller" not in inner.names:
            self._name(inner, "caller", caller)
        self._name(inner, "varargs", join(positional, given.place))
        self._name(inner, "kwargs", join([rest, *keyword.values()], given.place))

    def _call_block(self, node: nodes.CallBlock, scope: Scope) -> tuple[Node, ...]:
        inner = Scope(scope)
        inner.names["_caller"] = Value(call=self.macro(node, scope, "placed here"))
        call = node.call
        if self.evaluate(call.node, scope, node).call is None:  # a function we do not see: its block counts as content
            return (*self.evaluate(call, scope, node).nodes, *self.body(node.body, Scope(scope)))
        caller = nodes.Keyword("caller", nodes.Name("_caller", "load"))
        call = nodes.Call(call.node, call.args, [*call.kwargs, caller], call.dyn_args, call.dyn_kwargs)
        return self.evaluate(call, inner, node).nodes
