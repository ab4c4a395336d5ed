"""Typed views of what the catalogue knows about calls of Python libraries that send prompts, or make a piece of one."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from enum import StrEnum
from functools import cache
from typing import Any, NamedTuple

from promptlint import catalogue
from promptlint.model import CauseKind, Rate

_WRAPPERS = (".with_raw_response", ".with_streaming_response")  # views of a client that take the same arguments


class SinkKind(StrEnum):
    REQUEST = "request"  # sends what it is given
    CLIENT = "client"  # sends nothing; its settings hold for the requests made with it
    AGENT = "agent"  # holds system text and tools that go out before the conversation
    TEMPLATE = "template"
    MESSAGE = "message"
    DECORATOR = "decorator"  # the decorated function's result is text
    RECORD = "record"  # holds its arguments by name: a tool, a schema, a configuration


class Needs(StrEnum):
    """What must be known besides the ending of a call before it is taken for a sink."""

    SUFFIX = "suffix"
    IMPORT = "import"
    RECEIVER = "receiver"


SETTINGS = (
    *("cache_key", "retention", "tool_choice", "effort", "thinking", "verbosity", "service_tier", "speed"),
    *("parallel_tool_calls", "truncation", "api_version"),
)

MARKS = ("cache_control", "cachePoint", "cache_point", "prompt_cache_breakpoint")


class Parameter(NamedTuple):
    """A parameter of a sink and its role.

    `path` begins with the parameter's name; more elements lead into the argument (``config.tools``: the key or keyword
    `tools` of the argument `config`). `position` counts positional arguments from 0, without self. The name
    ``<return>`` stands for the result of a decorated function.
    """

    role: str
    path: tuple[str, ...]
    position: int | None = None

    @property
    def name(self) -> str:
        return self.path[0]


class Flag(NamedTuple):
    """A switch that, when true, makes the SDK put a changing text of its own into the system text."""

    name: str
    kind: CauseKind
    rate: Rate


class Sink(NamedTuple):
    """A callable that sends a request or makes a piece of one; `sinks.yaml` explains each field."""

    id: str
    sdk: str
    kind: SinkKind
    names: tuple[str, ...]
    suffixes: tuple[str, ...]
    not_suffixes: tuple[str, ...]
    needs: Needs
    import_gate: tuple[str, ...]
    receivers: tuple[str, ...]
    endpoint: str
    speaker: str
    dialect: str
    params: tuple[Parameter, ...]
    flags: tuple[Flag, ...]

    def parameters(self, role: str) -> tuple[Parameter, ...]:
        """The parameters with a role, in the order in which the SDK lays their texts out."""
        return tuple(each for each in self.params if each.role == role)

    @property
    def binds(self) -> bool:
        """Whether all that it does is to keep tools for the calls of what it returns (``llm.bind_tools(tools)``)."""
        return self.kind is SinkKind.AGENT and {each.role for each in self.params} == {"tools"}


@cache
def sinks() -> tuple[Sink, ...]:
    """All sinks, in the order of the catalogue."""
    return tuple(_sinks(catalogue.load("sinks")))


@cache
def vendors() -> Mapping[str, str]:
    """Client classes by dotted name, with the vendor whose facts hold for their requests where the SDK has several."""
    return dict(catalogue.load("sinks")["clients"]["vendors"])


@cache
def client_classes() -> frozenset[str]:
    """The classes whose instances send requests: clients, and models of frameworks."""
    return frozenset((*vendors(), *(receiver for sink in sinks() for receiver in sink.receivers)))


def match_sink(name: str, receiver: str = "", imported: Collection[str] = ()) -> Sink | None:
    """The sink that a call is, or `None`.

    `name` is the call's dotted chain, resolved through the imports where its root is one (``litellm.completion``), else
    as written (``self.client.chat.completions.create``). `receiver` is the dotted name of the class of the chain's
    root, or of the function that made it; empty if unknown. `imported` are the dotted names that the file imports.
    """
    if "with_" in name:
        for wrapper in _WRAPPERS:
            name = name.replace(wrapper, "")
    by_name, by_ending = _index()
    if name in by_name:
        return by_name[name]
    best: Sink | None = None
    best_rank = (-1, -1)
    dotted = f".{name}"
    for suffix, sink in by_ending.get(name.rpartition(".")[2], ()):
        if not dotted.endswith(f".{suffix}") or any(dotted.endswith(f".{other}") for other in sink.not_suffixes):
            continue
        evidence = 2 if _is_receiver(receiver, sink) else 1 if _is_imported(imported, sink) else 0
        if evidence >= list(Needs).index(sink.needs) and (evidence, len(suffix)) > best_rank:
            best, best_rank = sink, (evidence, len(suffix))
    return best


def may_be_sink(name: str, imported: Collection[str], records: bool = True) -> bool:
    """Whether a call's dotted chain could be a sink in a file with these imports, whatever its receiver is.

    Without `records` only such sinks count as are prompt-shaped by themselves.
    """
    by_name, by_ending = _index()
    if name in by_name:
        return records or by_name[name].kind is not SinkKind.RECORD
    dotted = f".{name}"
    return any(
        dotted.endswith(f".{suffix}") and (sink.needs is Needs.SUFFIX or _is_imported(imported, sink))
        for suffix, sink in by_ending.get(name.rpartition(".")[2], ())
        if records or sink.kind is not SinkKind.RECORD
    )


@cache
def sink_words() -> frozenset[str]:
    """The last words of all dotted chains that could be sinks."""
    by_name, by_ending = _index()
    return frozenset(by_ending) | {name.rpartition(".")[2] for name in by_name}


@cache
def setting_names() -> frozenset[str]:
    """The keys and keywords that decide about caching and are no text: breakpoints, cache keys, effort."""
    paths = (each.path for sink in sinks() for role in SETTINGS for each in sink.parameters(role))
    return frozenset((*MARKS, *(path[-1] for path in paths)))


@cache
def cache_key_names() -> frozenset[str]:
    """The keys and keywords by which some SDK takes a cache key."""
    return frozenset(each.path[-1] for sink in sinks() for each in sink.parameters("cache_key"))


@cache
def _agent_texts() -> tuple[tuple[Sink, frozenset[str]], ...]:
    agents = (each for each in sinks() if each.kind is SinkKind.AGENT and each.names)
    named = ((each, frozenset(text.path[0] for text in each.parameters("system"))) for each in agents)
    return tuple((each, texts) for each, texts in named if texts)


def may_make_agent(keywords: Collection[str], imported: Collection[str]) -> bool:
    """Whether a class made from an SDK's agent could take these keywords for it, in a file with these imports."""
    return any(not texts.isdisjoint(keywords) and _is_imported(imported, each) for each, texts in _agent_texts())


