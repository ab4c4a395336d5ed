"""What must hold after each step; if one thing does not, the step is not taken."""

from __future__ import annotations

import json
import re
import tomllib
import unicodedata
from collections import Counter
from collections.abc import Sequence
from functools import cache

import yaml

from promptlint.documents.yaml_nodes import LOADER
from promptlint.model import Prompt, SliceKind, TextHost
from promptlint.nodes import parts
from promptlint.readers import Reading
from promptlint.readers.detect import Detection
from promptlint.templates import JinjaSyntax
from promptlint.text import Source

_BLANKS = re.compile(r"(?<![ \t])[ \t]++(?=\n|\Z)")
_SETS = ("tools", "functions", "functionDeclarations", "function_declarations", "required")  # lists without an order


def broken(old: Reading, new: Reading, detection: Detection, *, order: bool = False, exact: bool = False) -> str:
    """Why a formatted file is not what it was, or an empty string.

    `order` allows another order of tools and of keys in JSON. `exact` says that no value of a data file may change, not
    even by a blank.
    """
    one, other = _squeezed(old.source.text), _squeezed(new.source.text)
    if sorted(one) != sorted(other) if order else one != other:
        return "a word would change"
    if len(new.problems) > len(old.problems):
        return f"the result could not be read: {new.problems[-1].message}"
    if new.format != old.format or len(new.prompts) != len(old.prompts):
        return "it would be taken for something else"
    for before, after in zip(old.prompts, new.prompts, strict=True):
        if reason := _prompt_broken(before, after, detection, order):
            return reason
    if _values(old.source, detection, exact) != _values(new.source, detection, exact):
        return "a value would change"
    return ""


def _prompt_broken(old: Prompt, new: Prompt, detection: Detection, order: bool) -> str:
    roles = [[part.role for part in parts(each.nodes)] for each in (old, new)]
    if roles[0] != roles[1]:
        return "the roles of the messages would change"
    if len(old.hosts) != len(new.hosts):
        return "it would be taken for something else"
    for one, other in zip(old.hosts, new.hosts, strict=True):
        if one.dialect != other.dialect or (not order and _shape(one, detection) != _shape(other, detection)):
            return "tags, placeholders or text between them would change"
    edges = _edges(detection.jinja)
    tags = [Counter(piece for host in each.hosts for piece in _tags(host, edges)) for each in (old, new)]
    return "" if tags[0] == tags[1] else "tags or placeholders would be lost or doubled"


def _shape(host: TextHost, detection: Detection) -> list[tuple[SliceKind, str]]:
    """The pieces of a text without what the formatter may change in them."""
    text = host.text.text
    pieces = [(each.kind, text[each.start : each.end]) for each in host.slices]
    if detection.format == "jinja" and pieces and pieces[-1][0] is SliceKind.LITERAL:
        pieces[-1] = SliceKind.LITERAL, re.sub(r"\r?\n\Z", "", pieces[-1][1])  # taken away by the engine
        pieces = pieces if pieces[-1][1] else pieces[:-1]
    edges = _edges(detection.jinja)
    return [(kind, _plain(each) if kind is SliceKind.LITERAL else _unpadded(each, edges)) for kind, each in pieces]


def _tags(host: TextHost, edges: re.Pattern[str]) -> list[str]:
    tags = (each for each in host.slices if each.kind is not SliceKind.LITERAL)
    return [_unpadded(host.text.text[each.start : each.end], edges) for each in tags]


def _unpadded(tag: str, edges: re.Pattern[str]) -> str:
    """A tag without the blanks inside its delimiters."""
    return edges.sub(r"\1\2", tag).replace("\r\n", "\n")


@cache
def _edges(syntax: JinjaSyntax) -> re.Pattern[str]:
    """The delimiters of a tag, each with the blanks inside of it."""
    opening = "|".join(map(re.escape, ("{{", "{%", syntax.variable_start, syntax.block_start)))
    closing = "|".join(map(re.escape, ("}}", "%}", syntax.variable_end, syntax.block_end)))
    return re.compile(rf"\A((?:{opening})[-+]?)[ \t]*+|(?<![ \t])[ \t]*+([-+]?(?:{closing}))\Z")


def _plain(text: str) -> str:
    """A text without blanks at ends of lines, in one spelling of line breaks and accents."""
    return _BLANKS.sub("", unicodedata.normalize("NFC", text).replace("\r\n", "\n"))


def _squeezed(text: str) -> str:
    """All that is no white space."""
    return "".join(unicodedata.normalize("NFC", text).split())


def _values(source: Source, detection: Detection, exact: bool) -> object:
    """The values of a data file as a parser of others reads them, for comparison only."""

    def same(text: str) -> str:
        return text if exact else _squeezed(text)

    try:
        match detection.format:
            case "json":
                return _json(source.text, exact)
            case "jsonl":
                return [_json(line, exact) for line in re.split(r"[\r\n]+", source.text) if line.strip()]
            case "toml":
                return same(repr(tomllib.loads(source.text.replace("\r\n", "\n"))))
            case "yaml":
                return [
                    (type(each).__name__, getattr(each, "tag", None), getattr(each, "anchor", None), same(_value(each)))
                    for each in yaml.parse(source.text, Loader=LOADER)
                ]
    except (ValueError, RecursionError, yaml.YAMLError) as error:
        return type(error).__name__
    return None


def _value(event: yaml.Event) -> str:
    return event.value if isinstance(event, yaml.ScalarEvent) else ""


def _json(text: str, exact: bool) -> object:
    return json.loads(text) if exact else _unordered(json.loads(text))


def _unordered(value: object, key: str = "") -> object:
    """The value with lists that have no order in one. Keys of objects are compared without order anyway."""
    if isinstance(value, dict):
        return {name: _unordered(inner, name) for name, inner in value.items()}
    if isinstance(value, list):
        items: Sequence[object] = [_unordered(inner) for inner in value]
        return sorted(items, key=lambda each: json.dumps(each, sort_keys=True)) if key in _SETS else items
    return value
