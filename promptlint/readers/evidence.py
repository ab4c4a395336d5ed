"""What makes a file or a text a prompt: the words of its path, and text that instructs a model.

The lists live in the catalogue ``detection``.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import PurePosixPath

from promptlint.catalogue import load

_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[0-9]+")
_SENTENCE_START = (
    r"(?:^|[.!?:>\"'“][ \t]?)[ \t#*_>\-\"'“(]{0,12}(?:\{[{%#][^\r\n]{0,80}[}%#]\}[ \t]*)?"  # marks, quotes, a tag
)
_FLAGS = re.IGNORECASE | re.MULTILINE
_LOOK_AT = 20_000  # characters; a text that instructs a model says so early


@cache
def strings(name: str) -> tuple[str, ...]:
    """A list of the catalogue."""
    values = load("detection")[name]
    assert isinstance(values, list)
    return tuple(str(value) for value in values)


@cache
def one_of(name: str, before: str = "", after: str = "", flags: int = 0) -> re.Pattern[str]:
    """A pattern for any of the expressions of a list, between two others."""
    return re.compile(f"{before}(?:{'|'.join(strings(name))}){after}", flags)


def words(name: str) -> set[str]:
    """The words of a file or folder name: ``my-systemPrompt_v2`` is my, system, prompt, v, 2."""
    return {word.lower() for word in _WORD.findall(name)}


def path_words(path: str) -> set[str]:
    """The words of a path: the folders and the file's name without its suffixes.

    Of a path that leads out of the project only the last folders count: where a project lies says nothing about it.
    """
    pure = PurePosixPath(path)
    folders = pure.parts[:-1]
    if pure.is_absolute() or ".." in folders:
        folders = folders[-2:]
    return {word for part in (*folders, pure.name.split(".")[0]) for word in words(part)}


def says_prompt(path: str) -> bool:
    """True if a path says outright that a prompt is here."""
    return bool(path_words(path) & set(strings("path_words"))) or PurePosixPath(path).name in strings("prompt_names")


def hints_at_prompt(path: str) -> bool:
    """True if a path has a word that often, but not always, stands for prompts: agent, skill, system."""
    return bool(path_words(path) & set(strings("weak_path_words")))


def addresses(text: str) -> bool:
    """True for text that speaks to a model: a sentence that says who it is, or begins with its task."""
    return bool(one_of("identities", _SENTENCE_START, "", _FLAGS).search(text[:_LOOK_AT]))


def instructs(text: str) -> bool:
    """True for text that instructs a model: it speaks to it, or says twice what it has to do."""
    tasks = one_of("tasks", r"(?<!\w)", "", _FLAGS).finditer(text[:_LOOK_AT])
    return addresses(text) or len({found.group().lower() for found in tasks}) > 1
