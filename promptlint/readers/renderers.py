"""In which language Python code renders a text file, judged by what the code near it makes of the file."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from promptlint.model import segments
from promptlint.project import Project
from promptlint.text import Source

_MAX_PARENTS = 6
_MAX_FILES = 300  # Python files that are looked at for the name of a template
_MAX_MODULES = 3  # of those that name it, the ones that are read
_LEFT_OUT = frozenset(("node_modules", "site-packages", "venv", "env", "tests", "test", "build", "dist"))


def rendered_as(source: Source, project: Project) -> tuple[str, str]:
    """How the placeholders of a file begin that Python code fills in (``{``, ``{{`` or ``$``), and the module's path.

    Both are empty where no module near the file names it, or where what names it does not tell.
    """
    name = PurePosixPath(source.path).name
    naming = [each for each in _modules(source, project) if name in each.text]
    for module in naming[:_MAX_MODULES]:
        style = _styles(module, project).get(source.path, "")
        if style:
            return style, module.path
    return "", ""


def _modules(source: Source, project: Project) -> Iterator[Source]:
    """The Python files of the folders around a file: those above it, and the folders beside them."""
    left = _MAX_FILES
    folder = project.absolute(source).parent
    for parent in (folder, *folder.parents)[:_MAX_PARENTS]:
        if not parent.is_relative_to(project.root):
            return
        for each in _python_files(parent, project):
            found = project.find(each) if left > 0 else None
            left -= 1
            if found is not None:
                yield found


def _python_files(folder: Path, project: Project) -> tuple[Path, ...]:
    """Those in a folder and in the folders in it, in the order of their names; worked out once a run."""
    key = f"python files {folder}"
    known = project.memory.get(key)
    if not isinstance(known, tuple):
        files, folders = _entries(folder)
        known = (*files, *(file for each in folders for file in _entries(each)[0]))
        project.memory[key] = known
    return known


def _entries(folder: Path) -> tuple[list[Path], list[Path]]:
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except OSError:
        return [], []
    files = [Path(each.path) for each in entries if each.name.endswith(".py")]
    folders = [
        Path(each.path)
        for each in entries
        if not each.name.startswith(".") and each.name not in _LEFT_OUT and each.is_dir(follow_symlinks=False)
    ]
    return files, folders


def _styles(module: Source, project: Project) -> dict[str, str]:
    """For each other file that a module fills in: how its placeholders begin. Worked out once a run."""
    key = f"rendered by {module.path}"
    known = project.memory.get(key)
    if isinstance(known, dict):
        return known
    from promptlint.analysis import analyse

    styles: dict[str, str] = {}
    try:
        prompts = analyse(module, project).prompts
    except RecursionError:
        prompts = ()
    for prompt in prompts:
        for segment in segments(prompt.nodes):
            place = segment.location
            if segment.text is None and place.source.path != module.path and not place.source.path.endswith(".py"):
                written = place.text
                style = next((sign for sign in ("{{", "{", "$") if written.startswith(sign)), "")
                if style and not written.startswith("{%"):
                    styles.setdefault(place.source.path, style)
    project.memory[key] = styles
    return styles
