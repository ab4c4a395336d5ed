"""The order of what has none in JSON request bodies: tools by name, the keywords of a tool and of a schema.

The properties of a schema keep their order: a model writes its answer in it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

from promptlint.documents.tree import Fields, Items, Leaf, Tree
from promptlint.formatter.changes import Change
from promptlint.formatter.margins import trees
from promptlint.readers.detect import Detection
from promptlint.readers.requests import shape_of
from promptlint.text import Source

# Common keywords first, as people write them; others follow by name.
_TOOL = ("type", "name", "function", "description", "strict", "parameters", "input_schema", "inputSchema")
_SCHEMA = (
    "$schema", "$id", "$ref", "title", "type", "description", "format", "nullable", "enum", "const", "default",
    "properties", "items", "prefixItems", "anyOf", "oneOf", "allOf", "required", "additionalProperties", "$defs",
    "definitions",
)  # fmt: skip
_NAMED = ("properties", "$defs", "definitions", "patternProperties", "dependentSchemas")  # name: schema
_BELOW = ("items", "additionalProperties", "not", "if", "then", "else", "contains", "propertyNames", "schema")
_LISTS = ("anyOf", "oneOf", "allOf", "prefixItems")
_SCHEMA_KEYS = ("parameters", "parametersJsonSchema", "input_schema", "inputSchema", "json")
_OUTPUTS = (
    ("response_format", "json_schema", "schema"), ("text", "format", "schema"), ("output_format", "schema"),
    ("output_config", "format", "schema"), ("generationConfig", "responseSchema"),
    ("generationConfig", "responseJsonSchema"),
)  # fmt: skip
_BREAKPOINTS = ("cache_control", "cachePoint", "prompt_cache_breakpoint")

Render = Callable[[Tree], str]


def ordered(source: Source, detection: Detection) -> Iterator[Change]:
    """The tools and schemas of all request bodies of a JSON or JSONL file, where their order is another."""
    if detection.format not in ("json", "jsonl"):
        return
    for body in _bodies(trees(source, detection.format)):
        for place, text in _Body(source, body).pieces():
            if text != source.text[place.start : place.end]:
                yield Change(place.start, place.end, text)


def _bodies(found: Iterable[Tree]) -> Iterator[Fields]:
    stack = list(found)
    while stack:
        tree = stack.pop()
        if isinstance(tree, Fields):
            inner = tree.get("session")  # of an event of a realtime session
            if shape_of(tree) is not None:
                yield inner if isinstance(inner, Fields) and "tools" in inner else tree
            else:
                stack += (value for _, value in tree.members)
        elif isinstance(tree, Items):
            stack += tree.items


class _Body:
    def __init__(self, source: Source, tree: Fields) -> None:
        self._text = source.text
        self._tree = tree

    def pieces(self) -> Iterator[tuple[Tree, str]]:
        """The lists of tools and the output schemas, each with its text in order."""
        config = self._tree.get("toolConfig")
        inner = config.get("tools") if isinstance(config, Fields) else None
        for tools in (self._tree.get("tools"), self._tree.get("functions"), inner):
            if isinstance(tools, Items):
                yield tools, self._tools(tools)
        for path in _OUTPUTS:
            value: Tree | None = self._tree
            for key in path:
                value = value.get(key) if isinstance(value, Fields) else None
            if isinstance(value, Fields):
                yield value, self._schema(value)

    def _tools(self, tools: Items) -> str:
        names = [_name(tool) for tool in tools.items]
        texts = [self._tool(tool) for tool in tools.items]
        marked = any(isinstance(tool, Fields) and any(key in tool for key in _BREAKPOINTS) for tool in tools.items)
        if not marked and all(names) and len(set(names)) == len(names):  # else the order may say something
            texts = [text for _, text in sorted(zip(names, texts, strict=True))]
        return self._filled(tools, tools.items, texts)

    def _tool(self, tool: Tree) -> str:
        if not isinstance(tool, Fields):
            return self._written(tool)

        def value(key: str, inner: Tree) -> str:
            if key in ("functionDeclarations", "function_declarations") and isinstance(inner, Items):
                return self._tools(inner)
            if key in ("function", "toolSpec"):
                return self._tool(inner)
            if key in _SCHEMA_KEYS:
                wrapped = isinstance(inner, Fields) and len(inner.members) == 1 and "json" in inner  # Bedrock
                return self._tool(inner) if wrapped else self._schema(inner)
            return self._written(inner)

        return self._fields(tool, _TOOL, value)

    def _schema(self, schema: Tree) -> str:
        if not isinstance(schema, Fields):
            return self._written(schema)
        properties = schema.get("properties")

        def value(key: str, inner: Tree) -> str:
            if key in _NAMED and isinstance(inner, Fields):
                texts = [self._member(name, each, self._schema(each)) for name, each in inner.members]
                return self._filled(inner, _spans(inner), texts)
            if key in _LISTS and isinstance(inner, Items):
                return self._filled(inner, inner.items, [self._schema(each) for each in inner.items])
            if key == "required" and isinstance(inner, Items) and isinstance(properties, Fields):
                return self._required(inner, [name.value for name, _ in properties.members])
            return self._schema(inner) if key in _BELOW else self._written(inner)

        return self._fields(schema, _SCHEMA, value)

    def _required(self, names: Items, order: list[str]) -> str:
        """Required names as their properties follow each other."""
        known = {name: index for index, name in enumerate(order)}
        values = [each.value for each in names.items if isinstance(each, Leaf) and each.is_text]
        if len(values) < len(names.items) or len(set(values)) < len(values) or not known.keys() >= set(values):
            return self._written(names)
        items = sorted(zip(values, names.items, strict=True), key=lambda pair: known[pair[0]])
        return self._filled(names, names.items, [self._written(each) for _, each in items])

    def _fields(self, fields: Fields, order: tuple[str, ...], value: Callable[[str, Tree], str]) -> str:
        keys = [key.value for key, _ in fields.members]
        if len(set(keys)) < len(keys):  # which of them counts depends on their order
            return self._written(fields)
        members = [(key.value, self._member(key, inner, value(key.value, inner))) for key, inner in fields.members]
        members.sort(key=lambda pair: (order.index(pair[0]) if pair[0] in order else len(order), pair[0]))
        return self._filled(fields, _spans(fields), [text for _, text in members])

    def _member(self, key: Leaf, inner: Tree, text: str) -> str:
        return self._text[key.start : inner.start] + text

    def _written(self, tree: Tree) -> str:
        return self._text[tree.start : tree.end]

    def _filled(self, outer: Tree, slots: Iterable[_Span | Tree], texts: list[str]) -> str:
        """The outer value with these texts in its slots; commas, line breaks and indentation stay where they are."""
        spans = [(slot.start, slot.end) for slot in slots]
        if not spans:
            return self._written(outer)
        between = [self._text[one[1] : other[0]] for one, other in pairwise(spans)]
        inner = "".join(part for pair in zip(texts, [*between, ""], strict=True) for part in pair)
        return self._text[outer.start : spans[0][0]] + inner + self._text[spans[-1][1] : outer.end]


class _Span:
    """A member of an object: its key, colon and value."""

    def __init__(self, start: int, end: int) -> None:
        self.start = start
        self.end = end


def _spans(fields: Fields) -> list[_Span]:
    return [_Span(key.start, value.end) for key, value in fields.members]


def _name(tool: Tree) -> str:
    """The name of a tool, or nothing."""
    if not isinstance(tool, Fields):
        return ""
    inner = tool.get("function", "toolSpec")
    return tool.string("name") or (inner.string("name") if isinstance(inner, Fields) else "")
