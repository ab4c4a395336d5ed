"""Suppressions: ``promptlint: ignore[...]`` and ``promptlint: file-ignore[...]`` in the comments of the host language.

A comment is one only where the host says so: a ``#`` in Python or YAML, ``{# #}`` in Jinja, ``{{! }}`` in Mustache.
Text that goes to the model never holds a suppression; JSON and plain text have no comments, so a baseline or
``per-file-ignores`` serves them.
"""

from __future__ import annotations

import io
import re
import tokenize
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from promptlint.diagnostic import Applicability, Edit, Fix
from promptlint.model import SliceKind, TextHost
from promptlint.options import MARK
from promptlint.text import Location, Source

EXAMPLE = "clock-in-prefix"  # the rule that is named where somebody names none
_DIRECTIVE = re.compile(r"promptlint:[ \t]*(file-ignore|ignore-file|ignore)\b[ \t]*(?:\[([^\]\n]*)\])?")
_NAME = re.compile(r"[^\s,]+")
_JINJA = (".j2", ".jinja", ".jinja2", ".prompty")
_MUSTACHE = (".hbs", ".handlebars", ".mustache", ".prompt")
_YAML = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Directive:
    """One suppression: the rules it names (as written, with their places) and the lines it covers (from 1, inclusive).

    `comment` is the whole comment, `removal` what to take out to be rid of it, `exact` whether nothing that is sent
    changes when it goes. `instead` is how to write it where it suppresses nothing as it stands, else empty.
    """

    comment: Location
    names: tuple[Location, ...]
    whole_file: bool
    first: int
    last: int
    removal: Location
    exact: bool
    instead: str = ""

    def covers(self, location: Location) -> bool:
        """Whether it speaks about something that starts or ends at `location` (of the same file)."""
        if self.whole_file:
            return True
        start = location.line
        end = location.source.position(max(location.end - 1, location.start))[0]
        return self.first <= end and start <= self.last


def find(source: Source, hosts: Iterable[TextHost] = (), python: bool | None = None) -> tuple[Directive, ...]:
    """The suppressions in a file. `hosts` are the template texts that were read in it, where known."""
    if MARK not in source.text:
        return ()
    if python if python is not None else source.path.endswith((".py", ".pyi")):
        return tuple(_in_python(source))
    return tuple(_in_text(source, [host for host in hosts if host.text.source.path == source.path]))


def unused_fix(directive: Directive, unused: Sequence[Location]) -> Fix:
    """Take the names that suppress nothing out of a suppression, or all of it if none is left."""
    if len(unused) == len(directive.names):
        edits: tuple[Edit, ...] = (Edit(directive.removal, ""),)
        message = "remove the suppression"
    else:
        kept = [name.text for name in directive.names if name not in unused]
        span = Location(directive.comment.source, directive.names[0].start, directive.names[-1].end)
        edits = (Edit(span, ", ".join(kept)),)
        message = "remove the rules that it need not name"
    return Fix(Applicability.SAFE if directive.exact else Applicability.UNSAFE, message, edits)


def _directive(comment: Location, first: int, last: int, removal: Location, exact: bool = True) -> Directive | None:
    found = _DIRECTIVE.search(comment.text)
    if found is None:
        return None
    start = comment.start + found.start(2) if found.group(2) is not None else comment.start
    names = tuple(
        Location(comment.source, start + name.start(), start + name.end())
        for name in _NAME.finditer(found.group(2) or "")
    )
    if found.group(1) == "ignore-file":
        wanted = ", ".join(name.text for name in names) or EXAMPLE
        return Directive(comment, (), False, first, last, removal, exact, f"{MARK} file-ignore[{wanted}]")
    return Directive(comment, names, found.group(1) == "file-ignore", first, last, removal, exact)


def _removal(comment: Location) -> Location:
    """The comment with the blanks before it, or the whole line where nothing else stands there."""
    source, start = comment.source, comment.start
    while start > 0 and source.text[start - 1] in " \t":
        start -= 1
    line_start, line_end = source.line_span(comment.line)
    if start == line_start and comment.end == line_end:
        return Location(source, line_start, source.offset(comment.line + 1))
    return Location(source, start, comment.end)


# --- Python ----------------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Layout:
    """Where a Python file's statements, multi-line strings and comments lie (lines from 1)."""

    statements: list[tuple[int, int]]
    strings: list[tuple[int, int]]
    code_lines: list[int]
    comments: list[tuple[int, int, str]]


def _in_python(source: Source) -> Iterator[Directive]:
    layout = _python_layout(source)
    for line, column, text in layout.comments:
        if MARK not in text:
            continue
        start = source.line_starts[line - 1] + column
        comment = Location(source, start, start + len(text))
        first, last = _python_lines(layout, line)
        if directive := _directive(comment, first, last, _removal(comment)):
            yield directive


def _python_lines(layout: _Layout, line: int) -> tuple[int, int]:
    """The lines that a comment on `line` covers."""
    at = bisect_left(layout.code_lines, line)
    if at == len(layout.code_lines):
        return line, line  # the end of the file
    target = layout.code_lines[at]  # its own line, or for a comment on a line of its own the next one with code
    for first, last in layout.statements:
        if target == first or (target == last and target == line):
            return first, last
    touching = [span for span in layout.strings if target in span]
    return min([target, *(first for first, _ in touching)]), max([target, *(last for _, last in touching)])


