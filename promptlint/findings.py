"""What happens to findings between the rules and the report: merged, suppressed, sorted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from promptlint import phrasing
from promptlint.diagnostic import CUT_AGAIN, PASSED, PLACED, Confidence, Diagnostic, Fix, Related, Severity
from promptlint.options import PUT_AWAY
from promptlint.suppress import Directive, unused_fix
from promptlint.text import Location, Source

SYNTAX_ERROR = ("PC001", "syntax-error")
UNUSED_SUPPRESSION = ("PC002", "unused-suppression")
UNFORMATTED = ("PC901", "unformatted")
SAME = "the same holds here"
_EDITS = frozenset({"PC501", "PC502", "PC503"})
_CLOCKS = frozenset({"PC101", "PC102", "PC104"})
_ONCE = frozenset({"PC301", "PC304", "PC401", "PC402", "PC403", "PC607"})  # what sorting, or marking, once puts right
_TOGETHER = "PC107"  # what was retrieved for one message is one finding
_TAG = re.compile(r"^[ \t]*\{%", re.MULTILINE)
_TEMPLATE = re.compile(
    r"(?i)\.(?:j2|jinja2?|prompt\w*|mustache|hbs|handlebars|liquid|tmpl|tpl)$"
    r"|(?:^|[/_.-])(?:system_?)?prompts?(?:[/_.-](?!.*\.jsonl$))"
)
_DOCUMENTS = frozenset({"docs", "doc", "notes"})
_NOTEBOOK = re.compile(r"^[!%]{1,2}[a-z]", re.MULTILINE)  # `!pip install`, `%matplotlib`
_COMMENT = re.compile(r"//|/\*")  # JSON that its own loader takes
_PUT_AWAY = re.compile(rf"(?i)(?:^|[/_\W])(?:{PUT_AWAY})(?=[/_\W])")  # of a path


@dataclass(frozen=True, slots=True)
class Named:
    """A suppression whose rule names are resolved: one set of codes for each name, empty where it is unknown."""

    directive: Directive
    codes: tuple[frozenset[str], ...]


def _at_command(location: Location) -> bool:
    """Whether the line that cannot be read is a command of a notebook."""
    text = location.source.text
    return _NOTEBOOK.match(text, text.rfind("\n", 0, location.start) + 1) is not None


def syntax_error(location: Location, message: str, within: str = "") -> Diagnostic:
    """A file, or a part of it, that cannot be read; `within` is its path in its project.

    It may be in order all the same, and is then told of with low confidence: code among documents is a sketch, code
    with tags of a template language becomes code when somebody fills it, code with commands of a notebook was exported
    from one, JSON with comments has a loader that takes them, data or text that no name calls a prompt may be anything,
    and nobody runs what was put away.
    """
    path = within or location.source.path
    code = path.endswith((".py", ".pyi"))
    text = location.source.text
    unfinished = "{{" in path or _TAG.search(text) is not None or _at_command(location)
    comments = path.endswith(".json") and _COMMENT.match(text, location.start) is not None
    sketch = not _DOCUMENTS.isdisjoint(path.split("/")[:-1]) or (code and unfinished) or comments
    prompt = code or _TEMPLATE.search(path) is not None
    aside = sketch or not prompt or _PUT_AWAY.search(path) is not None
    sure = Confidence.LOW if aside else Confidence.HIGH
    return Diagnostic(*SYNTAX_ERROR, Severity.ERROR, sure, location, message)


def unformatted(source: Source, at: int, steps: Sequence[str]) -> Diagnostic:
    """A file that `promptlint format` would change, from the offset `at` on."""
    message = f"`promptlint format` would change this file: {', '.join(steps)}"
    place = Location(source, at, min(at + 1, len(source.text)))
    return Diagnostic(*UNFORMATTED, Severity.WARNING, Confidence.HIGH, place, message)


def merge(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """One finding per rule, place and cause, sorted by place.

    A text that reaches ten calls is reported once, as for the worst of them, with the places of all as related ones.
    """
    merged: dict[tuple[object, ...], Diagnostic] = {}
    for each in diagnostics:
        key = (each.code, each.location.key, _made_at(each))
        held = merged.get(key)
        if held is None:
            merged[key] = each
            continue
        worst, other = (each, held) if _gravity(each) > _gravity(held) else (held, each)
        known = {place for related in worst.related for place in _places(related)}
        further = tuple(related for related in other.related if known.isdisjoint(_places(related)))
        merged[key] = replace(worst, related=(*worst.related, *further), fix=worst.fix or other.fix)
    return sorted(_one_per_cause(_one_per_line(_one_per_value(merged.values()))), key=lambda each: each.sort_key)


def _one_per_line(found: Iterable[Diagnostic]) -> Iterable[Diagnostic]:
    """Of several pieces of one value on one line (its year, its month, its day) the first, and of several calls of one
    chain that do something to a conversation."""
    first: dict[tuple[object, ...], Diagnostic] = {}
    for each in sorted(found, key=lambda each: each.sort_key):
        made = each.location.start if each.code in _EDITS else _made_at(each)  # the calls of a chain begin alike
        key = (each.code, each.location.source.path, each.location.line, made) if made is not None else (id(each),)
        first.setdefault(key, each)
    return first.values()


def _one_per_value(found: Iterable[Diagnostic]) -> Iterable[Diagnostic]:
    """Of several reasons why the value at one place changes, the gravest: moving it once cures them all. A parameter
    holds as many values as there are ways to it."""
    gravest: dict[tuple[object, ...], Diagnostic] = {}
    for each in _one_per_place(found):
        key = (each.location.key, _route(each))
        if each.prefix is None:
            yield each
        elif key not in gravest or _gravity(each) > _gravity(gravest[key]):
            gravest[key] = each
    yield from _beyond_names(gravest.values())


def _beyond_names(found: Iterable[Diagnostic]) -> Iterable[Diagnostic]:
    """Without those that rest on the name of a value where it is known what the value is made of: at its place, or
    because another finding of the prompt tells of something that is placed there."""
    surer = [each for each in found if each.confidence > Confidence.LOW]
    sourced = {each.location.key for each in surer if each.cause}
    placed: dict[tuple[object, object], list[Diagnostic]] = {}
    for each in surer:
        for related in each.related:
            if each.prompt and related.message == PLACED and related.location.key != each.location.key:
                placed.setdefault((each.prompt.key, related.location.key), []).append(each)
    kept: dict[int, Diagnostic] = {}
    mended: dict[int, Fix] = {}
    for each in found:
        kept[id(each)] = each
        if each.cause or each.prefix is None:
            continue
        made_of = not _route(each) and each.location.key in sourced
        others = placed.get((each.prompt.key, each.location.key), ()) if each.prompt else ()
        told = any(set(_route(each)) <= set(_route(other)) for other in others)
        source = _source_of(each, placed)
        if source is not None and each.fix is not None:
            mended[id(source)] = each.fix
        if made_of or told or source is not None:
            del kept[id(each)]
    for key, each in kept.items():
        yield replace(each, fix=each.fix or mended.get(key))


def _source_of(each: Diagnostic, placed: Mapping[tuple[object, object], list[Diagnostic]]) -> Diagnostic | None:
    """For retrieved text that has but a name: another finding that knows where such text comes from which is put into
    the same text of the prompt. Seen from another caller, that is mostly what this one is made of, and they move
    together anyway."""
    first = next((related for related in each.related if related.message == PLACED), None)
    if first is None or each.prompt is None or each.code != _TOGETHER:
        return None
    beside = placed.get((each.prompt.key, first.location.key), ())
    return next(
        (one for one in beside if one.code == each.code and one.cause and one.confidence >= each.confidence), None
    )


def _one_per_place(found: Iterable[Diagnostic]) -> Iterable[Diagnostic]:
    """Of several values that one rule finds at one place (a parameter, on several ways) the gravest."""
    gravest: dict[tuple[object, ...], Diagnostic] = {}
    for each in found:
        key = (each.code, each.location.key)
        if key not in gravest or _gravity(each) > _gravity(gravest[key]):
            gravest[key] = each
    return gravest.values()


def _one_per_cause(found: Iterable[Diagnostic]) -> Iterable[Diagnostic]:
    """Of the places of one value in one prompt the first that weighs most; the others are related places. What is made
    of one clock for the text of a prompt has one code."""
    alike: dict[tuple[object, ...], list[Diagnostic]] = {}
    for each in found:
        made = _made_at(each)
        prompt = each.prompt.key if each.prompt else id(each)
        code = "clock" if made and each.code in _CLOCKS else each.code
        alike.setdefault((prompt, code, made or each.value), []).append(each)
    yield from map(_first_of, alike.values())


def one_per_source(found: Sequence[Diagnostic]) -> list[Diagnostic]:
    """Of the places at which one conversation is cut the first; of the prompts that one open order reaches, or one
    clock that is placed in the file that reads it, and of the requests of one class that set no breakpoint, the first
    that weighs most: it is put right where it is made.
    What is suppressed in one of them is no word about the others, so this comes last."""
    alike: dict[tuple[object, ...], list[Diagnostic]] = {}
    for each in _one_per_conversation(found):
        made = _made_at(each)
        once = each.code in _ONCE or (each.code in _CLOCKS and _read_and_placed(each))
        alike.setdefault(("made", made) if made and once else (id(each),), []).append(each)
    return sorted(map(_first_of, alike.values()), key=lambda each: each.sort_key)


def _one_per_conversation(found: Sequence[Diagnostic]) -> Iterable[Diagnostic]:
    """Without the cuts that another finding tells of, because the same conversation passes both."""
    told: set[tuple[str, int, int]] = set()
    again = {id(each): [one.location.key for one in each.related if one.message == CUT_AGAIN] for each in found}
    for each in sorted(found, key=lambda each: (-each.confidence, not again[id(each)], each.sort_key)):
        if each.code not in _EDITS or each.location.key not in told:
            told.update(again[id(each)])
            yield each


def _read_and_placed(each: Diagnostic) -> bool:
    """Whether a value is made in the file in which it is placed."""
    return each.cause is not None and each.cause.source.path == each.location.source.path


def _first_of(group: list[Diagnostic]) -> Diagnostic:
    """The first that weighs most, with the places of the others as related ones."""
    first, *others = sorted(group, key=lambda each: (*(-part for part in _gravity(each)[:3]), each.code, each.sort_key))
    known = {first.location.key, *(related.location.key for related in first.related)}
    further = [each.location for each in others if each.location.key not in known]
    again = tuple(
        phrasing.few(first.location, ((place, phrasing.AGAIN if first.prefix else SAME) for place in further))
    )
    return replace(first, related=(*first.related, *again)) if again else first


def _route(each: Diagnostic) -> tuple[tuple[str, int, int], ...]:
    """The arguments by which a value reached the function that puts it into text."""
    return tuple(related.location.key for related in each.related if related.message == PASSED)


def _places(related: Related) -> tuple[tuple[str | int, ...], ...]:
    """What a related place is known by; the calls of one chain (``llm.bind_tools(tools).invoke(text)``) begin alike."""
    path, start, end = related.location.key
    return (path, start, end), (path, start, related.message)


def _made_at(each: Diagnostic) -> tuple[str, int, int] | None:
    return each.cause.key if each.cause else None


def _gravity(each: Diagnostic) -> tuple[bool, int, int, int]:
    """What is unsure, and so perhaps not shown, never hides what is surer."""
    behind = each.prefix.stable_tokens_after if each.prefix else 0
    return each.confidence > Confidence.LOW, each.severity, each.confidence, behind


def suppress(
    diagnostics: Iterable[Diagnostic], named: Mapping[str, Sequence[Named]]
) -> tuple[list[Diagnostic], set[tuple[Directive, int]]]:
    """The findings that no suppression of their file (by path) covers, and which names of which suppression did one."""
    kept = []
    used: set[tuple[Directive, int]] = set()
    for each in diagnostics:
        covering = [
            (suppression.directive, index)
            for suppression in named.get(each.location.source.path, ())
            if suppression.directive.covers(each.location)
            for index, codes in enumerate(suppression.codes)
            if each.code in codes
        ]
        used.update(covering)
        if not covering:
            kept.append(each)
    return kept, used


def unused(named: Iterable[Named], used: set[tuple[Directive, int]], enabled: frozenset[str]) -> list[Diagnostic]:
    """PC002 for each suppression that names rules which ran and found nothing there."""
    found = []
    for suppression in named:
        directive = suppression.directive
        idle = [
            name
            for index, (name, codes) in enumerate(zip(directive.names, suppression.codes, strict=True))
            if codes and codes <= enabled and (directive, index) not in used
        ]
        if idle:
            names = ", ".join(name.text for name in idle)
            message = (
                f"this suppresses nothing: no finding of {names} {'in this file' if directive.whole_file else 'here'}"
            )
            fix = unused_fix(directive, idle)
            where = directive.comment if len(idle) == len(directive.names) else idle[0]
            found.append(Diagnostic(*UNUSED_SUPPRESSION, Severity.WARNING, Confidence.HIGH, where, message, fix=fix))
    return found
