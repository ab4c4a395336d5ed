"""Formatting one file: step by step, each checked before it counts, until nothing changes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from promptlint.formatter import margins, newlines, padding, prose, request_order
from promptlint.formatter.changes import Change, applied
from promptlint.formatter.invariants import broken
from promptlint.model import PromptKind, TextHost
from promptlint.project import Project
from promptlint.readers import Reading, ReadSettings, detected, read
from promptlint.readers.detect import Detection
from promptlint.text import Source

_MAX_ROUNDS = 4  # one changes all there is; the next finds nothing


@dataclass(frozen=True, slots=True)
class Formatted:
    """What formatting a file came to.

    `after` is the source as it should be, the same object as `before` where nothing is to change. `reading` is the file
    as it was read: without a format it is no prompt, and with problems it is left as it is. `steps` names what changed
    (``delimiter padding``), `refused` what was not done, with the reason.
    """

    before: Source
    after: Source
    reading: Reading
    steps: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()

    @property
    def changed(self) -> bool:
        return self.after is not self.before

    @property
    def first_change(self) -> int:
        """The offset of the first character that changes (of the text before)."""
        one, other = self.before.text, self.after.text
        return next(
            (index for index, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]),
            min(len(one), len(other)),
        )


@dataclass(frozen=True, slots=True)
class _Step:
    """One kind of change. `exact`: no value may change by it; `order`: it may change an order that says nothing."""

    name: str
    changes: Callable[[Reading, Detection], Iterator[Change]]
    exact: bool = False
    order: bool = False


def format_source(reading: Reading, project: Project, settings: ReadSettings | None = None) -> Formatted:
    """One spelling of a file that was read, as far as nothing is lost by it; never raises for what the file holds."""
    source = reading.source
    settings = settings or ReadSettings()
    if reading.skipped or reading.problems or reading.format == "python":
        return Formatted(source, source, reading)
    detection = replace(detected(source, project, settings), jinja=settings.jinja)
    current = reading
    done: dict[str, None] = {}
    refused: dict[str, None] = {}
    for _ in range(_MAX_ROUNDS):
        before = current.source.text
        for step in _STEPS:
            after = applied(current.source, step.changes(current, detection))
            if after.text == current.source.text:
                continue
            again = read(after, project, settings)
            if reason := broken(current, again, detection, order=step.order, exact=step.exact):
                refused[f"{step.name}: {reason}"] = None
            else:
                current = again
                done[step.name] = None
        if current.source.text == before:
            break
    else:  # the steps undo each other: no spelling is the last
        return Formatted(source, source, reading, refused=("the steps undo each other",))
    if current.source.text == source.text:
        return Formatted(source, source, reading, refused=tuple(refused))
    return Formatted(source, current.source, reading, tuple(done), tuple(refused))


def _hosts(reading: Reading) -> Iterator[TextHost]:
    """The template texts that stand in the file itself. What was said in a captured request stays as it was said."""
    for prompt in reading.prompts:
        for host in prompt.hosts if prompt.kind is PromptKind.TEMPLATE else ():
            if host.text.source.path == reading.source.path:
                yield host


def _padded(reading: Reading, detection: Detection) -> Iterator[Change]:
    for host in _hosts(reading):
        yield from padding.padded(host, detection, reading.source.path)


def _trailing(reading: Reading, detection: Detection) -> Iterator[Change]:
    for host in _hosts(reading):
        yield from prose.trailing(host)


def _composed(reading: Reading, detection: Detection) -> Iterator[Change]:
    for host in _hosts(reading):
        yield from prose.composed(host)


def _unified(reading: Reading, detection: Detection) -> Iterator[Change]:
    return newlines.unified(reading.source)


def _margins(reading: Reading, detection: Detection) -> Iterator[Change]:
    return margins.margins(reading.source, detection)


def _final(reading: Reading, detection: Detection) -> Iterator[Change]:
    return newlines.final(reading.source, detection)


def _ordered(reading: Reading, detection: Detection) -> Iterator[Change]:
    return request_order.ordered(reading.source, detection)


_STEPS = (
    _Step("line breaks", _unified, exact=True),
    _Step("blanks outside of values", _margins, exact=True),
    _Step("final line break", _final, exact=True),
    _Step("delimiter padding", _padded),
    _Step("blanks at ends of lines", _trailing),
    _Step("composed accents", _composed),
    _Step("order of tools and keys", _ordered, order=True),
)
