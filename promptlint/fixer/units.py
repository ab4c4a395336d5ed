"""Which units could move: from the line that holds a changing value outwards to the section around it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from promptlint.fixer import wording
from promptlint.fixer.blocks import LOOPS
from promptlint.fixer.edits import Declined
from promptlint.fixer.moving import Stretch, row_at
from promptlint.fixer.outline import Block, Kind, Region, title_level
from promptlint.fixer.rows import Row
from promptlint.fixer.scene import Scene

_MOVABLE = frozenset({"if", "unless", "for", "each", "foreach", "with", "case", "call"})
IN_MACRO = "it stands in a macro, out of which nothing may be moved"
_SHORT = 25  # words up to which a line may say something besides its value


@dataclass(frozen=True, slots=True)
class Unit:
    """A range of whole rows that could move to the end of its region.

    `what` names it for people. `behind` is the end of the text that it would move behind. `doubt` is why a move may
    change the meaning, or empty. `among` says that the unit is one of several lines of a paragraph, `item` that it
    stays inside its list.
    """

    what: str
    start: int
    end: int
    region: Region
    behind: int
    doubt: str = ""
    among: bool = False
    item: bool = False

    @property
    def stretch(self) -> Stretch:
        """The rows to move."""
        return Stretch(self.start, self.end, self.region, self.behind, self.among, self.item)


@dataclass(frozen=True, slots=True)
class Passage:
    """Running text in which a value is embedded: it cannot move as a whole without taking stable sentences along."""

    start: int
    end: int
    region: Region
    behind: int


def candidates(scene: Scene, offset: int) -> Iterator[Unit | Passage | Declined]:
    """The units that hold the value at a decoded offset, the smallest first.

    A `Declined` among them ends the search: the value stands where nothing must be moved at all.
    """
    around = list(levels(scene.outline.root, offset))
    for number in range(len(around) - 1, -1, -1):
        region, chain = around[number]
        owner = around[number - 1][1][-1] if number else None
        if not chain:
            continue
        refusal = _protected(scene, region, chain, offset)
        if refusal:
            yield Declined(refusal)
            return
        if owner is None or owner.name not in LOOPS:
            for unit in _in_region(scene, region, chain, offset):
                if not (isinstance(unit, Unit) and _beheads(chain, unit)):
                    yield unit
        if owner is not None and owner.kind is Kind.TEMPLATE and not _movable(scene, owner.name):
            own = f"it stands in a template block of its own ({owner.name}), out of which nothing may be moved"
            yield Declined(IN_MACRO if owner.name == "macro" else own)
            return


def _movable(scene: Scene, name: str) -> bool:
    """Whether a template block of that name may move as a whole.

    A file that extends another one only fills the blocks of that: where they stand in it says nothing.
    """
    if name == "block":
        return not any(tag.tag == "extends" for tag in scene.tags)
    return name in _MOVABLE or scene.host.dialect == "mustache"  # whose blocks are all branches or loops


def levels(region: Region, offset: int) -> Iterator[tuple[Region, list[Block]]]:
    """The regions around an offset, outermost first, each with its blocks around the offset, outermost first."""
    while True:
        chain: list[Block] = []
        blocks = region.blocks
        while found := _block_at(blocks, offset):
            chain.append(found)
            blocks = found.children
        if chain and chain[-1].kind is Kind.ITEM:
            chain.pop()  # items are looked at through their list
        yield region, chain
        inner = next((each for each in chain[-1].regions if each.start <= offset < each.end), None) if chain else None
        if inner is None or inner.inline:
            return
        region = inner


def _block_at(blocks: tuple[Block, ...], offset: int) -> Block | None:
    index = bisect_right(blocks, offset, key=lambda block: block.start) - 1
    return blocks[index] if index >= 0 and offset < blocks[index].end else None


def _protected(scene: Scene, region: Region, chain: list[Block], offset: int) -> str:
    """Why nothing may be moved here, or an empty string."""
    flat, leaf = scene.flat, chain[-1]
    for block in chain:
        if (block.kind is Kind.SECTION and announces_examples(scene, block)) or wording.examples(block.name):
            return "it stands in an example"
    found = scene.dialogue(region)
    if found and found[0] <= offset <= found[1]:
        return "it stands in an example dialogue or a question with its answer"
    match leaf.kind:
        case Kind.TABLE | Kind.QUOTE:
            return f"it stands in a {leaf.kind}"
        case Kind.FENCE if wording.visible("".join(flat[row.start : row.end] for row in leaf.rows[1:-1])):
            return "it stands in a code fence"
        case Kind.STATEMENT | Kind.REMARK:
            return "it stands in a template statement that later text depends on"
    return ""


def _in_region(scene: Scene, region: Region, chain: list[Block], offset: int) -> Iterator[Unit | Passage]:
    leaf = chain[-1]
    last = goal(scene, region, region.blocks, offset)
    match leaf.kind:
        case Kind.PARAGRAPH:
            yield from _of_paragraph(scene, region, leaf, offset)
            yield from _with_heading(scene, region, chain, last)
        case Kind.LIST:
            yield from _of_list(scene, region, leaf, offset)
        case Kind.HEADING:
            pass
        case _:
            start, doubt = _with_lead_in(scene, region, leaf.start)
            if not doubt and leaf.kind is Kind.FENCE:
                doubt = "it holds a code fence"
            elif start == leaf.start and not doubt:
                doubt = _headless(scene, leaf)
            if title_level(leaf):  # with a heading of its own it goes where sections go
                around = next((each.children for each in reversed(chain) if each.kind is Kind.SECTION), region.blocks)
                last = goal(scene, region, around, offset, whole=True)
            yield Unit(leaf.kind, start, leaf.end, region, last, doubt)
    sections = [block for block in chain if block.kind is Kind.SECTION]
    for index in range(len(sections) - 1, -1, -1):
        around = sections[index - 1].children if index else region.blocks
        parent = goal(scene, region, around, offset, whole=True)
        title = sections[index].children[0]
        doubt = "its heading is numbered" if wording.numbered(scene.flat[title.start : title.end]) else ""
        yield Unit("section", sections[index].start, sections[index].end, region, parent, doubt)


def goal(scene: Scene, region: Region, blocks: tuple[Block, ...], offset: int, *, whole: bool = False) -> int:
    """The end of the last block that holds stable text: what changes too and closes the text keeps closing it.

    A unit that is no section may also go before what closes the last section; `whole` says that it is one.
    """
    index = len(blocks) - 1
    while index > 0 and blocks[index].start > offset and not scene.anchored(region, blocks[index].start):
        index -= 1
    last = blocks[index]
    if last.kind is Kind.SECTION and not whole:
        return goal(scene, region, last.children, offset)
    return last.rows[-1].end if last.rows else last.end


def passage_of(scene: Scene, offset: int) -> Passage | None:
    """The row around an offset, unless it stands in a branch, a loop, a tagged block, or text that shows something."""
    around = list(levels(scene.outline.root, offset))
    region, chain = around[0]
    if len(around) > 1 or not chain or chain[-1].kind not in (Kind.PARAGRAPH, Kind.LIST):
        return None
    if _protected(scene, region, chain, offset):
        return None
    row = region.rows[row_at(region.rows, offset)]
    return Passage(row.start, row.end, region, goal(scene, region, region.blocks, offset))


def announces_examples(scene: Scene, section: Block) -> bool:
    """Whether the heading of a section says that examples follow."""
    title = section.children[0]
    return wording.examples(scene.flat[title.start : title.end])


def _beheads(chain: list[Block], unit: Unit) -> bool:
    """Whether the move would leave a heading with nothing under it."""
    return any(
        block.kind is Kind.SECTION
        and block.start < unit.start
        and all(unit.start <= child.start and child.end <= unit.end for child in block.children[1:])
        for block in chain
    )


def _of_paragraph(scene: Scene, region: Region, block: Block, offset: int) -> Iterator[Unit | Passage]:
    flat, rows, last = scene.flat, block.rows, goal(scene, region, region.blocks, offset)
    index = row_at(rows, offset)
    if index < 0:
        return
    texts = [flat[row.start : row.end] for row in rows]
    first = stop = index
    while first > 0 and wording.continues(texts[first - 1], texts[first]):
        first -= 1
    while stop + 1 < len(rows) and wording.continues(texts[stop], texts[stop + 1]):
        stop += 1
    start, end = rows[first].start, rows[stop].end
    if _embedded(scene, start, end):
        yield Passage(start, end, region, last)
    elif _only_changing(scene, rows):
        begin, doubt = (block.start, "") if wording.lead_in(texts[0]) else _with_lead_in(scene, region, block.start)
        if not doubt and begin == block.start and not _stands_alone(texts[0]):
            doubt = "nothing in it says what it is"
        yield Unit("paragraph", begin, block.end, region, last, doubt)
    else:
        doubt = ""
        if not wording.labelled(texts[first]) and first > 0 and wording.lead_in(texts[first - 1]):
            first -= 1
            start = rows[first].start
            if stop + 1 < len(rows):
                doubt = "the line that leads into it may speak for the lines behind it too"
        elif not _stands_alone(flat[start:end]):
            doubt = "nothing in it says what it is"
        if stop > first and not wording.lead_in(texts[first]):
            doubt = doubt or "its sentence runs over several lines"
        yield Unit("line" if first == stop else "lines", start, end, region, last, doubt, among=True)


def _with_heading(scene: Scene, region: Region, chain: list[Block], last: int) -> Iterator[Unit]:
    """A paragraph of values and the heading right above it, if what else stands under that heading has names."""
    section = chain[-2] if len(chain) > 1 and chain[-2].kind is Kind.SECTION else None
    if section is None or len(section.children) < 3 or section.children[1] is not chain[-1]:
        return
    leaf, following = chain[-1], section.children[2]
    if following.kind not in (Kind.TEMPLATE, Kind.INCLUDE, Kind.ELEMENT) or not _only_changing(scene, leaf.rows):
        return
    doubt = "what stands behind it under the same heading comes under the one before"
    yield Unit("section", section.start, leaf.end, region, last, doubt)


def _of_list(scene: Scene, region: Region, block: Block, offset: int) -> Iterator[Unit | Passage]:
    item = _block_at(block.children, offset)
    mixed = any(not scene.changes(each.start, each.end) for each in block.children)
    if item is not None and mixed and not block.numbered:
        doubt = "it is one of several items of a list"
        yield Unit("list item", item.start, item.end, region, block.end, doubt, item=True)
    start, doubt = _with_lead_in(scene, region, block.start)
    if (
        start == block.start
        and not doubt
        and not all(wording.labelled(scene.flat[each.start : each.end]) for each in block.children)
    ):
        doubt = "nothing in it says what it is"
    if block.numbered:
        doubt = "its items are numbered"
    yield Unit("list", start, block.end, region, goal(scene, region, region.blocks, offset), doubt)


def _with_lead_in(scene: Scene, region: Region, start: int) -> tuple[int, str]:
    """Where a unit starts if the line that leads into it belongs to it, and what is doubtful about that."""
    row = region.row_before(start)
    if row is None:
        return start, ""
    text = scene.flat[row.start : row.end]
    if not wording.lead_in(text) or text.lstrip().startswith("#"):
        return start, ""
    above = region.row_before(row.start)
    goes_on = above is not None and wording.continues(scene.flat[above.start : above.end], text)
    if above is not None and goes_on and _adjacent(scene, above, row):
        return start, "the sentence that leads into it starts further up"
    return row.start, ""


def _adjacent(scene: Scene, one: Row, other: Row) -> bool:
    return scene.flat.count("\n", one.end, other.start) <= 1


def _headless(scene: Scene, block: Block) -> str:
    """Why a block that nothing leads into may not stand alone, or an empty string."""
    if block.kind is Kind.ELEMENT or block.kind is Kind.INCLUDE:
        return ""
    for region in block.regions:
        text = scene.flat[region.start : region.end].strip()
        first = region.blocks[0].kind if region.blocks else Kind.PARAGRAPH
        line = text.split("\n", 1)[0]
        apart = first in (Kind.SECTION, Kind.ELEMENT, Kind.INCLUDE)
        if text and not (apart or _stands_alone(line) or wording.lead_in(line)):
            return "nothing in it says what it is"
    return ""


def _stands_alone(flat: str) -> bool:
    return wording.labelled(flat) or (wording.complete(flat) and not wording.bare(flat))


def _only_changing(scene: Scene, rows: tuple[Row, ...]) -> bool:
    """Whether each row of a paragraph changes, but for one that leads into the others."""
    flat = scene.flat
    body = rows[1:] if len(rows) > 1 and wording.lead_in(flat[rows[0].start : rows[0].end]) else rows
    return all(scene.changes(row.start, row.end) for row in body)


def _embedded(scene: Scene, start: int, end: int) -> bool:
    """Whether most of a passage is about something else than its values, or says who the model is."""
    text = scene.flat[start:end]
    if wording.persona(text):
        return True
    total = wording.words(text)
    if total <= _SHORT:
        return len(wording.sentences(text)) > 1 and not wording.labelled(text) and _share(scene, start, end) < 0.6
    return _share(scene, start, end) < 0.6


def _share(scene: Scene, start: int, end: int) -> float:
    """The share of a passage's words that stand in sentences with a changing value."""
    at, changing = start, 0
    for sentence in wording.sentences(scene.flat[start:end]):
        if scene.changes(at, at + len(sentence)):
            changing += wording.words(sentence)
        at += len(sentence)
    return changing / max(wording.words(scene.flat[start:end]), 1)