def _is_receiver(receiver: str, sink: Sink) -> bool:
    """Whether a class or function is one of the sink's receivers; the module in between may differ by version."""

    def ends(name: str) -> tuple[str, str]:
        return name.partition(".")[0], name.rpartition(".")[2]

    return bool(receiver) and any(ends(receiver) == ends(each) for each in sink.receivers)


def _is_imported(imported: Collection[str], sink: Sink) -> bool:
    return any(name == gate or name.startswith(f"{gate}.") for gate in sink.import_gate for name in imported)


@cache
def _index() -> tuple[Mapping[str, Sink], Mapping[str, tuple[tuple[str, Sink], ...]]]:
    """The sinks by dotted name, and by the last word of their suffixes."""
    by_name: dict[str, Sink] = {}
    by_ending: dict[str, list[tuple[str, Sink]]] = {}
    for sink in sinks():
        by_name.update(dict.fromkeys(sink.names, sink))
        for suffix in sink.suffixes:
            by_ending.setdefault(suffix.rpartition(".")[2], []).append((suffix, sink))
    return by_name, {word: tuple(found) for word, found in by_ending.items()}


def _sinks(data: Any) -> Iterator[Sink]:
    for sdk in data["sdks"]:
        for entry in sdk["sinks"]:
            both = {**sdk, **entry}
            yield Sink(
                id=entry["id"],
                sdk=sdk["sdk"],
                kind=SinkKind(entry["kind"]),
                names=tuple(entry.get("names", ())),
                suffixes=tuple(entry.get("suffix", ())),
                not_suffixes=tuple(entry.get("not_suffix", ())),
                needs=Needs(both.get("needs", "import")),
                import_gate=tuple(both.get("import_gate", ())),
                receivers=tuple(both.get("receivers", ())),
                endpoint=both.get("endpoint", ""),
                speaker=entry.get("speaker", ""),
                dialect=entry.get("dialect", ""),
                params=tuple(_parameters(entry["params"])),
                flags=tuple(
                    Flag(name, CauseKind(flag["kind"]), Rate[flag["rate"].upper()])
                    for name, flag in entry.get("flags", {}).items()
                ),
            )


def _parameters(params: Mapping[str, list[str]]) -> Iterator[Parameter]:
    for role, written in params.items():
        for each in written:
            name, _, position = each.partition("@")
            yield Parameter(role, tuple(name.split(".")), int(position) if position else None)