def _python_layout(source: Source) -> _Layout:
    layout = _Layout([], [], [], [])
    quiet = {tokenize.NL, tokenize.INDENT, tokenize.DEDENT, tokenize.ENCODING, tokenize.ENDMARKER}
    f_start, f_end = getattr(tokenize, "FSTRING_START", -1), getattr(tokenize, "FSTRING_END", -1)
    open_strings: list[int] = []
    first = 0
    lines: set[int] = set()
    text = "".join(f"{source.line_text(number)}\n" for number in range(1, len(source.line_starts) + 1))
    try:
        for token in tokenize.generate_tokens(io.StringIO(text).readline):
            (row, column), (end_row, _) = token.start, token.end
            if token.type == tokenize.COMMENT:
                layout.comments.append((row, column, token.string))
            elif token.type == tokenize.NEWLINE:
                if first:
                    layout.statements.append((first, row))
                first = 0
            elif token.type not in quiet:
                first = first or row
                lines.update((row, end_row))
                if token.type == tokenize.STRING and end_row > row:
                    layout.strings.append((row, end_row))
                elif token.type == f_start:
                    open_strings.append(row)
                elif token.type == f_end and open_strings:
                    layout.strings.append((open_strings.pop(), end_row))
    except (tokenize.TokenError, SyntaxError):  # broken further down: what was seen so far holds
        pass
    layout.code_lines = sorted(lines)
    return layout


# --- templates, YAML, front matter -----------------------------------------------------------------------------------


def _in_text(source: Source, hosts: Sequence[TextHost]) -> Iterator[Directive]:
    name = source.path.lower()
    if hosts:
        spans = {
            (at.start, at.end)
            for host in hosts
            for piece in host.slices
            if piece.kind is SliceKind.COMMENT
            for at in (host.text.location(piece.start, piece.end),)
        }
    else:
        pairs = [("{#", "#}")] if name.endswith(_JINJA) else [("{{!", "}}")] if name.endswith(_MUSTACHE) else []
        spans = {span for opening, closing in pairs for span in _delimited(source.text, opening, closing)}
    for start, end in sorted(spans):
        comment = Location(source, start, end)
        if MARK in comment.text:
            first, last = _template_lines(comment)
            exact = comment.text[2:3] not in "-+~" and comment.text[-3:-2] not in "-+~"
            if directive := _directive(comment, first, last, comment, exact):
                yield directive
    yaml_end = len(source.text) if name.endswith(_YAML) else _front_matter_end(source.text)
    if yaml_end:
        yield from _in_yaml(source, yaml_end)


def _delimited(text: str, opening: str, closing: str) -> Iterator[tuple[int, int]]:
    at = text.find(opening)
    while at >= 0:
        end = text.find(closing, at + len(opening))
        if end < 0:
            return
        yield at, end + len(closing)
        at = text.find(opening, end + len(closing))


def _template_lines(comment: Location) -> tuple[int, int]:
    """The comment's own lines, and the next line with text where the comment stands alone."""
    source = comment.source
    first, last = comment.line, source.position(comment.end)[0]
    before = source.text[source.line_span(first)[0] : comment.start]
    after = source.text[comment.end : source.line_span(last)[1]]
    if before.strip() or after.strip():
        return first, last
    following = last + 1
    while following < len(source.line_starts) and not source.line_text(following).strip():
        following += 1
    return first, min(following, len(source.line_starts))


def _front_matter_end(text: str) -> int:
    """Where the front matter ends, 0 if there is none."""
    if not text.startswith(("---\n", "---\r\n")):
        return 0
    end = re.compile(r"^---[ \t]*$", re.MULTILINE).search(text, 4)
    return end.start() if end else 0


def _in_yaml(source: Source, end: int) -> Iterator[Directive]:
    scalars = _yaml_scalars(source.text[:end])
    if scalars is None:
        return
    for found in re.finditer(r"(?:^|(?<=\s))#[^\r\n]*", source.text[:end], re.MULTILINE):
        if MARK not in found.group() or any(start <= found.start() < stop for start, stop in scalars):
            continue
        comment = Location(source, found.start(), found.end())
        line = comment.line
        target = line
        if not source.text[source.line_span(line)[0] : comment.start].strip():
            target += 1
            while target < len(source.line_starts) and not source.line_text(target).lstrip().strip("#"):
                target += 1
        target = min(target, len(source.line_starts))
        low, high = source.line_span(target)
        last = max([high, *(stop for start, stop in scalars if low <= start <= high + 1)])
        directive = _directive(comment, line, source.position(max(last - 1, low))[0], _removal(comment))
        if directive:
            yield directive


def _yaml_scalars(text: str) -> list[tuple[int, int]] | None:
    """The ranges of scalar text, where a ``#`` is no comment; `None` if the file is no YAML."""
    import yaml

    ranges = []
    try:
        for token in yaml.scan(text, Loader=yaml.SafeLoader):
            if isinstance(token, yaml.ScalarToken):
                start, stop = token.start_mark.index, token.end_mark.index
                if token.style in ("|", ">"):  # its header line may hold a comment; its text starts on the next line
                    line_end = text.find("\n", start)
                    start = stop if line_end < 0 else line_end + 1
                    stop = _block_end(text, start, stop)
                ranges.append((start, max(start, stop)))
    except (yaml.YAMLError, RecursionError):
        return None
    return ranges


def _block_end(text: str, start: int, stop: int) -> int:
    """Block scalars are scanned up to the next token; comments indented less than the text belong to the host."""
    indent = -1
    at = end = start
    for line in text[start:stop].splitlines(keepends=True):
        body = line.strip()
        depth = len(line) - len(line.lstrip(" "))
        if body:
            indent = depth if indent < 0 else indent
            if depth < indent:
                break
            end = at + len(line)
        at += len(line)
    return end
