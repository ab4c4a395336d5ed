"""Jinja's own lexer, with exact places: its tokens are found again in the text that it normalised on the way."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from jinja2 import Environment, TemplateSyntaxError

from promptlint.diagnostic import Problem
from promptlint.model import Slice, SliceKind
from promptlint.templates.session import JINJA, JinjaSyntax
from promptlint.text import MappedText

_KINDS = {
    "variable_begin": SliceKind.INTERPOLATION,
    "block_begin": SliceKind.TAG,
    "linestatement_begin": SliceKind.TAG,
    "linecomment_begin": SliceKind.COMMENT,
    "raw_begin": SliceKind.TAG,
    "raw_end": SliceKind.TAG,
    "comment_begin": SliceKind.COMMENT,
}
_ENDS = {"variable_end", "block_end", "linestatement_end", "linecomment_end", "comment_end", "raw_begin", "raw_end"}
STATEMENTS = ("block_begin", "linestatement_begin")


@cache
def environment(syntax: JinjaSyntax) -> Environment:
    """Jinja as a syntax wants it.

    `do`, `break` and `continue` need extensions; accepting them where an engine has none of them harms nobody.
    """
    return Environment(
        block_start_string=syntax.block_start,
        block_end_string=syntax.block_end,
        variable_start_string=syntax.variable_start,
        variable_end_string=syntax.variable_end,
        comment_start_string=syntax.comment_start,
        comment_end_string=syntax.comment_end,
        line_statement_prefix=syntax.line_statement_prefix or None,
        line_comment_prefix=syntax.line_comment_prefix or None,
        trim_blocks=syntax.trim_blocks,
        lstrip_blocks=syntax.lstrip_blocks,
        keep_trailing_newline=True,
        extensions=["jinja2.ext.do", "jinja2.ext.loopcontrols"],
    )


@dataclass(frozen=True, slots=True)
class Token:
    """A token of Jinja's lexer and its range in the text. The value has its newlines normalised."""

    kind: str
    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Trouble:
    """What is wrong with a template, and the range to point at."""

    start: int
    end: int
    message: str

    def problem(self, text: MappedText) -> Problem:
        return Problem(text.location(self.start, self.end), self.message)


@dataclass(frozen=True, slots=True)
class Scan:
    """A template text taken apart.

    `owners` gives for each token the index of the slice it belongs to (a tag, an interpolation, a comment; literal
    text belongs to none: -1). `slices` tile the text.
    """

    tokens: tuple[Token, ...]
    slices: tuple[Slice, ...]
    owners: tuple[int, ...]
    trouble: Trouble | None


def scan(text: str, syntax: JinjaSyntax = JINJA) -> Scan:
    """Take a template text apart; never raises. What follows an unreadable place is literal text."""
    tokens: list[Token] = []
    trouble = None
    normal = text.replace("\r\n", "\n").replace("\r", "\n")
    if not syntax.keep_trailing_newline:
        normal = normal.removesuffix("\n")
    place = _Places(text).of
    at = 0
    try:
        for _, kind, value in environment(syntax).lex(normal):
            while not normal.startswith(value, at):  # what a minus sign trims has no token
                assert normal[at].isspace(), "Jinja's lexer skips nothing but white space"
                at += 1
            tokens.append(Token(kind, value, place(at), place(at + len(value))))
            at += len(value)
    except TemplateSyntaxError as error:
        message = re.sub(r" at \d+$", "", error.message or "cannot be read")
        message = "a string is never closed" if normal[at : at + 1] in ("'", '"') else message
        trouble = Trouble(place(at), place(min(at + 1, len(normal))), message)
        if tokens and tokens[-1].kind in ("raw_begin", "comment_begin"):
            trouble = Trouble(tokens[-1].start, tokens[-1].end, message)
    spans = list(_tags(tokens, text))
    if trouble is None and tokens and (opened := _unclosed(tokens)) is not None:
        trouble = Trouble(opened.start, opened.end, f"{opened.value} is never closed")
    slices, owners = _tile(spans, len(text), len(tokens))
    return Scan(tuple(tokens), slices, owners, trouble)


class _Places:
    """From offsets in the text with normalised newlines to offsets in the text itself."""

    def __init__(self, text: str) -> None:
        pairs = (found.start() for found in re.finditer("\r\n", text)) if "\r\n" in text else ()
        self._pairs = [start - before for before, start in enumerate(pairs)]

    def of(self, offset: int) -> int:
        return offset + bisect_left(self._pairs, offset)


def _tags(tokens: list[Token], text: str) -> Iterable[tuple[Slice, int, int]]:
    """Each closed tag, interpolation and comment, with its first and last token."""
    first = -1
    for index, token in enumerate(tokens):
        if token.kind in _KINDS:
            first = index
        if token.kind in _ENDS and first >= 0:
            begin = tokens[first]
            # behind a minus sign the lexer's end token runs on over the white space that it trims
            end = token.start + len(text[token.start : token.end].rstrip())
            yield Slice(_KINDS[begin.kind], begin.start, end, _tag_name(tokens, first)), first, index
            first = -1


def _tag_name(tokens: list[Token], first: int) -> str:
    kind = tokens[first].kind
    if kind in ("raw_begin", "raw_end"):
        return "raw" if kind == "raw_begin" else "endraw"
    if kind not in STATEMENTS:
        return ""
    name = next((token for token in tokens[first + 1 : first + 3] if token.kind != "whitespace"), None)
    return name.value if name is not None and name.kind == "name" else ""


def _unclosed(tokens: list[Token]) -> Token | None:
    """The opening token of a tag or interpolation that the text ends in."""
    for token in reversed(tokens):
        if token.kind in ("variable_begin", *STATEMENTS):
            return token
        if token.kind in _ENDS:
            return None
    return None


def _tile(spans: list[tuple[Slice, int, int]], length: int, tokens: int) -> tuple[tuple[Slice, ...], tuple[int, ...]]:
    slices: list[Slice] = []
    owners = [-1] * tokens
    at = 0
    for piece, first, last in spans:
        if piece.start > at:
            slices.append(Slice(SliceKind.LITERAL, at, piece.start))
        owners[first : last + 1] = [len(slices)] * (last + 1 - first)
        slices.append(piece)
        at = piece.end
    if at < length:
        slices.append(Slice(SliceKind.LITERAL, at, length))
    return tuple(slices), tuple(owners)
