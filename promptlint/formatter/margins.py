"""Blanks at the ends of lines of data files, where they stand outside of every value."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from promptlint.documents import json_nodes, toml_nodes, yaml_nodes
from promptlint.documents.tree import Fields, Items, Leaf, Tree
from promptlint.formatter.changes import Change
from promptlint.readers.base import Problem
from promptlint.readers.detect import Detection
from promptlint.text import Source

_LINE = re.compile(r"[^\r\n]+")
_MARGIN = re.compile(r"(?<![ \t])[ \t]++(?=\r?\n)")
_KEEPS_BREAK = re.compile(r"(?:[&!][^ \t\r\n]*+[ \t]++)*+[|>][0-9+]*+[ \t\r\n]")  # a block scalar without "-"


def margins(source: Source, detection: Detection) -> Iterator[Change]:
    """The blanks to remove from a JSON, JSONL, YAML or TOML file; none from what cannot be parsed."""
    spans = sorted({(leaf.start, leaf.end) for tree in trees(source, detection.format) for leaf in _leaves(tree)})
    starts = [start for start, _ in spans]
    for found in _MARGIN.finditer(source.text) if spans else ():
        index = bisect_right(starts, found.start()) - 1
        if index < 0 or spans[index][1] <= found.start():
            yield Change(found.start(), found.end(), "")


def values_end(source: Source, kind: str) -> int:
    """The offset behind the last key, value or bracket of a data file; 0 where it cannot be parsed."""
    found = trees(source, kind)
    return max((part.end for tree in found for part in (tree, *_leaves(tree)) if not _open(part, kind)), default=0)


def would_grow(source: Source, kind: str) -> bool:
    """Whether a line break at the end of a file would belong to its last value, a block scalar that ends without."""
    leaves = (each for tree in trees(source, kind) for each in _leaves(tree)) if kind == "yaml" else ()
    end = len(source.text)
    return any(each.end == end and _KEEPS_BREAK.match(source.text, each.start) for each in leaves)


def _open(tree: Tree, kind: str) -> bool:
    """Whether nothing is written at the end of a collection: in YAML it ends where something else begins."""
    return kind in ("yaml", "toml") and not isinstance(tree, Leaf)


def trees(source: Source, kind: str) -> list[Tree]:
    """The values of a data file; none if any of it cannot be parsed."""
    match kind:
        case "json" | "toml":
            found = (json_nodes if kind == "json" else toml_nodes).document(source)
            return [] if isinstance(found, Problem) else [found]
        case "jsonl":
            lines = [each.span() for each in _LINE.finditer(source.text) if not each.group().isspace()]
            values = [json_nodes.document(source, *span) for span in lines]
            return [] if any(isinstance(each, Problem) for each in values) else [
                each for each in values if not isinstance(each, Problem)
            ]  # fmt: skip
        case "yaml":
            read, problems = yaml_nodes.documents(source)
            return [] if problems else read
    return []


def _leaves(top: Tree) -> Iterator[Leaf]:
    """All keys and scalars. What an alias repeats is met once: a small YAML file can stand for a very large one."""
    seen: set[int] = set()
    stack = [top]
    while stack:
        tree = stack.pop()
        if id(tree) in seen:
            continue
        seen.add(id(tree))
        match tree:
            case Leaf():
                yield tree
            case Items():
                stack += tree.items
            case Fields():
                for key, value in tree.members:
                    stack += (key, value)
