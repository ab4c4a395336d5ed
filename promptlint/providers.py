"""What a provider caches, and how it lays a request out: the facts of ``catalogues/providers.yaml``."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Iterable, Mapping
from fnmatch import fnmatchcase
from functools import cache, lru_cache
from typing import Any

from promptlint import catalogue
from promptlint.facts import Certainty, Extent, Invalidator, Keeper, ProviderFacts, Truncation

__all__ = ["DEFAULT_VENDOR", "ProviderFacts", "Row", "citations", "entries", "fact", "lookup", "matches", "names"]

DEFAULT_VENDOR = "openai"
Row = Mapping[str, Any]  # of the catalogue; its shape is fixed by the schema


def names() -> tuple[str, ...]:
    """The vendors that can be chosen, in alphabetical order."""
    return tuple(sorted(each["vendor"] for each in _catalogue()["vendors"]))


@cache
def entries() -> Mapping[str, Row]:
    """The catalogue's entries by id, each with the facts of the one that it is `like`."""
    found: dict[str, Row] = {}
    for each in _catalogue()["providers"]:
        inherited = {
            name: value
            for name, value in found.get(each.get("like", ""), {}).items()
            if name not in ("models", "endpoints", "like")
        }
        found[each["id"]] = ChainMap(each, inherited)
    return found


@lru_cache(maxsize=1024)
def lookup(provider: str | None = None, sdk: str = "", endpoint: str = "", model: str = "") -> ProviderFacts:
    """The facts for a request.

    `provider` is the user's choice and wins; else the SDK and the model's name decide, and where they do not say, it
    is OpenAI. A model may carry a router's prefix (``azure/gpt-4o``, ``openai:gpt-4o``) and a date; one that nobody
    knows gets the vendor's default. What depends on an API version, the facts say themselves (`reports_usage`).
    Raises `ValueError` for a `provider` that is not among `names`.
    """
    if provider and provider not in names():
        raise ValueError(f"unknown provider {provider!r}; known are {', '.join(names())}")
    prefixes, bare = _split(model)
    vendor = provider or _vendor(sdk, prefixes, bare)
    entry = next(
        each
        for each in reversed(tuple(entries().values()))
        if each["vendor"] == vendor
        and matches(bare, each.get("models", "*"))
        and endpoint in each.get("endpoints", (endpoint,))
    )
    tokenizer = next(
        each
        for each in _catalogue()["tokenizers"]
        if matches(bare, each["models"]) and vendor in each.get("vendors", (vendor,))
    )
    return _Facts(entry, bare).together(tokenizer)


def fact(entry: Row, name: str, model: str = "") -> Row | None:
    """What an entry says of `name` for a model: a row with value, source and date; `None` where it says nothing."""
    found: Row | None = entry.get(name)
    if found is None or not isinstance(found, Mapping):
        return None
    return next((each for each in found.get("by_model", ()) if matches(model, each["models"])), found)


def citations(ids: Iterable[str]) -> tuple[str, ...]:
    """Title, date and address of sources, each once."""
    listed = _catalogue()["sources"]
    found = [listed[name] for name in dict.fromkeys(ids)]
    return tuple(", ".join(filter(None, (each["title"], each["date"], each["url"]))) for each in found)


def matches(model: str, patterns: Iterable[str]) -> bool:
    """Whether one of the glob patterns fits a model's bare name."""
    return any(fnmatchcase(model, pattern) for pattern in patterns)


