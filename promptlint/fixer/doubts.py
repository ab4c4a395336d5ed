"""Why moving a unit may change what the text means."""

from __future__ import annotations

import re
from bisect import bisect_left

from promptlint.analysis.syntax import literals
from promptlint.fixer import positions, wording
from promptlint.fixer.outline import Kind, Region
from promptlint.fixer.rows import line_below
from promptlint.fixer.scene import Scene
from promptlint.fixer.units import Unit
from promptlint.model import Slice

NEAR = 300  # characters
_SETTING = re.compile(r"(?:set|import|from|macro|do|assign|capture|increment|decrement|cycle)\b")
_SETS = re.compile(r"\{%[-+]?\s*set\s+([A-Za-z_]\w*)\s*=")
_NAME = re.compile(r"[A-Za-z_]\w*")
NO_NAME = "its placeholder has no name, so that its place among the others counts"
_UNNAMED = re.compile(r"\{(?:[!:}.\[]|[^{}]*\{[!:}.\[])|%[^(]")  # also one inside the specification of another
_FILLED_LATER = re.compile(rf"\{{[!:}}.\[]|{literals.PERCENT.pattern}")  # in the text of an f-string
_BULK = 60  # words


def doubt(scene: Scene, unit: Unit, included: str = "") -> str:
    """Why the move is not safe, or an empty string. `included` is the text of an included file that moves along."""
    flat = scene.flat
    if unit.doubt:
        return unit.doubt
    own = flat[unit.start : unit.end]
    before = flat[max(unit.region.start, unit.start - NEAR) : unit.start]
    behind = flat[unit.end : min(unit.end + NEAR, unit.region.end)]
    if why := word_doubt(own, before, behind, flat, included):
        return why
    if unit.what == Kind.LIST and _ends_a_list(unit):
        return "it would join the list that stands there"
    if line_below(flat, unit.end) or line_below(flat, unit.behind):
        return "the line below it would make a title of other text"
    if any(piece.tag == "block" for piece in scene.tags_between(unit.start, unit.end)):
        return "files that extend this one may fill the block with other text"
    if scene.constant(unit.end, unit.behind):
        return "it passes text whose words are not looked at"
    moved = wording.words(_stable_text(scene, unit.start, unit.end))
    if moved > _BULK and moved * 2 > scene.words(unit.end, unit.behind):
        return "most of what would move is stable"
    return ""


def _ends_a_list(unit: Unit) -> bool:
    """Whether a list ends where a unit would stand behind it, with nothing but a blank line between them."""
    blocks = unit.region.blocks
    while blocks:
        last = next((each for each in reversed(blocks) if each.start < unit.behind), None)
        if last is None or last.kind is not Kind.SECTION:
            return last is not None and last.kind is Kind.LIST and last.end == unit.behind
        blocks = last.children
    return False


def word_doubt(own: str, before: str, behind: str, whole: str, included: str = "") -> str:
    """Why words in a moved text or around it make the move doubtful, or an empty string."""
    if not wording.readable(whole):
        return "the words that point at positions are not known for its language"
    if wording.numbered(own):
        return "it is numbered"
    if wording.refers_back(own):
        return "it takes up what stands before it"
    first, _, rest = own.strip().partition("\n")
    if wording.persona(rest if wording.lead_in(first) else own):
        return "it says who the model is"
    if wording.says_what_to_do(own):
        return "it says what to do"
    near_before, near_behind = before[-NEAR:], behind[:NEAR]
    for text, where in (
        (own + " " + included, "it says"),
        (near_before, "text before it says"),
        (near_behind, "text behind it says"),
    ):
        if word := positions.pointing(text):
            return f"{where} “{word}”"
    if word := positions.pointing(whole, far=True):
        return f"the text says “{word}”"
    if not wording.titled(near_behind) and (word := wording.points_back(near_behind.lstrip())):
        return f"text behind it says “{word}”"
    return ""


