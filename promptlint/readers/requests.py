"""Request bodies and message lists, from JSON or YAML: OpenAI, Azure, Anthropic, Bedrock, Gemini.

The parts come out in the order in which the providers lay them out: tools, output schema, system, messages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from promptlint.documents.tree import Fields, Items, Leaf, Tree, mappings, place
from promptlint.model import Breakpoint, Parameter, Role, Segment
from promptlint.readers.assemble import Assembly
from promptlint.readers.base import Problem
from promptlint.readers.roles import history_name, role_of
from promptlint.text import Location, Source

_NO_CHAT = re.compile(r"embed|moderation|tts|whisper|transcribe|rerank|dall-e|image|sora", re.IGNORECASE)
_TEXT_KEYS = ("content", "parts", "tool_calls", "output")
_ITEM_ROLES = {
    "function_call": Role.ASSISTANT, "reasoning": Role.ASSISTANT, "tool_use": Role.ASSISTANT,
    "function_call_output": Role.TOOL, "tool_result": Role.TOOL,
}  # fmt: skip
_OWN_KEYS = {
    "tools", "functions", "toolConfig", "response_format", "output_format", "output_config", "text", "generationConfig",
    "generation_config", "config", "jsonSchema", "system", "instructions", "systemInstruction", "system_instruction",
    "system_prompt", "messages", "contents", "input",
}  # fmt: skip
_CHAT_KEYS = (
    "tools", "functions", "response_format", "temperature", "top_p", "max_tokens", "max_completion_tokens", "stream",
    "frequency_penalty", "presence_penalty", "logit_bias", "seed",
)  # fmt: skip
_BEDROCK_KEYS = ("modelId", "toolConfig", "inferenceConfig", "guardrailConfig", "additionalModelRequestFields")
_REALTIME_KEYS = ("turn_detection", "input_audio_format", "output_audio_format", "modalities", "output_modalities")
_REALTIME_EVENTS = {"session.update": "session", "response.create": "response"}
_SETTINGS = {"prompt_cache_key": "cache_key", "prompt_cache_retention": "retention"}
_MAX_BLOCKS = 10_000  # of one request; a small YAML file can stand for far more by way of aliases
_UNREADABLE = {"image", "image_url", "input_image", "input_file", "file", "document", "audio", "input_audio", "video"}


@dataclass(frozen=True, slots=True)
class Shape:
    """What a body was taken for: `name` for people (``openai-chat``), `sdk` and `endpoint` for the provider look-up."""

    name: str
    sdk: str = ""
    endpoint: str = ""


_CHAT = Shape("openai-chat", "openai", "chat")
_AZURE = Shape("azure-openai-chat", "azure", "chat")
_RESPONSES = Shape("openai-responses", "openai", "responses")
_REALTIME = Shape("openai-realtime", "openai", "realtime")
_ANTHROPIC = Shape("anthropic", "anthropic", "messages")
_BEDROCK = Shape("bedrock", "bedrock", "converse")
_GEMINI = Shape("gemini", "google-genai", "generate_content")
_MESSAGES = Shape("messages")


def shape_of(tree: Tree) -> Shape | None:
    """Which request a value is, if it is one."""
    if isinstance(tree, Items):
        return _MESSAGES if is_messages(tree) else None
    if not isinstance(tree, Fields):
        return None
    model = tree.string("model", "modelId")
    if _NO_CHAT.search(model):
        return None
    if _session_of(tree) is not None:
        return _REALTIME
    if is_messages(tree.get("contents")):
        return _GEMINI
    if is_messages(tree.get("messages")):
        return _shape_of_chat(tree, model)
    own_input = isinstance(tree.get("input"), Leaf) and tree.string("input")
    if is_messages(tree.get("input")) or (model and (own_input or tree.string("instructions"))):
        return _RESPONSES
    return None


def _shape_of_chat(tree: Fields, model: str) -> Shape:
    system = next(mappings(tree.get("system")), None)
    if any(key in tree for key in _BEDROCK_KEYS) or (system is not None and "text" in system and "type" not in system):
        return _BEDROCK
    claude = "claude" in model.lower() and "/" not in model
    if claude or "anthropic_version" in tree or "system" in tree or _has_marker(tree):
        return _ANTHROPIC
    if "data_sources" in tree or "dataSources" in tree:  # only Azure has them
        return _AZURE
    return _CHAT if model or any(key in tree for key in _CHAT_KEYS) else _MESSAGES


def _session_of(tree: Fields) -> Fields | None:
    """What a realtime session is told: in an event, or the session itself."""
    inner = tree.get(_REALTIME_EVENTS.get(tree.string("type"), ""))
    if isinstance(inner, Fields) and any(inner.get(key) for key in ("instructions", "tools")):
        return inner
    told = tree.string("instructions") and (
        tree.string("type") == "realtime" or any(key in tree for key in _REALTIME_KEYS)
    )
    return tree if told and "input" not in tree else None


def body_of(tree: Tree) -> tuple[Fields, str] | None:
    """The body of a request that is told with its address: a line of a batch, a recorded call.

    Returns the body and what the address says of it: ``-batch`` for a batch, ``azure`` for Azure's.
    """
    if not isinstance(tree, Fields):
        return None
    body = tree.get("body", "params", "json")
    url = tree.string("url")
    batch = "custom_id" in tree
    if not isinstance(body, Fields) or not (batch or url):
        return None
    azure = ".openai.azure.com/" in url or "/openai/deployments/" in url or url == "/chat/completions"
    return body, "azure" if azure else "-batch" if batch else ""


def addressed(shape: Shape, address: str) -> Shape:
    """The shape of a body whose address says more (see `body_of`)."""
    if address == "azure":
        return replace(shape, name=f"azure-{shape.name}", sdk="azure") if shape.sdk == "openai" else shape
    return replace(shape, name=shape.name + address)


def is_messages(tree: Tree | None) -> bool:
    """True for a list of messages: mappings of which at least one has a known role and text of its own."""
    if not isinstance(tree, Items):
        return False
    known = False
    for item in tree.items:
        if isinstance(item, Fields):
            if not any(key in item for key in ("role", "type", "parts")):
                return False
            known |= role_of(item.string("role")) is not Role.UNKNOWN and any(key in item for key in _TEXT_KEYS)
        elif not (isinstance(item, Leaf) and history_name(item.value)):
            return False
    return known


def _has_marker(tree: Fields) -> bool:
    """True if a message or tool carries Anthropic's mark, or a tool is written in Anthropic's way."""
    tools = list(mappings(tree.get("tools")))
    blocks = [block for item in mappings(tree.get("messages")) for block in mappings(item.get("content"))]
    return any("cache_control" in each for each in (*tools, *blocks)) or any("input_schema" in each for each in tools)


def is_captured(tree: Tree) -> bool:
    """True for a literal request body: it names its model and holds what was said, or is an event of a session."""
    return isinstance(tree, Fields) and (
        bool(tree.string("model", "modelId")) or tree.string("type") in _REALTIME_EVENTS
    )


def has_replies(tree: Tree) -> bool:
    """True if somebody answered: then it is a conversation that took place."""
    turns = tree.get("messages", "contents", "input") if isinstance(tree, Fields) else tree
    return any(role_of(turn.string("role")) in (Role.ASSISTANT, Role.TOOL) for turn in mappings(turns))


def add_request(assembly: Assembly, source: Source, tree: Tree, dialect: str = "") -> set[int]:
    """Add the parts of a body that `shape_of` recognised; returns the ids of the values that belong to it."""
    request = _Request(source, assembly, dialect)
    if isinstance(tree, Items):
        request.messages(tree)
        return set()
    assert isinstance(tree, Fields)
    session = _session_of(tree)
    request.body(session or tree)
    own = _OWN_KEYS if session in (None, tree) else {"session", "response"}
    return {id(value) for key, value in tree.members if key.value in own}


class _Request:
    def __init__(self, source: Source, assembly: Assembly, dialect: str) -> None:
        self.assembly = assembly
        self._source = source
        self._dialect = dialect
        self._blocks = 0

    def body(self, tree: Fields) -> None:
        bedrock, config = (_inner(tree, key) for key in ("toolConfig", "config"))
        for tools in (tree.get("tools"), tree.get("functions"), bedrock.get("tools"), config.get("tools")):
            if isinstance(tools, Items) and any(mappings(tools)):
                self._tools(tools)
        for schema in _schemas(tree):
            self.assembly.raw(schema.start, schema.end, Role.SCHEMA)
        system = tree.get("system", "instructions", "systemInstruction", "system_instruction", "system_prompt")
        system = system or config.get("systemInstruction", "system_instruction")
        if system:
            self._content(system, Role.SYSTEM)
        turns = tree.get("messages", "contents", "input")
        if isinstance(turns, Items):
            self.messages(turns)
        elif turns:
            self._content(turns, Role.USER)
        for name, role in _SETTINGS.items():
            value = tree.get(name)
            if isinstance(value, Leaf) and value.is_text:
                where = Location(self._source, value.start, value.end)
                self.assembly.parameters.append(Parameter(role, (Segment(where, value.value),), where, name))
        if mark := self._mark(tree):  # for the whole request: the last block that can be cached
            self.assembly.stop_here(replace(mark, automatic=True))

    def messages(self, turns: Items) -> None:
        for turn in turns.items:
            if isinstance(turn, Leaf):
                self._content(turn, Role.USER)
            elif isinstance(turn, Fields):
                self._message(turn)

    def _message(self, turn: Fields) -> None:
        kind = turn.string("type")
        role = role_of(turn.string("role")) if "role" in turn else _ITEM_ROLES.get(kind, Role.UNKNOWN)
        content = turn.get("content", "parts", "output")
        if kind == "placeholder" or role is Role.HISTORY:
            self.assembly.history(place(self._source, turn), turn.string("name") or "history")
        elif "role" not in turn and kind in _ITEM_ROLES and not content:
            self.assembly.raw(turn.start, turn.end, role)
        elif content:
            self._content(content, role if "role" in turn or role is not Role.UNKNOWN else Role.USER)
        calls = turn.get("tool_calls")
        if isinstance(calls, Items) and calls.items:
            self.assembly.raw(calls.start, calls.end, role)
        if mark := self._mark(turn):
            self.assembly.stop_here(mark)

    def _content(self, content: Tree, role: Role) -> None:
        self._blocks += 1
        if self._blocks > _MAX_BLOCKS:
            if self._blocks == _MAX_BLOCKS + 1:
                message = f"the request stands for more than {_MAX_BLOCKS:,} pieces of text; the rest is not read"
                self.assembly.problems.append(Problem(place(self._source, content), message))
            return
        match content:
            case Leaf(is_text=True):
                self.assembly.text(content.text, role, dialect=self._dialect)
            case Items():
                for block in content.items:
                    self._content(block, role)
            case Fields():
                self._block(content, role)
            case _:
                pass

    def _block(self, block: Fields, role: Role) -> None:
        kind = block.string("type")
        inner = block.get("text", "content", "parts") if kind not in _UNREADABLE else None
        if inner:
            self._content(inner, _ITEM_ROLES.get(kind, role))
        elif kind not in _UNREADABLE and "cachePoint" not in block and block.members:
            self.assembly.raw(block.start, block.end, _ITEM_ROLES.get(kind, role))
        if mark := self._mark(block):
            self.assembly.stop_here(mark)

    def _tools(self, tools: Items) -> None:
        """One part for all tools, or one for each run of tools that ends in a cache breakpoint."""
        start = tools.items[0].start
        for index, tool in enumerate(tools.items):
            mark = self._mark(tool) if isinstance(tool, Fields) else None
            if isinstance(tool, Fields) and "cachePoint" in tool and len(tool.members) == 1:
                if mark:
                    self.assembly.stop_here(mark)
                continue
            if mark or index == len(tools.items) - 1 or _only_point(tools.items[index + 1]):
                self.assembly.raw(start, tool.end, Role.TOOLS, mark)
                start = tools.items[index + 1].start if index + 1 < len(tools.items) else tool.end

    def _mark(self, tree: Fields) -> Breakpoint | None:
        """The cache breakpoint that is written in a block, tool or message."""
        found = tree.member("cache_control", "cachePoint", "prompt_cache_breakpoint")
        if not found or isinstance(found[1], Leaf):
            return None
        ttl = found[1].string("ttl") if isinstance(found[1], Fields) else ""
        return Breakpoint(Location(self._source, found[0].start, found[1].end), ttl)


def _inner(tree: Fields, key: str) -> Fields:
    found = tree.get(key)
    return found if isinstance(found, Fields) else Fields(tree.start, tree.start, ())


def _only_point(tree: Tree) -> bool:
    return isinstance(tree, Fields) and "cachePoint" in tree and len(tree.members) == 1


def _schemas(tree: Fields) -> Iterator[Tree]:
    """Output schemas; a bare `{"type": "text"}` is none. GitHub's prompt files write theirs as a text."""
    keys = ("responseSchema", "response_schema", "responseJsonSchema", "response_json_schema")
    for schema in (
        tree.get("response_format", "output_format"),
        _inner(tree, "text").get("format"),
        *(_inner(tree, key).get(*keys) for key in ("generationConfig", "generation_config", "config")),
        _inner(tree, "output_config").get("format"),
    ):
        if isinstance(schema, Fields) and len(schema.members) > 1:
            yield schema
    written = tree.get("jsonSchema")
    if isinstance(written, Leaf) and written.is_text:
        yield written
