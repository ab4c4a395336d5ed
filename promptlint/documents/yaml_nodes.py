"""YAML documents as value trees, built from the parser's events.

Events instead of `yaml.compose`: they come one by one, so that nesting is bounded before anything recurses, an alias
is a second reference and never a copy, and unknown tags construct nothing. An error ends only its own document.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Protocol

import yaml

from promptlint.diagnostic import Problem
from promptlint.documents.tree import MAX_DEPTH, Fields, Items, Leaf, Tree
from promptlint.documents.yaml_scalars import map_scalar
from promptlint.text import Location, MappedText, Source

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NOT_TEXT = re.compile(r"(?:~|null|true|false|yes|no|on|off|[-+]?\.?[0-9][0-9_.,:eE+-]*|)", re.IGNORECASE)
_NEXT_DOCUMENT = re.compile(r"^---(?=[ \t\r\n]|\Z)", re.MULTILINE)
_MERGE = "<<"
_MAX_MERGED = 20_000  # members of one document that merge keys bring in; a small file could stand for far more
_MAX_ERRORS = 10  # each one makes the parser start again


class _Mark(Protocol):
    index: int


class _TooDeepError(Exception):
    pass


class _UndefinedError(Exception):
    """An alias whose anchor is not there."""


@dataclass(slots=True)
class _Open:
    """A collection that is still being read."""

    start: int
    mapping: bool
    anchor: str | None
    items: list[Tree] = field(default_factory=list)


def documents(source: Source, start: int = 0, end: int | None = None) -> tuple[list[Tree], list[Problem]]:
    """The documents of a YAML text (`start`..`end` of the source), and what keeps others from being read."""
    end = len(source.text) if end is None else end
    trees: list[Tree] = []
    problems: list[Problem] = []
    while start < end:
        composer = _Composer(source, start, end)
        problem = composer.run()
        trees += composer.trees
        if problem is None:
            break
        problems.append(problem)
        following = _NEXT_DOCUMENT.search(source.text, max(composer.reached, problem.location.start, start + 1), end)
        if following is None or len(problems) >= _MAX_ERRORS:
            break
        start = following.start()
    return trees, problems


class _Composer:
    def __init__(self, source: Source, start: int, end: int) -> None:
        self._source = source
        self._start = start
        self._text = source.text[start:end]
        self._stack: list[_Open] = []
        self._anchors: dict[str, Tree] = {}
        self._merges = 0
        self.trees: list[Tree] = []
        self.reached = start

    def run(self) -> Problem | None:
        """Read until the end or the first error."""
        try:
            for event in yaml.parse(self._text, Loader=LOADER):
                self._take(event)
        except _TooDeepError:
            return self._problem(self.reached, f"YAML: nested more than {MAX_DEPTH} levels deep; flatten it")
        except _UndefinedError as error:
            return self._problem(self.reached, f"YAML: no anchor for the alias *{error}; define &{error} before it")
        except yaml.MarkedYAMLError as error:
            return self._explain(error)
        except yaml.reader.ReaderError as error:
            at = _characters(self._text, error.position)
            return self._problem(
                self._start + at, f"YAML: {error.reason}; remove the character or write it as an escape"
            )
        except UnicodeEncodeError as error:
            return self._problem(self._start + error.start, "YAML: half of a surrogate pair; remove the character")
        return None

    def _take(self, event: yaml.Event) -> None:
        at = self._start + _index(event.start_mark)
        self.reached = at
        match event:
            case yaml.DocumentStartEvent():
                self._anchors = {}
            case yaml.ScalarEvent():
                end = self._start + _index(event.end_mark)
                style = event.style or ""
                is_text = bool(style) or not _NOT_TEXT.fullmatch(event.value) or event.tag == "tag:yaml.org,2002:str"
                self._add(Leaf(at, end, event.value, is_text, partial(_decode, self._source, style)), event.anchor)
            case yaml.AliasEvent():
                if any(each.anchor == event.anchor for each in self._stack):
                    self._add(Items(at, at, ()), None)  # a collection inside itself: there is nothing new in it
                    return
                if event.anchor not in self._anchors:
                    raise _UndefinedError(event.anchor)
                self._add(self._anchors[event.anchor], None)
            case yaml.CollectionStartEvent():
                if len(self._stack) >= MAX_DEPTH:
                    raise _TooDeepError
                self._stack.append(_Open(at, isinstance(event, yaml.MappingStartEvent), event.anchor))
            case yaml.CollectionEndEvent():
                opened = self._stack.pop()
                end = self._start + _index(event.end_mark)
                self._add(self._close(opened, end), opened.anchor)

    def _close(self, opened: _Open, end: int) -> Tree:
        if not opened.mapping:
            return Items(opened.start, end, tuple(opened.items))
        pairs = zip(opened.items[::2], opened.items[1::2], strict=True)
        members = [(key, value) for key, value in pairs if isinstance(key, Leaf)]
        merged = [value for key, value in members if key.value == _MERGE and not isinstance(value, Leaf)]
        if merged:
            members = [pair for pair in members if pair[0].value != _MERGE]
            members = [*self._merged(merged, {key.value for key, _ in members}), *members]
        return Fields(opened.start, end, tuple(members))

    def _merged(self, values: Sequence[Tree], known: set[str]) -> list[tuple[Leaf, Tree]]:
        """What merge keys (``<<: *base``) bring in: the members of other mappings, the first of each name."""
        found: list[tuple[Leaf, Tree]] = []
        for value in values:
            for mapping in value.items if isinstance(value, Items) else (value,):
                for key, inner in mapping.members if isinstance(mapping, Fields) else ():
                    if key.value not in known and self._merges < _MAX_MERGED:
                        self._merges += 1
                        known.add(key.value)
                        found.append((key, inner))
        return found

    def _add(self, tree: Tree, anchor: str | None) -> None:
        if anchor:
            self._anchors[anchor] = tree
        if self._stack:
            self._stack[-1].items.append(tree)
        else:
            self.trees.append(tree)

    def _problem(self, at: int, message: str) -> Problem:
        at = min(at, len(self._source.text))
        return Problem(Location(self._source, at, min(at + 1, len(self._source.text))), message)

    def _explain(self, error: yaml.MarkedYAMLError) -> Problem:
        problem, context = error.problem or "cannot be parsed", error.context or ""
        mark = error.problem_mark or error.context_mark
        at = self._start + (mark.index if mark else 0)
        found = self._source.text[at : at + 1]
        unclosed = "quoted scalar" in context or (at >= self._start + len(self._text.rstrip()) and "flow" in context)
        if unclosed and error.context_mark:
            at = self._start + error.context_mark.index
            what = "quote" if "quoted" in context else "bracket"
            return self._problem(at, f"YAML: the {what} opened here is never closed; close it")
        if found == "\t":
            return self._problem(at, "YAML: a tab; YAML is indented with spaces only, replace the tab by spaces")
        if "mapping values are not allowed" in problem:
            return self._problem(at, "YAML: a colon inside an unquoted text; put the whole text in quotes or use `|`")
        where = f" {context}" if context else ""
        return self._problem(at, f"YAML: {problem}{where}; check quotes, colons and indentation here")


def _decode(source: Source, style: str, leaf: Leaf) -> MappedText:
    return map_scalar(source, leaf.start, leaf.end, style, leaf.value)


def _index(mark: _Mark | None) -> int:
    return mark.index if mark else 0


def _characters(text: str, position: int) -> int:
    """The parser counts UTF-8 bytes where it refuses a character."""
    return len(text.encode("utf-8", "replace")[:position].decode("utf-8", "ignore"))
