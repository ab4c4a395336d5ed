"""The outline of a prompt text: rows, paragraphs, lists, sections, tagged elements and template blocks.

All offsets are offsets of the decoded text of a host. The outline is what the fixer reasons about; it never changes
text itself.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from promptlint.fixer.blocks import TemplateBlock, template_blocks
from promptlint.fixer.rows import Row, elements, fences, titled, underlined_level
from promptlint.model import SliceKind, TextHost

VALUE, TAG, COMMENT = "\ue000", "\ue001", "\ue002"  # stand for each character of what is no literal text
MAX_DEPTH = 30  # what is nested deeper is one solid piece

BREAK = re.compile(r"\r\n|\r|\n")
_PRIVATE = {ord(mark): "?" for mark in (VALUE, TAG, COMMENT)}
_HEADING = re.compile(rf"[ \t]{{0,3}}(#{{1,6}})[ \t]+(?=[^\n]*[\w{VALUE}{TAG}])\S")
_OTHER_HEADING = re.compile(r"(?:\*\*[^*]+\*\*|__[^_]+__|[=*#-]*[ ]?[A-Z][A-Z0-9 /&'_-]{2,60}[=*#-]*):?$")
_PERCENT = re.compile(r"^%(?=[ ][A-Z][^\r\n.%]{2,48}(?:\r?\n(?!%)|\Z))", re.MULTILINE)  # a title as in TeX's comments
_RULE = re.compile(r"(?:#+)?[ \t]*([-=*_~═─━])[ \t]*(?:\1[ \t]*){2,}$")
_ITEM = re.compile(r"([ \t]*)(?:[-*+•‣▪–]|(\d{1,3}[.)]|[A-Za-z][.)]))[ \t]+\S")
_BEHIND_TAG = re.compile(rf"[{TAG}\s]+")


class Kind(StrEnum):
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    SECTION = "section"
    LIST = "list"
    ITEM = "list item"
    FENCE = "code fence"
    TABLE = "table"
    QUOTE = "quotation"
    ELEMENT = "tagged block"
    TEMPLATE = "template block"
    INCLUDE = "include"
    STATEMENT = "template statement"
    REMARK = "comment"


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of the outline, from the first character of its first row to the end of its last.

    Sections hold their heading and body as `children`, lists their items, elements and template blocks `regions`.
    `name` is the name of a tag; `level` the level of a heading or section; `numbered` marks list items with a number.
    """

    kind: Kind
    start: int
    end: int
    rows: tuple[Row, ...] = ()
    children: tuple[Block, ...] = ()
    regions: tuple[Region, ...] = ()
    name: str = ""
    level: int = 0
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch out of which nothing may be moved: the whole text, a branch's or loop's body, an element's body.

    `rows` are those that hold something; blank lines and rules (``---``) only separate. An `inline` region shares its
    lines with its tags and has no outline.
    """

    start: int
    end: int
    rows: tuple[Row, ...]
    blocks: tuple[Block, ...]
    inline: bool = False

    def row_before(self, offset: int) -> Row | None:
        """The last row that ends at or before an offset."""
        index = bisect_right(self.rows, offset, key=lambda row: row.end)
        return self.rows[index - 1] if index else None

    def row_behind(self, offset: int) -> Row | None:
        """The first row that starts at or behind an offset."""
        index = bisect_left(self.rows, offset, key=lambda row: row.start)
        return self.rows[index] if index < len(self.rows) else None


@dataclass(frozen=True, slots=True)
class Outline:
    """A host's outline. `flat` is its text with everything that is no literal text masked character by character."""

    text: str
    flat: str
    root: Region


def outline(host: TextHost) -> Outline:
    """The outline of a host. Takes time linear in the text for each level of nesting."""
    text = host.text.text
    pieces: list[str] = []
    marks = {SliceKind.INTERPOLATION: VALUE, SliceKind.TAG: TAG, SliceKind.COMMENT: COMMENT}
    for piece in host.slices:
        if piece.kind is SliceKind.LITERAL:
            pieces.append(text[piece.start : piece.end].translate(_PRIVATE))
        else:
            mark = VALUE if is_include(piece.tag) else marks[piece.kind]
            pieces.append(mark * (piece.end - piece.start))
    includes = frozenset(piece.start for piece in host.slices if is_include(piece.tag))
    builder = _Builder(text, _PERCENT.sub("#", "".join(pieces)), includes)
    return Outline(text, builder.flat, builder.region(0, len(text), template_blocks(host), 0))


