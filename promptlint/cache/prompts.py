"""What is kept of the prompts of a file: texts in which a suppression stands, and hashes of lines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from promptlint.cache.records import copied, placed, spelled
from promptlint.judged import Judged
from promptlint.likeness import Fingerprint, Line
from promptlint.model import Role, Slice, SliceKind, TextHost
from promptlint.options import MARK
from promptlint.text import Location, MappedText, Run, Source

Row = list[Any]


def hosts(judged: Judged, sources: dict[str, Source]) -> list[Row]:
    """The texts in which a suppression may stand, as data of JSON's types. Added to `sources` are their files, and the
    file itself if something in it may be suppressed."""
    source = judged.source
    if source is not None and (judged.raw or judged.hosts or MARK in source.text):
        sources.setdefault(source.path, source)
    return [_host(each, sources) for each in judged.hosts if MARK in each.text.source.text]


def fingerprints(judged: Judged, sources: dict[str, Source]) -> list[Row]:
    """What rules of the project look at, as data of JSON's types."""
    return [_fingerprint(each, sources) for each in judged.fingerprints]


def restored(judged: Judged, hosts: Iterable[Row], prompts: Iterable[Row], sources: Mapping[str, Source]) -> Judged:
    """What a file came to, with its texts and prompts. Raises what `units.unpacked` does."""
    return replace(
        judged,
        hosts=tuple(_text_host(each, sources) for each in hosts),
        fingerprints=tuple(_prompt(each, sources) for each in prompts),
    )


def _place(location: Location, sources: dict[str, Source]) -> Row:
    sources.setdefault(location.source.path, location.source)
    return [location.source.path, location.start, location.end]


def _host(host: TextHost, sources: dict[str, Source]) -> Row:
    text = host.text
    sources.setdefault(text.source.path, text.source)
    runs = [[each.decoded, each.length, each.source, each.width] for each in text.runs]
    slices = [[each.kind.value, each.start, each.end, each.tag] for each in host.slices]
    return [text.source.path, copied(text.text, text.source.text), runs, slices, host.dialect, host.role.value]


def _text_host(row: Row, sources: Mapping[str, Source]) -> TextHost:
    path, pieces, runs, slices, dialect, role = row
    source = sources[path]
    text = MappedText(source, spelled(pieces, source.text), tuple(Run(*each) for each in runs))
    tiles = tuple(Slice(SliceKind(kind), start, end, tag) for kind, start, end, tag in slices)
    try:
        return TextHost(text, tiles, dialect, Role(role))
    except AssertionError as error:
        raise ValueError("slices that do not tile their text") from error


def _fingerprint(each: Fingerprint, sources: dict[str, Source]) -> Row:
    lines = [[line.hash, line.length, *_place(line.location, sources), *_decoded(line)] for line in each.lines]
    facts = [each.vendor, each.model, each.encoding, each.minimum, each.whole, each.sent]
    return [_place(each.location, sources), *facts, lines]


def _decoded(line: Line) -> list[Any]:
    return [copied(line.decoded, line.location.source.text)] if line.decoded else []


def _prompt(row: Row, sources: Mapping[str, Source]) -> Fingerprint:
    at, vendor, model, encoding, minimum, whole, sent, lines = row
    read = tuple(_line(each, sources) for each in lines)
    return Fingerprint(placed(at, sources), vendor, model, encoding, minimum, whole, sent, read)


def _line(row: Row, sources: Mapping[str, Source]) -> Line:
    hashed, length, path, start, end, *decoded = row
    location = placed([path, start, end], sources)
    return Line(hashed, length, location, spelled(decoded[0], location.source.text) if decoded else "")
