"""Where imports lead, and which modules are kept: outlines for good, trees while they are few."""

# ruff: noqa: PTH118, PTH120 - paths as text: a name is looked up in hundreds of places, and `Path` costs ten times as much

from __future__ import annotations

import json
import os
from pathlib import Path

from promptlint.analysis.definitions import outlines
from promptlint.analysis.syntax.modules import Import, Module, NotParsedError, Outline, Remains, build, rebuild, remains
from promptlint.project import Project
from promptlint.text import Source

_LIBRARIES = frozenset(
    {
        "openai",
        "anthropic",
        "litellm",
        "langchain",
        "langchain_core",
        "langgraph",
        "llama_index",
        "pydantic_ai",
        "google",
    }
    | {"boto3", "botocore", "mistralai", "groq", "cohere", "ollama", "jinja2"}
    | {"datetime", "time", "uuid", "random", "os", "json", "string"}
)  # names that projects like to give to their own modules
_MAX_KEPT = 1_500_000  # characters of the modules whose trees are kept for the files to come


class Modules:
    """The modules of a project, parsed when a name leads into them. One file is evaluated at a time."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self._root = str(project.root)
        self._used: dict[str, Module] = {}  # by the evaluation under way: these must stay as they are
        self._recent: dict[str, tuple[Module, int]] = {}  # parsed before, the oldest first, with their weights
        self._kept = 0  # characters of these
        self._remains: dict[str, Remains | None] = {}  # of all modules parsed

    def begin(self) -> None:
        """Before another file is evaluated."""
        for module in self._used.values():
            self._put_by(module)
        self._used.clear()

    def _put_by(self, module: Module) -> None:
        """Keep a module for the files to come; the oldest ones make room."""
        module.scopes.clear()  # as large as the trees, and seldom asked for again
        self._recent[module.path] = module, module.weight
        self._kept += module.weight
        while self._kept > _MAX_KEPT:
            self._take(next(iter(self._recent)))

    def _take(self, path: str) -> Module | None:
        module, weight = self._recent.pop(path, (None, 0))
        self._kept -= weight
        return module

    def of_source(self, source: Source) -> Module:
        """The module of a source already read.

        Raises `NotParsedError`.
        """
        path = str(self.project.absolute(source))
        known = self._used.get(path) or self._take(path)
        if known is None or known.parsed is None or known.source != source:
            known = self._built(source, path)
        self._used[path] = known
        known.outline = self.outline(path)
        return known

    def at(self, path: str) -> Module | None:
        """The module in a file of the project, if it is there and can be parsed."""
        self.project.consulted.files.add(path)
        known = self._used.get(path)
        if known is None:
            known = self._take(path) or self._again(path) or self._parsed(path)
            if known is not None:
                self._used[path] = known
                known.outline = known.outline or self.outline(path)
        return known

    def _again(self, path: str) -> Module | None:
        """A module that was parsed before, to be parsed as far as it is asked for."""
        kept = self._remains.get(path)
        source = self.project.fetch(Path(path)) if kept is not None else None
        return rebuild(source, path, kept) if source is not None and kept is not None else None

    def _parsed(self, path: str) -> Module | None:
        source = self.project.fetch(Path(path))
        try:
            return self._built(source, path) if source is not None else None
        except (NotParsedError, RecursionError):
            return None

    def _built(self, source: Source, path: str) -> Module:
        module = build(source, path)
        self._remains[path] = remains(module)
        return module

    def outline(self, path: str) -> Outline | None:
        """The outline of the module in a file of the project, if it is there and can be parsed."""
        return self.project.answer(
            ("outline", path), lambda: self._outlined(path), outlines.said, lambda words: outlines.read(path, words)
        )

    def _outlined(self, path: str) -> Outline | None:
        self.project.consulted.files.add(path)
        module = self._used.get(path) or self._recent.get(path, (None, 0))[0]
        if module is not None:
            return outlines.of_module(module)
        module = self._parsed(path)
        if module is not None and self._remains.get(path) is None:
            self._put_by(module)  # else it is parsed again as far as it is asked for, most of it never
        return outlines.of_module(module) if module is not None else None

    def resolve(self, module: Module, wanted: Import) -> tuple[Module | None, str | None]:
        """The project module that an import leads to, and the name inside it (`None`: the module itself)."""
        path, name = self.lead_from(os.path.dirname(module.path), wanted)
        return (self.at(path) if path else None), name

    def lead(self, path: str, wanted: Import) -> tuple[Outline | None, str | None]:
        """As `resolve`, from the module in the file `path`, with the outline of the module found."""
        found, name = self.lead_from(os.path.dirname(path), wanted)
        return (self.outline(found) if found else None), name

    def lead_from(self, folder: str, wanted: Import) -> tuple[str, str | None]:
        """As `resolve`, from any module in a folder, with the path of the module found; empty if there is none."""

        def find() -> tuple[str, str | None]:
            found, name = self._lead(folder, wanted)
            return (found.path if found is not None else ""), name

        question = ("lead", folder, wanted.module, wanted.name or "", wanted.level)
        return self.project.answer(question, find, _said, _read)

    def _lead(self, folder: str, wanted: Import) -> tuple[Outline | None, str | None]:
        for start in self._search_folders(folder, wanted):
            base = os.path.join(start, *wanted.module.split(".")) if wanted.module else start
            if wanted.name is not None:
                package = self._module_file(base)
                if package is not None and (wanted.name in package.names or wanted.name in package.imports):
                    return package, wanted.name
                submodule = self._module_file(os.path.join(base, wanted.name))
                if submodule is not None:
                    return submodule, None
                if package is not None:
                    return package, wanted.name
            else:
                found = self._module_file(base)
                if found is not None:
                    return found, None
        return None, None

    def submodule(self, module: Module, name: str) -> Module | None:
        """``package.name`` where `module` is the package's ``__init__``."""
        folder, file = os.path.split(module.path)
        found = self._module_file(os.path.join(folder, name)) if file == "__init__.py" else None
        return self.at(found.path) if found is not None else None

    def _module_file(self, base: str) -> Outline | None:
        folder, name = os.path.split(base)
        names = self.project.names_in(folder)
        found = self.outline(f"{base}.py") if f"{name}.py" in names else None
        if found is None and "__init__.py" in self.project.names_in(base):
            found = self.outline(os.path.join(base, "__init__.py"))
        return found

    def _search_folders(self, folder: str, wanted: Import) -> list[str]:
        """Where an import may lead: relative ones up the package, absolute ones from the roots above the file."""
        if wanted.level:
            for _ in range(wanted.level - 1):
                folder = os.path.dirname(folder)
            return [folder]
        own, root = folder, self._root
        folders: list[str] = []
        while folder == root or folder.startswith(root.rstrip(os.sep) + os.sep):
            if folder == root or "__init__.py" not in self.project.names_in(folder):  # a package is no import root
                folders += [os.path.join(folder, "src"), folder]
            if folder == root:
                break
            folder = os.path.dirname(folder)
        if wanted.module.partition(".")[0] in _LIBRARIES:  # `openai.py` beside the file that says `import openai`
            return [each for each in (root, os.path.join(root, "src")) if each != own]
        return folders[::-1]


def _said(lead: tuple[str, str | None]) -> str:
    return json.dumps(lead)


def _read(words: str) -> tuple[str, str | None]:
    path, name = json.loads(words)
    return path, name


def modules_of(project: Project) -> Modules:
    """The modules of a project: the same ones each time."""
    modules = project.memory.setdefault("modules", Modules(project))
    assert isinstance(modules, Modules)
    return modules
