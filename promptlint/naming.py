"""What a bare name says about a value that does not resolve; the lexicon is ``catalogues/names.yaml``.

A name is weak evidence: it counts only where nothing better is known, and never makes a cause of high confidence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import Any, Generic, NamedTuple, TypeVar

from promptlint import catalogue
from promptlint.diagnostic import Confidence
from promptlint.model import Cause, CauseKind, Rate

MAX_NAME = 120  # characters; what is longer is an expression rather than a name
MAX_LABEL = 80  # characters before the value in which a label is looked for
MAX_ABOVE = 300  # characters before the value in which the heading above it is looked for
MAX_OWNERS = 2  # owners of the last attribute that are read together with it

_DOTTED = re.compile(r"[^\W\d]\w*(?:-\w+)*(?:\.[^\W\d]\w*(?:-\w+)*)*")
_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_WORD = re.compile(r"[^\W_]+")
_MARKS_OF_LINES = " \t\n`\"'>*-"
_OPENING = re.compile(r"#{1,6}\s.*|.*:\W{0,3}|<[\w\s.:-]+>|\[[\w\s.:-]+\]|[*=_-]{2,}.*[*=_-]{2,}")
_MEMBER = re.compile(r"[(\[].*")
_MODULE = re.compile(r"\w+\.")
_SELF = frozenset({"self", "cls", "this"})
_TIME = frozenset({CauseKind.CLOCK, CauseKind.DATE})

T = TypeVar("T")


class _Names(Generic[T]):
    """Names and what each of them says. A ``*`` at one end of a name stands for anything."""

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        self._whole: dict[str, T] = {}
        self._open: list[tuple[str, T]] = []
        for name, said in entries:
            if "*" in name:
                self._open.append((name, said))
            else:
                self._whole.setdefault(name, said)

    def find(self, name: str) -> T | None:
        """What the name says: as a whole, else by the first entry that begins or ends like it."""
        if name in self._whole:
            return self._whole[name]
        return next((said for each, said in self._open if _fits(name, each)), None)


def _fits(name: str, pattern: str) -> bool:
    return name.endswith(pattern[1:]) if pattern[0] == "*" else name.startswith(pattern[:-1])


class _Group(NamedTuple):
    """Values that change for the same reason, and the words of labels and annotations that speak of them."""

    kind: CauseKind
    rate: Rate
    labels: tuple[str, ...]
    types: tuple[str, ...]
    confidence: Confidence  # of a test that asks about one


class _Lexicon(NamedTuple):
    compounds: dict[str, str]
    verbs: frozenset[str]
    endings: frozenset[str]
    constant: _Names[bool]
    undotted: _Names[bool]
    groups: tuple[_Group, ...]
    strong: _Names[_Group]
    weak: _Names[_Group]
    general: _Names[_Group]
    deciding: _Names[_Group]
    input: frozenset[str]
    input_of: frozenset[str]
    not_input: frozenset[str]


class _Verdict(NamedTuple):
    """What a name says: its group, or nothing and then whether it names a deployment fact."""

    group: _Group | None = None
    strong: bool = False
    constant: bool = False


@lru_cache(maxsize=8192)
def classify(name: str, *, label: str = "", annotation: str = "") -> Cause | None:
    """The cause that a name gives a value which does not resolve; `None` if the name says nothing.

    `name` is dotted (``user.first_name``). `label` is the text before the value ("Current time:"), `annotation` its
    type as written. Strong names give medium confidence. Weak ones give low, and medium where label or annotation says
    the same.
    """
    verdict = _verdict(name)
    group = verdict.group
    annotated = _words(_MODULE.sub("", annotation))
    if group is None or "bool" in annotated:
        return None
    typed = next((each for each in _alike(group) if _holds(annotated, each.types)), None)
    labelled = any(_holds(_words(label[-MAX_LABEL:]), each.labels) for each in _alike(group))
    if typed is not None and group.kind in _TIME:
        group = typed  # the type knows best whether it is a date or a clock
    sure = verdict.strong or typed is not None or labelled
    return Cause(group.kind, group.rate, Confidence.MEDIUM if sure else Confidence.LOW, label=name, by_name=True)


def label_before(text: str) -> str:
    """What introduces a value behind a literal text: the text on its line, or else the nearest heading, opening tag or
    line with a colon at its end above it."""
    *above, line = ("\n" + text)[-MAX_ABOVE:].replace("\r", "\n").split("\n")
    if line.strip(_MARKS_OF_LINES):
        return line
    return next((each for each in reversed(above[1:]) if _OPENING.fullmatch(each.strip())), "")


@lru_cache(maxsize=8192)
def decides(name: str) -> Cause | None:
    """The cause that a name gives a test which asks about it: the message, the turn, the rights of the user.

    `None` where nothing says that the outcome changes between the requests of a program. The confidence is medium, or
    low where many requests share each outcome.
    """
    found = next(filter(None, map(_lexicon().deciding.find, _readings(name))), None)
    if found is None:
        return None
    return Cause(found.kind, found.rate, found.confidence, label=name, by_name=True)


@lru_cache(maxsize=8192)
def is_input(name: str) -> bool | None:
    """True for names of what a model is given to work on: the question, a document, the code so far.

    False for names of how it is to work (rules, tools, a format, a role), `None` where the name says neither.
    """
    lexicon = _lexicon()
    words = _words(_MEMBER.sub("", name[:MAX_NAME]).rpartition(".")[2])
    if not lexicon.not_input.isdisjoint(words):
        return False
    found = lexicon.input.intersection(words)
    return True if found and (len(words) == 1 or not found <= lexicon.input_of) else None


def is_constant_name(name: str) -> bool:
    """True for names of facts that change with a deployment at most: company, product, language, ``max_*`` ..."""
    return _verdict(name).constant


@lru_cache(maxsize=8192)
def _verdict(name: str) -> _Verdict:
    """A strong name wins over a longer weak one; a silent one ends the search."""
    lexicon = _lexicon()
    weak = None
    for reading in _readings(name):
        constant = lexicon.constant.find(reading)
        if constant is None and "." not in name:
            constant = lexicon.undotted.find(reading)
        if constant is not None:
            return _Verdict(weak) if weak else _Verdict(constant=constant)
        strong = lexicon.strong.find(reading)
        if strong is not None:
            return _Verdict(strong, strong=True)
        weak = weak or lexicon.weak.find(reading)
    if weak is not None:
        return _Verdict(weak)
    general = next(filter(None, map(lexicon.general.find, _readings(name))), None)
    return _Verdict(general, strong=general is not None)


def _readings(name: str) -> Iterator[str]:
    """The last attribute with its owners, longest first, each as words joined by ``_``."""
    name = name.replace("()", "")
    if len(name) > MAX_NAME or not _DOTTED.fullmatch(name):
        return
    parts = [words for part in name.split(".") if part not in _SELF and (words := _words(part))]
    if not parts:
        return
    if len(parts) > 1 and parts[-1] in (["render"], ["rendered"]):  # `todo.render` is the todo
        parts.pop()
    *owners, last = parts
    for first in range(max(0, len(owners) - MAX_OWNERS), len(owners) + 1):
        before = [word for owner in owners[first:] for word in owner]
        yield "_".join(before + last)
        for core in _cores(last):
            yield "_".join(before + core)


def _words(text: str) -> list[str]:
    """The lower-case words of a name or text, humps and compounds taken apart."""
    compounds = _lexicon().compounds
    words = (found.group().lower() for found in _WORD.finditer(_HUMP.sub("_", text)))
    return [part for word in words for part in compounds.get(word, word).split("_")]


def _cores(words: list[str]) -> Iterator[list[str]]:
    """The words without verbs before them, then without forms behind them: ``get_current_time_str`` is the current
    time, ``build_memory_section`` is first of all a memory section."""
    start, end = 0, len(words)
    while end - start > 1 and words[start] in _lexicon().verbs:
        start += 1
    if start:
        yield words[start:]
    while end - start > 1 and words[end - 1] in _lexicon().endings:
        end -= 1
    if end < len(words):
        yield words[start:end]


def _alike(group: _Group) -> Iterator[_Group]:
    """The groups whose labels and types bear witness for this one: itself; date and clock do so for each other."""
    return (each for each in _lexicon().groups if each.kind in _TIME) if group.kind in _TIME else iter((group,))


def _holds(words: list[str], phrases: Iterable[str]) -> bool:
    text = f" {' '.join(words)} "
    return any(f" {phrase} " in text for phrase in phrases)


@cache
def _lexicon() -> _Lexicon:
    data = catalogue.load("names")
    reading = data["reading"]
    groups = [(each, _group(each)) for each in data["groups"]]

    def silent(undotted: bool) -> _Names[bool]:
        said = (each for each in data["silent"] if each.get("undotted", False) is undotted)
        return _Names((name, each["constant"]) for each in said for name in _listed(each["names"]))

    def names(strength: str) -> _Names[_Group]:
        return _Names((name, group) for each, group in groups for name in _listed(each.get(strength, ())))

    return _Lexicon(
        compounds=reading["compounds"],
        verbs=frozenset(reading["verbs"]),
        endings=frozenset(reading["endings"]),
        constant=silent(False),
        undotted=silent(True),
        groups=tuple(group for _, group in groups),
        strong=names("strong"),
        weak=names("weak"),
        general=names("general"),
        deciding=_Names((name, _group(each)) for each in data["deciding"] for name in _listed(each["names"])),
        input=frozenset(_listed(data["input"]["words"])),
        input_of=frozenset(data["input"]["of"]),
        not_input=frozenset(_listed(data["input"]["but"])),
    )


def _group(data: dict[str, Any]) -> _Group:
    rate = Rate[data["rate"].upper()]
    sure = Confidence[data.get("confidence", "medium").upper()]
    return _Group(CauseKind(data["kind"]), rate, tuple(data.get("labels", ())), tuple(data.get("types", ())), sure)


def _listed(lines: Iterable[Iterable[str]]) -> Iterator[str]:
    """The names of a list that is broken into lines."""
    return (name for line in lines for name in line)
