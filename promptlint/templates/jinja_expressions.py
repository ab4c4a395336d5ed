"""Jinja expressions, read without running them: what would they print?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from jinja2 import nodes

from promptlint.model import Branch, CauseKind, Node, Segment
from promptlint.nodes import segments
from promptlint.templates import jinja_operations as operations
from promptlint.templates.jinja_conditions import condition_text
from promptlint.templates.jinja_tree import UNKNOWN_TAG
from promptlint.templates.jinja_values import Arguments, Run, Scope, Value, bounded, join, stable, unknown
from promptlint.templates.references import reference
from promptlint.text import Location


@dataclass(frozen=True, slots=True)
class Spot:
    """Where an expression stands: the names it sees, the tag around it, the text before it on its line."""

    scope: Scope
    place: Location
    label: str = ""


class Expressions:
    """Evaluates the expressions of one expansion."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def value(self, node: nodes.Node, spot: Spot) -> Value:
        """What an expression stands for; what is too deep to follow is unknown."""
        try:
            return self._value(node, spot)
        except RecursionError:
            return unknown(spot.place)

    def _value(self, node: nodes.Node, spot: Spot) -> Value:
        match node:
            case nodes.Const():
                text = str(node.value)
                known = (Segment(spot.place, text=text),) if text else ()
                return Value(known, textual=isinstance(node.value, str))
            case nodes.Name():
                return self._name(node.name, spot)
            case nodes.Getattr():
                return self._attribute(self._value(node.node, spot), node.attr, spot)
            case nodes.Getitem():
                return self._item(node, spot)
            case nodes.Call():
                return self._call(node, spot)
            case nodes.Filter():
                value = self._value(node.node, spot) if node.node is not None else Value()
                return operations.filtered(value, node.name, self._arguments(node, spot), spot.place)
            case nodes.CondExpr():
                return self._conditional(node, spot)
            case nodes.Concat():
                return operations.concatenated([self._value(each, spot) for each in node.nodes], spot.place)
            case nodes.Add():
                left, right = self._value(node.left, spot), self._value(node.right, spot)
                if left.textual or right.textual:
                    return operations.concatenated([left, right], spot.place)
                return join([left, right], spot.place)
            case nodes.List() | nodes.Tuple():
                items = tuple(self._value(each, spot) for each in node.items)
                return replace(bounded(join(list(items), spot.place), spot.place), items=items)
            case nodes.Dict():
                return self._dict(node, spot)
            case _:
                return join([self._value(each, spot) for each in _operands(node)], spot.place)

    def _name(self, name: str, spot: Spot) -> Value:
        value = spot.scope.lookup(name)
        if value is not None:
            size = 1 + sum(1 for _ in segments(value.nodes))
            return value.at(spot.place) if self._run.spend(size) else unknown(spot.place)
        if name.startswith(UNKNOWN_TAG):
            found = reference(name.removeprefix(UNKNOWN_TAG), spot.place)
            if found.cause is None or found.cause.kind is not CauseKind.CLOCK:
                return unknown(spot.place)
            return Value((found,))
        return Value((reference(name, spot.place, spot.label),))

    def _attribute(self, value: Value, name: str, spot: Spot) -> Value:
        if value.cell:
            member = self._run.cells.get((value.cell, name), Value())
        else:
            member = operations.attribute(value, name, spot.label)
        return member.at(spot.place)

    def _item(self, node: nodes.Getitem, spot: Spot) -> Value:
        value = self._value(node.node, spot)
        match node.arg:
            case nodes.Const(value=str(name)):
                return self._attribute(value, name, spot)
            case nodes.Const(value=int(index)):
                if value.items is not None and -len(value.items) <= index < len(value.items):
                    return value.items[index]
        return join([value, *(self._value(each, spot) for each in _operands(node.arg))], spot.place)

    def _conditional(self, node: nodes.CondExpr, spot: Spot) -> Value:
        first = self._value(node.expr1, spot)
        second = self._value(node.expr2, spot) if node.expr2 is not None else Value()
        if isinstance(node.test, nodes.Const):
            return first if node.test.value else second
        test = condition_text(node.test, spot.scope, self._run)
        arms: tuple[tuple[Node, ...], ...] = (first.nodes, second.nodes)
        return bounded(Value((Branch(test, arms, spot.place),), textual=first.textual), spot.place)

    def _dict(self, node: nodes.Dict, spot: Spot) -> Value:
        members: dict[str, Value] = {}
        values = []
        for pair in node.items:
            values += [self._value(pair.key, spot), self._value(pair.value, spot)]
            if isinstance(pair.key, nodes.Const):
                members[str(pair.key.value)] = values[-1]
        return replace(join(values, spot.place), members=members)

    def _arguments(self, node: nodes.Call | nodes.Filter, spot: Spot) -> list[Value]:
        """All arguments, however they are given."""
        given = [*node.args, *(each.value for each in node.kwargs)]
        given += [each for each in (node.dyn_args, node.dyn_kwargs) if each is not None]
        return [self._value(each, spot) for each in given]

    def _call(self, node: nodes.Call, spot: Spot) -> Value:
        match node.node:
            case nodes.Name(name=name):
                value = spot.scope.lookup(name)
                if value is None:
                    return self._unbound_call(node, name, spot)
                if value.call is not None:
                    return self._macro(value, node, spot)
                return join([value.at(spot.place), *self._arguments(node, spot)], spot.place)
            case nodes.Getattr(node=inner, attr=method):
                return self._method(node, inner, method, spot)
        callee = self._value(node.node, spot)
        return (
            self._macro(callee, node, spot) if callee.call else join([callee, *self._arguments(node, spot)], spot.place)
        )

    def _unbound_call(self, node: nodes.Call, name: str, spot: Spot) -> Value:
        if name == "namespace":
            return self._namespace(node, spot)
        if name in ("caller", "super"):  # outside of what defines them
            return Value()
        return operations.called_function(name, self._arguments(node, spot), spot.place, spot.label)

    def _namespace(self, node: nodes.Call, spot: Spot) -> Value:
        cell = self._run.number()
        for keyword in node.kwargs:
            self._run.cells[cell, keyword.key] = replace(self._value(keyword.value, spot), how="set here")
        return Value((*stable(spot.place).nodes,), cell=cell)

    def _macro(self, value: Value, node: nodes.Call, spot: Spot) -> Value:
        assert value.call is not None
        positional = tuple(self._passed(each, spot) for each in (*node.args, node.dyn_args) if each is not None)
        keyword = {each.key: self._passed(each.value, spot) for each in node.kwargs}
        if node.dyn_kwargs is not None:
            keyword["kwargs"] = self._passed(node.dyn_kwargs, spot)
        return value.call(Arguments(spot.place, positional, keyword))

    def _passed(self, node: nodes.Expr, spot: Spot) -> Value:
        key = condition_text(node, spot.scope, self._run)
        return replace(self._value(node, spot), how="passed here", key=key)

    def _method(self, node: nodes.Call, inner: nodes.Expr, method: str, spot: Spot) -> Value:
        base = self._value(inner, spot)
        member = (base.members or {}).get(method)
        if member is not None and member.call is not None:
            return self._macro(member, node, spot)
        given = self._arguments(node, spot)
        if method in operations.MUTATORS and isinstance(inner, nodes.Name):
            return self._mutated(inner.name, base, given, spot)
        if method == "get" and given and given[0].text:
            found = self._attribute(base, given[0].text, spot)
            return join([found, *given[1:]], spot.place)
        if method == "date":
            return operations.to_days(base)
        if method not in operations.VALUE_METHODS:
            base = self._attribute(base, method, spot)
        return operations.formatted(base, given, spot.place)

    def _mutated(self, name: str, base: Value, given: list[Value], spot: Spot) -> Value:
        """A list or mapping of the template's own that takes something in."""
        owner = spot.scope.owner(name)
        if owner is not None:
            grown = bounded(join([base, *given], spot.place), spot.place)
            owner.names[name] = replace(grown, how="set here", key=f"{name}#{self._run.number()}")
        return Value()


def _operands(node: nodes.Node) -> Iterator[nodes.Expr]:
    """The expressions directly below a node; helper nodes are looked through."""
    for child in node.iter_child_nodes():
        if isinstance(child, nodes.Expr):
            yield child
        else:
            yield from _operands(child)
