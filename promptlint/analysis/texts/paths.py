"""Paths and the files behind them: what ``Path(__file__).parent / "rules.md"`` reads."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

from promptlint.analysis.tables.source_tables import source_fact
from promptlint.analysis.texts import files
from promptlint.analysis.texts.fstrings import constant_text
from promptlint.analysis.values.causes import made
from promptlint.analysis.values.kinds import (
    UNKNOWN,
    Arguments,
    External,
    ListCell,
    Opaque,
    PathValue,
    Spread,
    Text,
    Value,
)
from promptlint.model import Segment

if TYPE_CHECKING:
    from promptlint.analysis.run import Run
    from promptlint.analysis.values.frame import Frame

_SAME_KIND = frozenset({"resolve", "absolute", "expanduser", "with_suffix", "with_stem", "rename", "relative_to"})
_LISTINGS = frozenset({"glob", "rglob", "iterdir", "walk"})
_SEGMENT_NAMES = frozenset({"name", "stem", "suffix", "as_posix", "as_uri", "__str__"})


def made_of(value: Value, frame: Frame) -> PathValue:
    """``Path(value)``."""
    if isinstance(value, PathValue):
        return value
    if isinstance(value, External) and value.dotted == "__file__":
        return PathValue(Path(frame.module.path))
    known = constant_text(value)
    return PathValue(Path(known) if known is not None else None)


def joined(path: PathValue, part: Value) -> PathValue:
    """``path / part``."""
    known = constant_text(part)
    return PathValue(path.known / known if path.known is not None and known is not None else None)


def attribute(path: PathValue, name: str, node: ast.expr, frame: Frame) -> Value:
    """An attribute of a path that is no method."""
    if name == "parent":
        return PathValue(path.known.parent if path.known is not None else None)
    if name == "parents":
        return Opaque(label="parents", type="pathlib.parents")
    if path.known is not None and name in ("name", "stem", "suffix"):
        return Text((Segment(frame.locate(node), getattr(path.known, name)),))
    return Opaque(partly_unknown=True, label=name)


def call(run: Run, path: PathValue, name: str, arguments: Arguments, node: ast.expr, frame: Frame) -> Value:
    """A method of a path."""
    if name in _LISTINGS:
        fact = source_fact(f"pathlib.Path.{name}")
        assert fact is not None
        cause = made(frame, node, fact.kind, fact.rate, fact.confidence)
        return run.heap.new_list(ListCell((Spread(PathValue()),), frozenset({cause}), "list", frame.locate(node)))
    if name == "joinpath":
        result = path
        for part in arguments.args:
            result = joined(result, part)
        return result
    if name in _SAME_KIND:
        return path if name in ("resolve", "absolute", "expanduser") else PathValue()
    if name == "with_name" and arguments.args:
        known = constant_text(arguments.args[0])
        return PathValue(path.known.with_name(known) if path.known is not None and known else None)
    if name in ("read_text", "open"):
        return read(run, path, frame)
    return UNKNOWN


def read(run: Run, path: PathValue, frame: Frame) -> Value:
    """The text of a file: known if it is one of the project's, else nobody's guess."""
    if path.known is None:
        return UNKNOWN
    project = run.modules.project
    places = (
        [path.known]
        if path.known.is_absolute()
        else [Path(frame.module.path).parent / path.known, project.root / path.known]
    )
    for place in places:
        source = project.find(place)
        if source is not None:
            return files.whole(source)
    return UNKNOWN
