"""Typed views of what the catalogue knows about calls and objects of Python libraries that make changing values."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Any, NamedTuple

from promptlint import catalogue
from promptlint.diagnostic import Confidence
from promptlint.model import CauseKind, Rate


class SourceFact(NamedTuple):
    """A call or object of a known library that makes a changing value; `sources.yaml` explains each field.

    `when` holds (words, rate) pairs: without any the fact always holds, else only where the literal arguments hold all
    words of a pair, at the rate of the first such pair.
    """

    name: str
    kind: CauseKind
    rate: Rate
    confidence: Confidence
    use: str  # call, value or annotation
    type: str
    format_position: int | None
    given_position: int | None
    given_keyword: str
    when: tuple[tuple[str, Rate], ...]
    mutates: int | None

    def rate_for(self, literal_arguments: str) -> Rate | None:
        """The rate of a call with these literal arguments (joined by blanks), `None` where the fact does not hold."""
        if not self.when:
            return self.rate
        present = set(literal_arguments.split())
        return next((rate for words, rate in self.when if set(words.split()) <= present), None)


class MethodFact(NamedTuple):
    """What a method's name says where its receiver does not resolve.

    `receivers` are words of the receiver's name. With one of them the confidence is `confidence`, without it is
    `alone`; `None`: then the name says nothing. `asked` are last words of names of what a user asked: where there are
    some, an argument has to have such a name. With one of `not_receivers` the name says nothing, either.
    """

    kind: CauseKind
    rate: Rate
    receivers: tuple[str, ...]
    confidence: Confidence
    alone: Confidence | None
    asked: frozenset[str] = frozenset()
    not_receivers: tuple[str, ...] = ()

    def confidence_for(self, receiver: str, arguments: Iterable[str] = ()) -> Confidence | None:
        """How sure the fact is for a receiver and arguments of these names, as written."""
        if self.asked and self.asked.isdisjoint(
            each.lower().replace("_", ".").rpartition(".")[2] for each in arguments
        ):
            return None
        name = f"_{receiver.lower().replace('.', '_').replace('-', '_')}_"
        if any(f"_{word}_" in name for word in self.not_receivers):
            return None
        return self.confidence if any(f"_{word}_" in name for word in self.receivers) else self.alone


class Effect(NamedTuple):
    """What reading a member of a changing value makes of its rate.

    `kind` is ``keep``, ``day`` (changes once a day at most), ``format`` (by the format in argument `format_position`)
    or ``fixed``. `type` is the type of the result, empty where it is none of the known ones.
    """

    kind: str
    type: str = ""
    format_position: int | None = None


KEEP = Effect("keep")


@dataclass(frozen=True, slots=True)
class PureTable:
    """Calls that make nothing change: their result follows from their arguments and receiver.

    `functions` and `orderless` are dotted names (builtins below ``builtins.``); an orderless function does not depend
    on the order of what it is given. `methods` are those of plain values by type.
    """

    functions: frozenset[str]
    orderless: frozenset[str]
    methods: Mapping[str, frozenset[str]] = field(hash=False)


@cache
def source_facts() -> Mapping[str, SourceFact]:
    """The facts about changing values by dotted name; a name that ends with ``.*`` holds for all names below it."""
    return {fact.name: fact for fact in _source_facts(catalogue.load("sources"))}


@lru_cache(maxsize=8192)
def source_fact(name: str) -> SourceFact | None:
    """The fact about a dotted name, its own or that of a wildcard above it."""
    facts = source_facts()
    if name in facts:
        return facts[name]
    if is_excepted(name):
        return None
    return next((facts[f"{parent}.*"] for parent in _parents(name)[1:] if f"{parent}.*" in facts), None)


def is_excepted(name: str) -> bool:
    """Whether a dotted name, or one above it, is excepted from the wildcards: it makes what follows from a seed."""
    return not _exceptions().isdisjoint(_parents(name))


def _parents(name: str) -> list[str]:
    """A dotted name and the names above it, the longest first."""
    words = name.split(".")
    return [".".join(words[:count]) for count in range(len(words), 0, -1)]


@cache
def method_facts() -> Mapping[str, tuple[MethodFact, ...]]:
    """What method names say, by method name, in the order of the catalogue."""
    facts: dict[str, list[MethodFact]] = {}
    for entry in catalogue.load("sources")["methods"]["entries"]:
        fact = MethodFact(
            kind=CauseKind(entry["kind"]),
            rate=_rate(entry["rate"]),
            receivers=tuple(entry.get("receivers", ())),
            confidence=_confidence(entry["confidence"]),
            alone=_confidence(entry["alone"]) if "alone" in entry else None,
            asked=frozenset(entry.get("asked", ())),
            not_receivers=tuple(entry.get("not_receivers", ())),
        )
        for name in entry["names"]:
            facts.setdefault(name, []).append(fact)
    return {name: tuple(found) for name, found in facts.items()}


@cache
def value_types() -> Mapping[str, Mapping[str, Effect]]:
    """For each known type of changing value, what its members do; a member that is not listed keeps the rate."""
    return {name: dict(_effects(entry["members"])) for name, entry in catalogue.load("sources")["types"].items()}


@cache
def pure() -> PureTable:
    """The calls that make nothing change."""
    table = catalogue.load("sources")["pure"]
    return PureTable(
        functions=frozenset(table["functions"]),
        orderless=frozenset(table["orderless"]),
        methods={type_name: frozenset(names) for type_name, names in table["methods"].items()},
    )


def _rate(word: str) -> Rate:
    return Rate[word.upper()]


def _confidence(word: str) -> Confidence:
    return Confidence[word.upper()]


@cache
def _exceptions() -> frozenset[str]:
    return frozenset(name for group in catalogue.load("sources")["groups"] for name in group.get("except", ()))


def _source_facts(data: Any) -> Iterator[SourceFact]:
    for group in data["groups"]:
        for written in group["facts"]:
            entry = {**group, **(written if isinstance(written, dict) else {"name": written})}
            given = entry.get("given", {})
            yield SourceFact(
                name=entry["name"],
                kind=CauseKind(entry["kind"]),
                rate=_rate(entry["rate"]),
                confidence=_confidence(entry.get("confidence", "high")),
                use=entry.get("use", "call"),
                type=entry.get("type", ""),
                format_position=entry.get("format"),
                given_position=given.get("position"),
                given_keyword=given.get("keyword", ""),
                when=tuple((each["words"], _rate(each["rate"])) for each in entry.get("when", ())),
                mutates=entry.get("mutates"),
            )


def _effects(members: Any) -> Iterator[tuple[str, Effect]]:
    for kind in ("keep", "day", "fixed"):
        for name in members.get(kind, ()):
            yield name, Effect(kind)
        for name, type_name in members.get(f"{kind}_type", {}).items():
            yield name, Effect(kind, type_name)
    for name, position in members.get("format", {}).items():
        yield name, Effect("format", format_position=position)
