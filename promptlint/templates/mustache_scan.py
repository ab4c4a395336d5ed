"""The tags of texts with double braces: where each stands, what it is, and which white space it takes with it."""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator
from dataclasses import dataclass

_TAG = re.compile(r"\{\{(?P<open>\{|~)?\s*(?P<sigil>[#^/>&=]?)(?P<body>[^{}]*?)(?P<close>~)?\}\}")
_PLAIN_NAME = re.compile(r"\{\{[ \t]*+([^\W\d]\w*+(?:[. -]\w++)*+)[ \t]*+\}\}")
_SET = re.compile(r"=[ \t]*+([^\s=]{1,20})\s++([^\s=]{1,20})\s*+=")
_RAW = re.compile(r"\{\{\{\{[ \t]*+(/?)[ \t]*+([\w.-]++)[^{}\r\n]*+\}\}\}\}")
_LINE_BREAK = re.compile(r"\r\n|\r|\n")
_END = re.compile(r"~?\}\}")
_LONG_END = re.compile(r"--~?\}\}")
_STANDALONE = ("#", "^", "/", "!", ">", "=", "else")
ESCAPE = "\\"
RAW = "raw"
END_RAW = "endraw"


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag: its `sigil` (empty for a value, ``else``, `ESCAPE` for a brace that is none) and what stands inside."""

    start: int
    end: int
    sigil: str
    body: str
    trims_before: bool = False
    trims_after: bool = False


def tags(text: str, dialect: str) -> Iterator[Tag]:
    """The tags of a text in the dialects `mustache`, `handlebars`, `semantic-kernel` and `langfuse`, in order."""
    if dialect == "langfuse":
        for found in _PLAIN_NAME.finditer(text):
            yield Tag(found.start(), found.end(), "", found[1])
        return
    handlebars = dialect == "handlebars"
    long_comments = True
    at = text.find("{{")
    while at >= 0:
        tag = None
        if handlebars and (special := _special(text, at)):
            yield from special
            at = text.find("{{", special[-1].end)
            continue
        if text.startswith(("{{!--", "{{~!--"), at) and long_comments:
            tag = _comment(text, at, _LONG_END)
            long_comments = tag is not None  # where one has no end, no later one has
        if tag is None and text.startswith(("{{!", "{{~!"), at):
            tag = _comment(text, at, _END)
        elif tag is None:
            tag = _tag(text, at)
        if tag is not None:
            yield tag
            changed = _SET.fullmatch(f"={tag.body}") if tag.sigil == "=" else None
            if changed and not handlebars:
                at = yield from _other_delimiters(text, tag.end, changed[1], changed[2])
                continue
        at = text.find("{{", tag.end if tag is not None else at + 1)


def _comment(text: str, at: int, closing: re.Pattern[str]) -> Tag | None:
    end = closing.search(text, at)
    if end is None:
        return None
    return Tag(at, end.end(), "!", "", text[at + 2] == "~", "~" in end.group())


def _tag(text: str, at: int) -> Tag | None:
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
    return Tag(at, end, sigil, body, found["open"] == "~", found["close"] is not None)


def _special(text: str, at: int) -> list[Tag]:
    """What only Handlebars knows: an escaped brace, or a raw block."""
    if at and text[at - 1] == "\\":
        if at > 1 and text[at - 2] == "\\":  # an escaped backslash: one remains, and the tag is a tag
            return []
        return [Tag(at - 1, at + 2, ESCAPE, "{{")]
    opened = _RAW.match(text, at)
    if not opened or opened[1]:
        return []
    closing = re.compile(rf"\{{{{4}}/[ \t]*+{re.escape(opened[2])}[ \t]*+\}}{{4}}").search(text, opened.end())
    if not closing:
        return []
    return [Tag(at, opened.end(), RAW, opened[2]), Tag(closing.start(), closing.end(), END_RAW, opened[2])]


def _other_delimiters(text: str, at: int, opening: str, closing: str) -> Generator[Tag, None, int]:
    """The tags between two changes of the delimiters; returns where the next ordinary one stands."""
    while (start := text.find(opening, at)) >= 0 and (stop := text.find(closing, start + len(opening))) >= 0:
        inner = text[start + len(opening) : stop]
        at = stop + len(closing)
        sigil = inner.lstrip()[:1] if inner.lstrip()[:1] in tuple("#^/>&!=") else ""
        body = inner.strip().removeprefix(sigil).strip()
        if sigil == "=" and (changed := _SET.fullmatch(f"={body}")):
            yield Tag(start, at, "=", body)
            opening, closing = changed[1], changed[2]
            if opening == "{{":
                return text.find("{{", at)
        elif body or sigil == "!":
            yield Tag(start, at, sigil, "" if sigil == "!" else body)
    return -1


def trimmed(text: str, tag: Tag) -> tuple[int, int]:
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
