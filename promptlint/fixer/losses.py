"""What a move could take away from the beginning: text that stands ahead of a value which has to stay."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from promptlint.fixer import wording
from promptlint.fixer.blocks import TemplateBlock
from promptlint.fixer.doubts import doubt, obstacle
from promptlint.fixer.moving import loses_lines, removal
from promptlint.fixer.outline import Kind
from promptlint.fixer.refusals import refusal
from promptlint.fixer.scene import Scene
from promptlint.fixer.units import Unit, candidates
from promptlint.tokens import count

MISSED = "where a branch in it is not taken, what stands beside the branch is missed at the beginning"
WORTH = 25  # words that a move must bring nearer to the beginning where a value behind them stays
_LOOKED_AT = 50  # values behind one that may move along


def shortens(stage: Scene, unit: Unit) -> bool:
    """Whether the move brings a value that has to stay nearer to the beginning than the moved one was.

    So does a branch that takes the rule beside it along, where it is not there.
    """
    gone, _ = removal(stage, unit.stretch)
    text = _until_next(stage, unit, gone[1])
    if text is None:
        return False
    beside = stage.flat[gone[0] : unit.start] + stage.flat[unit.end : gone[1]]
    if unit.what == Kind.TEMPLATE and beside.strip():
        return True
    label = stage.flat[unit.start : stage.changing[bisect_left(stage.changing, (unit.start,))][0]]
    return not _longer(text, label)


def missed(stage: Scene, unit: Unit) -> bool:
    """Whether the beginning gets shorter where the branches and loops of a unit, and the values in them, are not there.

    The unit's other text, its heading say, stood ahead of the next value then.
    """
    blocks = _inside(stage.blocks, unit.start, unit.end)
    if not any(stage.changes(block.start, block.end) for block in blocks):
        return False
    text = _until_next(stage, unit, unit.end)
    if text is None:
        return False
    own, ended = _least(stage, unit.start, unit.end, blocks)
    return bool(wording.without_tags(own).strip()) and not (ended and _longer(text, own))


def _least(stage: Scene, start: int, end: int, blocks: Sequence[TemplateBlock]) -> tuple[str, bool]:
    """The text of a range ahead of the first value that is always there, and whether there is one.

    Of arms without a value the longest counts.
    """
    text = ""
    for block in blocks:
        if stage.changes(start, block.start):
            break
        text += stage.flat[start : block.start]
        arms = [_least(stage, *arm, _inside(block.children, *arm)) for arm in block.arms]
        text += max((own for own, ended in arms if not ended), key=len, default="")
        start = block.end
    index = bisect_left(stage.changing, (start,))
    if index < len(stage.changing) and stage.changing[index][0] < end:
        return text + stage.flat[start : stage.changing[index][0]], True
    return text + stage.flat[start:end], False


def _inside(blocks: Sequence[TemplateBlock], start: int, end: int) -> Sequence[TemplateBlock]:
    """The outermost of the blocks that lie in a range."""
    around = next((each for each in blocks if each.start < start and end <= each.end), None)
    if around is not None:
        return _inside(around.children, start, end)
    return [each for each in blocks if start <= each.start and each.end <= end]


def _until_next(stage: Scene, unit: Unit, gone: int) -> str | None:
    """The text between a unit and the next value that will have to stay; none if the unit passes none, or one stands
    ahead.

    What stays is told from the end: a unit that could leave stays if it would win nothing once those before it have
    left. What is moved by a safe fix already stands ahead no longer. Up to `gone` the text goes with the unit: whose
    separator is in it leaves later, if ever.
    """
    index = bisect_left(stage.changing, (unit.start,))
    ahead = (start for start, _ in stage.changing[:index] if start not in stage.moved)
    if any(not apart(stage.blocks, start, unit.start) for start in ahead):
        return None
    index = bisect_left(stage.changing, (unit.end,))
    leaving: list[tuple[str, str]] = []  # the text before each unit that could leave, and its own before its value
    at, rest = unit.end, None
    for start, _ in stage.changing[index : index + _LOOKED_AT]:
        if start < at:
            continue
        if start >= unit.behind:
            break
        other = _leaving(stage, start)
        # what would take along what has left already may not be there then
        if other is None or other.start < at or (taken := removal(stage, other.stretch)[0])[0] < gone:
            rest = stage.flat[at:start]
            break
        leaving.append((stage.flat[at : other.start], stage.flat[other.start : start]))
        at, gone = max(at, other.end), taken[1]
    for before, label in reversed(leaving):
        if rest is not None:
            rest = before + rest if _longer(rest, label) and wording.words(rest) >= WORTH else before
    return rest


def apart(blocks: Sequence[TemplateBlock], one: int, other: int) -> bool:
    """Whether `one` stands in a branch or loop that `other` is not in: there may be a path without it."""
    index = bisect_right(blocks, one, key=lambda block: block.start) - 1
    if index < 0 or one >= blocks[index].end:
        return False
    if any(low <= one < high and low <= other < high for low, high in blocks[index].arms):
        return apart(blocks[index].children, one, other)
    return True


def blocked_by(stage: Scene, unit: Unit) -> str:
    """Why a unit cannot stand where it would go, or an empty string."""
    return obstacle(stage, unit.start, unit.end, unit.region, unit.behind)


def _leaving(stage: Scene, start: int, looked_at: int = 0) -> Unit | None:
    """What would move with a value, if that is sure: nothing moves that a value right behind it would keep in vain."""
    if start not in stage.leaving:
        unit = _movable(stage, start)
        stage.leaving[start] = None if unit is None or _kept_behind(stage, unit, looked_at) else unit
    return stage.leaving[start]


def _kept_behind(stage: Scene, unit: Unit, looked_at: int) -> bool:
    """Whether a value that stays stands right behind a unit, so that nothing is won by moving it."""
    index = bisect_left(stage.changing, (unit.end,))
    if index == len(stage.changing) or stage.changing[index][0] >= unit.behind:
        return False
    start = stage.changing[index][0]
    if stage.words(unit.end, start) >= WORTH:
        return False
    return looked_at >= _LOOKED_AT or _leaving(stage, start, looked_at + 1) is None


def _movable(stage: Scene, start: int) -> Unit | None:
    """The unit around a value that is surely free to move."""
    segment = stage.speakers.get(start)
    for each in candidates(stage, start):
        if not isinstance(each, Unit) or doubt(stage, each) or blocked_by(stage, each):
            continue
        if segment is not None and refusal(stage, each, segment):
            continue
        if stage.gains(each.start, each.end, each.behind, each.region) and not loses_lines(stage, each.stretch):
            return each
    return None


def _longer(one: str, other: str) -> bool:
    """Whether a text has at least as many tokens as another, whatever stands beside them. Tags are not sent."""
    one, other = wording.without_tags(one), wording.without_tags(other)
    if len("".join(one.split())) < len("".join(other.split())):
        return False
    many = wording.words(one) > 2 * wording.words(other) + 4
    return many or count(" ".join(one.split()), "o200k_base") > count(" ".join(other.split()), "o200k_base")
