"""Text and Markdown: plain prompts, templates by placeholder style, Prompty and Dotprompt with roles, agent files."""

from __future__ import annotations

from promptlint.documents.tree import Fields, Items, mappings
from promptlint.model import PromptKind, Role
from promptlint.project import Project
from promptlint.readers import dialects, evidence, front_matter, promptfoo, roles
from promptlint.readers.assemble import Assembly, head
from promptlint.readers.base import Reading
from promptlint.readers.callers import caller_of
from promptlint.readers.detect import Detection
from promptlint.readers.loading import Includes
from promptlint.text import MappedText, Source

_FOLDERS = frozenset({"system", "sysprompt"})  # of the words for system text those that say it of a whole folder


def read(source: Source, project: Project, detection: Detection) -> Reading:
    """Read one text as one prompt: its front matter kept apart, its roles split, its placeholders in their dialect."""
    guess = dialects.choose(source.text)
    settled = detection.dialect or detection.format == "agent" or guess == "arguments"
    caller = None if settled else caller_of(source, project, guess)
    if caller and caller.name == "promptfoo":
        prompts, troubles = promptfoo.prompts_of(source, project, detection.jinja)
        return Reading(source, caller.name, caller.why, tuple(prompts), tuple(troubles))
    lower = source.path.lower()
    prompty, dotprompt = lower.endswith(".prompty"), lower.endswith(".prompt")
    structured = prompty or dotprompt
    matter = front_matter.split(source, comments=dotprompt)
    includes = Includes(source, project)
    assembly = Assembly(source, PromptKind.TEMPLATE, includes.load, jinja=detection.jinja)
    if structured and matter.fields:
        _front_parts(assembly, matter)
    body = source.text[matter.body :]
    pieces = roles.split(
        body, lines=structured, heads=dotprompt and (bool(matter.fields) or roles.opens_with_head(body))
    )
    dialect = detection.dialect or _dialect(matter, prompty) or (caller.dialect if caller else "")
    guess = dialects.choose(body) if matter.body else guess
    if dotprompt and guess == "mustache":
        guess = "handlebars"
    several = prompty or any(piece.role is not Role.UNKNOWN for piece in pieces)
    command = detection.format == "agent" and dialect == "arguments"
    unmarked = Role.USER if command else _role_of_file(source.path, several or detection.format == "agent")
    assembly.pieces(MappedText.whole(source, matter.body), pieces, unmarked, dialect=dialect, guess=guess)
    model = matter.string("model", "id") or matter.string("model", "configuration", "model") or matter.string("model")
    service = matter.string("model", "configuration", "type") or matter.string("model", "provider")
    prompt = assembly.prompt(
        head(source, matter.body), sdk="azure" if service.startswith("azure") else "", model=model, complete=several
    )
    problems = (*(matter.problems if structured else ()), *assembly.problems)
    name = "prompty" if prompty else "dotprompt" if dotprompt else (caller and caller.name) or detection.format
    if name == "text" and detection.dialect not in ("", "plain"):
        name = detection.dialect
    why = caller.why if caller else detection.why
    return Reading(source, name, why, (prompt,) if prompt else (), problems, not includes.missing)


def _front_parts(assembly: Assembly, matter: front_matter.FrontMatter) -> None:
    """The tools and the output schema that the front matter gives; tools that are only named are not visible here."""
    paths = (("tools",), ("model", "parameters", "tools"), ("model", "options", "tools"))
    tools = next((found for path in paths if isinstance(found := matter.value(*path), Items)), None)
    if tools is not None and any(mappings(tools)):
        assembly.raw(tools.start, tools.end, Role.TOOLS)
    schema = matter.value("output", "schema") or matter.value("model", "parameters", "response_format")
    if isinstance(schema, Fields):
        assembly.raw(schema.start, schema.end, Role.SCHEMA)


def _role_of_file(path: str, system: bool) -> Role:
    """Who speaks in text without a role mark: as the file's name says, else its folders (`prompts/system/coder.j2`),
    else the system where `system` says so.
    """
    *folders, name = path.split("/")
    words = evidence.words(name.split(".")[0])
    user, speaks = set(evidence.strings("user_words")), set(evidence.strings("system_words"))
    if words & user:
        return Role.USER
    if system or words & speaks:
        return Role.SYSTEM
    below = False  # a folder called prompts, or in one
    for folder in folders:
        words = evidence.words(folder)
        below = below or bool(words & set(evidence.strings("path_words")))
        if below and words & speaks & _FOLDERS:
            return Role.SYSTEM
    return Role.UNKNOWN


def _dialect(matter: front_matter.FrontMatter, prompty: bool) -> str:
    """The dialect that the front matter names, else Jinja for Prompty, else nothing."""
    paths = (("template", "format", "kind"), ("template", "format"), ("template", "type"), ("template",))
    named = next(filter(None, (matter.string(*path) for path in paths)), "")
    return dialects.named(named) or ("jinja" if prompty else "")
