"""The catalogues of sinks and sources, and their typed views."""

import json
from pathlib import Path

import jsonschema
import pytest
import yaml

import promptlint
from promptlint.analysis.tables import sink_tables, source_tables
from promptlint.diagnostic import Confidence
from promptlint.model import CauseKind, Rate

CATALOGUES = Path(promptlint.__file__).parent / "catalogues"


@pytest.mark.parametrize("name", ["sinks", "sources"])
def test_catalogue_follows_its_schema(name: str) -> None:
    schema = json.loads((CATALOGUES / f"{name}.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    data = yaml.safe_load((CATALOGUES / f"{name}.yaml").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(schema).validate(data)


def test_no_fact_is_told_twice() -> None:
    data = yaml.safe_load((CATALOGUES / "sources.yaml").read_text(encoding="utf-8"))
    written = [fact if isinstance(fact, str) else fact["name"] for group in data["groups"] for fact in group["facts"]]
    assert len(written) == len(set(written))
    assert not set(source_tables.source_facts()) & (source_tables.pure().functions | source_tables.pure().orderless)
    identifiers = [sink.id for sink in sink_tables.sinks()]
    assert len(identifiers) == len(set(identifiers))
    names = [name for sink in sink_tables.sinks() for name in sink.names]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("name", "kind", "rate"),
    [
        ("datetime.datetime.now", CauseKind.CLOCK, Rate.INSTANT),
        ("datetime.date.today", CauseKind.DATE, Rate.DAILY),
        ("uuid.uuid4", CauseKind.RANDOM, Rate.INSTANT),
        ("random.choice", CauseKind.RANDOM, Rate.INSTANT),
        ("numpy.random.rand", CauseKind.RANDOM, Rate.INSTANT),
        ("os.getcwd", CauseKind.ENVIRONMENT, Rate.SESSION),
        ("os.getpid", CauseKind.ENVIRONMENT, Rate.PROCESS),
        ("os.environ", CauseKind.CONFIGURATION, Rate.DEPLOY),
        ("os.listdir", CauseKind.LISTING_ORDER, Rate.PROCESS),
        ("builtins.id", CauseKind.REPR, Rate.INSTANT),
        ("asyncio.as_completed", CauseKind.ARRIVAL_ORDER, Rate.INSTANT),
        ("flask.session", CauseKind.SESSION, Rate.SESSION),
    ],
)
def test_sources(name: str, kind: CauseKind, rate: Rate) -> None:
    fact = source_tables.source_fact(name)
    assert fact is not None
    assert (fact.kind, fact.rate, fact.confidence) == (kind, rate, Confidence.HIGH)


@pytest.mark.parametrize(
    "name",
    ["random", "random.seed", "random.Random", "random.Random.choice", "numpy.random.seed", "json.dumps", "now", ""],
)
def test_no_sources(name: str) -> None:
    assert source_tables.source_fact(name) is None


def test_a_command_changes_only_if_its_words_say_so() -> None:
    fact = source_tables.source_facts()["subprocess.check_output"]
    assert fact.rate_for("git status --short") is Rate.TURN
    assert fact.rate_for("git -C . status") is Rate.TURN
    assert fact.rate_for("git rev-parse HEAD") is Rate.SESSION
    assert fact.rate_for("legit status") is None
    assert fact.rate_for("ls -l") is None
    assert source_tables.source_facts()["time.time"].rate_for("anything") is Rate.INSTANT


def test_clocks_that_format_what_they_are_given() -> None:
    facts = source_tables.source_facts()
    assert (facts["time.strftime"].format_position, facts["time.strftime"].given_position) == (0, 1)
    assert facts["django.utils.timezone.localtime"].given_keyword == "value"
    assert facts["random.shuffle"].mutates == 0


def test_method_names_speak_for_known_receivers() -> None:
    (search,) = (fact for fact in source_tables.method_facts()["query"] if "collection" in fact.receivers)
    assert search.confidence_for("self._collection") is Confidence.MEDIUM
    assert search.confidence_for("recollection") is None
    assert search.confidence_for("session") is None
    assert source_tables.method_facts()["similarity_search"][0].confidence_for("store") is Confidence.MEDIUM


def test_value_types() -> None:
    datetime = source_tables.value_types()["datetime"]
    assert datetime["date"] == source_tables.Effect("day", "date")
    assert datetime["month"].kind == "day"
    assert datetime["year"].kind == "fixed"  # another one once a year
    assert datetime["hour"].kind == "keep"
    assert datetime["astimezone"] == source_tables.Effect("keep", "datetime")
    assert datetime["strftime"] == source_tables.Effect("format", format_position=0)
    assert source_tables.value_types()["date"]["isoformat"].kind == "day"


def test_pure_calls() -> None:
    assert "textwrap.dedent" in source_tables.pure().functions
    assert "builtins.sorted" in source_tables.pure().orderless
    assert "builtins.list" not in source_tables.pure().orderless
    assert "strip" in source_tables.pure().methods["str"]


@pytest.mark.parametrize(
    ("name", "receiver", "imported", "expected"),
    [
        ("client.chat.completions.create", "", (), "openai.chat.completions.create"),
        ("self._llm.client.beta.chat.completions.parse", "", ("openai",), "openai.chat.completions.parse"),
        ("c.chat.completions.with_raw_response.create", "openai.AzureOpenAI", (), "openai.chat.completions.create"),
        ("client.chat.completions.create", "groq.Groq", ("openai", "groq"), "groq.chat.completions.create"),
        ("client.chat.completions.create", "", ("groq",), "groq.chat.completions.create"),
        ("client.chat.completions.create", "instructor.from_openai", ("openai", "instructor"), "instructor.create"),
        ("client.completions.create", "", ("openai",), "openai.completions.create"),
        ("client.completions.create", "", (), None),
        ("client.messages.create", "", ("anthropic",), "anthropic.messages.create"),
        ("client.beta.messages.stream", "", ("anthropic.types",), "anthropic.messages.stream"),
        ("twilio.messages.create", "", ("twilio.rest",), None),
        ("client.beta.threads.messages.create", "", ("openai", "anthropic"), None),
        ("litellm.acompletion", "", (), "litellm.completion"),
        ("router.acompletion", "litellm.Router", ("litellm",), "litellm.Router.completion"),
        ("router.acompletion", "", ("litellm",), None),
        ("client.aio.models.generate_content", "", (), "google.genai.models.generate_content"),
        ("agent.run", "pydantic_ai.Agent", (), "pydantic_ai.Agent.run"),
        ("subprocess.run", "", ("pydantic_ai",), None),
        ("x.ChatPromptTemplate.from_messages", "", (), "langchain.ChatPromptTemplate.from_messages"),
        ("x.ChatPromptTemplate.from_template", "", ("langchain_core",), "langchain.ChatPromptTemplate.from_template"),
        ("langchain_core.messages.SystemMessage", "", (), "langchain.SystemMessage"),
        ("llm.ainvoke", "langchain_openai.chat_models.base.ChatOpenAI", (), "langchain.BaseChatModel.invoke"),
        ("runtime.converse", "", ("boto3",), "bedrock.converse"),
        ("ollama.chat", "", (), "ollama.chat"),
        ("agents.Agent", "", (), "agents.Agent"),
        ("create", "", (), None),
        ("", "", (), None),
    ],
)  # fmt: skip
def test_matching(name: str, receiver: str, imported: tuple[str, ...], expected: str | None) -> None:
    sink = sink_tables.match_sink(name, receiver, imported)
    assert (sink.id if sink else None) == expected


def test_parameters() -> None:
    by_id = {sink.id: sink for sink in sink_tables.sinks()}
    completion = by_id["litellm.completion"]
    assert completion.parameters("messages") == (sink_tables.Parameter("messages", ("messages",), 1),)
    genai = by_id["google.genai.models.generate_content"]
    assert genai.parameters("system") == (sink_tables.Parameter("system", ("config", "system_instruction")),)
    assert [each.name for each in by_id["crewai.Agent"].parameters("joined")] == ["role", "backstory", "goal"]
    assert by_id["langchain.SystemMessage"].speaker == "system"
    assert by_id["agno.Agent"].flags[0] == sink_tables.Flag("add_datetime_to_context", CauseKind.CLOCK, Rate.INSTANT)
    assert sink_tables.vendors()["openai.AsyncAzureOpenAI"] == "azure"
