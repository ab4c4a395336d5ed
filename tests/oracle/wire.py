"""What a recorded request holds, in the order in which the provider lays it out, and how far two of them agree."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Body = Mapping[str, Any]
Count = Callable[[str], int]


@dataclass(frozen=True, slots=True)
class Section:
    """One message, system block, or the tools, as one text. `marked`: a cache breakpoint stands at its end."""

    role: str  # tools, schema, system, user, assistant; key: the cache key, which is no part of the prompt
    text: str
    marked: bool = False


def sections(path: str, body: Body) -> tuple[Section, ...]:
    """A request as the provider lays it out: tools, output schema, system text, messages; Gemini has the system text first."""
    path = path.partition("?")[0]
    if path.endswith("/chat/completions"):
        system: Iterable[Section] = ()
        messages: Any = body["messages"]
        schema = body.get("response_format")
        tools = body.get("tools")
    elif path.endswith("/responses"):
        system = _texts("system", body.get("instructions"))
        given = body.get("input")
        messages = [{"role": "user", "content": given}] if isinstance(given, str) else given
        schema, tools = (body.get("text") or {}).get("format"), body.get("tools")
        schema = None if (schema or {}).get("type") == "text" else schema
    elif path.endswith("/messages"):
        system = _texts("system", body.get("system"))
        messages, tools, schema = body["messages"], body.get("tools"), body.get("output_config")
    elif path.endswith("/realtime/client_secrets"):
        session = body["session"]
        system = _texts("system", session.get("instructions"))
        messages, tools, schema = (), session.get("tools"), None
    elif "enerateContent" in path:
        system = _texts("system", (body.get("systemInstruction") or {}).get("parts"))
        messages, tools = body["contents"], body.get("tools")
        schema = (body.get("generationConfig") or {}).get("responseSchema")
    else:  # Converse
        system = _texts("system", body.get("system"))
        messages, tools, schema = body["messages"], (body.get("toolConfig") or {}).get("tools"), None
    found = [
        *_data("tools", tools),
        *_data("schema", schema),
        *system,
        *(_message(each) for each in messages),
        *_texts("key", body.get("prompt_cache_key")),
    ]
    order = (
        ("system", "tools", "schema") if "enerateContent" in path else ("tools", "schema")
    )  # as providers.yaml has it
    leading = [each for role in order for each in found if each.role == role]
    return (*leading, *(each for each in found if each.role not in order))


def _data(role: str, value: Any) -> Iterator[Section]:
    if value:
        yield Section(role, json.dumps(value), _is_marked(value[-1]) if isinstance(value, list) else False)


def _texts(role: str, content: Any) -> Iterator[Section]:
    """A system text, or its blocks, each for itself. Bedrock's cache points are blocks of their own."""
    if isinstance(content, str):
        yield Section(role, content)
    for block in content if isinstance(content, list) else ():
        if "cachePoint" not in block:
            following = content[content.index(block) + 1 :]
            yield Section(role, block["text"], _is_marked(block) or bool(following and "cachePoint" in following[0]))


def _message(message: Mapping[str, Any]) -> Section:
    role = {"developer": "system", "model": "assistant"}.get(message.get("role", ""), message.get("role", ""))
    content = message.get("content", message.get("parts"))
    if isinstance(content, str):
        return Section(role, content)
    text = "".join(str(each.get("text", "")) for each in content or ())
    return Section(role, text, any(_is_marked(each) for each in content or ()))


def _is_marked(block: Any) -> bool:
    return isinstance(block, dict) and ("cache_control" in block or "cachePoint" in block)


@dataclass(frozen=True, slots=True)
class Region:
    """The part of a request that a provider could reuse: all before the newest user turn, or up to the last mark."""

    sections: tuple[Section, ...]

    @property
    def text(self) -> str:
        return "\0".join(each.text for each in self.sections)


def region(found: Sequence[Section], *, needs_mark: bool) -> Region:
    """What of a request could be reused. Where the provider needs marks and there are none, what one could be set behind."""
    found = [each for each in found if each.role != "key"]
    end = len(found)
    while end and found[end - 1].role == "user":
        end -= 1
    marks = [index for index, each in enumerate(found) if each.marked]
    if needs_mark and marks:
        end = min(end, marks[-1] + 1)
    return Region(tuple(found[:end]))


@dataclass(frozen=True, slots=True)
class Break:
    """Where two requests part: known tokens before, stable tokens behind, both in the model's encoding.

    `role` is that of the section in which they part. `words` says that something is lost at all: words stand behind the
    value. `value` is the text that differs there, in the first of the two, `other` in the second.
    """

    tokens: int
    after: int
    words: bool
    role: str
    value: str
    other: str = ""


def first_break(one: Region, other: Region, count: Count) -> Break | None:
    """Where they part, or `None` if one is as the other."""
    mine, yours = one.text, other.text
    if mine == yours:
        return None
    start = _common(mine, yours)
    end = min(_common(mine[::-1], yours[::-1]), len(mine) - start, len(yours) - start)
    before, behind = mine[:start], mine[len(mine) - end :]
    at = before.count("\0")
    return Break(
        sum(count(each) for each in before.split("\0")),
        sum(count(each) for each in behind.split("\0")),
        bool(re.search(r"[^\W_]", behind)),
        one.sections[min(at, len(one.sections) - 1)].role if one.sections else "",
        mine[start : len(mine) - end],
        yours[start : len(yours) - end],
    )


def _common(one: str, other: str) -> int:
    """How many characters two texts share at their beginning."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[:middle] == other[:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def common_tokens(one: Sequence[Section], other: Sequence[Section], encode: Callable[[str], Sequence[int]]) -> int:
    """The longest common prefix of two requests in tokens, as a provider would see it: token by token."""
    total = 0
    for mine, yours in zip(one, other, strict=False):
        first, second = encode(mine.text), encode(yours.text)
        same = next((index for index, pair in enumerate(zip(first, second, strict=False)) if pair[0] != pair[1]), None)
        if same is not None or len(first) != len(second) or mine.role != yours.role:
            return total + (min(len(first), len(second)) if same is None else same)
        total += len(first)
    return total
