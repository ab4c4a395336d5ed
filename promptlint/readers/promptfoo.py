"""The prompt files that a promptfoo configuration names: texts with separators, and message lists."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from promptlint.documents import json_nodes
from promptlint.documents.tree import Tree
from promptlint.model import Prompt, Role
from promptlint.project import Project
from promptlint.readers.assemble import Assembly, head
from promptlint.readers.base import Problem
from promptlint.readers.keyed import Finder
from promptlint.readers.loading import Includes
from promptlint.readers.roles import split
from promptlint.templates.session import JINJA, JinjaSyntax
from promptlint.text import MappedText, Source

CONFIGURATION = re.compile(r"promptfooconfig(?:\.[\w-]+)*\.(?:ya?ml|json)")
_SEPARATOR = re.compile(r"^[ \t]*---[ \t]*(?:\r?\n|\Z)", re.MULTILINE)
_LINE = re.compile(r"[^\r\n]+")
_READABLE = (".txt", ".md", ".j2", ".json", ".jsonl", ".yaml", ".yml", "")


def files(patterns: Iterable[str], includes: Includes) -> Iterator[Source]:
    """The files that a configuration's patterns stand for."""
    for pattern in patterns:
        for source in includes.matching(pattern):
            if PurePosixPath(source.path).suffix.lower() in _READABLE:
                yield source


def prompts_of(source: Source, project: Project, jinja: JinjaSyntax = JINJA) -> tuple[list[Prompt], list[Problem]]:
    """The prompts of a file that promptfoo reads: one, one between two separators, or one a line."""
    suffix = PurePosixPath(source.path).suffix.lower()
    if suffix in (".json", ".jsonl", ".yaml", ".yml"):
        return _messages(source, project, suffix, jinja)
    includes = Includes(source, project)
    found: list[Prompt] = []
    problems: list[Problem] = []
    for start, end in _pieces(source.text) if suffix == ".txt" else [(0, len(source.text))]:
        text = MappedText.whole(source, start, end)
        assembly = Assembly(source, load=includes.load, jinja=jinja)
        assembly.pieces(text, split(text.text), Role.UNKNOWN, guess="jinja")
        prompt = assembly.prompt(head(source, start), complete=False)
        found += [prompt] if prompt else []
        problems += assembly.problems
    return found, problems


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """What stands between lines of three dashes."""
    at = 0
    for separator in _SEPARATOR.finditer(text):
        yield at, separator.start()
        at = separator.end()
    yield at, len(text)


def _messages(source: Source, project: Project, suffix: str, jinja: JinjaSyntax) -> tuple[list[Prompt], list[Problem]]:
    trees: list[Tree] = []
    problems: list[Problem] = []
    if suffix in (".yaml", ".yml"):
        from promptlint.documents import yaml_nodes  # brings a parser that most runs do without

        trees, problems = yaml_nodes.documents(source)
    else:
        spans = [found.span() for found in _LINE.finditer(source.text)]
        for start, end in spans if suffix == ".jsonl" else [(0, len(source.text))]:
            tree = json_nodes.document(source, start, end)
            if not isinstance(tree, Problem):  # a template may be JSON only once it is rendered
                trees.append(tree)
    finder = Finder(source, by_path=True, includes=Includes(source, project), jinja=jinja)
    for each in trees:
        finder.find(each)
    return finder.prompts, [*problems, *finder.problems]
