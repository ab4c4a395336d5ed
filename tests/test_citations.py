"""Facts by id, and how a text names them."""

from __future__ import annotations

import pytest

from promptlint import catalogue, citations


@pytest.mark.parametrize(
    ("id", "says"),
    [
        ("SF03", "1,408 were cached"),
        ("D11", "documents disagree on how long Azure keeps entries; taken: 5 to 10 minutes"),
        ("anthropic.max_breakpoints", "anthropic, breakpoints per request: 4"),
        ("openai.minimum", "openai, shortest prefix: 1,024 to 2,048 tokens"),
        ("azure.lifetime", "azure, kept unused: 5 minutes to 1 hour"),
        ("gemini.lifetime", "gemini, kept unused: not stated; requests should come within a short time"),
        ("openai-5.6-chat.extended_lifetime", "kept on demand: not documented"),
        ("azure.needs_breakpoint", "azure, only what is marked: no"),
        ("openai-responses.minimum", "openai-responses, shortest prefix: 1,024 to 2,048 tokens"),
        ("openai-5.6.ttls", "openai-5.6, lifetimes to choose from: 30m, 12h"),
        ("openai-5.6-chat.ttls", "openai-5.6-chat, lifetimes to choose from: 30m"),
        ("anthropic.tool_choice", "a change of tool_choice, disable_parallel_tool_use loses the messages"),
        ("anthropic.output_config.format", "leads to another cache, so everything is lost"),
        ("openai.reasoning_effort", "everything is lost (it may)"),
        ("openai.metadata", "a change of metadata loses nothing"),
    ],
)
def test_a_fact_by_its_id(id: str, says: str) -> None:  # noqa: A002
    fact = citations.find(id)
    assert says in fact.says
    assert fact.id == id
    assert fact.date.startswith("202")
    assert fact.sources


@pytest.mark.parametrize(
    "id", ["SF22", "SF7", "D23", "nobody.minimum", "anthropic.colour", "anthropic", "azure.truncation"]
)
def test_an_id_that_nobody_has(id: str) -> None:  # noqa: A002
    with pytest.raises(KeyError):
        citations.find(id)


def test_a_disagreement_says_who_says_what() -> None:
    fact = citations.find("D13")
    assert ("not cached", ("S0",)) in [(text, tuple(source.id for source in sources)) for text, sources in fact.texts]
    assert citations.find("SF16").disagreements == ("D13",)


def test_a_fact_that_depends_on_the_model_says_what_holds_for_which() -> None:
    fact = citations.find("azure.extended_lifetime")
    [(text, sources)] = fact.texts
    assert text.startswith("gpt-5, gpt-5-2*, ")
    assert text.endswith(": 24 hours")
    assert [source.id for source in sources] == ["AZ1"]
    assert citations.find("anthropic.minimum").disagreements == ("D14",)
    assert "claude-sonnet-4.5*: 1,024 to 4,096 tokens" in [
        text for text, _ in citations.find("anthropic.minimum").texts
    ]
    assert {"A1", "A9", "OR1", "B1"} <= {source.id for source in citations.find("anthropic.minimum").sources}


def test_which_ids_a_text_names() -> None:
    text = """See [SF07] and [anthropic.minimum], not `[SF01]`, a link [D1](https://x.example),
[SF07] again, a[0], [note].

```python
x = y[a.b]
```

[openai-5.6.lookback]
"""
    assert citations.ids(text) == ("SF07", "anthropic.minimum", "openai-5.6.lookback")


def test_a_wrong_id_is_named_all_the_same_so_that_it_is_found_out() -> None:
    assert citations.ids("[SF99] [openai.colour]") == ("SF99", "openai.colour")


def test_all_facts_can_be_listed_with_their_dates() -> None:
    listed = list(citations.dated())
    assert len({each.id for each in listed}) == len(listed)
    assert {"SF01", "D22", "anthropic.minimum", "anthropic.minimum/1", "openai.invalidators/1"} <= {
        each.id for each in listed
    }
    assert {source.id for each in listed for source in each.sources} == set(catalogue.load("providers")["sources"])


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(300, "5 minutes"), (3600, "1 hour"), (86400, "24 hours"), (60, "1 minute"), (90, "90 seconds")],
)
def test_durations(seconds: int, words: str) -> None:
    assert citations.duration(seconds) == words
