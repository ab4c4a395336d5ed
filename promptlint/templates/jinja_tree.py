"""From tokens to Jinja's syntax tree: its parser is the judge of what is valid and says what belongs together.

The parser only carries line numbers. It is given the number of the token in place of the line, so that each node of
the tree and each error leads back to an exact range of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from jinja2 import TemplateSyntaxError, nodes
from jinja2.lexer import TokenStream
from jinja2.parser import Parser

from promptlint.model import Slice, SliceKind
from promptlint.templates.jinja_scan import STATEMENTS, Scan, Token, Trouble, environment, scan
from promptlint.templates.session import JINJA, JinjaSyntax
from promptlint.text import Location, MappedText

UNKNOWN_TAG = "_promptlint_tag_"  # how a tag of an unknown extension that may print something appears in the tree

_BLOCKS = frozenset(["autoescape", "block", "call", "filter", "for", "if", "macro", "set", "with"])
_TAGS = frozenset([
    "break", "continue", "do", "elif", "else", "endraw", "extends", "from", "import", "include", "print", "raw",
])  # fmt: skip
_KNOWN = _BLOCKS | _TAGS | {f"end{name}" for name in _BLOCKS}

_Raw = tuple[int, str, str]


@dataclass(frozen=True, slots=True)
class Template:
    """A template text with its syntax tree.

    `tree` is `None` where the text is no valid Jinja; then `trouble` says why.
    """

    text: MappedText
    scan: Scan
    tree: nodes.Template | None
    trouble: Trouble | None

    def place(self, token: int) -> Location:
        """The place of the tag or interpolation (for literal text: the text) that a token belongs to."""
        found = self.scan.owners[token]
        piece: Slice | Token = self.scan.slices[found] if found >= 0 else self.scan.tokens[token]
        return self.text.location(piece.start, piece.end)


def read(text: MappedText, syntax: JinjaSyntax = JINJA) -> Template:
    """Read a Jinja template; never raises."""
    scanned = scan(text.text, syntax)
    if scanned.trouble is not None:
        return Template(text, scanned, None, scanned.trouble)
    names = {piece.tag for piece in scanned.slices if piece.kind is SliceKind.TAG}
    tree, trouble = _parse(scanned, _without_unknown(scanned, names), syntax)
    if trouble is not None and names - _KNOWN and re.match(r"Encountered unknown tag 'el(se|if)'", trouble.message):
        # The block of an extension may have an `else` of its own: then no structure is read at all.
        tree, trouble = _parse(scanned, _without_tags(scanned), syntax)
    return Template(text, scanned, tree, trouble)


def _parse(scanned: Scan, tokens: Iterable[_Raw], syntax: JinjaSyntax) -> tuple[nodes.Template | None, Trouble | None]:
    engine = environment(syntax)
    parser = Parser(engine, "")
    counted = _Counted(tokens)
    try:
        parser.stream = TokenStream(engine.lexer.wrap(counted, None, None), None, None)
        return parser.parse(), None
    except TemplateSyntaxError as error:
        message = error.message or "cannot be read"
        if message.startswith("Unexpected end of template") and (opened := _unclosed_block(scanned)) is not None:
            return None, Trouble(opened.start, opened.end, f"'{opened.tag}' is never closed: add 'end{opened.tag}'")
        return None, _trouble(scanned, error.lineno, message)
    except RecursionError:
        return None, _trouble(scanned, counted.at, "is nested too deeply to be read")
    except (ValueError, OverflowError) as error:  # a number with thousands of digits
        return None, _trouble(scanned, counted.at, str(error))


class _Counted:
    """Passes tokens on and remembers how far it came."""

    def __init__(self, tokens: Iterable[_Raw]) -> None:
        self._tokens = tokens
        self.at = 0

    def __iter__(self) -> Iterator[_Raw]:
        for token in self._tokens:
            self.at = token[0]
            yield token


def _trouble(scanned: Scan, token: int, message: str) -> Trouble:
    if not scanned.tokens:
        return Trouble(0, 0, message)
    at = scanned.tokens[min(token, len(scanned.tokens) - 1)]
    return Trouble(at.start, min(at.start + len(at.value.rstrip()), at.end), message)


def _raw(scanned: Scan, first: int, last: int) -> Iterator[_Raw]:
    for index in range(first, last):
        token = scanned.tokens[index]
        if token.value or token.kind != "data":
            yield index, token.kind, token.value


def _without_unknown(scanned: Scan, names: set[str]) -> Iterator[_Raw]:
    """The tokens, without the tags of extensions: what stands between such a pair is read as if they were not there."""
    for first, last, tag in _runs(scanned):
        if not tag or tag in _KNOWN:
            yield from _raw(scanned, first, last)
        elif f"end{tag}" not in names and not tag.startswith("end"):
            yield first, "variable_begin", "{{"
            yield first, "name", UNKNOWN_TAG + tag
            yield first, "variable_end", "}}"


def _without_tags(scanned: Scan) -> Iterator[_Raw]:
    for first, last, tag in _runs(scanned):
        if tag is None:
            yield from _raw(scanned, first, last)


def _runs(scanned: Scan) -> Iterator[tuple[int, int, str | None]]:
    """Runs of tokens of one slice: first, behind the last, and the name if it is a block tag (raw blocks are text)."""
    first = 0
    for index in range(1, len(scanned.tokens) + 1):
        if index < len(scanned.tokens) and scanned.owners[index] == scanned.owners[first]:
            continue
        is_tag = scanned.tokens[first].kind in STATEMENTS
        yield first, index, scanned.slices[scanned.owners[first]].tag if is_tag else None
        first = index


def _unclosed_block(scanned: Scan) -> Slice | None:
    """The innermost block tag without its end."""
    opened: list[Slice] = []
    for first, last, tag in _runs(scanned):
        if tag is None:
            continue
        if tag in _BLOCKS and not (tag == "set" and any(token.value == "=" for token in scanned.tokens[first:last])):
            opened.append(scanned.slices[scanned.owners[first]])
        elif opened and tag == f"end{opened[-1].tag}":
            opened.pop()
    return opened[-1] if opened else None
