"""The YAML block between two ``---`` lines at the head of Prompty, Dotprompt and Markdown files."""

from __future__ import annotations

import re
from dataclasses import dataclass

from promptlint.documents.tree import Fields, Leaf, Tree
from promptlint.readers.base import Problem
from promptlint.text import Source

_OPENING = re.compile(r"(?:[ \t]*(?:#[^\r\n]*)?\r?\n)*+---[ \t]*\r?\n")  # Dotprompt allows comments before it
_PLAIN_OPENING = re.compile(r"---[ \t]*\r?\n")
_KEY = re.compile(r"(?:[ \t]*(?:#[^\r\n]*)?\r?\n)*+[\w.-]+[ \t]*:|---")  # else the lines are rules, no front matter
_CLOSING = re.compile(r"^---[ \t]*(?:\r?\n|\Z)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What stands at the head of a file.

    `body` is the offset at which the text behind it starts (0 where there is no front matter). `fields` are its
    values, `None` where there are none or where they cannot be read; then `problems` says why.
    """

    body: int = 0
    fields: Fields | None = None
    problems: tuple[Problem, ...] = ()

    def value(self, *path: str) -> Tree | None:
        """The value at a path of keys, or nothing."""
        tree: Tree | None = self.fields
        for key in path:
            tree = tree.get(key) if isinstance(tree, Fields) else None
        return tree

    def string(self, *path: str) -> str:
        """The text at a path of keys, or nothing."""
        value = self.value(*path)
        return value.value if isinstance(value, Leaf) and value.is_text else ""


def split(source: Source, comments: bool = False) -> FrontMatter:
    """Find a file's front matter. `comments` allows ``#`` lines in front of it."""
    opening = (_OPENING if comments else _PLAIN_OPENING).match(source.text)
    closing = _CLOSING.search(source.text, opening.end()) if opening else None
    if not opening or not closing or not _KEY.match(source.text, opening.end()):
        return FrontMatter()
    from promptlint.documents.yaml_nodes import documents

    trees, problems = documents(source, opening.end(), closing.start())
    first = trees[0] if trees else None
    return FrontMatter(closing.end(), first if isinstance(first, Fields) else None, tuple(problems))
