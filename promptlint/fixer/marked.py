"""Values ahead of a breakpoint: wherever they stand there, the provider stores them with the text up to the mark."""

from __future__ import annotations

from promptlint.model import Prompt, Segment
from promptlint.nodes import parts, segments

MARKED_WHOLE = "it would still stand ahead of the breakpoint, so that nothing would be won: it has to go behind it"


def marked_whole(prompt: Prompt, segment: Segment) -> bool:
    """Whether a value stands ahead of the first breakpoint of all, which is in its own message and is always there."""
    for part in parts(prompt.nodes):
        marks = [mark for mark in part.breakpoints if not (mark.automatic or mark.conditional or mark.repeated)]
        own = part.children[: marks[0].after] if marks else ()
        if any(each is segment or each == segment for each in segments(own)):
            return True
        if part.breakpoints:
            return False
    return False
