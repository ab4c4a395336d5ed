"""Template blocks: which tag closes which (``{% if %}`` ... ``{% endif %}``, ``{{#each}}`` ... ``{{/each}}``)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from promptlint.model import Slice, SliceKind, TextHost

_MIDDLE = frozenset({"else", "elif", "elsif", "elseif", "when", "else if", "^"})
_CLOSING = re.compile(r"(?:end|/)[ ]*([\w.-]+)")
LOOPS = frozenset({"for", "each", "foreach", "tablerow"})


@dataclass(frozen=True, slots=True)
class TemplateBlock:
    """A block from its opening tag to the end of its closing tag, with the ranges of its arms."""

    name: str
    start: int
    end: int
    arms: tuple[tuple[int, int], ...]
    children: tuple[TemplateBlock, ...]


@dataclass(slots=True)
class _Open:
    tag: Slice
    middles: list[Slice]
    children: list[TemplateBlock]


def template_blocks(host: TextHost) -> tuple[TemplateBlock, ...]:
    """The outermost blocks of a host, in order. Tags that nothing closes are no blocks."""
    root = _Open(Slice(SliceKind.TAG, 0, 0), [], [])
    stack = [root]
    waiting: dict[str, int] = {}
    for tag in host.slices:
        if tag.kind is not SliceKind.TAG:
            continue
        closing = closing_of(tag.tag)
        if is_middle(tag.tag):
            stack[-1].middles.append(tag)
        elif closing is None:
            stack.append(_Open(tag, [], []))
            name = _plain(tag.tag)
            waiting[name] = waiting.get(name, 0) + 1
        elif waiting.get(closing):
            while True:
                opened = stack.pop()
                name = _plain(opened.tag.tag)
                waiting[name] -= 1
                if name == closing:
                    break
                stack[-1].middles += opened.middles  # no block after all: what it gathered belongs to the one around
                stack[-1].children += opened.children
            stack[-1].children.append(_made(opened, tag))
    while len(stack) > 1:
        opened = stack.pop()
        stack[-1].children += opened.children
    return tuple(sorted(root.children, key=lambda block: block.start))


def closing_of(tag: str) -> str | None:
    """The name of the block that a tag closes, or `None` if it closes none."""
    found = _CLOSING.fullmatch(tag)
    return found[1] if found else None


def is_middle(tag: str) -> bool:
    """Whether a tag begins another arm of the block that it stands in."""
    return tag in _MIDDLE


def _made(opened: _Open, closing: Slice) -> TemplateBlock:
    arms: list[tuple[int, int]] = []
    at = opened.tag.end
    for middle in sorted(opened.middles, key=lambda each: each.start):
        arms.append((at, middle.start))
        at = middle.end
    arms.append((at, closing.start))
    children = tuple(sorted(opened.children, key=lambda block: block.start))
    return TemplateBlock(_plain(opened.tag.tag), opened.tag.start, closing.end, tuple(arms), children)


def _plain(tag: str) -> str:
    """A tag's name without the sigils of Handlebars."""
    return tag.lstrip("#^").strip()
