"""Values that code loads from data files of the project: ``yaml.safe_load(path.read_text())["system"]``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptlint.analysis.values.kinds import STABLE, Arguments, Const, DictCell, Item, ListCell, Text, Value
from promptlint.documents import lookup
from promptlint.documents.tree import Fields, Items, Leaf, Tree, place
from promptlint.model import Segment
from promptlint.text import Source

if TYPE_CHECKING:
    from promptlint.analysis.run import Run

LOADERS = frozenset(
    (
        *("yaml.safe_load", "yaml.load", "yaml.full_load", "json.load", "json.loads", "orjson.loads"),
        *("tomllib.load", "tomllib.loads", "tomli.load", "tomli.loads", "toml.load", "toml.loads"),
    )
)
_WORDS = {**dict.fromkeys(("true", "yes", "on"), True), **dict.fromkeys(("false", "no", "off"), False)}


def loaded(run: Run, arguments: Arguments) -> Value | None:
    """What a loader makes of the text of one of the project's files; `None` where it is given anything else."""
    given = arguments.args[0] if arguments.args else None
    match given:
        case Text(nodes=(Segment(location=location, text=str() as text),)) if text == location.source.text:
            tree = lookup.tree(location.source)
            return None if tree is None else _value(run, tree, location.source)
        case _:
            return None


def _value(run: Run, tree: Tree, source: Source) -> Value:
    where = place(source, tree)
    match tree:
        case Fields(members=members):
            entries = {key.value: _value(run, value, source) for key, value in members}
            return run.heap.new_dict(DictCell(entries, location=where))
        case Items(items=items):
            made: tuple[Item, ...] = tuple(_value(run, each, source) for each in items)
            return run.heap.new_list(ListCell(made, location=where))
        case Leaf(is_text=True, value=text):
            return Text((Segment(where, text),) if text else ())
        case Leaf(value=written):
            return _plain(written)


def _plain(written: str) -> Value:
    """What is no text: a number, a switch, nothing; a date or the like is just the same each time."""
    word = written.lower()
    if word in _WORDS:
        return Const(_WORDS[word])
    if word in ("", "null", "~"):
        return Const(None)
    for kind in (int, float):
        try:
            return Const(kind(written))
        except ValueError:
            continue
    return STABLE
