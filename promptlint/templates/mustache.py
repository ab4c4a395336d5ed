"""Texts with ``{{name}}`` placeholders: Mustache, Handlebars, Semantic Kernel, and the many that only have names.

Nothing here is an error: what is not understood is literal text, an unknown value, or a tag without effect. The
dialect `mustache` takes in what Handlebars adds to it, as files rarely say which of the two they mean.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace

from promptlint.model import Branch, Many, Node, Role, Segment, SliceKind, Step
from promptlint.naming import label_before
from promptlint.nodes import segments
from promptlint.templates.mustache_scan import ESCAPE, RAW, Tag, tags, trimmed
from promptlint.templates.mustache_values import LOOKED_UP_IN, Section, placeholder
from promptlint.templates.parsed import ParsedTemplate
from promptlint.templates.pieces import Pieces
from promptlint.templates.rewriting import carried
from promptlint.templates.session import Load
from promptlint.text import Location, MappedText, Run, Source

_PARAMETERS = re.compile(r"\bas[ \t]+\|([^|]*)\|")
_LINE = re.compile(r"(?:\A|(?<=[\r\n]))(?=[^\r\n])")  # each line that is not empty
_MAX_DEPTH = 50  # deeper sections are read as if their tags were not there
_MAX_NESTED_TESTS = 8
_MAX_PARTIALS = 10  # partials that stand in each other
_MAX_EXPANSIONS = 200  # of one text: partials that double end
_HELPERS = ("if", "unless", "each", "with")
_KINDS = {"": SliceKind.INTERPOLATION, "&": SliceKind.INTERPOLATION, "!": SliceKind.COMMENT}
_BODY = "@partial-block"


@dataclass(slots=True)
class _Expansion:
    """The partials of one text: how to get them, those that stand around here, how many there were, and the files."""

    dialect: str
    load: Load | None
    around: list[MappedText] = field(default_factory=list)
    count: int = 0
    inline: dict[str, tuple[Node, ...]] = field(default_factory=dict)
    sources: dict[Source, None] = field(default_factory=dict)


def parse_mustache(text: MappedText, dialect: str, role: Role, load: Load | None) -> ParsedTemplate:
    """Read a text with placeholders in double braces; `load` gives the text of a partial by its name."""
    expansion = _Expansion(dialect, load, [text])
    pieces = Pieces(text)
    nodes = _nodes(pieces, expansion)
    return replace(pieces.finish(nodes, dialect, role), sources=tuple(expansion.sources))


def _nodes(pieces: Pieces, expansion: _Expansion) -> list[Node]:
    text = pieces.text.text
    builder = _Builder(pieces, expansion)
    at = 0
    for tag in tags(text, expansion.dialect):
        if tag.sigil == ESCAPE:
            builder.out.extend(pieces.literal(at, tag.end, text[at : tag.start] + tag.body))
            at = tag.end
            continue
        before, after = trimmed(text, tag)
        before = max(before, at)
        shown = text[at:before]
        if expansion.dialect == "handlebars" and shown.endswith("\\\\") and before == tag.start:
            shown = shown[:-1]  # an escaped backslash
        builder.out.extend(pieces.literal(at, before, shown))
        builder.take(tag, label_before(text[max(at, tag.start - 200) : tag.start]), text[before : tag.start])
        at = after
    builder.out.extend(pieces.literal(at, len(text)))
    builder.close_all()
    return builder.root


class _Builder:
    """Builds the node tree from the tags; `out` is where nodes go now."""

    def __init__(self, pieces: Pieces, expansion: _Expansion) -> None:
        self._pieces = pieces
        self._expansion = expansion
        self._open: list[Section] = []
        self._over: list[Section] = []  # those of them that names are looked up in
        self._names: Counter[str] = Counter()
        self.root: list[Node] = []
        self.out = self.root

    def take(self, tag: Tag, label: str, indentation: str) -> None:
        """Add a tag; `label` is the text before it on its line, `indentation` the blanks that it takes with it."""
        sigil, body = tag.sigil, tag.body
        place = self._pieces.add(_KINDS.get(sigil, SliceKind.TAG), tag.start, tag.end, _tag_name(sigil, body))
        if sigil in ("", "&"):
            self.out.append(placeholder(body, place, label, self._over, self._expansion.dialect))
        elif sigil == ">":
            self.out.extend(self._partial(_first(body), place, indentation) or [Segment(place, partly_unknown=True)])
        elif sigil == "#" or (sigil == "^" and body):
            self._start(sigil, body, place)
        elif sigil in ("^", "else"):
            self._else(body)
        elif sigil == "/" and self._names[body]:
            while self._close() != body:
                pass

    def close_all(self) -> None:
        while self._open:
            self._close()

    # --- sections ------------------------------------------------------------------------------------------------

    def _start(self, sigil: str, body: str, place: Location) -> None:
        section = _section(sigil, body, place)
        section.transparent = len(self._open) >= _MAX_DEPTH
        if not section.transparent:
            section.arms.append((section.name, []))
            self.out = section.arms[-1][1]
        self._open.append(section)
        if section.kind in LOOKED_UP_IN:
            self._over.append(section)
        self._names[section.closing] += 1

    def _else(self, body: str) -> None:
        if not self._open or self._open[-1].transparent:
            return
        _, _, test = body.partition(" ")
        self._open[-1].arms.append((test.strip().removeprefix("if ").strip(), []))
        self.out = self._open[-1].arms[-1][1]

    def _close(self) -> str:
        """Close the innermost section; returns the name that closes it."""
        section = self._open.pop()
        if section.kind in LOOKED_UP_IN:
            self._over.pop()
        self._names[section.closing] -= 1
        if not section.transparent:
            outer = next((each for each in reversed(self._open) if not each.transparent), None)
            self.out = outer.arms[-1][1] if outer is not None else self.root
            self.out.extend(self._printed(section))
        return section.closing

    def _printed(self, section: Section) -> list[Node]:
        body = tuple(section.arms[0][1])
        if section.kind == "inline":
            self._expansion.inline[section.name] = body
            return []
        if section.kind == "layout":
            around = self._expansion.inline.get(_BODY, ())
            self._expansion.inline[_BODY] = body
            printed = self._partial(section.name, section.place, "")
            self._expansion.inline[_BODY] = around
            return list(body) if printed is None else printed
        return _section_nodes(section)

    # --- partials ------------------------------------------------------------------------------------------------

    def _partial(self, name: str, place: Location, indentation: str) -> list[Node] | None:
        """What a partial prints, or nothing if it is not known."""
        expansion = self._expansion
        step = Step(place, "included here")
        if name in expansion.inline:
            return list(carried(expansion.inline[name], step))
        text = expansion.load(name) if expansion.load is not None and name else None
        expansion.count += 1
        if text is None or len(expansion.around) > _MAX_PARTIALS or expansion.count > _MAX_EXPANSIONS:
            return None
        expansion.sources[text.source] = None
        expansion.around.append(text)
        nodes = _nodes(Pieces(_indented(text, indentation)), expansion)
        expansion.around.pop()
        return list(carried(tuple(nodes), step))


def _section(sigil: str, body: str, place: Location) -> Section:
    """What a tag opens: a helper's block, an inline partial, a partial with a body, or a section over a name."""
    word, _, rest = body.partition(" ")
    if sigil == "#" and word[0] in "*>":
        words = [each.strip("\"'") for each in body.lstrip("*> ").split()]
        if word[0] == "*":
            return Section("inline", words[1] if len(words) > 1 else "", words[0] if words else "", place)
        return Section("layout", words[0] if words else "", words[0] if words else "", place)
    parameters = _PARAMETERS.search(rest)
    names = tuple(parameters[1].split()) if parameters else ()
    helper = next((each for each in _HELPERS if word.startswith(each)), "") if sigil == "#" and rest.strip() else ""
    if not helper:
        return Section("inverted" if sigil == "^" else "section", body, word, place, parameters=names)
    subject = rest.strip() if word == helper else body  # as in {{#ifEquals a b}}
    name = rest.split()[0] if helper in LOOKED_UP_IN else subject
    return Section(helper, name, word, place, parameters=names)


