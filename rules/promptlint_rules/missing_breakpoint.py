"""A request to a provider that caches what it is told to, without telling it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from promptlint.rule import (
    Confidence,
    Diagnostic,
    FaultKind,
    Location,
    PromptKind,
    PromptView,
    Related,
    Role,
    Rule,
    Severity,
    parts,
    segments,
)

WORTH_IT = 2  # times the provider's minimum: from so much known text on a breakpoint surely pays
ENDPOINTS = ("messages", "converse", "chat")  # what sends one request; an agent's library may set breakpoints itself
OWN_BREAKPOINTS = ("claude-agent-sdk",)  # these set them for whoever uses them
_BLOCK = re.compile(r"^([ \t]*)(?:if|for|while|with|try|class)\b[^\n]*:[ \t]*$", re.MULTILINE)
_DEF = re.compile(r"^([ \t]*)(?:async )?def \w+", re.MULTILINE)
_TOP = re.compile(r"^(?:class|(?:async )?def|if|for|while|with|try)\b", re.MULTILINE)
HELP = "Mark the last system block (or tool), and in a conversation the last message, too."


def check(view: PromptView) -> Iterator[Diagnostic]:
    prompt, facts = view.prompt, view.facts
    for fault in prompt.faults:
        if fault.kind is FaultKind.HEAD_ONLY:
            yield Diagnostic(
                RULE.code,
                RULE.name,
                Severity.WARNING,
                Confidence.MEDIUM,
                fault.location,
                "the conversation has no cache breakpoint, only the system text has one: all turns are billed in full"
                " on each request",
                "Mark the last block of the last message, too.",
                facts.vendor,
                related=tuple(Related(each.location, each.message) for each in fault.steps),
            )
    if view.breakpoints or not (facts.caches and facts.needs_breakpoint):
        return
    if (
        not prompt.sdk
        or prompt.sdk in OWN_BREAKPOINTS
        or prompt.endpoint not in ENDPOINTS
        or prompt.kind is PromptKind.TEMPLATE
    ):
        return
    if not prompt.complete and view.marks_elsewhere:
        return
    head = [each for each in parts(view.nodes) if each.role in (Role.TOOLS, Role.SCHEMA, Role.SYSTEM)]
    texts = [each.text for part in head for each in segments(part.children) if each.stable and each.text]
    if view.holds(texts, WORTH_IT * facts.minimum):
        what = f"{view.count(''.join(texts)):,} tokens of this request are the same each time"
        sure = Confidence.HIGH if prompt.complete else Confidence.MEDIUM
    elif view.conversation and not view.marks_near and (_grows(view) or view.holds(texts, facts.minimum)):
        what = "this request carries a conversation"
        sure = Confidence.MEDIUM
    else:
        return
    yield Diagnostic(
        RULE.code,
        RULE.name,
        Severity.WARNING,
        sure,
        prompt.location,
        f"{what}, but no cache breakpoint is set: {facts.vendor} caches nothing without one, so all of it is billed in"
        " full on each request",
        HELP,
        facts.vendor,
        cause=_class(prompt.location),  # whose requests are mostly made by one of its methods
        prompt=_function(prompt.location),  # that sends one request on several ways
    )


def _class(place: Location) -> Location | None:
    """The class around a call, by the lines above it."""
    found = list(_TOP.finditer(place.source.text, 0, place.start))
    return Location(place.source, *found[-1].span()) if found and found[-1][0] == "class" else None


def _function(place: Location) -> Location:
    """The function around a call, by the lines above it; the place itself where there is none."""
    text = place.source.text
    line = text.rfind("\n", 0, place.start) + 1
    indented = len(text[line : place.start]) - len(text[line : place.start].lstrip())
    found = [each for each in _DEF.finditer(text, 0, line) if len(each[1]) < indented]
    if not found or any(len(each[1]) <= len(found[-1][1]) for each in _BLOCK.finditer(text, found[-1].end(), line)):
        return place
    return Location(place.source, found[-1].start(), found[-1].end())


def _grows(view: PromptView) -> bool:
    """Whether tools go with the conversation: then it is an agent's, and grows with each of their results. A tool that
    has to be called is a form for the answer."""
    return any(each.role is Role.TOOLS for each in parts(view.nodes)) and not _form(view)


def _form(view: PromptView) -> bool:
    said = (each for one in view.prompt.parameters if one.name == "tool_choice" for each in segments(one.nodes))
    return any((each.text or "").strip('":') in ("tool", "function") for each in said)


RULE = Rule(
    code="PC607",
    name="missing-breakpoint",
    summary="No cache breakpoint where the provider caches nothing without one.",
    module=__name__,
    check=check,
)
