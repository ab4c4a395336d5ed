"""Text and Markdown: plain prompts, templates by placeholder style, Prompty and Dotprompt with roles, agent files."""

from __future__ import annotations

from promptlint.model import PromptKind, Role
from promptlint.project import Project
from promptlint.readers import dialects, evidence, front_matter, roles
from promptlint.readers.assemble import Assembly, head
from promptlint.readers.base import Reading
from promptlint.readers.detect import Detection
from promptlint.readers.loading import Includes
from promptlint.text import MappedText, Source


def read(source: Source, project: Project, detection: Detection) -> Reading:
    """Read one text as one prompt: its front matter kept apart, its roles split, its placeholders in their dialect."""
    lower = source.path.lower()
    prompty, dotprompt = lower.endswith(".prompty"), lower.endswith(".prompt")
    structured = prompty or dotprompt
    matter = front_matter.split(source, comments=dotprompt)
    includes = Includes(source, project)
    assembly = Assembly(source, PromptKind.TEMPLATE, includes.load)
    body = source.text[matter.body :]
    pieces = roles.split(body, lines=structured, heads=dotprompt)
    dialect, guess = detection.dialect or _dialect(matter, prompty), dialects.choose(body)
    several = prompty or any(piece.role is not Role.UNKNOWN for piece in pieces)
    unmarked = _role_of_file(source.path, several or detection.format == "agent")
    for piece in pieces:
        text = MappedText.whole(source, matter.body + piece.start, matter.body + piece.end)
        if piece.role is Role.HISTORY:
            assembly.history(text.location(0, len(text.text)), roles.history_name(text.text) or "history")
        else:
            assembly.text(text, unmarked if piece.role is Role.UNKNOWN else piece.role, dialect=dialect, guess=guess)
    model = matter.string("model", "id") or matter.string("model", "configuration", "model") or matter.string("model")
    service = matter.string("model", "configuration", "type") or matter.string("model", "provider")
    prompt = assembly.prompt(
        head(source, matter.body), sdk="azure" if service.startswith("azure") else "", model=model, complete=several
    )
    problems = (*(matter.problems if structured else ()), *assembly.problems)
    name = "prompty" if prompty else "dotprompt" if dotprompt else detection.format
    return Reading(source, name, detection.why, (prompt,) if prompt else (), problems, not includes.missing)


def _role_of_file(path: str, system: bool) -> Role:
    """Who speaks in text without a role mark: as the file's name says, else the system where `system` says so."""
    words = evidence.words(path.rpartition("/")[2].split(".")[0])
    if words & set(evidence.strings("user_words")):
        return Role.USER
    return Role.SYSTEM if system or words & set(evidence.strings("system_words")) else Role.UNKNOWN


def _dialect(matter: front_matter.FrontMatter, prompty: bool) -> str:
    """The dialect that the front matter names, else Jinja for Prompty, else nothing."""
    paths = (("template", "format", "kind"), ("template", "format"), ("template", "type"), ("template",))
    named = next(filter(None, (matter.string(*path) for path in paths)), "")
    return dialects.named(named) or ("jinja" if prompty else "")
