"""Facts by their ids, with their sources: what the pages of the rules cite and the documentation lists.

An id in brackets cites a fact: ``[SF07]`` a statement, ``[D11]`` a disagreement, ``[anthropic.minimum]`` what an entry
says of one thing, and ``[anthropic.tool_choice]`` what a change of that parameter loses or keeps.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from promptlint import catalogue
from promptlint.providers import Row, entries

# What a fact is called where people read it.
LABELS = {
    "caches": "caches prompts",
    "minimum": "shortest prefix",
    "step": "grows by",
    "order": "order of the prompt",
    "needs_breakpoint": "only what is marked",
    "max_breakpoints": "breakpoints per request",
    "automatic_breakpoint": "one mark for the whole request",
    "breakpoint_parameters": "a breakpoint is called",
    "breakpoint_parts": "breakpoints stand in",
    "lookback": "looks back",
    "ttls": "lifetimes to choose from",
    "ttl_parameter": "chosen in",
    "longer_ttl_first": "longer lifetimes first",
    "lifetime": "kept unused",
    "extended_lifetime": "kept on demand",
    "retention_values": "prompt_cache_retention",
    "cache_keys": "key for routing",
    "key_advised": "a key is advised",
    "routing_tokens": "routed by the first",
    "requests_per_minute": "requests per minute on one machine",
    "isolation": "shared inside one",
    "cached_parts": "what is cached",
    "rejected_parameters": "refused",
    "system_mid_conversation": "late system message keeps the cache",
    "truncation": "truncation",
    "usage_paths": "reported in",
    "usage_includes_cached": "input tokens include cached ones",
    "usage_api_version": "reported from API version",
    "read_price": "price of cached tokens",
    "write_price": "price of written tokens",
    "provisioned_price": "price on provisioned capacity",
}
_TOKENS = {"minimum", "step", "routing_tokens"}
_SECONDS = {"lifetime", "extended_lifetime"}
LOST = {
    "tools": "loses everything from the tools on",
    "schema": "loses everything from the output schema on",
    "system": "loses everything from the system text on",
    "messages": "loses the messages",
    "change": "loses everything behind the change",
    "cache": "leads to another cache, so everything is lost",
    "unknown": "may lose the cache",
}
_CITED = re.compile(r"\[(SF\d+|D\d+|[a-z][a-z0-9.-]*\.[A-Za-z_][\w.-]*)\](?![(\[:])")
_CODE = re.compile(r"^(?P<fence>```+).*?^(?P=fence)[ \t]*$|`[^`\n]+`", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class SourceOfFact:
    """Where a fact comes from. `date` is the source's own, in words (``undated``, ``quoted 2026-09-02``)."""

    id: str
    title: str
    date: str
    url: str | None


@dataclass(frozen=True, slots=True)
class Cited:
    """One fact: what it says, when that was last known to be so (an ISO date), and the sources.

    `texts` say more: of a disagreement, which says what is taken, what each of the documents says; of a fact that
    depends on the model, what holds for which. `disagreements` are the ids of those that a fact is part of.
    """

    id: str
    says: str
    date: str
    sources: tuple[SourceOfFact, ...]
    disagreements: tuple[str, ...] = ()
    texts: tuple[tuple[str, tuple[SourceOfFact, ...]], ...] = ()


def find(id: str) -> Cited:  # noqa: A002
    """The fact with this id. Raises `KeyError`."""
    loaded = catalogue.load("providers")
    for row in loaded["statements"]:
        if row["id"] == id:
            return _cited(id, row["says"], row)
    for row in loaded["disagreements"]:
        if row["id"] == id:
            return _disagreement(row)
    for name in sorted(entries(), key=len, reverse=True):
        if id.startswith(f"{name}."):
            return _of_entry(id, name, id.removeprefix(f"{name}."))
    raise KeyError(id)


def ids(markdown: str) -> tuple[str, ...]:
    """The ids that a text cites, each once, in order. Code is no citation."""
    return tuple(dict.fromkeys(_CITED.findall(_CODE.sub("", markdown))))


def dated() -> Iterator[Cited]:
    """Every fact of the catalogue, exceptions by model included (``anthropic.minimum/2``)."""
    loaded = catalogue.load("providers")
    yield from (find(row["id"]) for row in (*loaded["statements"], *loaded["disagreements"]))
    for number, row in enumerate(loaded["tokenizers"]):
        yield _cited(f"tokenizers/{number}", f"{', '.join(row['models'])}: {row['encoding']}", row)
    for entry in loaded["providers"]:
        for name, row in entry.items():
            if name in LABELS:
                yield find(f"{entry['id']}.{name}")
                for number, each in enumerate(row.get("by_model", ()), start=1):
                    says = f"{LABELS[name]}: {value(name, each)} ({', '.join(each['models'])})"
                    yield _cited(f"{entry['id']}.{name}/{number}", says, each)
            elif isinstance(row, list) and name in ("invalidators", "keepers", "limits"):
                for number, each in enumerate(row, start=1):
                    yield _cited(f"{entry['id']}.{name}/{number}", each.get("says") or _change(name, each), each)


