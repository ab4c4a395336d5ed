"""TOML values as trees with exact positions: linear in time, bounded in depth.

The standard library's parser gives no positions. This one accepts what that one accepts, and some more: it does not
mind a key that is given twice (the last counts) nor a number that is none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import partial

from promptlint.diagnostic import Problem
from promptlint.documents.tree import MAX_DEPTH, Fields, Items, Leaf, Mapper, Tree
from promptlint.text import Location, MappedText, Source

_SPACE = re.compile(r"[ \t]*+")
_BLANK = re.compile(r"(?:[ \t\r\n]++|#[^\r\n]*+)*+")
_LINE_END = re.compile(r"[ \t]*+(?:#[^\r\n]*+)?(?=\r?\n|\Z)")
_BARE = re.compile(r"[A-Za-z0-9_-]++")
_SCALAR = re.compile(r"[^\s,\]}#\"'\[{=]++(?:[ ]\d\d:[0-9:.+Z-]++)?")
_LITERAL = re.compile(r"'[^'\r\n]*+'")
_BASIC = re.compile(r'"[^"\\\r\n]*+(?:\\[^\r\n][^"\\\r\n]*+)*+"')
_LONG_LITERAL = re.compile(r"'''.*?'''(?:''?(?!'))?", re.DOTALL)
_LONG_BASIC = re.compile(r'"""[^"\\]*+(?:(?:\\.|"(?!"")|""(?!"))[^"\\]*+)*+"""(?:""?(?!"))?', re.DOTALL)
_ESCAPE = re.compile(r"\\(?:u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|x[0-9a-fA-F]{2}|[ \t]*+\r?\n[ \t\r\n]*+|.)|\r\n", re.DOTALL)
_LINE_BREAK = re.compile(r"\r\n")  # reads as a line feed, also where there are no escapes
_SIMPLE = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r", "e": "\x1b"}


class _RefusedError(Exception):
    def __init__(self, at: int, message: str) -> None:
        self.at = at
        self.message = message


@dataclass(slots=True)
class _Table:
    """A table that may still grow: further headers and dotted keys add to it."""

    start: int
    end: int
    members: list[tuple[Leaf, _Table | _Tables | Tree]] = field(default_factory=list)

    def get(self, key: Leaf) -> _Table | _Tables | Tree | None:
        return next((value for name, value in reversed(self.members) if name.value == key.value), None)

    def frozen(self) -> Fields:
        members = tuple(
            (key, each.frozen() if isinstance(each, _Table | _Tables) else each) for key, each in self.members
        )
        return Fields(self.start, self.end, members)


@dataclass(slots=True)
class _Tables:
    """An array of tables (``[[name]]``)."""

    items: list[_Table]

    def frozen(self) -> Items:
        return Items(self.items[0].start, self.items[-1].end, tuple(each.frozen() for each in self.items))


def document(source: Source, start: int = 0, end: int | None = None) -> Tree | Problem:
    """The table that a TOML text (`start`..`end` of the source) is, or why it is none."""
    try:
        return _Reader(source, len(source.text) if end is None else end).document(start)
    except _RefusedError as refused:
        at = min(refused.at, len(source.text))
        return Problem(Location(source, at, min(at + 1, len(source.text))), f"TOML: {refused.message}")


class _Reader:
    def __init__(self, source: Source, end: int) -> None:
        self._source = source
        self._text = source.text
        self._end = end

    def document(self, start: int) -> Fields:
        root = _Table(start, self._end)
        current = root
        at = self._skip(_BLANK, start)
        while at < self._end:
            if self._text[at] == "[":
                current, at = self._header(root, at)
            else:
                at = self._pair(current, at, 0)
                current.end = max(current.end, at)
            at = self._line_end(at)
            at = self._skip(_BLANK, at)
        return root.frozen()

    def _skip(self, what: re.Pattern[str], at: int) -> int:
        found = what.match(self._text, at, self._end)
        return found.end() if found else at

    def _line_end(self, at: int) -> int:
        found = _LINE_END.match(self._text, at, self._end)
        if not found:
            raise _RefusedError(self._skip(_SPACE, at), "expected the end of the line; one key and value a line")
        return found.end()

    # --- keys and tables -----------------------------------------------------------------------------------------

    def _header(self, root: _Table, at: int) -> tuple[_Table, int]:
        opened = at
        many = self._text.startswith("[[", at)
        path, at = self._path(self._skip(_SPACE, at + (2 if many else 1)))
        closing = "]]" if many else "]"
        if not self._text.startswith(closing, at):
            raise _RefusedError(opened, "the `[` opened here is never closed; close it on the same line")
        at += len(closing)
        table = root
        for key in path[:-1]:
            table = self._inner(table, key)
        last = path[-1]
        if not many:
            return self._inner(table, last, opened), at
        held = table.get(last)
        new = _Table(opened, at)
        if isinstance(held, _Tables):
            held.items.append(new)
        else:
            table.members.append((last, _Tables([new])))
        return new, at

    def _inner(self, table: _Table, key: Leaf, start: int | None = None) -> _Table:
        held = table.get(key)
        if isinstance(held, _Tables):
            return held.items[-1]
        if isinstance(held, _Table):
            return held
        new = _Table(key.start if start is None else start, key.end)
        table.members.append((key, new))
        return new

    def _path(self, at: int) -> tuple[list[Leaf], int]:
        path: list[Leaf] = []
        while True:
            key = self._key(at)
            path.append(key)
            if len(path) > MAX_DEPTH:
                raise _RefusedError(at, f"nested more than {MAX_DEPTH} levels deep; flatten it")
            at = self._skip(_SPACE, key.end)
            if not self._text.startswith(".", at):
                return path, at
            at = self._skip(_SPACE, at + 1)

    def _key(self, at: int) -> Leaf:
        if at < self._end and self._text[at] in "\"'":
            return self._string(at)
        found = _BARE.match(self._text, at, self._end)
        if not found:
            raise _RefusedError(at, "expected a key (letters, digits, `_`, `-`, or quoted)")
        return Leaf(at, found.end(), found.group(), True, partial(_whole, self._source))

    def _pair(self, table: _Table, at: int, depth: int) -> int:
        path, at = self._path(at)
        if not self._text.startswith("=", at):
            raise _RefusedError(at, "expected `=` after the key")
        for key in path[:-1]:
            table = self._inner(table, key)
        value = self._value(self._skip(_SPACE, at + 1), depth)
        table.members.append((path[-1], value))
        table.end = max(table.end, value.end)
        return value.end

    # --- values --------------------------------------------------------------------------------------------------

    def _value(self, at: int, depth: int) -> Tree:
        if depth > MAX_DEPTH:
            raise _RefusedError(at, f"nested more than {MAX_DEPTH} levels deep; flatten it")
        opening = self._text[at] if at < self._end else ""
        if opening in ("'", '"'):
            return self._string(at)
        if opening == "[":
            return self._array(at, depth)
        if opening == "{":
            return self._inline(at, depth)
        found = _SCALAR.match(self._text, at, self._end)
        if not found:
            raise _RefusedError(at, "expected a value; texts stand in quotes")
        return Leaf(at, found.end(), found.group(), False, partial(_whole, self._source))

    def _array(self, start: int, depth: int) -> Items:
        items: list[Tree] = []
        at = self._skip(_BLANK, start + 1)
        while at < self._end and self._text[at] != "]":
            value = self._value(at, depth + 1)
            items.append(value)
            at = self._skip(_BLANK, value.end)
            if at < self._end and self._text[at] == ",":
                at = self._skip(_BLANK, at + 1)
            elif at < self._end and self._text[at] != "]":
                raise _RefusedError(at, "expected a comma or `]` here")
        if at >= self._end:
            raise _RefusedError(start, "the `[` opened here is never closed; the file may be cut off")
        return Items(start, at + 1, tuple(items))

    def _inline(self, start: int, depth: int) -> Fields:
        table = _Table(start, start)
        at = self._skip(_BLANK, start + 1)
        while at < self._end and self._text[at] != "}":
            at = self._skip(_BLANK, self._pair(table, at, depth + 1))
            if at < self._end and self._text[at] == ",":
                at = self._skip(_BLANK, at + 1)
            elif at < self._end and self._text[at] != "}":
                raise _RefusedError(at, "expected a comma or `}` here")
        if at >= self._end:
            raise _RefusedError(start, "the `{` opened here is never closed; the file may be cut off")
        table.end = at + 1
        return table.frozen()

    def _string(self, at: int) -> Leaf:
        quote = self._text[at]
        long = self._text.startswith(quote * 3, at)
        pattern = (_LONG_LITERAL if long else _LITERAL) if quote == "'" else (_LONG_BASIC if long else _BASIC)
        found = pattern.match(self._text, at, self._end)
        if not found:
            raise _RefusedError(at, f"the {quote * 3 if long else quote} opened here is never closed; close it")
        leaf = Leaf(at, found.end(), "", True, partial(_decode, self._source))
        return Leaf(at, found.end(), _decode(self._source, leaf).text, True, leaf.decode)


def _decode(source: Source, leaf: Leaf) -> MappedText:
    text = source.text
    quote = text[leaf.start]
    width = 3 if text.startswith(quote * 3, leaf.start) and leaf.end - leaf.start >= 6 else 1
    at, end = leaf.start + width, leaf.end - width
    if width == 3:  # a line break right behind the quotes is none of the text
        at += 2 if text.startswith("\r\n", at) else 1 if text.startswith("\n", at) else 0
    mapper = Mapper(source)
    for found in (_LINE_BREAK if quote == "'" else _ESCAPE).finditer(text, at, end):
        mapper.verbatim(at, found.start())
        mapper.unit(_unescape(found.group()), found.start(), found.end())
        at = found.end()
    mapper.verbatim(at, end)
    return mapper.finish()


def _unescape(escape: str) -> str:
    if escape == "\r\n":
        return "\n"
    letter = escape[1]
    if letter in " \t\r\n":
        return ""
    if letter in "uUx" and len(escape) > 2:
        code = int(escape[2:], 16)
        return "\ufffd" if 0xD800 <= code < 0xE000 or code > 0x10FFFF else chr(code)
    return _SIMPLE.get(letter, letter)


def _whole(source: Source, leaf: Leaf) -> MappedText:
    return MappedText.whole(source, leaf.start, leaf.end)
