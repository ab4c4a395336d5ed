"""Texts with simple placeholders: `str.format`, `string.Template`, and texts without any."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator
from dataclasses import dataclass

from promptlint.model import Node, Role, Segment, SliceKind
from promptlint.naming import label_before
from promptlint.templates.parsed import ParsedTemplate
from promptlint.templates.pieces import Pieces
from promptlint.templates.references import formats_to_the_day, reference, to_the_day
from promptlint.text import MappedText

_NAME = re.compile(r"(?P<first>[^\W\d]\w*|\d*)(?P<rest>(?:\.[^\W\d]\w*|\[[^\[\]{}\r\n]+\])*)(?:![rsa])?")
_REST = re.compile(r"\.(\w+)|\[([^\]]+)\]")
_NESTED = re.compile(r"\{(?:[^\W\d]\w*|\d*)(?:\.[^\W\d]\w*|\[[^\[\]{}\r\n]+\])*(?:![rsa])?\}")
_STANDARD_SPEC = re.compile(r"(?:.?[<>=^])?[-+ ]?z?#?0?\d*[_,]?(?:\.\d+)?[bcdeEfFgGnosxX%]?")


def parse_placeholders(text: MappedText, dialect: str, role: Role = Role.UNKNOWN) -> ParsedTemplate:
    """Read a text in one of the dialects "format", "dollar", "arguments" and "plain"."""
    pieces = Pieces(text)
    nodes: list[Node] = []
    at = 0  # behind the last placeholder
    shown = ""  # the literal text since, as it is rendered
    for token in _TOKENS[dialect](text.text):
        if token.name is None:
            shown += token.shown
            continue
        nodes += pieces.literal(at, token.start, shown)
        place = pieces.add(SliceKind.INTERPOLATION, token.start, token.end)
        segment = (
            reference(token.name, place, label_before(shown)) if token.named else Segment(place, partly_unknown=True)
        )
        nodes.append(to_the_day(segment) if formats_to_the_day(token.shown) else segment)
        at, shown = token.end, ""
    nodes += pieces.literal(at, len(text.text), shown)
    return pieces.finish(nodes, dialect, role)


@dataclass(frozen=True, slots=True)
class _Token:
    """Literal text with `shown` as its rendered form, or a placeholder with a `name` and `shown` as its format.

    Of a placeholder that is not `named` nothing says what it stands for.
    """

    start: int
    end: int
    shown: str
    name: str | None = None
    named: bool = True


def _plain(text: str) -> Iterator[_Token]:
    yield _Token(0, len(text), text)


def _dollar(text: str) -> Iterator[_Token]:
    """Placeholders as `string.Template.safe_substitute` finds them: a dollar sign that begins none stays."""
    at = 0
    for found in string.Template.pattern.finditer(text):
        yield _Token(at, found.start(), text[at : found.start()])
        name = found["named"] or found["braced"]
        if name is not None:
            yield _Token(found.start(), found.end(), "", name)
        else:
            yield _Token(found.start(), found.end(), "$")
        at = found.end()
    yield _Token(at, len(text), text[at:])


_ARGUMENT = re.compile(
    r"(?<![\w$\\])\$(?:ARGUMENTS(?:\[\d+\])?\b|[0-9]\b(?![.,]\d)|\{(?P<variable>[A-Za-z_][\w-]*)(?::[^{}\r\n]{0,200})?\})"
    r"|!`[^`\r\n]+`|!\{[^{}\r\n]+\}|\{\{args\}\}"
)


def _arguments(text: str) -> Iterator[_Token]:
    """What coding agents fill in: ``$ARGUMENTS``, ``$1``, ``${input:name}``, ``{{args}}``, the output of a command."""
    at = 0
    for found in _ARGUMENT.finditer(text):
        yield _Token(at, found.start(), text[at : found.start()])
        variable = found["variable"] or ""
        yield _Token(found.start(), found.end(), "", variable, named=variable not in ("", "input"))
        at = found.end()
    yield _Token(at, len(text), text[at:])


def _format(text: str) -> Iterator[_Token]:
    """Fields as `str.format` finds them.

    A text that `str.format` refuses (a lone brace, a JSON example with single braces) is filled in some other way, so
    it is read with tolerance: named fields are placeholders, and all other braces are literal, doubled ones too.
    """
    tokens = list(_fields(text, strict=True))
    refused = any(token.name is None and token.shown in ("{", "}") and token.end - token.start == 1 for token in tokens)
    yield from _fields(text, strict=False) if refused else tokens


_TOKENS = {"format": _format, "dollar": _dollar, "arguments": _arguments, "plain": _plain}


def _fields(text: str, strict: bool) -> Iterator[_Token]:
    """Runs of text, escaped braces, lone braces and fields. Not strict: only named fields, and braces stay doubled."""
    at = numbered = 0
    while at < len(text):
        brace = text[at]
        if brace not in "{}":
            end = _next_brace(text, at)
            yield _Token(at, end, text[at:end])
        elif text.startswith(brace, at + 1):
            end = at + 2
            yield _Token(at, end, brace if strict else brace + brace)
        elif brace == "{" and (field := _field(text, at)) is not None and (strict or not field.name[:1].isdigit()):
            end = field.end
            name = field.name
            if not name or name.startswith("."):
                name = f"{numbered}{name}"
            numbered += field.automatic
            if strict or field.name:
                yield _Token(at, end, field.spec, name)
            else:
                yield _Token(at, end, text[at:end])
        else:
            end = at + 1
            yield _Token(at, end, brace)
        at = end


_BRACE = re.compile(r"[{}]")


def _next_brace(text: str, at: int) -> int:
    found = _BRACE.search(text, at)
    return found.start() if found else len(text)


@dataclass(frozen=True, slots=True)
class _Field:
    """A replacement field: its end, its dotted name (empty: the next argument), its format specification, and how many
    arguments it takes by their order."""

    end: int
    name: str
    spec: str
    automatic: int


def _field(text: str, at: int) -> _Field | None:
    """The replacement field that starts at a brace, or `None` if what stands there cannot be one."""
    found = _NAME.match(text, at + 1)
    assert found is not None, "the name may be empty"
    parts = [attribute or index for attribute, index in _REST.findall(found["rest"])]
    name = ".".join([found["first"], *(part for part in parts if part.isidentifier())])
    automatic = int(not found["first"])
    end = found.end()
    if text.startswith("}", end):
        return _Field(end + 1, name, "", automatic)
    if not text.startswith(":", end):
        return None
    start = end = end + 1
    while end < len(text) and text[end] not in "}\r\n":
        if text[end] == "{":
            nested = _NESTED.match(text, end)
            if nested is None:
                return None
            automatic += nested.group()[1] in "}!.["
            end = nested.end()
        else:
            end += 1
    spec = text[start:end]
    if not text.startswith("}", end) or not (_STANDARD_SPEC.fullmatch(spec) or spec[:1] not in " \t\"'[("):
        return None
    return _Field(end + 1, name, spec, automatic)
