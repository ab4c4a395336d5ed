"""The Markdown of rule pages, as far as they use it: headings, paragraphs, lists, fenced blocks."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

_FENCE = re.compile(r"(```+)\s*(.*)")
_HEADING = re.compile(r"(#{1,6}) (.+)")
_ITEM = re.compile(r"(?:[-*]|\d+[.)]) (.*)")


class Kind(StrEnum):
    """What a block is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Block:
    """One block. `text` is without marks; `level` is that of a heading, `info` what stands behind a fence."""

    kind: Kind
    text: str
    level: int = 0
    info: str = ""


def blocks(page: str) -> Iterator[Block]:
    """The blocks of a page, in order."""
    lines = iter(page.splitlines())
    held: list[str] = []
    kind = Kind.PARAGRAPH

    def flush() -> Iterator[Block]:
        if held:
            yield Block(kind, " ".join(held))
            held.clear()

    for line in lines:
        if fence := _FENCE.fullmatch(line):
            yield from flush()
            code = []
            for inner in lines:
                if inner.rstrip() == fence[1]:
                    break
                code.append(inner)
            yield Block(Kind.CODE, "\n".join(code), info=fence[2])
        elif heading := _HEADING.fullmatch(line):
            yield from flush()
            yield Block(Kind.HEADING, heading[2], level=len(heading[1]))
        elif item := _ITEM.fullmatch(line):
            yield from flush()
            kind = Kind.ITEM
            held.append(item[1])
        elif not line.strip():
            yield from flush()
            kind = Kind.PARAGRAPH
        else:
            held.append(line.strip())
    yield from flush()


def sections(page: str) -> dict[str, str]:
    """The Markdown below each second-level heading, by its text, in order; under ``""`` what is before it."""
    found: dict[str, list[str]] = {"": []}
    current, fence = "", ""
    for line in page.splitlines():
        if mark := _FENCE.fullmatch(line):
            fence = "" if line.rstrip() == fence else fence or mark[1]
        if not fence and line.startswith("## "):
            current = line[3:].strip()
            found[current] = []
        else:
            found[current].append(line)
    return {title: "\n".join(lines).strip() for title, lines in found.items()}


def caption(info: str) -> str:
    """What a fenced block of a rule page is, for people: the file's name, what is flagged, or the file after a fix."""
    try:
        _, *words = shlex.split(info) or [""]
    except ValueError:
        return ""
    options = dict(word.partition("=")[::2] for word in words)
    if "flagged" in options:
        return "reported:"
    if "fixed" in options:
        how = "--fix --unsafe-fixes" if options["fixed"] == "unsafe" else "--fix"
        return f"{options.get('title', '')} after {how}:".lstrip()
    if "title" not in options:
        return ""
    run = [f"--{name} {options[name]}" for name in ("provider", "model") if name in options]
    run += ["--pedantic"] * ("pedantic" in options)
    return f"{options['title']}{' (' + ' '.join(run) + ')' if run else ''}:"