def value(name: str, row: Row) -> str:
    """A fact's value for people, its range included: ``1,024 to 2,048 tokens``, ``5 minutes to 1 hour``."""
    ends = [row[end] for end in ("low", "value", "high") if row.get(end) is not None]
    if not ends:
        return "not documented"
    shown = list(dict.fromkeys(_one(name, end) for end in ends))
    text = f"{shown[0]} to {shown[-1]}" if len(shown) > 1 else shown[0]
    return f"{text} token{'' if text == '1' else 's'}" if name in _TOKENS else text


def duration(seconds: int) -> str:
    """A time for people: ``5 minutes``."""
    for unit, name in ((3600, "hour"), (60, "minute")):
        if seconds >= unit and seconds % unit == 0:
            count = seconds // unit
            return f"{count} {name}{'' if count == 1 else 's'}"
    return f"{seconds} seconds"


def sources(names: list[str]) -> tuple[SourceOfFact, ...]:
    """The sources with these ids."""
    listed = catalogue.load("providers")["sources"]
    return tuple(SourceOfFact(name, listed[name]["title"], listed[name]["date"], listed[name]["url"]) for name in names)


def _of_entry(id: str, entry: str, name: str) -> Cited:  # noqa: A002
    row = entries()[entry]
    if name in LABELS:
        if name not in row:
            raise KeyError(id)
        shown, note = value(name, row[name]), row[name].get("note")
        if note:
            shown = f"{shown}; {note}" if row[name]["value"] is not None else note
        return _by_model(_cited(id, f"{entry}, {LABELS[name]}: {shown}", row[name]), name, row[name])
    for kind in ("invalidators", "keepers"):
        for each in row.get(kind, ()):
            if name in each["parameters"]:
                return _cited(id, f"{entry}: {_change(kind, each)}", each)
    raise KeyError(id)


def _by_model(fact: Cited, name: str, row: Row) -> Cited:
    """The fact with what holds for some models only."""
    rows = row.get("by_model", ())
    texts = tuple((f"{_models(each)}: {value(name, each)}", sources(each["source"])) for each in rows)
    every = dict.fromkeys([*fact.sources, *(source for _, found in texts for source in found)])
    parts = dict.fromkeys([*fact.disagreements, *(each["disagreement"] for each in rows if "disagreement" in each)])
    return replace(fact, sources=tuple(every), texts=texts, disagreements=tuple(parts))


def _models(row: Row) -> str:
    """Models as people write them: without the pattern for what a host puts before the name, and with points."""
    return ", ".join(pattern.removeprefix("*").replace("[-.]", ".") for pattern in row["models"])


def _change(kind: str, row: Row) -> str:
    """What a change of parameters does."""
    effect = LOST[row["scope"]] if kind == "invalidators" else "loses nothing"
    sure = {"documented": "", "possible": " (it may)", "reported": " (measured)", "inferred": " (inferred)"}
    note = f"; {row['note']}" if "note" in row else ""
    return f"a change of {', '.join(row['parameters'])} {effect}{sure[row['certainty']]}{note}"


def _cited(id: str, says: str, row: Row) -> Cited:  # noqa: A002
    return Cited(id, says, row["date"], sources(row["source"]), tuple(filter(None, [row.get("disagreement")])))


def _disagreement(row: Row) -> Cited:
    texts = tuple((text["says"], sources(text["source"])) for text in row["texts"])
    return Cited(
        row["id"],
        f"documents disagree on {row['topic']}; taken: {row['taken']}",
        row["date"],
        tuple(dict.fromkeys(source for _, found in texts for source in found)),
        texts=texts,
    )


def _one(name: str, value: Any) -> str:
    if name in _SECONDS and isinstance(value, int):
        return duration(value)
    match value:
        case bool():
            return "yes" if value else "no"
        case int():
            return f"{value:,}"
        case float():
            return f"{value:g}"
        case dict():
            return ", ".join(
                f"{key} {each:,}" if isinstance(each, int) else f"{key} {each}" for key, each in value.items()
            )
        case list():
            return ", ".join(map(str, value)) or "none"
    return str(value)
