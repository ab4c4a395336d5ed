"""Maps of prompts: for the terminal, and as data."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from promptlint import citations, phrasing
from promptlint.citations import Cited
from promptlint.facts import ProviderFacts
from promptlint.layout import Before
from promptlint.mapping import Across, PromptMap, Reach, Row, RowKind
from promptlint.model import PromptKind, Rate, Role
from promptlint.reports import Style
from promptlint.reports.json import JSON
from promptlint.reports.places import place_of
from promptlint.reports.terminal import cells, ellipsis, paint, visible, width, wrapped
from promptlint.text import Location

_KIND = {
    PromptKind.REQUEST: "request",
    PromptKind.TEMPLATE: "template",
    PromptKind.CAPTURED: "captured request",
}
_BY = {
    Across.REQUESTS: "the next request",
    Across.SESSIONS: "other users and sessions",
    Across.PROCESSES: "other days and processes",
}
_TOKEN = 9  # columns of the offsets


def render(maps: Sequence[PromptMap], style: Style) -> str:
    """All maps, and what is known of the providers that they are for, with sources."""
    lines = [line for each in maps for line in _lines(each, style)]
    for facts in {each.view.facts.id: each.view.facts for each in maps if each.view.facts.caches}.values():
        lines += _known(facts, style)
    return "\n".join(lines) + "\n"


def as_json(maps: Sequence[PromptMap]) -> str:
    """One JSON document, version 1, in ASCII."""
    prompts: list[JSON] = [_data(each) for each in maps]
    return json.dumps({"version": 1, "prompts": prompts}, indent=2) + "\n"


def _lines(each: PromptMap, style: Style) -> Iterator[str]:
    prompt, facts = each.view.prompt, each.view.facts
    about = ", ".join(filter(None, (prompt.sdk, prompt.endpoint, prompt.model)))
    title = f"{_place(prompt.location, style)}  {_KIND[prompt.kind]}"
    yield paint(title, "cyan", style) + (f"  {visible(about, style)}" if about else "")
    yield f"{'token':>{_TOKEN}}"
    for row in each.rows:
        for reach in each.reaches:
            if reach.until is not None and reach.until is row.value:
                yield _stop(reach, style)
        yield _row(row, prompt.location.source.path, style)
    yield f"{_offset(each.whole):>{_TOKEN}}  end" + ("" if prompt.complete else ", as far as it is seen here")
    yield ""
    said = [_reach(reach, each) for reach in each.reaches]
    if not facts.caches:
        said = [facts.caches_note or f"{facts.vendor} caches nothing."]
    if facts.remark:
        said.append(f"{facts.remark}.")
    for text in said:
        yield "  " + wrapped(text, style, 2, "    ")
    yield ""


def _known(facts: ProviderFacts, style: Style) -> Iterator[str]:
    """What the catalogue says of a provider, as far as maps rest on it, with what documents disagree on."""
    told: dict[str, Cited] = {}
    for name in ("minimum", "needs_breakpoint", "max_breakpoints") if facts.needs_breakpoint else ("minimum",):
        fact = citations.find(f"{facts.id}.{name}")
        told[fact.id] = fact
        told |= {found: citations.find(found) for found in fact.disagreements}
    yield paint(f"What is known of {facts.id}", "cyan", style)
    for fact in told.values():
        yield "  " + wrapped(f"[{fact.id}] {fact.says} ({_sources(fact)})", style, 2, "    ")


def _sources(fact: Cited) -> str:
    return "; ".join(f"{source.title}, {source.date}" for source in fact.sources)


def _stop(reach: Reach, style: Style) -> str:
    """The line above the value at which reuse ends."""
    reuse = "reuses" if reach.across is Across.REQUESTS else "reuse"
    text = f"{'-' * _TOKEN} {_BY[reach.across]} {reuse} nothing from here on "
    columns = min(style.width, 100)
    return paint(text[:columns].ljust(columns, "-"), "red", style, bold=False)


def _row(row: Row, path: str, style: Style) -> str:
    note = visible(_note(row, path), style)
    indent = " " * (2 + 2 * row.depth)
    room = max(min(style.width, 100) - _TOKEN - len(indent) - width(note, style) - 2, 16)
    text = _cut(_text(row), room, style)
    gap = " " * max(room - width(text, style), 0)
    offset = "" if row.kind is RowKind.ARM else _offset(row.before)
    return f"{offset:>{_TOKEN}}{indent}{paint(visible(text, style), _colour(row), style)}{gap}  {note}".rstrip()


def _text(row: Row) -> str:
    match row.kind:
        case RowKind.VALUE:
            return f"{{{row.text}}}"
        case RowKind.UNSEEN:
            return f"{{{row.text}}}" if row.text else "(text that is not seen here)"
        case RowKind.MESSAGE:
            return "text, of no known role" if row.text == Role.UNKNOWN else row.text
        case RowKind.TEXT if not row.text.strip():
            return "(blank)"
        case RowKind.ARM:
            return f"{row.text}: nothing" if row.tokens == 0 else f"{row.text}:"
        case RowKind.LOOP:
            return "again and again:"
        case RowKind.BREAKPOINT:
            return f"cache breakpoint{f', {row.text}' if row.text else ''}"
        case _:
            return row.text


def _note(row: Row, path: str) -> str:
    match row.kind:
        case RowKind.TEXT:
            return f"{row.tokens:,} token{'' if row.tokens == 1 else 's'}"
        case RowKind.VALUE if row.value is not None:
            return f"{phrasing.nature(row.value.cause)}, {_line(row, path)}"
        case RowKind.VALUE:
            return "changes with a deployment"
        case RowKind.UNSEEN:
            return "unknown"
        case RowKind.BREAKPOINT:
            return _line(row, path)
        case _:
            return ""


def _line(row: Row, path: str) -> str:
    """Where it is written; the file only where that is not the prompt's own."""
    if row.location is None or row.location.source.path == path:
        return f"line {row.line}"
    return f"{row.location.source.path}:{row.line}"


