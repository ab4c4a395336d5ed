"""Liquid templates as prompts: what would be rendered, in which order, on which condition. Nothing is rendered."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from promptlint.diagnostic import Problem
from promptlint.model import Branch, Many, Node, Role, Segment, Step, TextHost
from promptlint.naming import label_before
from promptlint.templates.liquid_scan import Item, nest, scan, slices
from promptlint.templates.liquid_values import Names, condition, container_of, evaluate
from promptlint.templates.parsed import ParsedTemplate
from promptlint.templates.rewriting import carried
from promptlint.templates.session import Load, Session
from promptlint.text import Location, MappedText, Source

_ASSIGN = re.compile(r"([\w-]+)[ \t]*=(.*)", re.DOTALL)
_FOR = re.compile(r"([\w-]+)[ \t]+in[ \t]+(\([^)]*\)|[^\s:]+)")
_INCLUDE = re.compile(r"(?:\"([^\"]+)\"|'([^']+)')(.*)", re.DOTALL)
_GIVEN = re.compile(r"\b(with|for)[ \t]+([^\s,]+)(?:[ \t]+as[ \t]+([\w-]+))?")
_PAIR = re.compile(r"([\w-]+)[ \t]*:[ \t]*(\"[^\"]*\"|'[^']*'|[^\s,]+)")
_WORD = re.compile(r"\"[^\"]*\"|'[^']*'|[^\s,\"']+")
_SILENT = frozenset(["break", "continue", "raw", "endraw"])
_UNSEEN = _SILENT | {"assign", "capture"}
_MAX_INCLUDES = 10  # that stand in each other
_MAX_ITEMS = 20_000  # what one template may expand to; the rest is unknown


@dataclass(slots=True)
class _Run:
    """What all templates of one expansion share."""

    load: Load | None
    left: int = _MAX_ITEMS
    around: list[MappedText] = field(default_factory=list)
    sources: dict[Source, None] = field(default_factory=dict)
    problems: dict[Problem, None] = field(default_factory=dict)


def parse_liquid(text: MappedText, role: Role, session: Session) -> ParsedTemplate:
    """Read a Liquid template. What it assigns is known in the later texts of the session."""
    items, trouble = scan(text.text)
    host = TextHost(text, slices(items), "liquid", role)
    tree, nesting = nest(items)
    trouble = trouble or nesting
    if trouble is not None:
        unread: tuple[Node, ...] = (Segment(text.location(0, len(text.text)), partly_unknown=True),)
        problem = Problem(text.location(trouble.start, trouble.end), trouble.message)
        return ParsedTemplate(host, unread, problems=(problem,))
    names = session.liquid_names = session.liquid_names or Names()
    run = _Run(session.load, around=[text])
    nodes = _Walker(text, run, names).body(tree)
    return ParsedTemplate(host, nodes, tuple(run.sources), tuple(run.problems))


class _Walker:
    """Walks one template."""

    def __init__(self, text: MappedText, run: _Run, names: Names) -> None:
        self._text = text
        self._run = run
        self._names = names

    def body(self, items: list[Item]) -> tuple[Node, ...]:
        out: list[Node] = []
        for item in items:
            self._run.left -= 1
            if self._run.left < 0:
                out.append(Segment(self._place(item), partly_unknown=True))
                break
            out.extend(self._item(item))
        return tuple(out)

    def _place(self, item: Item) -> Location:
        return self._text.location(item.start, item.end)

    def _item(self, item: Item) -> tuple[Node, ...]:
        if item.kind in ("text", "raw"):
            shown = self._text.text[item.shown_start : item.shown_end]
            return (Segment(self._text.location(item.shown_start, item.shown_end), text=shown),) if shown else ()
        if item.kind == "output":
            label = label_before(self._text.text[max(item.start - 200, 0) : item.start])
            return evaluate(item.body, self._names, self._place(item), label) if item.body else ()
        return self._tag(item) if item.kind == "tag" else ()

    def _arm(self, item: Item, items: list[Item]) -> tuple[Node, ...]:
        """What an arm of a block prints: nothing where the whole block has only white space, as the engine does it."""
        printed = self.body(items)
        return () if self._blank(item) else printed

    def _blank(self, item: Item) -> bool:
        if item.kind in ("text", "raw"):
            return not self._text.text[item.shown_start : item.shown_end].strip()
        if item.arms and item.tag not in ("capture", "tablerow"):
            return all(self._blank(each) for _, items in item.arms for each in items)
        return item.kind == "comment" or item.tag in _UNSEEN

    def _tag(self, item: Item) -> tuple[Node, ...]:
        place = self._place(item)
        match item.tag:
            case "if" | "unless" | "case":
                return self._choice(item, place)
            case "for" | "tablerow":
                return self._loop(item, place)
            case "ifchanged":
                return (Branch("", (self.body(item.arms[0][1]), ()), place),)
            case "capture":
                self._names.set(item.body.strip("\"' "), self.body(item.arms[0][1]), captured=True)
            case "assign" if found := _ASSIGN.fullmatch(item.body):
                self._names.set(found[1], evaluate(found[2].strip(), self._names, place))
            case "echo":
                return evaluate(item.body, self._names, place)
            case "increment" | "decrement":
                return (Segment(place),)
            case "cycle":
                words = _WORD.findall(item.body.partition(":")[2] or item.body)
                values = tuple(evaluate(word, self._names, place) for word in words)
                return (Branch("", values, place),) if len(values) > 1 else values[0] if values else ()
            case "include" | "render":
                return self._include(item, place)
            case name if name not in _SILENT:
                return (Segment(place, partly_unknown=True),)
        return ()

    # --- branches and loops --------------------------------------------------------------------------------------

    def _choice(self, item: Item, place: Location) -> tuple[Node, ...]:
        """Each arm from the same start; what they set differently is a choice afterwards."""
        tests = [self._test(item, arm) for arm, _ in item.arms]
        before = self._names.values
        printed: list[tuple[Node, ...]] = []
        after = []
        for (arm, items), _ in zip(item.arms, tests, strict=True):
            self._names.values = dict(before)
            printed.append(() if arm.tag == "case" else self._arm(item, items))
            after.append(self._names.values)
        arms = [each for each in zip(tests, printed, after, strict=True) if each[0] != "case"]
        if not arms or arms[-1][0] != "else":
            arms.append(("else", (), dict(before)))
        self._names.values = before
        if len(arms) > 1:
            values = [values for *_, values in arms]
            turned = item.tag == "unless" and len(arms) == 2
            self._names.merge(arms[0][0] if len(arms) == 2 else "", values[::-1] if turned else values, place)
        nodes = arms[-1][1]
        for test, arm_nodes, _ in reversed(arms[:-1]):
            nodes = (Branch(test, (arm_nodes, nodes), place),) if arm_nodes or nodes else ()
        if item.tag == "unless" and nodes and isinstance(nodes[0], Branch):
            first = nodes[0]
            return (Branch(first.test, (first.arms[1], first.arms[0]), place),)
        return nodes

    def _test(self, item: Item, arm: Item) -> str:
        if arm.tag in ("else", "case"):
            return arm.tag
        if arm.tag != "when":
            return condition(arm.body, self._names)
        return condition(f"{item.body} == {arm.body}", self._names)

    def _loop(self, item: Item, place: Location) -> tuple[Node, ...]:
        found = _FOR.match(item.body)
        before = dict(self._names.values)
        container = container_of(found[2], self._names) if found else ""
        body: tuple[Node, ...] = ()
        for _ in range(2):  # what one round sets, the next one finds
            if found:
                values = evaluate(found[2], self._names, place)
                self._names.set(found[1], values, container=container)
            start = dict(self._names.values)
            body = self._arm(item, item.arms[0][1])
            changed = any(start.get(name) is not value for name, value in self._names.values.items())
            self._names.merge("", [before, self._names.values], place)
            if found:
                if found[1] in before:
                    self._names.values[found[1]] = before[found[1]]
                else:
                    self._names.values.pop(found[1], None)
            if not changed:
                break
        loop: tuple[Node, ...] = (Many(body, place),) if body else ()
        otherwise = self._arm(item, item.arms[1][1]) if len(item.arms) > 1 else ()
        return (Branch("", (loop, otherwise), place),) if otherwise else loop

    # --- other templates -----------------------------------------------------------------------------------------

    def _include(self, item: Item, place: Location) -> tuple[Node, ...]:
        found = _INCLUDE.match(item.body)
        name = (found[1] or found[2]) if found else ""
        text = self._run.load(name) if self._run.load is not None and name else None
        known = text is not None and all(text.location(0, 0) != each.location(0, 0) for each in self._run.around)
        if not found or text is None or not known or len(self._run.around) > _MAX_INCLUDES:
            return (Segment(place, partly_unknown=True),)
        self._run.sources[text.source] = None
        items, trouble = scan(text.text)
        tree, nesting = nest(items)
        trouble = trouble or nesting
        if trouble is not None:
            self._run.problems[Problem(text.location(trouble.start, trouble.end), trouble.message)] = None
            return (Segment(place, partly_unknown=True),)
        names = Names({} if item.tag == "render" else dict(self._names.values), self._names.serial)
        given = _GIVEN.search(found[3])
        if given:
            own = given[3] or re.sub(r".*/|\.\w+$", "", name)
            container = container_of(given[2], self._names) if given[1] == "for" else ""
            names.set(own, evaluate(given[2], self._names, place), container=container)
        for key, value in _PAIR.findall(found[3]):
            names.set(key, evaluate(value, self._names, place))
        self._run.around.append(text)
        printed = _Walker(text, self._run, names).body(tree)
        self._run.around.pop()
        many = (Many(printed, place),) if given and given[1] == "for" and printed else printed
        return carried(many, Step(place, "included here"))
