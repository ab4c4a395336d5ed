"""Provider facts: who is meant, and what holds for them."""

from __future__ import annotations

import pytest

from promptlint import catalogue, tokens
from promptlint.providers import entries, lookup, names


def test_openai_is_the_default() -> None:
    facts = lookup()
    assert (facts.id, facts.vendor, facts.minimum, facts.minimum_high, facts.step) == (
        "openai",
        "openai",
        1024,
        2048,
        128,
    )
    assert (facts.encoding, facts.encoding_exact) == ("o200k_base", True)
    assert facts.order == ("tools", "schema", "system", "messages")
    assert facts.caches
    assert not facts.needs_breakpoint


@pytest.mark.parametrize(
    ("sdk", "model", "vendor"),
    [
        ("openai", "", "openai"),
        ("openai", "gpt-4o-2024-08-06", "openai"),
        ("openai", "ft:gpt-4o-mini-2024-07-18:acme::abc123", "openai"),
        ("openai", "claude-sonnet-4-5", "anthropic"),  # through a router, or Anthropic's own compatible endpoint
        ("openai", "deepseek-chat", "deepseek"),
        ("openai", "grok-4.6", "xai"),
        ("azure", "", "azure"),
        ("azure", "gpt-4o", "azure"),
        ("azure", "our-deployment", "azure"),
        ("anthropic", "", "anthropic"),
        ("anthropic", "claude-opus-4-5-20251101", "anthropic"),
        ("anthropic", "anthropic.claude-sonnet-4-5-20250929-v1:0", "bedrock"),
        ("bedrock", "anthropic.claude-3-7-sonnet-20250219-v1:0", "bedrock"),
        ("bedrock", "", "bedrock"),
        ("gemini", "", "gemini"),
        ("google-genai", "gemini-2.5-flash", "gemini"),
        ("vertex", "claude-sonnet-4@20250514", "anthropic"),
        ("mistral", "mistral-large-latest", "mistral"),
        ("groq", "llama-3.3-70b-versatile", "groq"),
        ("ollama", "mistral-small", "ollama"),
        ("litellm", "", "openai"),
        ("litellm", "gpt-4o", "openai"),
        ("litellm", "azure/gpt-4o", "azure"),
        ("litellm", "azure/our-deployment", "azure"),
        ("litellm", "Azure/GPT-4o", "azure"),
        ("litellm", "anthropic/claude-opus-4-5", "anthropic"),
        ("litellm", "anthropic/some-new-model", "anthropic"),
        ("litellm", "bedrock/us.anthropic.claude-sonnet-4-5-20250929-v1:0", "bedrock"),
        ("litellm", "bedrock/converse/amazon.nova-pro-v1:0", "bedrock"),
        ("litellm", "vertex_ai/gemini-2.5-pro", "gemini"),
        ("litellm", "vertex_ai/claude-sonnet-4@20250514", "anthropic"),
        ("litellm", "groq/openai/gpt-oss-120b", "groq"),
        ("litellm", "openrouter/anthropic/claude-sonnet-4.5", "anthropic"),
        ("litellm", "openrouter/x-ai/grok-4.6", "xai"),
        ("langchain", "openai:gpt-4o", "openai"),
        ("langchain", "azure_openai:gpt-4o", "azure"),
        ("langchain", "anthropic:claude-haiku-4-5", "anthropic"),
        ("langchain", "bedrock_converse:anthropic.claude-sonnet-4-5-20250929-v1:0", "bedrock"),
        ("langchain", "google_genai:gemini-2.5-flash", "gemini"),
        ("", "o3-mini", "openai"),
        ("", "yi-large", "openai"),  # nobody's that we know
        ("", "command-r-plus", "cohere"),
        ("cohere", "", "cohere"),
        ("together", "meta-llama/Llama-3.3-70B-Instruct-Turbo", "together"),
        ("together", "deepseek-ai/DeepSeek-V3", "together"),  # a host's own rules
        ("cerebras", "llama-3.3-70b", "cerebras"),
        ("huggingface", "Qwen/Qwen3-32B", "huggingface"),
        ("anthropic-vertex", "", "anthropic"),
        ("anthropic-vertex", "claude-sonnet-4@20250514", "anthropic"),
        ("openai", "kimi-k3", "moonshot"),
        ("openai", "qwen3-max", "qwen"),
        ("openai", "glm-4.6", "zhipu"),
        ("litellm", "fireworks_ai/accounts/fireworks/models/kimi-k2", "fireworks"),
        ("litellm", "openrouter/acme/unheard-of", "openrouter"),
        ("litellm", "hosted_vllm/whatever", "vllm"),
        ("templates", "", "openai"),
    ],
)
def test_who_is_meant(sdk: str, model: str, vendor: str) -> None:
    assert lookup(sdk=sdk, model=model).vendor == vendor


