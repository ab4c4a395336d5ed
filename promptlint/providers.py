"""What a provider caches, and how it lays a request out: the facts of ``catalogues/providers.yaml``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cache, lru_cache
from typing import Any

from promptlint import catalogue

DEFAULT_VENDOR = "openai"


@dataclass(frozen=True, slots=True)
class ProviderFacts:
    """What holds for one provider, endpoint and model.

    `vendor` is the provider's name in reports (``openai``, ``azure``, ``anthropic``); `id` names the catalogue entry.
    A prefix is cached from `minimum` tokens on and grows by `step`; where documents disagree or the model is not known,
    `minimum_high` is the highest figure, else it equals `minimum`. `order` lists the parts of a request (tools, schema,
    system, messages) as the model sees them. With `needs_breakpoint` nothing is cached but what the request marks, with
    `max_breakpoints` marks at most. `encoding` counts the tokens; without `encoding_exact` that is an estimate.
    `usage_paths` says where responses report tokens: pairs of what (input, cached, written) and a dotted path.
    Prices are relative to that of ordinary input tokens. `sources` are printable citations.
    """

    id: str
    vendor: str
    minimum: int
    minimum_high: int
    step: int
    order: tuple[str, ...]
    needs_breakpoint: bool
    max_breakpoints: int
    encoding: str
    encoding_exact: bool
    system_mid_conversation: bool
    caches: bool
    usage_paths: tuple[tuple[str, str], ...]
    sources: tuple[str, ...]
    read_price: float
    write_price: float


def names() -> tuple[str, ...]:
    """The vendors that can be chosen, in alphabetical order."""
    return tuple(sorted(each["vendor"] for each in _catalogue()["vendors"]))


@lru_cache(maxsize=1024)
def lookup(provider: str | None = None, sdk: str = "", endpoint: str = "", model: str = "") -> ProviderFacts:
    """The facts for a request.

    `provider` is the user's choice and wins; else the SDK and the model's name decide, and where they do not say, it
    is OpenAI. A model may carry a router's prefix (``azure/gpt-4o``, ``openai:gpt-4o``) and a date; one that nobody
    knows gets the vendor's default.
    Raises `ValueError` for a `provider` that is not among `names`.
    """
    if provider and provider not in names():
        raise ValueError(f"unknown provider {provider!r}; known are {', '.join(names())}")
    prefixes, bare = _split(model)
    vendor = provider or _vendor(sdk, prefixes, bare)
    entry = next(
        each
        for each in _catalogue()["providers"]
        if each["vendor"] == vendor
        and _matches(bare, each.get("models", "*"))
        and endpoint in each.get("endpoints", (endpoint,))
    )
    tokenizer = next(
        each
        for each in _catalogue()["tokenizers"]
        if _matches(bare, each["models"]) and vendor in each.get("vendors", (vendor,))
    )
    return _facts(entry, tokenizer, bare)


def _facts(entry: Mapping[str, Any], tokenizer: Mapping[str, Any], model: str) -> ProviderFacts:
    chosen: dict[str, Mapping[str, Any]] = {}

    def value(name: str) -> Any:
        fact = entry[name]
        chosen[name] = next((each for each in fact.get("by_model", ()) if _matches(model, each["models"])), fact)
        return chosen[name]["value"]

    minimum = value("minimum")
    return ProviderFacts(
        id=entry["id"],
        vendor=entry["vendor"],
        minimum=minimum,
        minimum_high=chosen["minimum"].get("high", minimum),
        step=value("step"),
        order=tuple(value("order")),
        needs_breakpoint=value("needs_breakpoint"),
        max_breakpoints=value("max_breakpoints"),
        encoding=tokenizer["encoding"],
        encoding_exact=tokenizer["exact"],
        system_mid_conversation=value("system_mid_conversation"),
        caches=value("caches"),
        usage_paths=tuple(value("usage_paths").items()),
        read_price=value("read_price"),
        write_price=value("write_price"),
        sources=_citations([*chosen.values(), tokenizer]),
    )


def _citations(facts: Iterable[Mapping[str, Any]]) -> tuple[str, ...]:
    """Title, date and address of the facts' sources, each once."""
    listed = _catalogue()["sources"]
    found = [listed[name] for name in dict.fromkeys(name for fact in facts for name in fact["source"])]
    return tuple(", ".join(filter(None, (each["title"], each["date"], each["url"]))) for each in found)


def _vendor(sdk: str, prefixes: tuple[str, ...], model: str) -> str:
    """Who answers: the host that SDK or prefix name, else the model's maker, else whose prefix or SDK it is."""
    vendors = _catalogue()["vendors"]
    by_sdk = next((each for each in vendors if sdk in each["sdks"]), None)
    by_prefix = next((each for name in prefixes for each in vendors if name in each["prefixes"]), None)
    by_model = next((each for each in vendors if _matches(model, each.get("models", ()))), None)
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


def _matches(model: str, patterns: Iterable[str]) -> bool:
    return any(fnmatchcase(model, pattern) for pattern in patterns)


@cache
def _prefixes() -> frozenset[str]:
    return frozenset(name for each in _catalogue()["vendors"] for name in each["prefixes"])


def _catalogue() -> Mapping[str, Any]:
    return catalogue.load("providers")
