"""JSON values as trees with exact positions: an iterative parser, linear in time, bounded in depth.

The standard library's parser gives no positions and recurses. Duplicate keys are tolerated (the last counts, as
everywhere); comments, single quotes and trailing commas are errors with a remedy.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import partial

from promptlint.diagnostic import Problem
from promptlint.documents.tree import MAX_DEPTH, Fields, Items, Leaf, Mapper, Tree
from promptlint.text import Location, MappedText, Source

_BLANK = re.compile(r"[ \t\r\n]*+")
_STRING = re.compile(r'"[^"\\\x00-\x1f]*+(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1f]*+)*+')
_WORD = re.compile(
    r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?(?![\w.])|(?:true|false|null|NaN|-?Infinity)\b"
)
_ESCAPE = re.compile(r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|.)")
_SIMPLE = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}


class _RefusedError(Exception):
    def __init__(self, at: int, message: str) -> None:
        self.at = at
        self.message = message


@dataclass(slots=True)
class _Open:
    start: int
    mapping: bool
    items: list[Tree] = field(default_factory=list)
    keys: list[Leaf] = field(default_factory=list)


def document(source: Source, start: int = 0, end: int | None = None) -> Tree | Problem:
    """The JSON value at `start`..`end` of a source, or why there is none."""
    end = len(source.text) if end is None else end
    try:
        tree, at = _value(source, start, end)
        at = _skip(source.text, at, end)
        if at < end:
            raise _RefusedError(at, "more text after the end of the value; one value a file (one a line in .jsonl)")
    except _RefusedError as refused:
        at = min(refused.at, len(source.text))
        return Problem(Location(source, at, min(at + 1, len(source.text))), f"JSON: {refused.message}")
    return tree


def _skip(text: str, at: int, end: int) -> int:
    found = _BLANK.match(text, at, end)
    return found.end() if found else at


def _value(source: Source, at: int, end: int) -> tuple[Tree, int]:
    text = source.text
    stack: list[_Open] = []
    while True:
        at = _skip(text, at, end)
        tree: Tree
        opening = text[at] if at < end else ""
        if opening in ("{", "["):
            if len(stack) >= MAX_DEPTH:
                raise _RefusedError(at, f"nested more than {MAX_DEPTH} levels deep; flatten it")
            stack.append(_Open(at, opening == "{"))
            at = _skip(text, at + 1, end)
            if at < end and text[at] == ("}" if opening == "{" else "]"):
                tree, at = _close(stack.pop(), at + 1), at + 1
            else:
                if opening == "{":
                    at = _key(source, stack[-1], at, end)
                continue
        else:
            tree = _scalar(source, at, end, stack)
            at = tree.end
        while stack:  # the value is complete: what follows it?
            stack[-1].items.append(tree)
            at = _skip(text, at, end)
            closing = "}" if stack[-1].mapping else "]"
            if at < end and text[at] == ",":
                comma = at
                at = _skip(text, at + 1, end)
                if at < end and text[at] in "}]":
                    raise _RefusedError(comma, "a comma after the last element; remove it")
                if stack[-1].mapping:
                    at = _key(source, stack[-1], at, end)
                break
            if at < end and text[at] == closing:
                tree, at = _close(stack.pop(), at + 1), at + 1
                continue
            if at >= end:
                raise _unclosed(stack[-1])
            raise _RefusedError(at, f"expected a comma or `{closing}` here, found {text[at]!r}")
        else:
            return tree, at


def _close(opened: _Open, end: int) -> Tree:
    if opened.mapping:
        return Fields(opened.start, end, tuple(zip(opened.keys, opened.items, strict=True)))
    return Items(opened.start, end, tuple(opened.items))


def _unclosed(opened: _Open) -> _RefusedError:
    opening = "{" if opened.mapping else "["
    return _RefusedError(opened.start, f"the `{opening}` opened here is never closed; the file may be cut off")


def _key(source: Source, opened: _Open, at: int, end: int) -> int:
    if at >= end:
        raise _unclosed(opened)
    if source.text[at] != '"':
        raise _RefusedError(at, f"expected a key in double quotes, found {source.text[at]!r}")
    key = _string(source, at, end)
    colon = _skip(source.text, key.end, end)
    if colon >= end:
        raise _unclosed(opened)
    if source.text[colon] != ":":
        raise _RefusedError(colon, f"expected a colon after the key, found {source.text[colon]!r}")
    opened.keys.append(key)
    return colon + 1


def _scalar(source: Source, at: int, end: int, stack: list[_Open]) -> Leaf:
    if at >= end:
        raise _unclosed(stack[-1]) if stack else _RefusedError(at, "there is no value; the file may be cut off")
    if source.text[at] == '"':
        return _string(source, at, end)
    word = _WORD.match(source.text, at, end)
    if word:
        return Leaf(at, word.end(), word.group(), False, partial(_whole, source))
    found = source.text[at]
    if found == "'":
        raise _RefusedError(at, "a single quote; JSON knows only double quotes")
    if source.text.startswith(("//", "/*", "#"), at):
        raise _RefusedError(at, "a comment; JSON has none, remove it")
    raise _RefusedError(at, f"expected a value, found {found!r}")


def _string(source: Source, at: int, end: int) -> Leaf:
    found = _STRING.match(source.text, at, end)
    stop = found.end() if found else at + 1
    if stop >= end:
        raise _RefusedError(at, "the string opened here is never closed; the file may be cut off")
    if source.text[stop] != '"':
        if source.text[stop] == "\\":
            raise _RefusedError(stop, "an unknown escape; write a backslash as `\\\\`")
        if source.text[stop] in "\r\n":
            raise _RefusedError(at, "a line break inside a string; write it as `\\n`, or close the string")
        raise _RefusedError(stop, "a control character inside a string; write it as `\\uXXXX`")
    inner = source.text[at + 1 : stop]
    value = _ESCAPE.sub(lambda each: _unescape(each.group()), inner) if "\\" in inner else inner
    return Leaf(at, stop + 1, value, True, partial(_decode, source))


def _unescape(escape: str) -> str:
    if escape[1] != "u":
        return _SIMPLE.get(escape[1], escape[1])
    if len(escape) == 12:
        return bytes.fromhex(escape[2:6] + escape[8:]).decode("utf-16-be")
    code = int(escape[2:], 16)
    return "\ufffd" if 0xD800 <= code < 0xE000 else chr(code)  # half a pair is no character


def _decode(source: Source, leaf: Leaf) -> MappedText:
    mapper = Mapper(source)
    at = leaf.start + 1
    for found in _ESCAPE.finditer(source.text, at, leaf.end - 1):
        mapper.verbatim(at, found.start())
        mapper.unit(_unescape(found.group()), found.start(), found.end())
        at = found.end()
    mapper.verbatim(at, leaf.end - 1)
    return mapper.finish()


def _whole(source: Source, leaf: Leaf) -> MappedText:
    return MappedText.whole(source, leaf.start, leaf.end)