def is_heading(flat: str) -> bool:
    """Whether a row is a heading: ``## Rules``, ``**Rules**``, ``RULES:``, or underlined."""
    return _level(flat) > 0


def _level(flat: str) -> int:
    """The level of the heading that a row is, or 0. What is no heading of Markdown stands under all that are."""
    if found := _HEADING.match(flat):
        return len(found[1])
    if level := underlined_level(flat):
        return level
    core = flat.strip()
    return 7 if len(core) <= 80 and _OTHER_HEADING.match(core) else 0


def is_include(tag: str) -> bool:
    """Whether a tag puts another template in its place."""
    return tag in ("include", "render", "partial", ">") or tag.startswith(">")


@dataclass(frozen=True, slots=True)
class _Builder:
    text: str
    flat: str
    includes: frozenset[int]

    def region(self, start: int, end: int, nested: tuple[TemplateBlock, ...], depth: int, body: bool = False) -> Region:
        rows = list(self.rows(start, end, nested))
        if body:
            # The first row is the rest of the opening tag's line, the last the indentation of the closing tag.
            if len(rows) < 2 or not self.empty(rows[0]) or not self.empty(rows[-1]):
                return Region(start, end, (), (), inline=True)
            rows = rows[1:-1]
        if depth > MAX_DEPTH:
            return Region(start, end, (), (), inline=True)
        rows = list(titled(self.flat, rows))
        content = tuple(row for row in rows if not self.separates(row))
        return Region(start, end, content, _sections(list(self.blocks(rows, nested, depth))))

    def rows(self, start: int, end: int, nested: tuple[TemplateBlock, ...]) -> Iterator[Row]:
        at = start
        blocks = iter([block for block in nested if start <= block.start and block.end <= end])
        block = next(blocks, None)
        for found in BREAK.finditer(self.flat, start, end):
            while block is not None and block.end <= found.start():
                block = next(blocks, None)
            if block is not None and block.start <= found.start():
                continue
            yield Row(at, found.start(), found.end())
            at = found.end()
        yield Row(at, end, end)

    def blocks(self, rows: list[Row], nested: tuple[TemplateBlock, ...], depth: int) -> Iterator[Block]:
        fenced = fences(self.flat, rows)
        tagged = elements(self.flat, rows, fenced)
        alone = self.standing_alone(rows, nested)
        index = 0
        while index < len(rows):
            row = rows[index]
            stop = index + 1
            if self.separates(row):
                index = stop
                continue
            if index in fenced:
                stop = fenced[index] + 1
                yield self.block(Kind.FENCE, rows[index:stop])
            elif index in tagged:
                last, name, has_body = tagged[index]
                stop = last + 1
                regions: tuple[Region, ...] = ()
                if has_body:
                    inner = tuple(each for each in nested if row.behind <= each.start and each.end <= rows[last].start)
                    regions = (self.region(row.behind, rows[last].start, inner, depth + 1),)
                yield self.block(Kind.ELEMENT, rows[index:stop], regions=regions, name=name)
            elif index in alone and not self.item(row):
                own = alone[index]
                arms = tuple(self.region(*arm, own.children, depth + 1, body=True) for arm in own.arms)
                yield self.block(Kind.TEMPLATE, [row], regions=arms, name=own.name)
            elif kind := self.lone(row):
                level = _level(self.flat[row.start : row.end]) if kind is Kind.HEADING else 0
                yield self.block(kind, [row], level=level)
            elif self.item(row):
                stop = self.list_end(rows, index)
                yield self.list_of(rows[index:stop])
            else:
                kind = self.running(row)
                while (
                    stop < len(rows)
                    and not (stop in fenced or stop in tagged or stop in alone)
                    and self.goes_on(kind, rows[stop])
                ):
                    stop += 1
                yield self.block(kind, rows[index:stop])
            index = stop

    def block(
        self, kind: Kind, rows: list[Row], *, regions: tuple[Region, ...] = (), name: str = "", level: int = 0
    ) -> Block:
        return Block(kind, rows[0].start, rows[-1].end, tuple(rows), regions=regions, name=name, level=level)

    def goes_on(self, kind: Kind, row: Row) -> bool:
        """Whether a row belongs to the running text of the row before it."""
        return not (self.separates(row) or self.lone(row) or self.item(row)) and self.running(row) is kind

    def lone(self, row: Row) -> Kind | None:
        """The kind of a row that is a block by itself."""
        flat = self.flat[row.start : row.end]
        core = flat.strip()
        if not core.strip(COMMENT + " \t"):
            return Kind.REMARK
        if not core.strip(TAG + COMMENT + " \t"):
            return Kind.STATEMENT
        if not core.strip(VALUE) and row.start + len(flat) - len(flat.lstrip()) in self.includes:
            return Kind.INCLUDE
        if is_heading(flat):
            return Kind.HEADING
        return None

    def running(self, row: Row) -> Kind:
        core = self.flat[row.start : row.end].lstrip()
        return Kind.TABLE if core.startswith("|") else Kind.QUOTE if core.startswith(">") else Kind.PARAGRAPH

    def empty(self, row: Row) -> bool:
        return not self.flat[row.start : row.end].strip()

    def separates(self, row: Row) -> bool:
        return self.empty(row) or _RULE.match(self.flat, row.start, row.end) is not None

    def item(self, row: Row) -> re.Match[str] | None:
        """A list item, also one that opens inside a loop or branch on rows of its own."""
        found = _ITEM.match(self.flat, row.start, row.end)
        if found is None and self.flat.startswith(TAG, row.start):
            behind_tag = _BEHIND_TAG.match(self.flat, row.start, row.end)
            assert behind_tag is not None
            line = self.flat.rfind("\n", row.start, behind_tag.end()) + 1
            found = _ITEM.match(self.flat, line, row.end) if line > row.start else None
        return found

    def list_end(self, rows: list[Row], index: int) -> int:
        stop = index + 1
        for at in range(index + 1, len(rows)):
            row = rows[at]
            if self.empty(row):
                continue
            first = self.flat[row.start]
            lazy = at == stop and first.islower()
            if not (self.item(row) or first in " \t" or lazy):
                break
            stop = at + 1
        return stop

    def list_of(self, rows: list[Row]) -> Block:
        content = [row for row in rows if not self.empty(row)]
        first = self.item(content[0])
        assert first is not None
        starts = [at for at, row in enumerate(content) if (found := self.item(row)) and len(found[1]) <= len(first[1])]
        items: list[Block] = []
        for number, at in enumerate(starts):
            own = content[at : starts[number + 1] if number + 1 < len(starts) else len(content)]
            found = self.item(own[0])
            numbered = found is not None and found[2] is not None
            items.append(Block(Kind.ITEM, own[0].start, own[-1].end, tuple(own), numbered=numbered))
        numbered = any(each.numbered for each in items)
        return Block(Kind.LIST, rows[0].start, rows[-1].end, tuple(content), tuple(items), numbered=numbered)

    def standing_alone(self, rows: list[Row], nested: tuple[TemplateBlock, ...]) -> dict[int, TemplateBlock]:
        """Template blocks that share their rows with nothing else, by row."""
        found: dict[int, TemplateBlock] = {}
        index = 0
        for block in nested:
            while index < len(rows) and rows[index].end < block.end:
                index += 1
            if index == len(rows):
                break
            row = rows[index]
            around = self.flat[row.start : block.start] + self.flat[block.end : row.end]
            if row.start <= block.start and not around.strip():
                found[index] = block
        return found


def title_level(block: Block) -> int:
    """The level of the heading that the first arm of a template block begins with, or 0: it is a section of its own."""
    if block.kind is not Kind.TEMPLATE or not block.regions or not block.regions[0].blocks:
        return 0
    first = block.regions[0].blocks[0]
    return first.level if first.kind is Kind.SECTION else 0


def _sections(blocks: list[Block]) -> tuple[Block, ...]:
    """The blocks with each heading and what stands under it made one section."""
    stack: list[tuple[int, list[Block]]] = [(0, [])]

    def close(level: int) -> None:
        while stack[-1][0] >= level:
            own_level, children = stack.pop()
            section = Block(
                Kind.SECTION, children[0].start, children[-1].end, children=tuple(children), level=own_level
            )
            stack[-1][1].append(section)

    for block in blocks:
        if block.kind is Kind.HEADING:
            close(block.level)
            stack.append((block.level, [block]))
        elif titled := title_level(block):
            close(titled)
            stack[-1][1].append(block)
        else:
            stack[-1][1].append(block)
    close(1)
    return tuple(stack[0][1])
