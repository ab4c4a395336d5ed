"""The catalogue of providers as a whole: nothing is missing, and what one fact says, no other denies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from promptlint import catalogue
from promptlint.facts import Certainty, Extent, ProviderFacts, seconds
from promptlint.providers import entries, lookup, names

CATALOGUE = catalogue.load("providers")
STATEMENTS = {each["id"]: each for each in CATALOGUE["statements"]}
DISAGREEMENTS = {each["id"]: each for each in CATALOGUE["disagreements"]}


def _rows(data: Any) -> Iterator[dict[str, Any]]:
    """All mappings below, this one included."""
    match data:
        case dict():
            yield data
            for value in data.values():
                yield from _rows(value)
        case list():
            for value in data:
                yield from _rows(value)


def test_all_twenty_one_facts_are_there() -> None:
    assert list(STATEMENTS) == [f"SF{number:02}" for number in range(1, 22)]
    assert len(CATALOGUE["statements"]) == 21


def test_all_twenty_two_disagreements_are_there() -> None:
    assert list(DISAGREEMENTS) == [f"D{number}" for number in range(1, 23)]
    assert len(CATALOGUE["disagreements"]) == 22


def test_each_disagreement_is_named_by_a_fact_and_each_named_one_exists() -> None:
    named = {row["disagreement"] for row in _rows(CATALOGUE) if "disagreement" in row}
    assert named == set(DISAGREEMENTS)


def test_the_texts_of_a_disagreement_differ() -> None:
    for each in DISAGREEMENTS.values():
        said = [text["says"] for text in each["texts"]]
        assert len(said) == len(set(said)) > 1


@pytest.mark.parametrize(
    ("id", "words"),
    [
        ("SF07", "24 hours"),
        ("SF08", "subscriptions"),
        ("SF09", "fine-tuned"),
        ("SF10", "2024-10-01-preview"),
        ("SF13", "text only"),
        ("SF14", "up to 100%"),
        ("SF16", "does not cache realtime"),
    ],
)
def test_what_a_fact_says(id: str, words: str) -> None:  # noqa: A002
    assert words in STATEMENTS[id]["says"]


def test_statements_speak_of_entries() -> None:
    assert {name for each in STATEMENTS.values() for name in each["about"]} <= set(entries())


def test_ranges_are_ranges() -> None:
    for row in _rows(CATALOGUE["providers"]):
        if isinstance(row.get("value"), int | float) and not isinstance(row["value"], bool):
            assert row.get("low", row["value"]) <= row["value"] <= row.get("high", row["value"]), row


def test_dates_are_not_older_than_the_sources() -> None:
    """A fact has the day of the newest of its sources; one whose sources have no date, the day on which it was read."""
    newest = {
        name: max(re.findall(r"20\d\d(?:-\d\d)?(?:-\d\d)?", source["date"]), default="")
        for name, source in CATALOGUE["sources"].items()
    }
    for row in _rows(CATALOGUE):
        if "date" in row and "source" in row:
            assert row["date"] >= max(newest[name] for name in row["source"])[: len(row["date"])], row


@pytest.mark.parametrize("vendor", names())
def test_a_vendors_facts_fit_together(vendor: str) -> None:
    for entry in (each for each in entries().values() if each["vendor"] == vendor):
        [endpoint, *_], [model, *_] = entry.get("endpoints", [""]), entry.get("models", [""])
        model = model.replace("*", "")
        facts = lookup(vendor, endpoint=endpoint, model=model)
        assert facts.id == entry["id"]
        assert facts.minimum <= facts.minimum_high
        assert bool(facts.breakpoint_parameters) == bool(facts.breakpoint_parts) == (facts.max_breakpoints > 0)
        assert facts.max_breakpoints > 0 or not facts.needs_breakpoint
        assert facts.automatic_breakpoint <= (facts.max_breakpoints > 0)
        assert all(seconds(each) for each in facts.ttls)
        assert not facts.longer_ttl_first or facts.ttls
        assert not facts.lifetime_high or facts.lifetime <= facts.lifetime_high
        lost = {name for each in facts.invalidators for name in each.parameters}
        assert not any(facts.keeps(name) for name in lost), "a parameter cannot both lose the cache and keep it"
        assert len(lost) == sum(len(each.parameters) for each in facts.invalidators), "one answer per parameter"


# What the rules ask for.


def test_openai_legacy() -> None:
    facts = lookup("openai", endpoint="chat", model="gpt-4o")
    assert (facts.lifetime, facts.lifetime_high, facts.extended_lifetime) == (300, 3600, 0)
    assert lookup("openai", model="gpt-5.1").extended_lifetime == 86400
    assert [lookup("openai", model=model).extended_lifetime for model in ("", "gpt-7", "gpt-5-mini", "ft:gpt-4o")] == [
        0
    ] * 4
    assert (facts.cache_keys, facts.key_advised, facts.routing_tokens) == (("prompt_cache_key",), True, 256)
    assert facts.requests_per_minute == 15
    assert {"D1", "D2", "D7"} <= set(facts.disagreements)
    assert lookup("openai", model="gpt-5.5").retention_values == ("24h",)


def _lost(facts: ProviderFacts, parameter: str) -> Extent | None:
    found = facts.invalidator(parameter)
    return found.scope if found else None


@pytest.mark.parametrize(
    ("vendor", "parameter", "scope"),
    [
        ("openai", "tools", Extent.TOOLS),
        ("openai", "tool_choice", None),
        ("openai", "response_format", Extent.SCHEMA),
        ("openai", "reasoning_effort", Extent.CACHE),
        ("openai", "reasoning.effort", Extent.CACHE),
        ("openai", "service_tier", Extent.CACHE),
        ("openai", "temperature", None),
        ("azure", "tools", Extent.TOOLS),
        ("azure", "detail", Extent.CHANGE),
        ("anthropic", "tools", Extent.TOOLS),
        ("anthropic", "tool_choice", Extent.MESSAGES),
        ("anthropic", "system", Extent.SYSTEM),
        ("anthropic", "thinking", Extent.MESSAGES),
        ("anthropic", "speed", Extent.SYSTEM),
        ("anthropic", "output_config.format", Extent.CACHE),
        ("anthropic", "max_tokens", None),
        ("bedrock", "tool_choice", Extent.MESSAGES),
        ("mistral", "tools", None),  # nothing is said of it
    ],
)
def test_what_a_changed_parameter_loses(vendor: str, parameter: str, scope: Extent | None) -> None:
    assert _lost(lookup(vendor), parameter) == scope


def test_what_keeps_the_cache() -> None:
    assert lookup("openai").keeps("tool_choice")
    assert lookup("openai").keeps("metadata")
    assert not lookup("anthropic").keeps("tool_choice")
    assert lookup("anthropic").keeps("metadata")
    assert not lookup("mistral").keeps("tools")


def test_certainty_is_told() -> None:
    found = lookup("openai").invalidator("reasoning_effort")
    assert found is not None
    assert found.certainty is Certainty.POSSIBLE


def test_breakpoints() -> None:
    claude = lookup("anthropic", model="claude-sonnet-4-5")
    assert (claude.max_breakpoints, claude.lookback, claude.automatic_breakpoint) == (4, 20, True)
    assert (claude.breakpoint_parts, claude.breakpoint_parameters) == (
        ("tools", "system", "messages"),
        ("cache_control",),
    )
    assert (claude.ttls, claude.longer_ttl_first, claude.ttl_parameter) == (("5m", "1h"), True, "cache_control.ttl")
    nova = lookup("bedrock", endpoint="converse", model="amazon.nova-pro-v1:0")
    assert (nova.breakpoint_parts, nova.ttls) == (("system", "messages"), ("5m",))
    assert lookup("bedrock", endpoint="converse").breakpoint_parameters == ("cachePoint",)
    assert lookup("bedrock", endpoint="messages").breakpoint_parameters == ("cache_control",)
    new = lookup("openai", endpoint="responses", model="gpt-5.6")
    assert (new.breakpoint_parts, new.ttls) == (("system", "messages"), ("30m", "12h"))
    assert lookup("openai", endpoint="chat", model="gpt-5.6").ttls == ("30m",)
    assert lookup("azure", model="gpt-5.6").lookback == 50
    assert lookup("qwen").max_breakpoints == 4
    assert lookup("openai").lookback == 0


def test_realtime() -> None:
    openai, azure = lookup("openai", endpoint="realtime"), lookup("azure", endpoint="realtime")
    assert openai.truncation is not None
    assert (openai.truncation.parameter, openai.truncation.default) == ("truncation", "auto")
    assert (openai.truncation.window, openai.truncation.usable) == (32000, 28224)
    assert openai.caches
    assert dict(openai.usage_paths)["cached_audio"].endswith("cached_tokens_details.audio_tokens")
    assert not azure.caches
    assert "by design" in azure.caches_note
    assert "D13" in azure.disagreements
    assert lookup("openai", endpoint="chat").truncation is None


@pytest.mark.parametrize(
    ("version", "reported"),
    [
        ("2024-02-01", False),
        ("2024-06-01", False),
        ("2024-06-14", None),  # documents disagree from here on
        ("2024-08-01-preview", None),
        ("2024-10-01-preview", True),
        ("2024-10-21", True),
        ("2025-04-01-preview", True),
        ("v1", True),
        ("preview", True),
        ("", None),
        ("newest", None),
        ("2024/10/21", None),
    ],
)
def test_azures_api_version_decides_what_is_reported(version: str, reported: bool | None) -> None:
    assert lookup("azure").reports_usage(version) is reported


def test_other_providers_report_without_a_version_or_never() -> None:
    assert lookup("openai").reports_usage("") is True
    assert lookup("ollama").reports_usage("") is False


def test_azure_has_its_own_isolation_price_and_refusals() -> None:
    facts = lookup("azure", model="gpt-4o")
    assert facts.isolation == ("subscription",)
    assert facts.provisioned_price == 0.0
    assert facts.rejected_parameters == ("prompt_cache_options", "prompt_cache_breakpoint")
    assert lookup("azure", model="gpt-5.6").rejected_parameters == ()
    assert any("text only" in each for each in lookup("azure", model="o1-preview").limits)
    assert not any("text only" in each for each in facts.limits)
    assert any("fine-tuned" in each for each in lookup("azure", model="ft:gpt-4o-mini").limits)


@pytest.mark.parametrize(
    ("vendor", "model", "known"),
    [
        ("openai", "gpt-4o-mini", True),
        ("openai", "gpt-5.2-codex", True),
        ("openai", "gpt-6.1-sol", True),
        ("openai", "gpt-7", False),
        ("azure", "our-deployment", False),
        ("anthropic", "claude-sonnet-4-5-20250929", True),
        ("anthropic", "claude-sonnet-4@20250514", True),
        ("anthropic", "claude-opus-9", False),
        ("gemini", "gemini-2.5-flash", True),
        ("gemini", "gemini-9", False),
        ("mistral", "mistral-anything", True),  # its facts are the same for all models
    ],
)
def test_an_unknown_model_is_said_to_be_unknown(vendor: str, model: str, known: bool) -> None:
    facts = lookup(vendor, model=model)
    assert facts.model_known is known
    assert bool(facts.remark) is not known
    if not known:
        assert model in facts.remark
        assert facts.minimum_high == lookup(vendor).minimum_high


def test_no_model_is_no_unknown_model() -> None:
    assert lookup("anthropic").remark == ""


@pytest.mark.parametrize(
    ("text", "length"), [("5m", 300), ("1h", 3600), ("24h", 86400), ("12h", 43200), ("soon", 0), ("", 0), ("٣m", 0)]
)
def test_seconds(text: str, length: int) -> None:
    assert seconds(text) == length