def test_the_users_choice_wins() -> None:
    assert lookup("anthropic", sdk="openai", model="gpt-4o").vendor == "anthropic"
    assert lookup("azure", model="gpt-5.6-mini").id == "azure-5.6"


def test_an_unknown_provider_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match=r"unknown provider 'opnai'; known are anthropic, azure, .*openai"):
        lookup("opnai")


def test_every_vendor_can_be_named_and_has_a_default() -> None:
    assert {"openai", "azure", "anthropic", "bedrock", "gemini", "mistral", "deepseek", "groq", "xai"} <= set(names())
    assert names() == tuple(sorted(names()))
    for vendor in names():
        facts = lookup(vendor, endpoint="one nobody knows", model="one nobody knows")
        assert (facts.id, facts.vendor) == (vendor, vendor)
        assert sorted(facts.order) == ["messages", "schema", "system", "tools"]


@pytest.mark.parametrize("model", ["gpt-5.6", "gpt-5.6-luna", "gpt-6.1-sol", "openai/gpt-6-astra"])
def test_openai_from_5_6_on_has_breakpoints_but_does_not_need_them(model: str) -> None:
    new = lookup(model=model)
    assert (new.id, new.minimum, new.minimum_high, new.step) == ("openai-5.6", 1024, 1024, 1)
    assert (new.needs_breakpoint, new.max_breakpoints) == (False, 4)
    assert new.write_price == 1.25


@pytest.mark.parametrize("model", ["gpt-5.5", "gpt-5", "gpt-4.1-mini", "o4-mini"])
def test_openai_before_5_6_has_no_breakpoints(model: str) -> None:
    old = lookup(model=model)
    assert (old.id, old.max_breakpoints, old.write_price) == ("openai", 0, 1.0)


@pytest.mark.parametrize(
    ("model", "low", "high"),
    [
        ("claude-opus-5-5", 512, 512),
        ("claude-sonnet-5", 1024, 1024),
        ("claude-sonnet-5-5", 512, 512),
        ("claude-opus-4-8", 1024, 4096),  # documents disagree
        ("claude-opus-4-1-20250805", 1024, 1024),
        ("claude-opus-4-20250514", 1024, 1024),
        ("claude-sonnet-4-5-20250929", 1024, 4096),
        ("claude-sonnet-4.5", 1024, 4096),  # as routers spell it
        ("claude-opus-4-7", 2048, 4096),
        ("claude-opus-4-6", 4096, 4096),
        ("claude-haiku-4-5-20251001", 4096, 4096),
        ("claude-3-5-haiku-20241022", 2048, 2048),
        ("claude-mythos-preview", 512, 2048),
        ("claude-something-new", 1024, 4096),
        ("", 1024, 4096),
    ],
)
def test_anthropics_minimum_depends_on_the_model(model: str, low: int, high: int) -> None:
    facts = lookup("anthropic", model=model)
    assert (facts.minimum, facts.minimum_high) == (low, high)
    assert (facts.needs_breakpoint, facts.max_breakpoints, facts.encoding_exact) == (True, 4, False)
    assert facts.order.index("tools") < facts.order.index("system") < facts.order.index("messages")


def test_anthropic_takes_late_system_messages_on_some_models() -> None:
    assert lookup(model="claude-opus-5").system_mid_conversation
    assert not lookup(model="claude-sonnet-4-5").system_mid_conversation


@pytest.mark.parametrize(
    ("model", "minimum"), [("gemini-2.5-flash", 2048), ("gemini-3.5-flash", 4096), ("gemini-9", 2048), ("", 2048)]
)
def test_geminis_minimum_depends_on_the_model(model: str, minimum: int) -> None:
    assert lookup("gemini", model=model).minimum == minimum


