"""What stands between double braces: names as seen inside the sections around them, literals, helpers, functions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from promptlint.model import CauseKind, Node, Segment
from promptlint.naming import classify, is_constant_name
from promptlint.templates.references import reference
from promptlint.templates.rewriting import joined
from promptlint.text import Location

LOOKED_UP_IN = ("each", "with", "section")  # the kinds of section in which names are looked up
_WORD = re.compile(r"\"[^\"]*\"|'[^']*'|[^\s\"'()|]+")
_HELPER = re.compile(r"\([ \t]*+[\w.-]+(?=[ \t])")  # the function of a subexpression: ``(trim name)``
_PATH = re.compile(r"[^\W\d][\w-]*(?:[./][^\W\d][\w-]*)*")


@dataclass(slots=True)
class Section:
    """A section that is open: what kind, over what, the name that closes it, and its arms (test and nodes) so far.

    `parameters` are the names that a block gives to its items (``as |item|``). A transparent section stands too deep
    to be told from its content.
    """

    kind: str
    name: str
    closing: str
    place: Location
    transparent: bool = False
    parameters: tuple[str, ...] = ()
    arms: list[tuple[str, list[Node]]] = field(default_factory=list)

    @property
    def container(self) -> str:
        """The name that the section goes over or into."""
        path = _PATH.search(self.name)
        return path.group().replace("/", ".") if path is not None else self.name


def placeholder(body: str, place: Location, label: str, over: Sequence[Section], dialect: str) -> Segment:
    """The value of ``{{body}}`` inside the sections `over`; `label` is the text before it on its line."""
    if dialect == "langfuse":
        return reference(body, place, label)
    words: list[str] = _WORD.findall(_HELPER.sub(" ", body.partition("|")[0]))
    if dialect == "semantic-kernel" and words and not words[0].startswith("$") and _is_name(words[0]):
        return _function(words, place, label, over)
    names = [_reference(word, place, label, over) for word in (words[1:] or words) if _is_name(word)]
    if len(words) == 1 and not names:
        return Segment(place, text=words[0].strip("\"'"))
    if not names:  # a function without arguments that change, or nothing that can be understood
        return reference(words[0], place) if words and _is_name(words[0]) else Segment(place, partly_unknown=True)
    return names[0] if len(names) == 1 else joined(tuple(names), place)


def _function(words: list[str], place: Location, label: str, over: Sequence[Section]) -> Segment:
    """A function of Semantic Kernel: its name may tell what it gives, else what it makes of its arguments is open."""
    known = _reference(words[0], place, label, over)
    given = [_reference(word, place, label, over) for word in words[1:] if "$" in word]
    vague = known.cause is None or known.cause.kind is CauseKind.VARIABLE
    result = joined((*(() if vague else (known,)), *given), place)
    return replace(result, partly_unknown=True, name=result.name or known.name) if vague else result


def _reference(word: str, place: Location, label: str, over: Sequence[Section]) -> Segment:
    """A name as seen inside the sections around it."""
    word = word.rpartition("=")[2]
    if word.startswith("@") and not word.startswith("@root."):
        return Segment(place)  # @index, @first and the like
    outside = word.startswith(("../", "@root.", "$"))
    path = _PATH.search(word.removeprefix("@root.").removeprefix("hc:"))
    name = path.group().replace("/", ".") if path is not None else ""
    root = name.partition(".")[0]
    section = next((each for each in reversed(over) if root in each.parameters), None)
    if section is not None:
        return _inside(section, name.partition(".")[2], place, label)
    if not over or outside:
        return reference(name, place, label) if name else Segment(place, partly_unknown=True)
    if over[-1].kind in ("each", "with") or name in ("", "this"):
        return _inside(over[-1], "" if name == "this" else name.removeprefix("this."), place, label)
    if is_constant_name(name) or classify(name, label=label) is not None:
        return reference(name, place, label)
    return replace(reference(over[-1].container, place, label), name=name)


def _inside(section: Section, name: str, place: Location, label: str) -> Segment:
    """A name inside what a section goes over: of a list it is part of the list, of a mapping it is the field."""
    field_of = f"{section.container}.{name}" if section.kind == "with" and name else section.container
    return reference(field_of, place, label)


def _is_name(word: str) -> bool:
    """False for a literal, also as the value of a named argument."""
    value = word.rpartition("=")[2]
    return bool(value) and value[0] not in "\"'" and not value.isdigit() and value not in ("true", "false", "null")
