"""Baselines: how many findings of each rule each file is known to have, so that only new ones are reported."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from promptlint.diagnostic import Diagnostic

VERSION = 1


class BaselineError(Exception):
    """A baseline that cannot be read; the message names the file and the remedy."""


@dataclass(frozen=True, slots=True)
class Baseline:
    """Known counts by (file, code). Paths are relative to `folder`, with forward slashes."""

    folder: Path
    counts: Mapping[tuple[str, str], int]


@dataclass(frozen=True, slots=True)
class Stale:
    """An entry that promises more findings than there are."""

    path: str
    code: str
    known: int
    found: int


def read(file: Path) -> Baseline:
    """Read a baseline file.

    Raises `BaselineError`.
    """
    try:
        data = json.loads(file.read_text(encoding="utf-8"))
        if data["version"] != VERSION:
            raise BaselineError(
                f"{file}: is a baseline of version {data['version']}; write it anew with --write-baseline"
            )
        counts = {(path, code): int(count) for path, codes in data["files"].items() for code, count in codes.items()}
    except FileNotFoundError as error:
        raise BaselineError(f"{file}: does not exist; create it with --write-baseline {file}") from error
    except OSError as error:
        raise BaselineError(f"{file}: cannot be read: {error.strerror or error}") from error
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise BaselineError(f"{file}: is no baseline file ({error}); write it anew with --write-baseline") from error
    return Baseline(file.absolute().parent, counts)


def render(diagnostics: Iterable[Diagnostic], folder: Path, base: Path) -> str:
    """The baseline file that knows all `diagnostics`. `base` is what their paths are relative to."""
    files: dict[str, dict[str, int]] = {}
    for (path, code), count in sorted(_count(diagnostics, folder, base).items()):
        files.setdefault(path, {})[code] = count
    return json.dumps({"version": VERSION, "files": files}, indent=2, ensure_ascii=False) + "\n"


def apply(
    diagnostics: Iterable[Diagnostic], baseline: Baseline, read_paths: Iterable[str], base: Path
) -> tuple[tuple[Diagnostic, ...], int, tuple[Stale, ...]]:
    """The findings that the baseline does not know, how many it does, and its stale entries.

    Where a file has more findings of a rule than the baseline knows, all are shown: nobody can tell which one is new.
    Only entries of files in `read_paths` (as reports show them) can be stale.
    """
    diagnostics = tuple(diagnostics)
    found = _count(diagnostics, baseline.folder, base)
    shown = tuple(
        each for each in diagnostics if found[key := _key(each, baseline.folder, base)] > baseline.counts.get(key, 0)
    )
    known_files = {_relative(path, baseline.folder, base) for path in read_paths}
    stale = tuple(
        Stale(path, code, known, found[path, code])
        for (path, code), known in sorted(baseline.counts.items())
        if found[path, code] < known and (path in known_files or not (baseline.folder / path).exists())
    )
    return shown, len(diagnostics) - len(shown), stale


def _count(diagnostics: Iterable[Diagnostic], folder: Path, base: Path) -> Counter[tuple[str, str]]:
    return Counter(_key(each, folder, base) for each in diagnostics)


def _key(diagnostic: Diagnostic, folder: Path, base: Path) -> tuple[str, str]:
    return _relative(diagnostic.location.source.path, folder, base), diagnostic.code


def _relative(path: str, folder: Path, base: Path) -> str:
    absolute = os.path.abspath(base / path)
    try:
        return Path(os.path.relpath(absolute, folder)).as_posix()
    except ValueError:  # another drive
        return Path(absolute).as_posix()