@pytest.mark.parametrize(
    ("vendor", "endpoint", "model", "caches"),
    [
        ("azure", "chat", "", True),
        ("azure", "responses", "gpt-4o-2024-05-13", True),
        ("azure", "realtime", "gpt-realtime", False),
        ("azure", "completions", "", False),
        ("openai", "realtime", "gpt-realtime", True),
        ("openai", "completions", "gpt-3.5-turbo-instruct", False),
        ("openai", "chat", "gpt-4", False),
        ("openai", "chat", "gpt-4-turbo", False),
        ("openai", "chat", "gpt-4o-2024-05-13", False),
        ("openai", "chat", "gpt-4o", True),
        ("openai", "chat", "gpt-4.1", True),
        ("gemini", "generate_content", "gemini-2.0-flash", False),
        ("gemini", "generate_content", "gemini-2.5-flash", True),
    ],
)
def test_what_does_not_cache_at_all(vendor: str, endpoint: str, model: str, caches: bool) -> None:
    assert lookup(vendor, endpoint=endpoint, model=model).caches is caches


@pytest.mark.parametrize(
    ("vendor", "model", "encoding", "exact"),
    [
        ("openai", "", "o200k_base", True),
        ("openai", "gpt-4o-mini", "o200k_base", True),
        ("openai", "gpt-5.6-luna", "o200k_base", True),
        ("openai", "gpt-6.1-sol", "o200k_base", False),  # not in tiktoken's map
        ("openai", "gpt-realtime", "o200k_base", False),
        ("openai", "gpt-4", "cl100k_base", True),
        ("openai", "gpt-4-0613", "cl100k_base", True),
        ("openai", "gpt-3.5-turbo", "cl100k_base", True),
        ("azure", "gpt-35-turbo", "cl100k_base", True),
        ("azure", "our-deployment", "o200k_base", False),
        ("groq", "openai/gpt-oss-20b", "o200k_base", True),
        ("anthropic", "", "o200k_base", False),
        ("gemini", "gemini-2.5-pro", "o200k_base", False),
    ],
)
def test_encodings(vendor: str, model: str, encoding: str, exact: bool) -> None:
    facts = lookup(vendor, model=model)
    assert (facts.encoding, facts.encoding_exact) == (encoding, exact)
    assert tokens.bounds("", facts.encoding) == (0, 0)


def test_usage_paths_follow_the_endpoint() -> None:
    assert dict(lookup("azure", endpoint="chat").usage_paths)["cached"] == "usage.prompt_tokens_details.cached_tokens"
    assert (
        dict(lookup("azure", endpoint="responses").usage_paths)["cached"] == "usage.input_tokens_details.cached_tokens"
    )
    assert dict(lookup("anthropic").usage_paths)["written"] == "usage.cache_creation_input_tokens"
    assert dict(lookup("bedrock", endpoint="converse").usage_paths)["cached"] == "usage.cacheReadInputTokens"


def test_prices_follow_the_model() -> None:
    assert [lookup(model=model).read_price for model in ("gpt-5.2", "gpt-4.1", "o3", "gpt-4o", "o3-mini")] == [
        0.1,
        0.25,
        0.25,
        0.5,
        0.5,
    ]
    assert lookup(model="claude-opus-5-5").read_price == 0.05


def test_facts_cite_what_they_rest_on() -> None:
    cited = lookup("azure", endpoint="realtime").sources
    assert any(
        "realtime caching" in each and "2026-04-01" in each and "https://learn.microsoft.com" in each for each in cited
    )
    assert len(cited) == len(set(cited))


def test_facts_can_be_keys() -> None:
    assert lookup("openai") is lookup("openai")
    assert {lookup("openai"): 1}[lookup("openai")] == 1


def test_no_entry_hides_another() -> None:
    """An entry without models and endpoints matches everything, so each vendor has one and it comes first."""
    rows = catalogue.load("providers")["providers"]
    assert len(entries()) == len(rows)
    for vendor in names():
        own = [each for each in entries().values() if each["vendor"] == vendor]
        assert [each["id"] for each in own if "models" not in each and "endpoints" not in each] == [own[0]["id"]]


def test_an_entry_is_like_an_earlier_one() -> None:
    seen: set[str] = set()
    for row in catalogue.load("providers")["providers"]:
        assert row.get("like", "openai") in seen or row["id"] == "openai"
        seen.add(row["id"])