def _colour(row: Row) -> str:
    match row.kind:
        case RowKind.VALUE if row.value is not None:
            return "red" if row.value.rate >= Rate.TURN else "yellow"
        case RowKind.MESSAGE | RowKind.BREAKPOINT:
            return "blue"
        case RowKind.TEXT:
            return "green"
        case _:
            return ""


def _cut(text: str, room: int, style: Style) -> str:
    """The beginning of a text on one line, as far as there is room."""
    line, mark = " ".join(text.split()), ellipsis(style)
    if width(line, style) <= room:
        return line
    kept, used = [], 0
    for shown, columns in cells(line, style):
        if used + columns > room - len(mark):
            break
        kept.append(shown)
        used += columns
    return "".join(kept) + mark


def _offset(before: Before) -> str:
    """How many tokens stand ahead; those that are known, where not all are."""
    return f"{'' if before.exact else '>= '}{before.tokens:,}"


def _reach(reach: Reach, each: PromptMap) -> str:
    facts = each.view.facts
    least = "" if reach.reused.exact else "at least "
    said = f"{_BY[reach.across].capitalize()}: {least}{reach.reused.tokens:,} tokens are the same"
    if reach.until is not None:
        said += f", up to {reach.until.shown}"
    if reach.unmarked:
        return f"{said}; {facts.vendor} stores only what ends with a cache breakpoint, and none is seen there."
    if not reach.stored:
        from_on = f"{facts.vendor} caches from {facts.minimum:,} on"
        said += f"; {from_on}, so nothing is reused" if reach.stored is False else f"; {from_on}"
    return f"{said}."


def _place(location: Location, style: Style) -> str:
    place = place_of(location)
    return f"{visible(place.path, style)}:{place.line}:{place.column}"


def _data(each: PromptMap) -> JSON:
    prompt, facts = each.view.prompt, each.view.facts
    place = place_of(prompt.location)
    return {
        "path": place.path,
        "line": place.line,
        "column": place.column,
        "kind": prompt.kind.value,
        "complete": prompt.complete,
        "sdk": prompt.sdk or None,
        "endpoint": prompt.endpoint or None,
        "model": prompt.model or None,
        "provider": facts.vendor,
        "minimum": facts.minimum,
        "minimum_high": facts.minimum_high,
        "breakpoints_needed": facts.needs_breakpoint,
        "rows": [_row_data(row) for row in each.rows],
        "tokens": each.whole.tokens,
        "exact": each.whole.exact,
        "reused": [
            {
                "across": reach.across.value,
                "tokens": reach.reused.tokens,
                "exact": reach.reused.exact,
                "stored": reach.stored,
                "until": _named(reach),
            }
            for reach in each.reaches
        ],
    }


def _named(reach: Reach) -> JSON:
    if reach.until is None:
        return None
    place = place_of(reach.until.segment.location)
    return {"name": reach.until.segment.name or reach.until.cause.label, "path": place.path, "line": place.line}


def _row_data(row: Row) -> JSON:
    place = place_of(row.location) if row.location is not None else None
    cause = row.value.cause if row.value is not None else None
    return {
        "kind": row.kind.value,
        "depth": row.depth,
        "token": row.before.tokens,
        "exact": row.before.exact,
        "tokens": row.tokens,
        "text": row.text,
        "changes": cause.effective_rate.name.lower() if cause else None,
        "cause": cause.kind.value if cause else None,
        "path": place.path if place else None,
        "line": place.line if place else None,
        "column": place.column if place else None,
    }
