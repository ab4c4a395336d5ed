"""A data file's value tree, and the text that stands at a place in it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from promptlint.diagnostic import Problem
from promptlint.documents.tree import Fields, Items, Leaf, Tree
from promptlint.text import Location, MappedText, Source

_ENDINGS = (".yaml", ".yml", ".json", ".toml")
_MAX_LENGTH = 1_000_000  # code points; what is longer is data and no configuration
_MAX_LEAVES = 5_000


@lru_cache(maxsize=16)
def tree(source: Source) -> Tree | None:
    """The value of a YAML, JSON or TOML file, told apart by its ending.

    `None` where it is none of these, cannot be read, has several documents or is too large to be a configuration.
    """
    ending = _ending(source)
    if not ending or len(source.text) > _MAX_LENGTH:
        return None
    found = _read(source, ending)
    return None if found is None or sum(1 for _ in _leaves(found)) > _MAX_LEAVES else found


def text_at(location: Location) -> MappedText | None:
    """The decoded text of the scalar of a data file that is written at `location`, mapped back to its source."""
    if not _ending(location.source):
        return None
    leaf = _by_place(location.source).get((location.start, location.end))
    return leaf.text if leaf is not None else None


def _ending(source: Source) -> str:
    return next((each for each in _ENDINGS if source.path.endswith(each)), "")


def _read(source: Source, ending: str) -> Tree | None:
    if ending == ".json":
        from promptlint.documents import json_nodes

        found = json_nodes.document(source)
        return None if isinstance(found, Problem) else found
    if ending == ".toml":
        from promptlint.documents import toml_nodes

        found = toml_nodes.document(source)
        return None if isinstance(found, Problem) else found
    from promptlint.documents import yaml_nodes  # brings a parser that most runs do without

    trees, problems = yaml_nodes.documents(source)
    return trees[0] if len(trees) == 1 and not problems else None


@lru_cache(maxsize=16)
def _by_place(source: Source) -> dict[tuple[int, int], Leaf]:
    found = tree(source)
    return {(leaf.start, leaf.end): leaf for leaf in _leaves(found)} if found is not None else {}


def _leaves(found: Tree) -> Iterator[Leaf]:
    todo = [found]
    while todo:
        match todo.pop():
            case Leaf() as leaf:
                yield leaf
            case Items(items=items):
                todo += items
            case Fields(members=members):
                todo += (value for _, value in members)
