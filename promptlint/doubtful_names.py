"""Where the name of a value is about something else: a record's own time, the model's name, a placeholder spoken of."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from promptlint.model import Cause, CauseKind, PromptKind, Segment

if TYPE_CHECKING:
    from promptlint.judge import PromptView

_TIME = frozenset({CauseKind.CLOCK, CauseKind.DATE})
_CHARACTERS = frozenset({"char", "character", "bot"})
_YOU_ARE = re.compile(r"(?i)\byou(?: are|'re| ARE)\s+[\W_]{0,6}$")
_OWNS = re.compile(r"[\W_]{0,6}?['\u2019]s\b")
_AGENTS_FILES = re.compile(r"(?:^|/)(?:\.(?:agents|claude|cursor|codex|gemini|windsurf)|skills?)/")
_PRESENT = re.compile(r"(?i)now|current|today")
_CARRIERS = frozenset(
    {"self", "state", "ctx", "context", "config", "settings", "inputs", "input", "data", "params", "kwargs", "args"}
    | {"request", "req", "variables", "vars", "env", "session", "runtime", "deps", "payload", "values", "system"}
)  # what hands values to a prompt, each by its own name
_NO_TEXT = re.compile("[\ud800-\udfff]")  # of a file name that is not UTF-8
_OWN = re.compile(r"[^\W_][-_][^\W_]")  # a name of two words
_ROOT = re.compile(r"\w+")  # what a template is given: `user` of `user.name`
_MAKES = re.compile(r"(?i)_*(?:get|make|format|build|read)_")  # a function that gives the time, none that kept it
_CLOCKS = re.compile(r"(?i)time|date|clock|util|helper")  # a module or an object that is asked for the time


def doubtful(view: PromptView, segment: Segment, cause: Cause) -> bool:
    """Whether what a value is called may say nothing of how often it changes."""
    return (
        spoken_of(view, segment)
        or _plays_a_role(view, segment)
        or _is_the_model(segment, cause)
        or _is_of_a_record(cause)
    )


def spoken_of(view: PromptView, segment: Segment) -> bool:
    """True in the inline code of a Markdown file: the text may be about the placeholder. So may that of files which
    a coding agent reads as they are: skills and what belongs to them."""
    place = segment.location
    text = place.source.text
    line = text.rfind("\n", 0, place.start) + 1
    markdown = view.prompt.kind is PromptKind.TEMPLATE and place.source.path.endswith((".md", ".mdx"))
    return markdown and (_is_for_an_agent(view, segment) or text.count("`", line, place.start) % 2 == 1)


def nobody_fills(view: PromptView, segment: Segment) -> bool:
    """True in a plain text that code of the project speaks of, where none speaks of one of its placeholders: the model
    reads it as it stands, and is to put in their places what it knows itself."""
    source, project = segment.location.source, view.project
    plain = source.path.endswith((".md", ".mdx", ".txt")) and "{%" not in source.text
    if project is None or view.prompt.kind is not PromptKind.TEMPLATE or not plain:
        return False
    file = PurePosixPath(source.path)
    called = (file.name, file.stem) if _OWN.search(file.stem) else (file.name,)  # "system" is said of much else
    if _NO_TEXT.search(file.name) or not project.mentions(called):
        return False
    names = dict.fromkeys(each.segment.name for each in view.values if each.segment.location.source is source)
    roots = (_ROOT.match(name) for name in (segment.name, *names))
    return any(root is not None and not project.mentions((root.group(),)) for root in roots)


def _is_for_an_agent(view: PromptView, segment: Segment) -> bool:
    """True in the folders of coding agents. Folders above a project say nothing of it; without a mark of one it is
    not known where it begins."""
    source, project = segment.location.source, view.project
    if project is None:
        return _AGENTS_FILES.search(source.path) is not None
    path = project.within(source) if project.is_marked else project.absolute(source).as_posix()
    return _AGENTS_FILES.search(path) is not None


def _is_the_model(segment: Segment, cause: Cause) -> bool:
    """True for the name behind "You are": that of the model, not of whoever speaks with it."""
    place = segment.location
    text = place.source.text
    return (
        cause.kind is CauseKind.SESSION
        and _YOU_ARE.search(text, max(0, place.start - 40), place.start) is not None
        and _OWNS.match(text, place.end) is None
    )


def _is_of_a_record(cause: Cause) -> bool:
    """True for the time that something was given when it was made (`event.timestamp`), which stays as it is."""
    *owners, name = cause.label.replace("()", "").split(".")
    if cause.kind not in _TIME or not owners or _PRESENT.search(name):
        return False
    owner = owners[-1].strip("_").lower().rpartition("_")[2]
    return owner not in _CARRIERS and not _MAKES.match(name) and not _CLOCKS.search(owners[-1])


def _plays_a_role(view: PromptView, segment: Segment) -> bool:
    """True for `{user}` beside `{char}`: a role play's own words for whoever speaks, filled in by its program."""
    names = (each.segment.name.lower() for each in view.values)
    return segment.name.lower() == "user" and not _CHARACTERS.isdisjoint(names)
