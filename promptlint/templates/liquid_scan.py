"""Liquid templates taken apart: outputs, tags, comments and raw blocks with exact places, nested as the tags nest."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from promptlint.model import Slice, SliceKind

BLOCKS = frozenset(["if", "unless", "case", "for", "tablerow", "capture", "ifchanged"])
_MIDDLES = {
    "elsif": ("if", "unless"),
    "else": ("if", "unless", "case", "for", "tablerow"),
    "when": ("case",),
}
_TAG = re.compile(r"\{%(-?)[ \t\r\n]*+(#|\w*)")
_MAX_DEPTH = 50  # what is nested deeper is read as if its tags were not there


@dataclass(slots=True)
class Item:
    """A piece of a template: text, an output, a tag, or a block with its arms.

    `kind` is ``text``, ``output``, ``tag``, ``comment`` or ``raw``; `tag` the name of a tag and `body` what stands
    behind it. `shown_start` and `shown_end` are the text as the white-space signs around it leave it.
    """

    kind: str
    start: int
    end: int
    tag: str = ""
    body: str = ""
    trims_before: bool = False
    trims_after: bool = False
    shown_start: int = 0
    shown_end: int = 0
    arms: list[tuple[Item, list[Item]]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Trouble:
    """What is wrong with a template, and the range to point at."""

    start: int
    end: int
    message: str


def scan(text: str) -> tuple[list[Item], Trouble | None]:
    """The pieces of a text in order, which tile it, and what is wrong with it."""
    items: list[Item] = []
    at = 0
    trouble = None
    for item in _tags(text):
        if isinstance(item, Trouble):
            trouble = item
            break
        if item.start > at:
            items.append(Item("text", at, item.start))
        items.append(item)
        at = item.end
    if at < len(text):
        items.append(Item("text", at, len(text)))
    _trim(text, items)
    return items, trouble


def slices(items: list[Item]) -> tuple[Slice, ...]:
    """The pieces as the slices of a host."""
    kinds = {"text": SliceKind.LITERAL, "raw": SliceKind.LITERAL, "output": SliceKind.INTERPOLATION}
    kinds |= {"tag": SliceKind.TAG, "comment": SliceKind.COMMENT}
    return tuple(Slice(kinds[each.kind], each.start, each.end, each.tag) for each in items)


def _tags(text: str) -> Iterator[Item | Trouble]:
    at = 0
    while (at := _opening(text, at)) >= 0:
        closing = "}}" if text.startswith("{{", at) else "%}"
        stop = text.find(closing, at + 2)
        if stop < 0:
            yield Trouble(at, at + 2, f"{text[at : at + 2]} is never closed")
            return
        end = stop + 2
        trims_after = text[stop - 1] == "-" and stop - 1 > at + 1
        inner = text[at + 2 : stop - trims_after]
        trims_before = inner.startswith("-")
        if closing == "}}":
            yield Item("output", at, end, "", inner.removeprefix("-").strip(), trims_before, trims_after)
            at = end
            continue
        found = _TAG.match(text, at, stop)
        tag = found[2] if found else ""
        body = inner.removeprefix("-").strip().removeprefix(tag).strip()
        item = Item("tag", at, end, tag, body, trims_before, trims_after)
        at = end
        if tag == "#":
            yield Item("comment", item.start, end, "", "", trims_before, trims_after)
        elif tag in ("comment", "doc", "raw"):
            closed = re.compile(rf"\{{%(-?)[ \t\r\n]*+end{tag}[ \t\r\n]*+(-?)%\}}").search(text, end)
            if not closed:
                yield Trouble(item.start, end, f"'{tag}' is never closed: add 'end{tag}'")
                return
            at = closed.end()
            if tag != "raw":
                yield Item("comment", item.start, at, "", "", trims_before, bool(closed[2]))
                continue
            yield item
            if closed.start() > end:
                yield Item("raw", end, closed.start())
            yield Item("tag", closed.start(), at, "endraw", "", bool(closed[1]), bool(closed[2]))
        else:
            yield item


def _opening(text: str, at: int) -> int:
    found = _OPENING.search(text, at)
    return found.start() if found else -1


_OPENING = re.compile(r"\{[{%]")


def _trim(text: str, items: list[Item]) -> None:
    for index, item in enumerate(items):
        if item.kind not in ("text", "raw"):
            continue
        start, end = item.start, item.end
        if index and items[index - 1].trims_after:
            start = end - len(text[start:end].lstrip())
        if index + 1 < len(items) and items[index + 1].trims_before:
            end = start + len(text[start:end].rstrip())
        item.shown_start, item.shown_end = start, max(start, end)


def nest(items: list[Item]) -> tuple[list[Item], Trouble | None]:
    """The pieces as a tree: each block with its arms. Tags that no engine of ours knows stay single tags."""
    root: list[Item] = []
    stack: list[Item] = []
    ends = {each.tag for each in items if each.tag.startswith("end")}
    for item in items:
        out = stack[-1].arms[-1][1] if stack else root
        opened = stack[-1].tag if stack else ""
        if item.kind != "tag" or item.tag in ("raw", "endraw"):
            out.append(item)
        elif item.tag in BLOCKS:
            item.arms.append((item, []))
            if len(stack) < _MAX_DEPTH:
                out.append(item)
            stack.append(item)
            if len(stack) > _MAX_DEPTH:
                item.arms[-1] = (item, out)
        elif item.tag in _MIDDLES:
            if opened not in _MIDDLES[item.tag]:
                return root, Trouble(item.start, item.end, f"'{item.tag}' stands in no block that can have one")
            if len(stack) <= _MAX_DEPTH:
                stack[-1].arms.append((item, []))
        elif item.tag.startswith("end") and item.tag[3:] in BLOCKS:
            if item.tag[3:] != opened:
                wanted = f"; 'end{opened}' is expected here" if opened else ""
                return root, Trouble(item.start, item.end, f"'{item.tag}' closes nothing{wanted}")
            stack.pop()
        elif not item.tag.startswith("end") and f"end{item.tag}" not in ends:
            out.append(item)
    if stack:
        last = stack[-1]
        return root, Trouble(last.start, last.end, f"'{last.tag}' is never closed: add 'end{last.tag}'")
    return root, None
