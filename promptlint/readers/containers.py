"""Prompt files of known frameworks: promptfoo, LangChain, Semantic Kernel, Haystack, crewAI.

Each is recognised by its own keys, wherever it stands in a YAML, JSON or TOML file. What it holds comes out as texts
with roles, in the order in which the framework puts them together.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from promptlint.documents import json_nodes
from promptlint.documents.tree import Fields, Items, Leaf, Tree, mappings
from promptlint.model import Role
from promptlint.readers import dialects
from promptlint.readers.roles import role_of
from promptlint.text import MappedText, Source


@dataclass(frozen=True, slots=True)
class Said:
    """One text of a prompt. `dialect` is what the framework fixes, `guess` what it would use if the text is valid so.

    `marks` says that the text may hold several messages; `history` is the name of a conversation inserted here.
    """

    role: Role
    text: MappedText
    dialect: str = ""
    guess: str = ""
    marks: bool = False
    history: str = ""


@dataclass(slots=True)
class Container:
    """What a mapping was taken for (`name`), its prompts, and the ids of the values that belong to it.

    `files` are patterns of files that hold further prompts of it.
    """

    name: str
    prompts: list[list[Said]] = field(default_factory=list)
    taken: set[int] = field(default_factory=set)
    files: list[str] = field(default_factory=list)


Load: TypeAlias = Callable[[str], MappedText | None]

_CREW = (
    # crewAI's own order: "You are {role}. {backstory} Your personal goal is: {goal}"
    (("role", "backstory", "goal"), Role.SYSTEM),
    (("description", "expected_output"), Role.USER),
)
_CREW_TASK = ("agent", "context", "output_file", "output_json", "output_pydantic", "async_execution", "human_input")
_FILE = re.compile(r"file://(\S+)|([^\s{}]+\.(?:txt|md|j2|json|jsonl|ya?ml|prompt))")


def recognise(tree: Fields, load: Load | None) -> Container | None:
    """What a mapping is, if it is a prompt of a known framework; `load` gives the text of a file beside it."""
    for reader in (_promptfoo, _langchain, _semantic_kernel, _haystack, _crew):
        found = reader(tree, load)
        if found is not None:
            return found
    return None


# --- promptfoo -------------------------------------------------------------------------------------------------------


def _promptfoo(tree: Fields, load: Load | None) -> Container | None:
    prompts = tree.get("prompts")
    if prompts is None or not any(key in tree for key in ("providers", "targets", "tests", "scenarios")):
        return None
    found = Container("promptfoo", taken={id(value) for _, value in tree.members})  # its tests hold no prompts
    entries: Iterable[Tree] = prompts.items if isinstance(prompts, Items) else (prompts,)
    if isinstance(prompts, Fields):  # an older spelling: file = label
        entries = [key for key, _ in prompts.members]
    for entry in entries:
        if isinstance(entry, Leaf) and entry.is_text:
            _entry(found, entry, load)
        elif isinstance(entry, Fields):
            messages = entry.get("messages")
            text = entry.get("raw", "prompt", "file", "id")
            if isinstance(messages, Items):
                found.prompts.append(list(_loaded(_messages(messages, guess="jinja"), load)))
            elif isinstance(text, Leaf) and text.is_text and ("id" not in entry or _FILE.fullmatch(text.value)):
                _entry(found, text, load)
    return found


def _entry(found: Container, text: Leaf, load: Load | None) -> None:
    chat = _chat(text)
    if chat:
        found.prompts.append(list(_loaded(chat, load)))
        return
    named = _FILE.fullmatch(text.value.strip())
    if named:
        found.files.append(named[1] or named[2])
    elif "://" not in text.value and " " in text.value.strip():
        found.prompts.append([Said(Role.UNKNOWN, text.text, guess="jinja", marks=True)])


def _chat(text: Leaf) -> list[Said]:
    """The messages of a text that is a JSON list of them."""
    if not text.value.lstrip().startswith("["):
        return []
    outer = text.text
    tree = json_nodes.document(Source(outer.source.path, outer.text))
    said = list(_messages(tree, guess="jinja")) if isinstance(tree, Items) else []
    return [replace(each, text=each.text.within(outer)) for each in said]


def _loaded(messages: Iterable[Said], load: Load | None) -> Iterator[Said]:
    """The messages, with the texts of the files that some of them name."""
    for said in messages:
        named = _FILE.fullmatch(said.text.text.strip())
        text = load(named[1]) if named and named[1] and load is not None else None
        if text is not None:
            yield replace(said, text=text)
        elif not (named and named[1]):
            yield said


# --- LangChain -------------------------------------------------------------------------------------------------------


def _langchain(tree: Fields, load: Load | None) -> Container | None:
    name = _constructor(tree)
    kind = tree.string("_type")
    if not (name.endswith("PromptTemplate") or kind in ("prompt", "few_shot", "chat") or _is_template(tree)):
        return None
    found = Container("langchain", taken={id(value) for key, value in tree.members if key.value != "metadata"})
    said = list(_said(tree, Role.UNKNOWN, load, 0))
    if said:
        found.prompts.append(said)
    return found


def _is_template(tree: Fields) -> bool:
    """A template that lists its variables by name, as LangChain does without saying so."""
    names = tree.get("input_variables")
    return isinstance(names, Items) and "template" in tree and all(isinstance(each, Leaf) for each in names.items)


def _constructor(tree: Fields) -> str:
    """The class that a serialised object of LangChain is of."""
    names = tree.get("id")
    if "lc" not in tree or not isinstance(names, Items) or not names.items:
        return ""
    last = names.items[-1]
    return last.value if isinstance(last, Leaf) else ""


def _said(tree: Fields, role: Role, load: Load | None, depth: int) -> Iterator[Said]:
    kwargs = tree.get("kwargs")
    name = _constructor(tree)
    fields = kwargs if isinstance(kwargs, Fields) else tree
    if depth > 5:
        return
    if "Placeholder" in name or tree.string("type", "_type") == "placeholder":
        place = fields.get("variable_name") or fields
        text = place.text if isinstance(place, Leaf) else None
        if text is not None:
            yield Said(Role.HISTORY, text, history=text.text)
        return
    speaker = _speaker(name or tree.string("_type", "role", "type"))
    role = role if speaker is Role.UNKNOWN else speaker
    messages = fields.get("messages")
    if isinstance(messages, Items):
        for message in mappings(messages):
            yield from _said(message, role, load, depth + 1)
        return
    inner = fields.get("prompt")
    if isinstance(inner, Fields):
        yield from _said(inner, role, load, depth + 1)
        return
    dialect = dialects.named(fields.string("template_format")) or "format"
    for key in ("prefix", "template", "content", "suffix"):
        value = fields.get(key)
        if isinstance(value, Leaf) and value.is_text and value.value.strip():
            yield Said(role, value.text, "plain" if key == "content" and name else dialect)
    path = fields.string("template_path")
    text = load(path) if load is not None and path else None
    if text is not None:
        yield Said(role, text, dialect)


def _speaker(name: str) -> Role:
    words = re.findall(r"[A-Z][a-z]+|[a-z]+", name)
    return next((role for role in map(role_of, words[:1]) if role is not Role.UNKNOWN), Role.UNKNOWN)


# --- Semantic Kernel -------------------------------------------------------------------------------------------------


def _semantic_kernel(tree: Fields, load: Load | None) -> Container | None:
    inputs = tree.get("input_variables")
    described = isinstance(inputs, Items) and (not inputs.items or any(mappings(inputs)))
    agent = tree.string("type").endswith("_agent")
    text = tree.get("template")
    if agent and not isinstance(text, Leaf):
        text = tree.get("instructions")
    known = described or agent or any(key in tree for key in ("execution_settings", "template_format"))
    if not known or not isinstance(text, Leaf) or not text.is_text or "_type" in tree:
        return None
    dialect = dialects.named(tree.string("template_format"))
    if not dialect and not described and "execution_settings" not in tree and not agent:
        return None
    role = Role.SYSTEM if agent else Role.UNKNOWN
    said = Said(role, text.text, dialect or "semantic-kernel", marks=True)
    return Container(
        "semantic-kernel", [[said]] if text.value.strip() else [], {id(value) for _, value in tree.members}
    )


# --- Haystack --------------------------------------------------------------------------------------------------------


def _haystack(tree: Fields, load: Load | None) -> Container | None:
    given = tree.get("init_parameters")
    if not isinstance(given, Fields) or not tree.string("type").endswith("PromptBuilder"):
        return None
    template = given.get("template")
    found = Container("haystack", taken={id(given)})
    if isinstance(template, Leaf) and template.is_text:
        found.prompts.append([Said(Role.UNKNOWN, template.text, "jinja", marks=True)])
    elif isinstance(template, Items):
        found.prompts.append(list(_messages(template, dialect="jinja")))
    return found


def _messages(messages: Items, dialect: str = "", guess: str = "") -> Iterator[Said]:
    """Messages with role and content, under Haystack's own spelling of the keys too."""
    for message in mappings(messages):
        role = role_of(message.string("role", "_role"))
        for text in _texts(message.get("content", "_content", "text"), 0):
            yield Said(role, text, dialect, guess)


def _texts(content: Tree | None, depth: int) -> Iterator[MappedText]:
    if isinstance(content, Leaf):
        if content.is_text:
            yield content.text
    elif isinstance(content, Items):
        for item in content.items:
            if depth < 3:
                yield from _texts(item, depth + 1)
    elif isinstance(content, Fields):
        yield from _texts(content.get("text", "content"), depth + 1)


# --- crewAI ----------------------------------------------------------------------------------------------------------


def _crew(tree: Fields, load: Load | None) -> Container | None:
    for keys, role in _CREW:
        values = [tree.get(key) for key in keys]
        leaves = [value for value in values if isinstance(value, Leaf) and value.is_text and value.value.strip()]
        alone = role is Role.SYSTEM or any(key in tree for key in _CREW_TASK) or len(tree.members) == len(keys)
        if len(leaves) == len(keys) and alone:
            said = [Said(role, value.text, "format") for value in leaves]
            return Container("crewai", [said], {id(value) for value in leaves})
    return None
