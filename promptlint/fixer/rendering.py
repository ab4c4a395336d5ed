"""What a template would render to, line by line, without ever rendering it.

Placeholders stand for themselves, branches are taken in many combinations, loops run twice or not. That is enough to
see whether a move changes which lines there are: white space control (``{%-``) can glue lines together.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from zlib import crc32

from promptlint.fixer.blocks import LOOPS, closing_of, is_middle
from promptlint.fixer.outline import BREAK
from promptlint.model import SliceKind, TextHost

Token = tuple[SliceKind, str, str]  # kind, text, name of the tag
Range = tuple[int, int] | str

_CONTROL = re.compile(r"\s+|(?<=%)[-+]|[-+](?=%)")  # tags that are otherwise written alike choose alike
_ALIKE = (0, 1, 2, 99)  # all branches take this arm; 99: none, or the last
_MIXED = 24  # further combinations, in which tests that are written alike choose alike, and others differ


def tokens(host: TextHost, ranges: Iterable[Range]) -> list[Token]:
    """The pieces of these decoded ranges of a host, in the order given; a string is literal text between them."""
    found: list[Token] = []
    for each in ranges:
        if isinstance(each, str):
            found.append((SliceKind.LITERAL, each, ""))
            continue
        first = bisect_right(host.slices, each[0], key=lambda piece: piece.end)
        for piece in host.slices[first : bisect_left(host.slices, each[1], key=lambda piece: piece.start)]:
            start, end = max(piece.start, each[0]), min(piece.end, each[1])
            if start < end:
                found.append((piece.kind, host.text.text[start:end], piece.tag))
    return found


def same_lines(one: Sequence[Token], other: Sequence[Token]) -> bool:
    """Whether two texts render to the same lines in any order, whatever branches are taken.

    Takes time linear in the texts. Where more than one thing is tested, only some combinations are tried.
    """
    for trim in (False, True):
        first, second = _Laid(_twice(_trimmed(one, trim))), _Laid(_twice(_trimmed(other, trim)))
        if any(first.lines(world) != second.lines(world) for world in _worlds(len(first.tests))):
            return False
    return True


@dataclass(frozen=True, slots=True)
class _World:
    """One outcome of all tests: all take the same arm, or each the one that its text and `seed` draw."""

    number: int = 0
    loops: bool = False
    seed: int = 0

    def arm(self, test: str) -> int:
        if not self.seed:
            return self.number
        return (0, 1, 0, 1, 2, 99)[crc32(f"{self.seed} {test}".encode("utf-8", "replace")) % 6]

    def runs(self, test: str) -> bool:
        return self.loops if not self.seed else self.arm(test) % 2 == 0


def _worlds(tests: int) -> Iterator[_World]:
    for number, loops in product(_ALIKE, (True, False)):
        yield _World(number, loops)
    for seed in range(1, _MIXED + 1 if tests > 1 else 0):
        yield _World(seed=seed)


def _trimmed(pieces: Sequence[Token], trim: bool) -> list[Token]:
    """The pieces with white space control applied; `trim` stands for Jinja's ``trim_blocks`` and ``lstrip_blocks``."""
    result: list[Token] = []
    for index, (kind, text, tag) in enumerate(pieces):
        if kind is SliceKind.LITERAL:
            before = pieces[index - 1] if index else None
            after = pieces[index + 1] if index + 1 < len(pieces) else None
            if before is not None and before[1].endswith(("-}}", "-%}", "-#}")):
                text = text.lstrip()
            elif trim and before is not None and before[0] in (SliceKind.TAG, SliceKind.COMMENT):
                text = BREAK.sub("", text, count=1) if BREAK.match(text) else text
            if after is not None and after[1].startswith(("{{-", "{%-", "{#-")):
                text = text.rstrip()
            elif trim and after is not None and after[0] in (SliceKind.TAG, SliceKind.COMMENT):
                stripped = text.rstrip(" \t")
                text = stripped if not stripped or stripped.endswith(("\n", "\r")) else text
        result.append((kind, text, tag))
    return result


def _twice(pieces: Sequence[Token]) -> list[Token]:
    """The pieces with each outermost loop run twice: run once, it could be taken for a line outside of loops."""
    result: list[Token] = []
    start = depth = 0
    for piece in pieces:
        result.append(piece)
        if piece[0] is SliceKind.TAG and _loop(piece[2]):
            start = start if depth else len(result) - 1
            depth += 1
        elif piece[0] is SliceKind.TAG and closing_of(piece[2]) in LOOPS and depth:
            depth -= 1
            if not depth:
                result += result[start:]
    return result


class _Laid:
    """Pieces with what is the same in every world: which tags open and close blocks, and their tests."""

    def __init__(self, pieces: Sequence[Token]) -> None:
        self._pieces = pieces
        self._arms = _arms(pieces)
        self._tests = {index: _CONTROL.sub("", pieces[index][1]) for index in self._arms}
        self.tests = frozenset(self._tests.values())

    def lines(self, world: _World) -> Counter[str]:
        return Counter(line for line in BREAK.split("".join(self._taken(world))) if line.strip())

    def _taken(self, world: _World) -> Iterator[str]:
        """The text that is left when each branch takes its arm, or its last, and loops run or not."""
        stack: list[tuple[str, int, int]] = []  # name of the block, arm it is in, arm it takes
        skipped = 0  # of how many blocks around this is not the arm that is taken
        for index, (kind, text, tag) in enumerate(self._pieces):
            if kind is SliceKind.TAG:
                closing = closing_of(tag)
                if index in self._arms:
                    takes = self._takes(index, tag, world)
                    stack.append((tag, 0, takes))
                    skipped += takes != 0
                elif is_middle(tag) and stack:
                    name, arm, takes = stack.pop()
                    stack.append((name, arm + 1, takes))
                    skipped += (arm + 1 != takes) - (arm != takes)
                elif closing is not None and stack and stack[-1][0].lstrip("#^").strip() == closing:
                    _, arm, takes = stack.pop()
                    skipped -= arm != takes
                elif not skipped:
                    yield text if _prints(tag) else ""
            elif kind is not SliceKind.COMMENT and not skipped:
                yield text

    def _takes(self, index: int, tag: str, world: _World) -> int:
        last = self._arms[index]
        if _loop(tag):
            return 0 if world.runs(self._tests[index]) else 1
        chosen = world.arm(self._tests[index])
        return min(chosen, last) if chosen < 99 or last else 1


def _loop(tag: str) -> bool:
    return tag.lstrip("#") in LOOPS


def _arms(pieces: Sequence[Token]) -> dict[int, int]:
    """The blocks that are closed: the index of the opening tag, and the number of its last arm."""
    found: dict[int, int] = {}
    stack: list[tuple[int, str, int]] = []
    for index, (kind, _, tag) in enumerate(pieces):
        if kind is not SliceKind.TAG:
            continue
        closing = closing_of(tag)
        if is_middle(tag):
            if stack:
                opened, name, arms = stack.pop()
                stack.append((opened, name, arms + 1))
        elif closing is None:
            stack.append((index, tag.lstrip("#^").strip(), 0))
        elif any(name == closing for _, name, _ in stack):
            while True:
                opened, name, arms = stack.pop()
                if name == closing:
                    found[opened] = arms
                    break
    return found


def _prints(tag: str) -> bool:
    """Whether a tag that opens no block puts text in its place (an include does)."""
    return tag not in ("set", "import", "from", "extends", "do", "assign")