class _Facts:
    """One entry, read for one model; remembers which rows were read."""

    def __init__(self, entry: Row, model: str) -> None:
        self.entry = entry
        self.model = model
        self.read: dict[str, Row] = {}

    def value(self, name: str, default: Any = None, end: str = "value") -> Any:
        row = fact(self.entry, name, self.model)
        if row is None:
            return default
        self.read[name] = row
        found = row.get(end, row["value"])
        return default if found is None else found

    def words(self, name: str) -> tuple[str, ...]:
        return tuple(self.value(name, ()))

    def rows(self, name: str) -> list[Row]:
        found = [each for each in self.entry.get(name, ()) if matches(self.model, each.get("models", "*"))]
        self.read |= {f"{name}-{number}": each for number, each in enumerate(found)}
        return found

    def together(self, tokenizer: Row) -> ProviderFacts:
        entry, value, words = self.entry, self.value, self.words
        truncation = value("truncation")
        core = ("minimum", "step", "order", "needs_breakpoint", "max_breakpoints", "system_mid_conversation", "caches",
                "usage_paths", "read_price", "write_price")  # fmt: skip
        for name in core:
            value(name)
        sources = [source for row in [*self.read.values(), tokenizer] for source in row["source"]]
        api_version = value("usage_api_version", "")
        caches = value("caches")
        return ProviderFacts(
            id=entry["id"],
            vendor=entry["vendor"],
            confidence=entry["confidence"],
            model=self.model,
            model_known=self._known(),
            minimum=value("minimum"),
            minimum_high=value("minimum", end="high"),
            step=value("step"),
            order=words("order"),
            needs_breakpoint=value("needs_breakpoint"),
            max_breakpoints=value("max_breakpoints"),
            encoding=tokenizer["encoding"],
            encoding_exact=tokenizer["exact"],
            system_mid_conversation=value("system_mid_conversation"),
            caches=caches,
            caches_note="" if caches else self.read["caches"].get("note", ""),
            usage_paths=tuple(value("usage_paths").items()),
            usage_includes_cached=value("usage_includes_cached", True),
            usage_api_version=api_version,
            usage_api_version_low=value("usage_api_version", "", "low"),
            read_price=value("read_price"),
            write_price=value("write_price"),
            write_price_high=value("write_price", end="high"),
            provisioned_price=value("provisioned_price"),
            automatic_breakpoint=value("automatic_breakpoint", False),
            breakpoint_parameters=words("breakpoint_parameters"),
            breakpoint_parts=words("breakpoint_parts"),
            lookback=value("lookback", 0),
            lookback_high=value("lookback", 0, "high"),
            ttls=words("ttls"),
            ttl_parameter=value("ttl_parameter", ""),
            longer_ttl_first=value("longer_ttl_first", False),
            lifetime=value("lifetime", 0),
            lifetime_high=value("lifetime", 0, "high"),
            extended_lifetime=value("extended_lifetime", 0),
            retention_values=words("retention_values"),
            cache_keys=words("cache_keys"),
            key_advised=value("key_advised", False),
            routing_tokens=value("routing_tokens", 0),
            requests_per_minute=value("requests_per_minute", 0),
            isolation=words("isolation"),
            cached_parts=words("cached_parts"),
            rejected_parameters=words("rejected_parameters"),
            truncation=Truncation(**truncation) if truncation else None,
            invalidators=tuple(
                Invalidator(tuple(row["parameters"]), Extent(row["scope"]), Certainty(row["certainty"]), _note(row))
                for row in self.rows("invalidators")
            ),
            keepers=tuple(
                Keeper(tuple(row["parameters"]), Certainty(row["certainty"]), _note(row))
                for row in self.rows("keepers")
            ),
            limits=tuple(row["says"] for row in self.rows("limits")),
            disagreements=tuple(
                dict.fromkeys(row["disagreement"] for row in self.read.values() if "disagreement" in row)
            ),
            sources=citations(sources),
        )

    def _known(self) -> bool:
        vendor = next(each for each in _catalogue()["vendors"] if each["vendor"] == self.entry["vendor"])
        return matches(self.model, vendor.get("known", "*"))


def _note(row: Row) -> str:
    return str(row.get("note", ""))


def _vendor(sdk: str, prefixes: tuple[str, ...], model: str) -> str:
    """Who answers: the host that SDK or prefix name, else the model's maker, else whose prefix or SDK it is."""
    vendors = _catalogue()["vendors"]
    by_sdk = next((each for each in vendors if sdk in each["sdks"]), None)
    by_prefix = next((each for name in prefixes for each in vendors if name in each["prefixes"]), None)
    by_model = next((each for each in vendors if matches(model, each.get("models", ()))), None)
    hosts = (each for each in (by_sdk, by_prefix) if each and each.get("host"))
    found = next(hosts, None) or by_model or by_prefix or by_sdk
    return str(found["vendor"]) if found else DEFAULT_VENDOR


def _split(model: str) -> tuple[tuple[str, ...], str]:
    """A model's name without what routers put before it, and those prefixes: ``bedrock/us.anthropic.claude-x``."""
    *prefixes, bare = model.lower().split("/")
    before, colon, after = bare.partition(":")
    if colon and before in _prefixes():  # not ``ft:gpt-4o``, not ``claude-x-v1:0``
        prefixes, bare = [*prefixes, before], after
    return tuple(prefixes), bare


@cache
def _prefixes() -> frozenset[str]:
    return frozenset(name for each in _catalogue()["vendors"] for name in each["prefixes"])


def _catalogue() -> Row:
    return catalogue.load("providers")
