"""Templates made of several files: include, import, extends and blocks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from jinja2 import nodes

from promptlint.model import Branch, Node, Segment, Step
from promptlint.templates.jinja_statements import Statements
from promptlint.templates.jinja_tree import Template
from promptlint.templates.jinja_values import Arguments, Run, Scope, Value, unknown
from promptlint.templates.rewriting import carried
from promptlint.text import Location


@dataclass(slots=True)
class Unit:
    """A template with its bases: the blocks by name, the most derived first, and the names at top level."""

    root: Scope
    blocks: dict[str, list[tuple[Walker, nodes.Block]]] = field(default_factory=dict)


class Walker(Statements):
    """Walks one template of a unit."""

    def __init__(self, template: Template, run: Run, unit: Unit) -> None:
        super().__init__(template, run)
        self.unit = unit

    def render(self) -> tuple[Node, ...]:
        """What the template prints, through its bases."""
        tree = self.template.tree
        assert tree is not None, "only valid templates are walked"
        self._collect_blocks(tree)
        statements, root = tree.body, self.unit.root
        at = next((index for index, each in enumerate(statements) if isinstance(each, nodes.Extends)), None)
        if at is None:
            return self.body(statements, root)
        before = self.body(statements[:at], root)
        # Behind `extends` only what a template sets, imports and defines has an effect.
        self.body([each for each in statements[at + 1 :] if not isinstance(each, nodes.Output | nodes.Block)], root)
        return before + self._base(statements[at])

    def statement(self, node: nodes.Node, scope: Scope) -> tuple[Node, ...]:
        match node:
            case nodes.Include():
                return self._include(node, scope)
            case nodes.Import():
                module = self._module(node, scope)
                self.bind(nodes.Name(node.target, "store"), module, scope)
                return ()
            case nodes.FromImport():
                self._from_import(node, scope)
                return ()
            case nodes.Block():
                inner = Scope(scope if node.scoped else self.unit.root)
                return self._block(node.name, 0, inner, self.place(node))
            case nodes.Extends():  # on a condition
                return unknown(self.place(node)).nodes
        return super().statement(node, scope)

    # --- include and import --------------------------------------------------------------------------------------

    def _include(self, node: nodes.Include, scope: Scope) -> tuple[Node, ...]:
        value = self.evaluate(node.template, scope, node)
        candidates = [item.nodes for item in value.items] if value.items is not None else [value.nodes]
        place = self.place(node)
        for candidate in candidates:
            name = _known_text(candidate)
            if name is None:
                return self._included_by(candidate, place, scope)
            if self.run.template(name) is not None:
                return self._included(name, place, scope)
        return unknown(place).nodes

    def _included_by(self, name: tuple[Node, ...], place: Location, scope: Scope) -> tuple[Node, ...]:
        """The include of a name that is a choice between known names."""
        match name:
            case (Branch() as branch,):
                arms = tuple(self._included_by(arm, place, scope) for arm in branch.arms)
                return (Branch(branch.test, arms, place),)
        text = _known_text(name)
        return self._included(text, place, scope) if text is not None else unknown(place).nodes

    def _included(self, name: str, place: Location, scope: Scope) -> tuple[Node, ...]:
        template = self.run.template(name)
        if template is None:
            return unknown(place).nodes
        with self.run.expanding(template.text) as possible:
            if not possible:
                return unknown(place).nodes
            printed = Walker(template, self.run, Unit(Scope(scope))).render()
        return carried(printed, Step(place, "included here"))

    def _module(self, node: nodes.Import | nodes.FromImport, scope: Scope) -> Value:
        """What an import gives: the macros and names of the other template."""
        place = self.place(node)
        name = _known_text(self.evaluate(node.template, scope, node).nodes)
        template = self.run.template(name) if name is not None else None
        if template is None:
            return unknown(place)
        with self.run.expanding(template.text) as possible:
            if not possible:
                return unknown(place)
            root = Scope(scope if node.with_context else None)
            Walker(template, self.run, Unit(root)).render()
        return Value(members={name: value for name, value in root.names.items() if not name.startswith("_")})

    def _from_import(self, node: nodes.FromImport, scope: Scope) -> None:
        module = self._module(node, scope)
        for each in node.names:
            name, alias = each if isinstance(each, tuple) else (each, each)
            value = (module.members or {}).get(name) or unknown(self.place(node))
            self.bind(nodes.Name(alias, "store"), value, scope)

    # --- extends and blocks --------------------------------------------------------------------------------------

    def _collect_blocks(self, tree: nodes.Template) -> None:
        for block in _blocks(tree):
            chain = self.unit.blocks.setdefault(block.name, [])
            if not any(owner is self for owner, _ in chain):
                chain.append((self, block))
        if self.unit.blocks:
            members = {name: self._block_value(name, 0) for name in self.unit.blocks}
            self.unit.root.names["self"] = Value(members=members, key="self")

    def _base(self, node: nodes.Node) -> tuple[Node, ...]:
        assert isinstance(node, nodes.Extends)
        place = self.place(node)
        name = _known_text(self.evaluate(node.template, self.unit.root, node).nodes)
        template = self.run.template(name) if name is not None else None
        if template is not None:
            with self.run.expanding(template.text) as possible:
                if possible:
                    printed = Walker(template, self.run, self.unit).render()
                    return carried(printed, Step(place, "extended here"))
        # The base decides on the order of blocks: without it, each block is only known to follow something unknown.
        arms = tuple(self._block(name, 0, Scope(self.unit.root), place) for name in self.unit.blocks)
        return (*unknown(place).nodes, *((Branch("", arms, place),) if arms else ()))

    def _block(self, name: str, index: int, scope: Scope, place: Location) -> tuple[Node, ...]:
        """What the block prints, from the `index`-th most derived template on."""
        chain = self.unit.blocks.get(name, [])
        if index >= len(chain):
            return ()
        owner, block = chain[index]
        with self.run.deeper() as possible:
            if not possible:
                return unknown(place).nodes
            scope.names["super"] = self._block_value(name, index + 1)
            printed = owner.body(block.body, scope)
        return printed if place in owner.place(block) else carried(printed, Step(place, "placed here"))

    def _block_value(self, name: str, index: int) -> Value:
        def call(given: Arguments) -> Value:
            printed = self._block(name, index, Scope(self.unit.root), given.place)
            return Value(carried(printed, Step(given.place, "placed here")), captured=True, textual=True)

        return Value(call=call, key=f"{name}[{index}]")


def _known_text(name: tuple[Node, ...]) -> str | None:
    """The text of nodes that are known texts throughout."""
    texts = [node.text for node in name if isinstance(node, Segment) and node.text is not None]
    return "".join(texts) if name and len(texts) == len(name) else None


def _blocks(tree: nodes.Template) -> Iterator[nodes.Block]:
    """All blocks of a template in the order of the text, also those inside each other."""
    waiting: list[nodes.Node] = [tree]
    while waiting:
        node = waiting.pop()
        if isinstance(node, nodes.Block):
            yield node
        waiting.extend(reversed([child for child in node.iter_child_nodes() if not isinstance(child, nodes.Expr)]))
