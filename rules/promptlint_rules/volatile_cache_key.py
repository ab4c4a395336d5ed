"""A cache key that is made anew for each request, so that no two requests find each other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from promptlint.rule import (
    Branch,
    Cause,
    CauseKind,
    Diagnostic,
    Location,
    Node,
    PromptView,
    Rate,
    Related,
    Rule,
    Segment,
    Severity,
    segments,
)

_FIELD = re.compile(r"[ \t]*self\.\w+[ \t]*(?::[^=\n]+)?=[^=]")
KINDS = (CauseKind.RANDOM, CauseKind.CLOCK, CauseKind.REQUEST, CauseKind.REPR, CauseKind.RETRIEVED)
HELP = "Take something that the requests of one conversation share: its id, or a name for the prompt and its version."


def check(view: PromptView) -> Iterator[Diagnostic]:
    for parameter in view.prompt.parameters:
        if parameter.name != "cache_key":
            continue
        values = ((each, cause) for each in _each_way(parameter.nodes) for cause in each.causes)
        found = [(each, cause) for each, cause in values if _each_time(cause) and not _kept(cause, parameter.location)]
        if not found:
            continue
        segment, cause = max(
            found, key=lambda each: (each[1].confidence, each[1].effective_rate, each[1].label, each[1].place)
        )
        sent = (Related(view.prompt.location, "sent here"),) if view.prompt.sdk else ()
        yield Diagnostic(
            RULE.code,
            RULE.name,
            Severity.WARNING,
            cause.confidence,
            parameter.location,
            f"the cache key holds `{_named(segment, cause)}`, which is another one for each request: requests that"
            " share a prefix are sent to different machines, and none of them reads what another wrote",
            HELP,
            view.facts.vendor,
            related=(*_made(cause, parameter.location), *sent),
            cause=cause.location,
        )


def _each_way(nodes: Sequence[Node]) -> Iterator[Segment]:
    """The pieces of a key, but not those of one way to it where another one gives a key that stays: a key is made up
    only where nobody hands one in."""
    for node in nodes:
        if isinstance(node, Branch):
            ways = [list(_each_way(arm)) for arm in node.arms]
            if all(any(_each_time(cause) for each in way for cause in each.causes) for way in ways):
                yield from (each for way in ways for each in way)
        elif isinstance(node, Segment):
            yield node
        else:
            yield from segments((node,))


def _each_time(cause: Cause) -> bool:
    return cause.kind in KINDS and cause.effective_rate >= Rate.TURN


def _kept(cause: Cause, place: Location) -> bool:
    """Whether it is put into a field where it is made, for requests that are sent elsewhere."""
    made = cause.location
    if made is None or made.key == place.key:
        return False
    text = made.source.text
    return _FIELD.match(text, text.rfind("\n", 0, made.start) + 1) is not None


def _named(segment: Segment, cause: Cause) -> str:
    return " ".join((cause.label or segment.name).split()).replace("`", "'")[:60]


def _made(cause: Cause, place: object) -> tuple[Related, ...]:
    return (Related(cause.location, "it is made here"),) if cause.location and cause.location != place else ()


RULE = Rule(
    code="PC605",
    name="volatile-cache-key",
    summary="A cache key that is made anew for each request.",
    module=__name__,
    check=check,
)