def obstacle(scene: Scene, unit_start: int, unit_end: int, region: Region, behind: int) -> str:
    """Why nothing can be moved there at all, or an empty string."""
    flat, text = scene.flat, scene.host.text.text
    last = region.row_before(behind)
    assert last is not None
    tail = flat[last.start : last.end]
    if wording.lead_in(tail):
        return f"the text ends with “{wording.literal(tail).strip()[-30:]}”, which leads into what comes next"
    if _introduces(scene, region, behind):
        return "the text that it would stand behind leads into what comes next"
    titled = wording.titled(flat[unit_start:unit_end])  # nobody takes it for an example
    index = bisect_left(region.blocks, behind, key=lambda block: block.end)
    if index < len(region.blocks) and not titled:
        block = region.blocks[index]
        in_unit = block.start <= unit_start and unit_end <= block.end
        if block.end == behind and block.kind is Kind.SECTION and not in_unit:
            title = block.children[0]
            if wording.examples(flat[title.start : title.end]):
                return "the text ends with examples"
    if not titled and any(unit_end <= start < behind <= end for start, end in wording.shown(flat)):
        return "the text ends with examples"
    if scene.marked(unit_end, behind):
        return "the text marks roles itself, and nothing moves from one to another"
    found = scene.dialogue(region)
    if found and unit_end <= behind <= found[0] and flat.count("\n", behind, found[0]) == 1:
        return "an example dialogue follows right behind the stable text"
    if found and found[0] <= behind and found[1] >= last.start:
        return "the text ends with an example dialogue or a question with its answer"
    if unnamed(scene, unit_start, unit_end) and unnamed(scene, unit_end, behind):
        return NO_NAME
    names = set(_NAME.findall(text[unit_start:unit_end]))
    for piece in scene.tags_between(unit_start, behind):
        if not _SETTING.match(piece.tag):
            continue
        if unit_start <= piece.start < unit_end:
            if _reaches_out(scene, piece, unit_start, unit_end):
                return "it holds a statement that later text may depend on"
            continue
        if unit_end <= piece.start < behind and names & set(_NAME.findall(text[piece.start : piece.end])) - {piece.tag}:
            return "a name that it uses is set between here and the end"
    return ""


def unnamed(scene: Scene, start: int, end: int) -> bool:
    """Whether a placeholder in a range takes its value by its place among those without a name.

    The text of an f-string may be filled once more, by ``%`` or ``.format``.
    """
    text = scene.host.text.text
    if scene.host.dialect == "python":
        found = _FILLED_LATER.finditer(scene.flat, start, end)
        return any(each["type"] != "%" and not each["key"] for each in found)
    return scene.host.dialect in ("format", "percent") and any(
        _UNNAMED.match(text, each) for each in scene.starts(start, end)
    )


def _introduces(scene: Scene, region: Region, behind: int) -> bool:
    """Whether the paragraph that ends at an offset speaks of what stands behind it: a tagged block right below it, or
    what it calls the following."""
    following = region.row_behind(behind)
    if following is None:
        return False
    flat = scene.flat
    start = max(flat.rfind("\n\n", region.start, behind), flat.rfind("\n\r\n", region.start, behind), region.start)
    close = flat.count("\n", behind, following.start) <= 1
    if close and flat[following.start : following.end].lstrip().startswith("<"):
        return not flat[start:behind].rstrip().endswith(">")
    return bool(positions.points_forth(flat[start:behind])) and wording.lead_in(flat[following.start : following.end])


def _reaches_out(scene: Scene, tag: Slice, start: int, end: int) -> bool:
    """Whether a statement may matter outside of a range: all do but those that set names which stand only inside."""
    text = scene.host.text.text
    found = _SETS.match(text, tag.start, tag.end)
    if found is None:
        return True
    name = re.compile(rf"\b{re.escape(found[1])}\b")
    outside = [piece for _, piece in scene.holes] + list(scene.tags)
    return any(not start <= piece.start < end and name.search(text, piece.start, piece.end) for piece in outside)


def _stable_text(scene: Scene, start: int, end: int) -> str:
    """The rows of a range that hold no changing value."""
    kept: list[str] = []
    for row in scene.flat[start:end].split("\n"):
        if not scene.changes(start, start + len(row)):
            kept.append(row)
        start += len(row) + 1
    return "\n".join(kept)
