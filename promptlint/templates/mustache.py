"""Texts with ``{{name}}`` placeholders: Mustache, the common part of Handlebars, and the many that only have names.

Nothing here is an error: what is not understood is literal text, an unknown value, or a tag without effect.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from promptlint.model import Branch, Many, Node, Role, Segment, SliceKind
from promptlint.naming import classify, is_constant_name, label_before
from promptlint.templates.parsed import ParsedTemplate
from promptlint.templates.pieces import Pieces
from promptlint.templates.references import reference
from promptlint.templates.rewriting import joined
from promptlint.text import Location, MappedText

_TAG = re.compile(r"\{\{(?P<open>\{|~)?\s*(?P<sigil>[#^/>&=]?)(?P<body>[^{}]*?)(?P<close>~)?\}\}")
_WORD = re.compile(r"\"[^\"]*\"|'[^']*'|[^\s\"'()|]+")
_PATH = re.compile(r"[^\W\d][\w-]*(?:[./][^\W\d][\w-]*)*")
_LINE_BREAK = re.compile(r"\r\n|\r|\n")
_END = re.compile(r"~?\}\}")
_LONG_END = re.compile(r"--~?\}\}")
_MAX_DEPTH = 50  # deeper sections are read as if their tags were not there
_MAX_NESTED_TESTS = 8
_LOOKED_UP_IN = ("each", "with", "section")
_STANDALONE = ("#", "^", "/", "!", ">", "=", "else")


@dataclass(frozen=True, slots=True)
class _Tag:
    start: int
    end: int
    sigil: str
    body: str
    trims_before: bool = False
    trims_after: bool = False


def parse_mustache(text: MappedText, role: Role) -> ParsedTemplate:
    """Read a text with placeholders in double braces."""
    pieces = Pieces(text)
    builder = _Builder(pieces)
    at = 0
    for tag in _tags(text.text):
        before, after = _trimmed(text.text, tag)
        builder.out.extend(pieces.literal(at, max(before, at)))
        builder.take(tag, label_before(text.text[max(at, tag.start - 200) : tag.start]))
        at = after
    builder.out.extend(pieces.literal(at, len(text.text)))
    builder.close_all()
    return pieces.finish(builder.out, "mustache", role)


def _tags(text: str) -> Iterator[_Tag]:
    long_comments = True
    at = text.find("{{")
    while at >= 0:
        tag = None
        if text.startswith(("{{!--", "{{~!--"), at) and long_comments:
            tag = _comment(text, at, _LONG_END)
            long_comments = tag is not None  # where one has no end, no later one has
        if tag is None and text.startswith(("{{!", "{{~!"), at):
            tag = _comment(text, at, _END)
        elif tag is None:
            tag = _tag(text, at)
        at = text.find("{{", tag.end if tag is not None else at + 1)
        if tag is not None:
            yield tag


def _comment(text: str, at: int, closing: re.Pattern[str]) -> _Tag | None:
    end = closing.search(text, at)
    if end is None:
        return None
    return _Tag(at, end.end(), "!", "", text[at + 2] == "~", "~" in end.group())


def _tag(text: str, at: int) -> _Tag | None:
    found = _TAG.match(text, at)
    if found is None:
        return None
    end = found.end()
    if found["open"] == "{":
        if found["sigil"] or not text.startswith("}", end):
            return None
        end += 1
    body = found["body"].strip()
    if not body and found["sigil"] != "^":
        return None
    sigil = found["sigil"] or ("else" if body.split()[0] == "else" else "")
    return _Tag(at, end, sigil, body, found["open"] == "~", found["close"] is not None)


def _trimmed(text: str, tag: _Tag) -> tuple[int, int]:
    """Where the literal text before a tag ends and that behind it starts: a tag alone on its line takes the line."""
    before, after = tag.start, tag.end
    if tag.sigil in _STANDALONE:
        left, right = before, after
        while left > 0 and text[left - 1] in " \t":
            left -= 1
        while right < len(text) and text[right] in " \t":
            right += 1
        line_break = _LINE_BREAK.match(text, right)
        if (left == 0 or text[left - 1] in "\r\n") and (line_break or right == len(text)):
            before, after = left, line_break.end() if line_break else right
    while tag.trims_before and before > 0 and text[before - 1].isspace():
        before -= 1
    while tag.trims_after and after < len(text) and text[after].isspace():
        after += 1
    return before, after


@dataclass(slots=True)
class _Section:
    """A section that is open: what kind, over what, and its arms so far (test and nodes)."""

    kind: str
    name: str
    place: Location
    transparent: bool
    arms: list[tuple[str, list[Node]]] = field(default_factory=list)


class _Builder:
    """Builds the node tree from the tags; `out` is where nodes go now."""

    def __init__(self, pieces: Pieces) -> None:
        self._pieces = pieces
        self._open: list[_Section] = []
        self._over: list[_Section] = []  # those of them that names are looked up in
        self._names: Counter[str] = Counter()
        self._root: list[Node] = []
        self.out = self._root

    def take(self, tag: _Tag, label: str) -> None:
        sigil, body = tag.sigil, tag.body
        kind = {"": SliceKind.INTERPOLATION, "&": SliceKind.INTERPOLATION, "!": SliceKind.COMMENT}
        place = self._pieces.add(kind.get(sigil, SliceKind.TAG), tag.start, tag.end, _tag_name(sigil, body))
        if sigil in ("", "&"):
            self.out.append(self._placeholder(body, place, label))
        elif sigil == ">":
            self.out.append(Segment(place, partly_unknown=True))
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
        word, _, rest = body.partition(" ")
        helper = sigil == "#" and bool(rest.strip()) and word in ("if", "unless", "each", "with")
        kind = word if helper else "section" if sigil == "#" else "inverted"
        subject = rest.strip() if helper else body
        name = subject.split()[0] if kind in ("each", "with") else subject
        section = _Section(kind, name, place, len(self._open) >= _MAX_DEPTH)
        if not section.transparent:
            section.arms.append((subject, []))
            self.out = section.arms[-1][1]
        self._open.append(section)
        if kind in _LOOKED_UP_IN:
            self._over.append(section)
        self._names[word if helper else body.split()[0]] += 1

    def _else(self, body: str) -> None:
        if not self._open or self._open[-1].transparent:
            return
        _, _, test = body.partition(" ")
        self._open[-1].arms.append((test.strip().removeprefix("if ").strip(), []))
        self.out = self._open[-1].arms[-1][1]

    def _close(self) -> str:
        """Close the innermost section; returns the name that closes it."""
        section = self._open.pop()
        if section.kind in _LOOKED_UP_IN:
            self._over.pop()
        name = section.kind if section.kind in ("if", "unless", "each", "with") else section.name.split()[0]
        self._names[name] -= 1
        if not section.transparent:
            outer = next((each for each in reversed(self._open) if not each.transparent), None)
            self.out = outer.arms[-1][1] if outer is not None else self._root
            self.out.extend(_section_nodes(section))
        return name

    # --- placeholders --------------------------------------------------------------------------------------------

    def _placeholder(self, body: str, place: Location, label: str) -> Node:
        expression = body.partition("|")[0]
        words: list[str] = _WORD.findall(expression)
        names = [self._reference(word, place, label) for word in (words[1:] or words) if _is_name(word)]
        if len(words) == 1 and not names:
            return Segment(place, text=words[0].strip("\"'"))
        if not names:  # a function without arguments that change, or nothing that can be understood
            return reference(words[0], place) if words and _is_name(words[0]) else Segment(place, partly_unknown=True)
        return names[0] if len(names) == 1 else joined(tuple(names), place)

    def _reference(self, word: str, place: Location, label: str) -> Segment:
        """A name as seen inside the sections around it."""
        word = word.rpartition("=")[2]
        if word.startswith("@") and not word.startswith("@root."):
            return Segment(place)  # @index, @first and the like
        outside = word.startswith(("../", "@root.", "$"))
        path = _PATH.search(word.removeprefix("@root.").removeprefix("hc:"))
        name = path.group().replace("/", ".") if path is not None else ""
        if not self._over or outside:
            return reference(name, place, label) if name else Segment(place, partly_unknown=True)
        scope = self._over[-1]
        over = _PATH.search(scope.name)
        container = over.group().replace("/", ".") if over is not None else scope.name
        if scope.kind == "each" or name in ("", "this"):
            return reference(container, place, label)
        if scope.kind == "with":
            return reference(f"{container}.{name.removeprefix('this.')}", place, label)
        if is_constant_name(name) or classify(name, label=label) is not None:
            return reference(name, place, label)
        return replace(reference(container, place, label), name=name)


def _is_name(word: str) -> bool:
    return word[0] not in "\"'" and word[-1] != "=" and not word.isdigit()


def _tag_name(sigil: str, body: str) -> str:
    if sigil in ("#", "^", "/"):
        return sigil + (body.split()[0] if body else "")
    return "else" if sigil == "else" else ""


def _section_nodes(section: _Section) -> list[Node]:
    (test, first), *others = section.arms
    arm, place = tuple(first), section.place
    if section.kind in ("each", "section"):
        arm = (Many(arm, place),) if arm else ()
    otherwise = _alternatives(others, place)
    if not arm and not otherwise:
        return []
    if section.kind == "section" and not otherwise:
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
