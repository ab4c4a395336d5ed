"""Answers that are cheap to work out anew: where one is as it was, what asked for it stands, whatever changed below."""

from __future__ import annotations

from promptlint.consulted import Question
from promptlint.project import Project


def words(question: Question, project: Project) -> str | None:
    """The answer to a question as it is now, in words; `None` where it costs as much as what asked for it."""
    _answer(question, project)
    grounds = project.grounds.get(question)
    return grounds.words if grounds is not None else None


def _answer(question: Question, project: Project) -> None:
    from promptlint.analysis.definitions import interest, overrides  # not needed where nothing changed
    from promptlint.analysis.definitions.imports import modules_of
    from promptlint.analysis.syntax.modules import Import
    from promptlint.readers import callers, renderers

    match question:
        case ("outline", str(path)):
            modules_of(project).outline(path)
        case ("lead", str(folder), str(module), str(name), int(level)):
            modules_of(project).lead_from(folder, Import(module, name or None, level))
        case ("wanted", str(path)):
            interest.wanted(path, modules_of(project))
        case ("interest", str(path), int(depth)):
            outline = modules_of(project).outline(path)
            if outline is not None:
                interest.found_by(outline, modules_of(project), depth)
        case ("heads", str(folder)):
            overrides.heads_below(project, folder)
        case ("naming", str(folder), str(name)):
            renderers.naming(folder, name, project)
        case ("names", str(path)):
            renderers.names_in(path, project)
        case ("python files", str(folder)):
            renderers.python_files(folder, project)
        case ("promptfoo", str(folder)):
            callers.configurations(folder, project)
        case ("promptfoo names", str(path)):
            callers.named_in(path, project)
        case ("holds", str(relative)):
            project.holds(relative)
        case ("mentions", str(below), *wanted):
            project.mentions(tuple(map(str, wanted)), below)
        case _:
            pass