def _first(body: str) -> str:
    return body.split()[0].strip("\"'") if body.split() else ""


def _tag_name(sigil: str, body: str) -> str:
    if sigil in ("#", "^", "/"):
        return sigil + (body.lstrip("*> ").split() or [""])[0]
    if sigil == ">":
        return ">" + _first(body)
    return {"else": "else", RAW: f"#{body}", "endraw": f"/{body}"}.get(sigil, "")


def _indented(text: MappedText, indentation: str) -> MappedText:
    """A partial that stands alone on an indented line has each of its lines indented so, but for empty ones."""
    if not indentation or not text.text:
        return text
    runs: list[Run] = []
    content: list[str] = []
    at = moved = 0
    for start in (found.start() for found in _LINE.finditer(text.text)):
        piece = text.slice(at, start)
        runs += [Run(run.decoded + at + moved, run.length, run.source, run.width) for run in piece.runs]
        runs.append(Run(start + moved, len(indentation), text.start_of(start), 0))
        content += [piece.text, indentation]
        moved += len(indentation)
        at = start
    piece = text.slice(at, len(text.text))
    runs += [Run(run.decoded + at + moved, run.length, run.source, run.width) for run in piece.runs]
    return MappedText(text.source, "".join([*content, piece.text]), tuple(runs))


def _section_nodes(section: Section) -> list[Node]:
    (test, first), *others = section.arms
    arm, place = tuple(first), section.place
    # {{#now}} {{now}} {{/now}} asks whether there is one: no list
    itself = section.kind == "section" and any(each.location.text.strip("{}& \t") == test for each in segments(arm))
    if section.kind == "each" or (section.kind == "section" and not itself):
        arm = (Many(arm, place),) if arm else ()
    otherwise = _alternatives(others, place)
    if not arm and not otherwise:
        return []
    if section.kind == "section" and not otherwise and not itself:
        return list(arm)
    if section.kind in ("unless", "inverted"):
        return [Branch(test, (otherwise, arm), place)]
    if section.kind == "each" and not otherwise:
        return list(arm)
    return [Branch(test if section.kind == "if" else "", (arm, otherwise), place)]


def _alternatives(arms: list[tuple[str, list[Node]]], place: Location) -> tuple[Node, ...]:
    """The nodes of else-arms, of which those with a test stand before another arm."""
    if len(arms) > _MAX_NESTED_TESTS:
        return (Branch("", tuple(tuple(nodes) for _, nodes in arms), place),)
    nodes: tuple[Node, ...] = ()
    for test, arm in reversed(arms):
        nodes = (Branch(test, (tuple(arm), nodes), place),) if test else tuple(arm)
    return nodes
