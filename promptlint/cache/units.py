"""What one file came to as data and back: findings, and what the stages behind need that look at all files."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from promptlint.cache.records import finding, found
from promptlint.judged import Judged
from promptlint.result import FileRead, Skipped
from promptlint.text import Source

Sources = dict[str, Source]


def packed(judged: Judged, sources: Sources) -> dict[str, Any]:
    """What a file without internal errors came to, as data of JSON's types; whatever is empty is left out.

    Added to `sources` are the files in which something of it stands.
    """
    read = judged.read
    whole = {
        "touched": sorted(judged.touched - {judged.path}),
        "raw": [finding(each, sources) for each in judged.raw],
        "read": read and [read.path, read.format, read.why, read.prompts, list(read.notes)],
        "skipped": judged.skipped and [judged.skipped.path, judged.skipped.reason],
        "path": judged.path,
        "text": judged.source is not None,
        "complete": judged.complete,
    }
    if judged.tells:
        from promptlint.cache import prompts  # of which most files have none

        whole["hosts"] = prompts.hosts(judged, sources)
        whole["prompts"] = prompts.fingerprints(judged, sources)
    return {name: each for name, each in whole.items() if each}


def unpacked(data: dict[str, Any], sources: Mapping[str, Source], explicit: bool) -> Judged:
    """What `packed` made `data` of; `sources` are the files in which something of it stands, `explicit` says whether
    the file was named itself.

    Raises `ValueError`, `TypeError`, `KeyError`, `IndexError` or `AttributeError` for what `packed` did not make.
    """
    path: str = data.get("path", "")
    skipped = _skipped(data["skipped"], explicit) if "skipped" in data else None
    judged = Judged(
        frozenset((skipped.path if skipped else path, *data.get("touched", ()))),
        raw=tuple(found(each, sources) for each in data.get("raw", ())),
        read=_file_read(*data["read"]) if "read" in data else None,
        skipped=skipped,
        path=path,
        source=sources.get(path),
        complete=data.get("complete", False),
    )
    if "hosts" not in data and "prompts" not in data:
        return judged
    from promptlint.cache import prompts

    return prompts.restored(judged, data.get("hosts", ()), data.get("prompts", ()), sources)


def _skipped(row: list[Any], explicit: bool) -> Skipped:
    path, reason = row
    return Skipped(path, reason, explicit)


def _file_read(path: str, kind: str, why: str, prompts: int, notes: list[str]) -> FileRead:
    return FileRead(path, kind, why, prompts, tuple(notes))
