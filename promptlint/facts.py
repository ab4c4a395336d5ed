"""What is known of a provider: the types in which `promptlint.providers` answers."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Extent(StrEnum):
    """What is lost when a parameter changes: the first part that goes, and all behind it in the provider's order.

    `CHANGE` loses what stands behind the place of the change; with `CACHE` another cache is used, so all is lost.
    """

    TOOLS = "tools"
    SCHEMA = "schema"
    SYSTEM = "system"
    MESSAGES = "messages"
    CHANGE = "change"
    CACHE = "cache"
    UNKNOWN = "unknown"


class Certainty(StrEnum):
    """How well a fact is known: the provider says so, says that it may be, somebody measured it, or we concluded it."""

    DOCUMENTED = "documented"
    POSSIBLE = "possible"
    REPORTED = "reported"
    INFERRED = "inferred"


@dataclass(frozen=True, slots=True)
class Invalidator:
    """Parameters of a request (dotted where they are nested) whose change loses the cache from `scope` on."""

    parameters: tuple[str, ...]
    scope: Extent
    certainty: Certainty
    note: str = ""


@dataclass(frozen=True, slots=True)
class Keeper:
    """Parameters of a request whose change loses nothing."""

    parameters: tuple[str, ...]
    certainty: Certainty
    note: str = ""


@dataclass(frozen=True, slots=True)
class Truncation:
    """How a realtime session drops old turns.

    `parameter` says how, `default` is what happens without it, `ratio` is the key by which it drops more at a time, so
    that the prefix changes seldom; `ratio_low` to `ratio_high` is advised. `window`, `output` and `usable` are tokens:
    the model's window, what of it is kept for the answer, and what remains for the input.
    """

    parameter: str
    default: str
    ratio: str
    ratio_low: float
    ratio_high: float
    window: int
    output: int
    usable: int


@dataclass(frozen=True, slots=True)
class ProviderFacts:
    """What holds for one provider, endpoint and model.

    `vendor` is the provider's name in reports (``openai``, ``azure``, ``anthropic``); `id` names the catalogue entry;
    `confidence` in it as a whole is high, medium or low. `model_known` is false for a model that the catalogue does not
    speak of: then the figures are the vendor's cautious ones.

    A prefix is cached from `minimum` tokens on and grows by `step`; where documents disagree or the model is not known,
    `minimum_high` is the highest figure, else it equals `minimum`. `order` lists the parts of a request (tools, schema,
    system, messages) as the model sees them.

    With `needs_breakpoint` nothing is cached but what the request marks, with `max_breakpoints` marks at most; an
    `automatic_breakpoint` at the top of the request is one of them. Marks are called `breakpoint_parameters` and stand
    in `breakpoint_parts`. From a mark the provider looks `lookback` blocks back (0: not documented; `lookback_high` is
    the other end where documents disagree). `ttls` may be asked for in `ttl_parameter`, the default first;
    with `longer_ttl_first` a longer one must not follow a shorter.

    `lifetime` is for how many seconds an unused entry lives at least, `lifetime_high` when it is gone in any case,
    `extended_lifetime` what can be asked for (0: not documented). `retention_values` are those of
    ``prompt_cache_retention``. `cache_keys` steer requests to the same cache, and with `key_advised` the provider asks
    for one. `routing_tokens` are hashed to choose the machine; beyond `requests_per_minute` (0: not documented)
    requests go elsewhere. `isolation` names what keeps caches apart.

    `system_mid_conversation` says that a system message between turns does no harm. `rejected_parameters` are answered
    with an error. `usage_paths` says where responses report tokens: pairs of what (input, cached, written) and a dotted
    path; `usage_includes_cached` whether the input tokens include the cached ones. Prices are relative to that of
    ordinary input tokens; `provisioned_price` is the lowest on provisioned capacity.

    `encoding` counts the tokens; without `encoding_exact` that is an estimate. `limits` are further remarks,
    `caches_note` says why there is no cache where there is none. `disagreements` are ids of the catalogue;
    `sources` are printable citations.
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
    write_price_high: float = 1.0
    provisioned_price: float | None = None
    confidence: str = "high"
    model: str = ""
    model_known: bool = True
    caches_note: str = ""
    automatic_breakpoint: bool = False
    breakpoint_parameters: tuple[str, ...] = ()
    breakpoint_parts: tuple[str, ...] = ()
    lookback: int = 0
    lookback_high: int = 0
    ttls: tuple[str, ...] = ()
    ttl_parameter: str = ""
    longer_ttl_first: bool = False
    lifetime: int = 0
    lifetime_high: int = 0
    extended_lifetime: int = 0
    retention_values: tuple[str, ...] = ()
    cache_keys: tuple[str, ...] = ()
    key_advised: bool = False
    routing_tokens: int = 0
    requests_per_minute: int = 0
    isolation: tuple[str, ...] = ()
    cached_parts: tuple[str, ...] = ()
    rejected_parameters: tuple[str, ...] = ()
    truncation: Truncation | None = None
    usage_includes_cached: bool = True
    usage_api_version: str = ""
    usage_api_version_low: str = ""
    invalidators: tuple[Invalidator, ...] = ()
    keepers: tuple[Keeper, ...] = ()
    limits: tuple[str, ...] = ()
    disagreements: tuple[str, ...] = ()

    def reports_usage(self, api_version: str) -> bool | None:
        """Whether responses of this API version (``2024-10-21``, ``2024-10-01-preview``) report cached tokens.

        `None` where that is not known: no version, one that is no date, or one on which documents disagree.
        """
        if not any(what == "cached" for what, _ in self.usage_paths):
            return False
        if not self.usage_api_version:
            return True
        day, first = api_version[:10], self.usage_api_version[:10]
        if api_version in ("v1", "latest", "preview"):
            return True
        if not (len(day) == 10 and day[:4].isdecimal() and day[4] == day[7] == "-"):
            return None
        if day >= first:
            return True
        return False if day < (self.usage_api_version_low or first) else None

    def invalidator(self, parameter: str) -> Invalidator | None:
        """What a change of this parameter loses, or `None` where that is not known or nothing.

        A parameter that is nested may be named with its path (``reasoning.effort``).
        """
        return next((each for each in self.invalidators if parameter in each.parameters), None)

    def keeps(self, parameter: str) -> bool:
        """Whether a change of this parameter is known to lose nothing."""
        return any(parameter in each.parameters for each in self.keepers)

    @property
    def remark(self) -> str:
        """A sentence on what is assumed, where the model is named but not known; else empty."""
        if self.model_known or not self.model:
            return ""
        return f"{self.model} is not in the catalogue; cautious values for {self.vendor} are taken"


def seconds(ttl: str) -> int:
    """The length of a lifetime that is written like ``5m``, ``1h`` or ``24h``; 0 for what is no length."""
    unit = {"s": 1, "m": 60, "h": 3600, "d": 86400}.get(ttl[-1:], 0)
    return int(ttl[:-1]) * unit if unit and ttl[:-1].isdecimal() and ttl.isascii() and len(ttl) < 10 else 0
