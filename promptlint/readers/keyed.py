"""Prompts in the value trees of YAML, TOML and JSON files: requests, files of frameworks, `system_prompt:`, `user:`.

Keys that belong together (`judge_system`, `judge_user`) make one prompt; each other key makes one of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from promptlint.documents.tree import Fields, Leaf, Tree, place
from promptlint.model import Prompt, PromptKind, Role
from promptlint.readers import dialects, evidence, requests
from promptlint.readers.assemble import Assembly, head
from promptlint.readers.base import Problem
from promptlint.readers.containers import Container, Said, recognise
from promptlint.readers.loading import Includes
from promptlint.readers.roles import Piece, role_of, split
from promptlint.templates.session import JINJA, JinjaSyntax
from promptlint.text import Source

_ROLE_WORDS = {
    "system", "sys", "instance", "user", "human", "prompt", "message", "template", "text",
    "instructions", "instruction",
}  # fmt: skip
_LISTS = ("prompts", "system_prompts")  # each text below is a prompt
_FILE_LIKE = re.compile(r"(?:file://|https?://|[\w./\\-]+\.\w{1,8}\Z)\S*")
_LONG = 120  # characters; a text of this length under a prompt key is a prompt, no label of a form


@dataclass(slots=True)
class Finder:
    """Walks a value tree and collects the prompts in it.

    `captured` says that literal request bodies may occur (JSON). `by_path` says that the file's path says prompt:
    then weak keys need no other witness. `dialect` fixes the template language, `jinja` how Jinja is written.
    `includes` finds what templates include. `files` fills up with patterns of files that hold further prompts.
    """

    source: Source
    captured: bool = False
    by_path: bool = False
    dialect: str = ""
    includes: Includes | None = None
    jinja: JinjaSyntax = JINJA
    prompts: list[Prompt] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    shapes: list[str] = field(default_factory=list)
    files: list[str] = field(default_factory=list)
    _seen: set[int] = field(default_factory=set)

    def find(self, tree: Tree) -> None:
        """Collect what is in a document."""
        self._seen = set()  # of this document only: the next one may get the memory of this one
        self._walk(tree, int(self.by_path))

    def _walk(self, tree: Tree, witness: int) -> None:
        """Collect what is in a value. An aliased value is visited once.

        `witness` says what stands above it: 2 means that each text here is a prompt, 1 that weak keys are believed.
        """
        if isinstance(tree, Leaf) or id(tree) in self._seen:
            return
        self._seen.add(id(tree))
        if (wrapped := requests.body_of(tree)) and (shape := requests.shape_of(wrapped[0])):
            tree, address = wrapped
            shape = requests.addressed(shape, address)
        else:
            shape = requests.shape_of(tree)
        taken: set[int] = set()
        if shape:
            taken = self._request(tree, shape)
        elif isinstance(tree, Fields):
            known = recognise(tree, self.includes.load if self.includes else None)
            taken = self._container(tree, known) if known else self._fields(tree, witness)
        if isinstance(tree, Fields):
            for key, value in tree.members:
                if id(value) not in taken and not evidence.one_of("skipped_keys").fullmatch(key.value):
                    self._walk(value, 2 if key.value in _LISTS else min(witness, 1))
        elif not shape:
            for item in tree.items:
                if isinstance(item, Leaf) and witness == 2 and self._is_text(item):
                    self._lone(item, Role.UNKNOWN, item, self.dialect)
                self._walk(item, witness)

    def _request(self, tree: Tree, shape: requests.Shape) -> set[int]:
        """Take a request body or message list; returns the values that belong to it."""
        kind = PromptKind.CAPTURED if self.captured and requests.is_captured(tree) else PromptKind.TEMPLATE
        assembly = self._assembly(kind, literal=self.captured and requests.has_replies(tree))
        taken = requests.add_request(assembly, self.source, tree, self._dialect_of(tree))
        prompt = assembly.prompt(
            head(self.source, tree.start),
            sdk=shape.sdk if self.captured else "",  # what a YAML file is sent to, its reader decides
            endpoint=shape.endpoint if self.captured else "",
            model=tree.string("model", "modelId") if isinstance(tree, Fields) else "",
        )
        self._found(prompt, assembly.problems, shape.name)
        return taken

    def _assembly(self, kind: PromptKind = PromptKind.TEMPLATE, literal: bool = False) -> Assembly:
        load = self.includes.load if self.includes else None
        return Assembly(self.source, kind, load, literal, self.jinja)

    def _container(self, tree: Fields, known: Container) -> set[int]:
        """Take what a framework's file holds."""
        for said in known.prompts:
            assembly = self._assembly()
            for each in said:
                self._said(assembly, each)
            prompt = assembly.prompt(head(self.source, tree.start), complete=any(each.marks for each in said))
            self._found(prompt, assembly.problems, known.name)
        self.files += known.files
        self.shapes.append(known.name)
        return known.taken

    def _said(self, assembly: Assembly, said: Said) -> None:
        text, dialect = said.text, self.dialect or said.dialect
        if said.history:
            assembly.history(text.location(0, len(text.text)), said.history)
        elif said.marks:
            assembly.pieces(text, split(text.text, said.role), said.role, dialect=dialect, guess=said.guess)
        else:
            assembly.text(text, said.role, dialect=dialect, guess=said.guess)

    def _fields(self, tree: Fields, witness: int) -> set[int]:
        """Take the prompt texts of one mapping; returns the values that were taken."""
        dialect = self._dialect_of(tree)
        about = evidence.strings("describing_keys")
        texts = [(key, value) for key, value in _texts(tree) if key.value not in about and self._is_text(value)]
        candidates = [(key, value, *_classify(key.value)) for key, value in texts]
        witness = max(witness, int(any(strength == 2 for *_, strength in candidates)))
        groups: dict[str, list[tuple[Role, Leaf, Leaf]]] = {}
        for key, value, role, strength in candidates:
            if witness == 2 or self._convinces(value, role, strength, bool(witness)):
                stem = _stem(key.value) if role in (Role.SYSTEM, Role.USER) else key.value
                groups.setdefault(stem, []).append((role or Role.UNKNOWN, key, value))
        for group in groups.values():
            spoken = [each[0] for each in group]
            if spoken.count(Role.SYSTEM) == 1 and spoken.count(Role.USER) == 1:
                ordered = sorted(group, key=lambda each: each[0] is not Role.SYSTEM)
                self._together([(role, value) for role, _, value in ordered], dialect, "keys")
            else:
                for speaker, key, value in group:
                    self._lone(value, speaker, key, dialect)
        return {id(value) for group in groups.values() for _, _, value in group}

    def _is_text(self, value: Leaf) -> bool:
        text = value.value.strip()
        return len(text.split(None, 1)) > 1 and not _FILE_LIKE.fullmatch(text)

    def _convinces(self, value: Leaf, role: Role | None, strength: int, witness: bool) -> bool:
        """True if a text is a prompt: by its key, by key and witness, by its wording, or by its length under a key."""
        if strength == 2 or (role is not None and witness):
            return True
        by_key = role is not None and (strength == 1 and len(value.value) >= _LONG)
        return by_key or ((role is not None or witness) and evidence.instructs(value.value))

    def _dialect_of(self, tree: Tree) -> str:
        named = tree.string("template_format", "templateFormat") if isinstance(tree, Fields) else ""
        return dialects.named(named) or self.dialect

    def _together(self, texts: list[tuple[Role, Leaf]], dialect: str, shape: str) -> None:
        assembly = self._assembly()
        for role, value in texts:
            assembly.text(value.text, role, dialect=dialect)
        start = head(self.source, texts[0][1].start)
        self._found(assembly.prompt(start, complete=False), assembly.problems, shape)

    def _lone(self, value: Leaf, role: Role, key: Leaf, dialect: str) -> None:
        assembly = self._assembly()
        text = value.text
        pieces = split(text.text, role) if role is Role.UNKNOWN else [Piece(role, 0, len(text.text))]
        assembly.pieces(text, pieces, role, dialect=dialect)
        self._found(assembly.prompt(place(self.source, key), complete=False), assembly.problems, "keys")

    def _found(self, prompt: Prompt | None, problems: list[Problem], shape: str) -> None:
        self.problems += problems
        if prompt:
            self.prompts.append(prompt)
            self.shapes.append(shape)


def _texts(tree: Fields) -> Iterator[tuple[Leaf, Leaf]]:
    for key, value in tree.members:
        if isinstance(value, Leaf) and value.is_text:
            yield key, value


def _classify(key: str) -> tuple[Role | None, int]:
    """The role that a key gives its text, and how strongly it says prompt: 2 says it, 1 nearly, 0 hardly."""
    if evidence.one_of("system_keys").fullmatch(key):
        return Role.SYSTEM, 2
    if evidence.one_of("strong_keys").fullmatch(key):
        named = evidence.words(key) & {"user", "human", "assistant", "ai"}
        return (role_of(min(named)) if named else Role.UNKNOWN), 1
    if evidence.one_of("weak_system_keys").fullmatch(key):
        return Role.SYSTEM, 0
    if evidence.one_of("weak_user_keys").fullmatch(key):
        return Role.USER, 0
    if evidence.one_of("weak_keys").fullmatch(key):
        return Role.UNKNOWN, 0
    return None, 0


def _stem(key: str) -> str:
    """A key without the words that say who speaks: `judge_system_prompt` and `judge_user` go together."""
    return "_".join(sorted(evidence.words(key) - _ROLE_WORDS))
