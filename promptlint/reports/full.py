"""The full format: what, where (with the line and carets), what it costs, how it came there, and what to do."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from promptlint.diagnostic import Applicability, Confidence, Diagnostic, PrefixFacts, Related, Severity
from promptlint.reports import Style
from promptlint.reports.terminal import cells, ellipsis, paint, visible, wrapped
from promptlint.text import Location

if TYPE_CHECKING:
    from promptlint.result import Result

_COLOUR = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}


def render(result: Result, style: Style) -> str:
    """All findings, an empty line behind each."""
    return "".join(f"{finding(each, style)}\n\n" for each in result.diagnostics)


def finding(diagnostic: Diagnostic, style: Style) -> str:
    """One finding."""
    related = diagnostic.related
    places = [diagnostic.location, *(each.location for each in related)]
    gutter = max(len(str(place.line)) for place in places)
    return "\n".join(_lines(diagnostic, related, gutter, style))


def _lines(diagnostic: Diagnostic, related: tuple[Related, ...], gutter: int, style: Style) -> Iterator[str]:
    colour = _COLOUR[diagnostic.severity]
    label = f"{diagnostic.severity.name.lower()}[{diagnostic.code} {diagnostic.name}]"
    yield paint(label, colour, style) + ": " + wrapped(diagnostic.message, style, len(label) + 2, "    ")
    bar = paint(f"{' ' * gutter} |", "blue", style)
    yield paint(f"{' ' * gutter}-->", "blue", style) + " " + _place(diagnostic.location, style)
    yield bar
    yield from _excerpt(diagnostic.location, gutter, "^", colour, _token(diagnostic.prefix), style)
    shown_lines = {_line_key(diagnostic.location)}
    for each in related:
        yield (
            paint(f"{' ' * gutter}:::", "blue", style)
            + f" {_place(each.location, style)}: "
            + visible(each.message, style)
        )
        if _line_key(each.location) not in shown_lines:
            shown_lines.add(_line_key(each.location))
            yield from _excerpt(each.location, gutter, "-", "blue", "", style)
    remarks = list(_remarks(diagnostic))
    if remarks:
        yield bar
    for name, text in remarks:
        head = f"{' ' * gutter} = {name}: "
        indent = " " * len(head)
        yield (
            f"{' ' * gutter} {paint('=', 'blue', style)} {paint(name, 'green' if name == 'fix' else 'blue', style)}: "
            + wrapped(text, style, len(head), indent)
        )


def _remarks(diagnostic: Diagnostic) -> Iterator[tuple[str, str]]:
    if note := _note(diagnostic):
        yield "note", note
    if diagnostic.help:
        yield "help", diagnostic.help
    if diagnostic.fix:
        how = {
            Applicability.SAFE: "safe, --fix applies it",
            Applicability.UNSAFE: "unsafe, --fix --unsafe-fixes applies it",
            Applicability.DISPLAY: "only shown, never applied",
        }[diagnostic.fix.applicability]
        yield "fix", f"{diagnostic.fix.message} ({how})"
    elif diagnostic.fix_declined:
        yield "no fix", diagnostic.fix_declined


def _note(diagnostic: Diagnostic) -> str:
    """Whom the finding is judged for, and how sure it and its numbers are."""
    prefix = diagnostic.prefix
    parts = []
    if prefix and prefix.minimum:
        parts.append(f"{diagnostic.provider or 'the provider'} caches prefixes of {prefix.minimum:,} tokens and more")
    if prefix and prefix.estimate:
        parts.append("token counts are estimates, because the model's own tokenizer is not public")
    if prefix and prefix.remark:
        parts.append(prefix.remark)
    if diagnostic.confidence is not Confidence.HIGH:
        parts.append(f"confidence: {diagnostic.confidence.name.lower()}")
    return "; ".join(parts)


def _token(prefix: PrefixFacts | None) -> str:
    if prefix is None:
        return ""
    if prefix.exact and not prefix.estimate:
        return f"token {prefix.token:,}"
    return f"about token {prefix.token:,}" if prefix.exact else f"token {prefix.token:,} or later"


def _place(location: Location, style: Style) -> str:
    line, column = location.source.position(location.start)
    return f"{visible(location.source.path, style)}:{line}:{column}"


def _line_key(location: Location) -> tuple[str, int]:
    return location.source.path, location.line


def _excerpt(location: Location, gutter: int, mark: str, colour: str, remark: str, style: Style) -> Iterator[str]:
    """The line of a place, cut to the terminal around it, and marks below; tabs and wide characters keep them true."""
    line, column = location.source.position(location.start)
    text = location.source.line_text(line)
    if not text.strip():
        return
    start = min(column - 1, len(text))
    end = min(start + max(location.end - location.start, 1), max(len(text), start + 1))
    shown = list(cells(text, style))
    room = max(style.width - gutter - 3, 20)
    low, high = _window([columns for _, columns in shown], start, end, room - 2 * len(ellipsis(style)))
    cut = ellipsis(style)
    before, after = (cut if low else ""), (cut if high < len(shown) else "")
    body = before + "".join(piece for piece, _ in shown[low:high]) + after
    indent = len(before) + sum(columns for _, columns in shown[low:start])
    length = max(sum(columns for _, columns in shown[start : min(end, high)]), 1)
    yield f"{paint(f'{line:>{gutter}} |', 'blue', style)} {body.rstrip()}"
    if remark and indent + length + 1 + len(remark) > room:
        remark = ""
    marks = paint((mark * length + " " + remark).rstrip(), colour, style)
    yield f"{paint(' ' * gutter + ' |', 'blue', style)} {' ' * indent}{marks}"


def _window(columns: list[int], start: int, end: int, room: int) -> tuple[int, int]:
    """The range of characters to show: all if they fit, else about two thirds of the room from before the place on."""
    if sum(columns) <= room:
        return 0, len(columns)
    low, used = start, 0
    while low > 0 and used + columns[low - 1] <= room // 3:
        low -= 1
        used += columns[low]
    high = low
    used = 0
    while high < len(columns) and used + columns[high] <= room:
        used += columns[high]
        high += 1
    while low > 0 and used + columns[low - 1] <= room:  # room is left where the line ends early
        low -= 1
        used += columns[low]
    return low, high
