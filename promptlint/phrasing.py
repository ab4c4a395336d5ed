"""What a finding says: where the value stands, what that costs, which way it came."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from promptlint.diagnostic import Related, Severity
from promptlint.layout import Placement
from promptlint.model import Cause, CauseKind, Prompt, PromptKind, Rate, Segment
from promptlint.text import Location

_MADE_HERE = {
    CauseKind.REPR: "the address is put into text here",
    CauseKind.SET_ORDER: "the set is made here",
    CauseKind.LISTING_ORDER: "the listing is made here",
    CauseKind.ARRIVAL_ORDER: "the order of arrival is taken here",
    CauseKind.MAPPING_ORDER: "the mapping is made here",
    CauseKind.RANDOM: "it is drawn here",
    CauseKind.CLOCK: "the clock is read here",
    CauseKind.DATE: "the date is read here",
    CauseKind.ENVIRONMENT: "the environment is read here",
    CauseKind.RETRIEVED: "it is retrieved here",
}

_EACH = {
    Rate.PROCESS: "in each new process",
    Rate.DAILY: "once a day",
    Rate.TENANT: "for each tenant",
    Rate.USER: "for each user",
    Rate.SESSION: "in each session",
    Rate.TURN: "on each request",
    Rate.INSTANT: "on each request",
}

_NATURE = {
    CauseKind.REPR: "is rendered with its address or hash",
    CauseKind.SET_ORDER: "takes its order from a set",
    CauseKind.LISTING_ORDER: "takes its order from the file system",
    CauseKind.ARRIVAL_ORDER: "takes its order from what arrives first",
    CauseKind.MAPPING_ORDER: "is a mapping whose keys have no fixed order",
    CauseKind.RANDOM: "is new each time",
    CauseKind.CLOCK: "is the current time",
    CauseKind.DATE: "is the current date",
    CauseKind.ENVIRONMENT: "depends on where and when the program runs",
    CauseKind.RETRIEVED: "is retrieved text",
    CauseKind.REQUEST: "belongs to one request",
    CauseKind.LITERAL: "looks made for this request",
    CauseKind.VARIABLE: "may change from request to request",
    CauseKind.CONFIGURATION: "changes with the configuration",
}
_WHOSE = {Rate.TENANT: "tenant", Rate.USER: "user"}

# Methods of texts and times: a name that ends with one says how the value is written, not what it is.
_FORMS = frozenset({"format", "render", "strftime", "isoformat", "replace", "join", "strip", "astimezone"})

_SHOWN = 5  # further places of one file

AGAIN = "it stands here too"
NO_BREAKPOINT = "No cache breakpoint is set here; set one behind the stable text."


def nature(cause: Cause) -> str:
    """What a cause makes of a value, as the predicate of a sentence."""
    if listed_elsewhere(cause):
        return "comes from a server, which promises no order,"
    return _NATURE.get(cause.kind) or f"belongs to one {_WHOSE.get(cause.effective_rate, 'session')}"


def listed_elsewhere(cause: Cause) -> bool:
    """Whether a server is asked for a list (the tools of an MCP server), once for each session."""
    return cause.kind is CauseKind.ARRIVAL_ORDER and cause.rate is Rate.SESSION  # also where it is kept for longer


def _how_often(cause: Cause) -> str:
    if cause.kind is CauseKind.DATE and cause.effective_rate is Rate.PROCESS:
        return "in each process that starts on another day"
    if cause.kind is CauseKind.LISTING_ORDER or listed_elsewhere(cause):
        return "whenever that order differs"
    if cause.kind is CauseKind.ENVIRONMENT and cause.effective_rate is Rate.SESSION:
        return "whenever it differs"  # another session in the same folder finds what this one left
    if cause.kind is CauseKind.VARIABLE:
        return "whenever it does"
    return _EACH[cause.effective_rate]


def cost(cause: Cause, severity: Severity, placement: Placement, minimum: int, *, supposed: bool = False) -> str:
    """Where a value with this cause stands and what is lost, as the second half of a sentence.

    `supposed`: nobody sees the conversation behind it, but there should be one.
    """
    before, after = placement.before, placement.after
    place = f"and stands at token {before.tokens:,}{'' if before.exact else ' or later'}"
    known = after.tokens if after.words else 0
    behind = []
    if known:
        at_least = "" if after.exact else "at least "
        behind.append(f"{at_least}{known:,} stable token{'s' if known != 1 else ''}")
    elif after.open:
        behind.append("stable text of unknown length")
    if after.history:
        behind.append("any conversation" if supposed else "the conversation")
    plural = len(behind) > 1 or known > 1
    lost = f"{' and '.join(behind)} behind it {'are' if plural else 'is'} re-billed {_how_often(cause)}"
    if severity is Severity.ERROR:
        return f"{place}: {lost}, and nothing is cached, because that takes {minimum:,} tokens"
    if not (after.history or after.open or before.open) and before.tokens + after.tokens < minimum:
        return f"{place}: {lost} as soon as the prompt exceeds the {minimum:,} tokens that caching takes"
    return f"{place}: {lost}"


def way(prompt: Prompt, segment: Segment, cause: Cause) -> tuple[Related, ...]:
    """Made here, passed through, placed, sent there: each place once, in order."""
    stations = []
    if cause.location is not None:
        made = "the server is asked here" if listed_elsewhere(cause) else _MADE_HERE.get(cause.kind)
        stations.append(Related(cause.location, made or "it comes from here"))
    stations += [Related(step.location, step.message) for step in segment.steps]
    if prompt.kind is PromptKind.REQUEST:
        stations.append(Related(prompt.location, "sent here" if prompt.sdk else "the prompt is put together here"))
    seen = {segment.location.key}
    kept = []
    for related in stations:
        if related.location.key not in seen:
            seen.add(related.location.key)
            kept.append(related)
    return tuple(kept)


def named(segment: Segment, cause: Cause) -> str:
    """A value as it stands in the prompt, with what it is made by."""
    name, label = _short(segment.name), _short(cause.label)
    if label and name.rpartition(".")[2] in _FORMS:
        name = ""
    if not name or not label or label.startswith(name):
        return f"`{label or name or _short(segment.location.text)}`"
    return f"`{name}` (`{label}`)"


def _short(text: str, most: int = 48) -> str:
    line = " ".join(text.split()).replace("`", "'")
    return line if len(line) <= most else f"{line[: most - 1]}…"


def few(first: Location, places: Iterable[tuple[Location, str]]) -> Iterator[Related]:
    """Further places of a finding at `first`, each with what is said of it: one of a line, and few of a file. The last
    one of a file says how many more there are."""
    files: dict[str, dict[int, tuple[Location, str]]] = {}
    for place, said in places:
        if (place.source.path, place.line) != (first.source.path, first.line):
            files.setdefault(place.source.path, {}).setdefault(place.line, (place, said))
    for lines in files.values():
        *shown, (place, said) = list(lines.values())[:_SHOWN]
        more = len(lines) - _SHOWN
        yield from (Related(*each) for each in shown)
        ending = f", and on {more} more line{'s' if more > 1 else ''} of this file"
        yield Related(place, said + ending if more > 0 else said)
