"""What one file comes to by the rules. A fault in one of them costs what that one would have found."""

from __future__ import annotations

from collections.abc import Iterator
from glob import escape

from promptlint import findings, likeness, providers
from promptlint.config import Settings
from promptlint.diagnostic import Diagnostic
from promptlint.discovery import Target
from promptlint.judge import PromptView
from promptlint.judged import Judged, touched
from promptlint.likeness import Fingerprint
from promptlint.model import Prompt
from promptlint.patterns import matches
from promptlint.project import Project
from promptlint.readers.base import Problem, Reading, ReadSettings
from promptlint.result import FileRead, InternalError, Skipped
from promptlint.rule import Scope
from promptlint.selection import RuleBook, jinja_syntax
from promptlint.text import Location, Source
from promptlint.workers import Crash, Outcome, Unread


def judged(target: Target, outcome: Outcome, rules: RuleBook, project: Project) -> Judged:
    """What a file came to by the rules that its settings select."""
    match outcome:
        case Unread(_, shown, reason, True):
            return Judged(frozenset((shown,)), skipped=Skipped(shown, reason, target.explicit))
        case Unread(_, shown, reason, False):
            problem = Problem(Location(Source(shown, ""), 0, 0), f"the file {reason}")
            return Judged(frozenset((shown,)), raw=(_syntax_error(problem, project),), path=shown)
        case Crash(_, shown, error, trace):
            return Judged(frozenset((shown,)), errors=(InternalError(shown, "reading the file", error, trace),))
    assert isinstance(outcome, Reading)
    shown = outcome.source.path
    if outcome.skipped and not outcome.problems:
        return Judged(frozenset((shown,)), skipped=Skipped(shown, outcome.why, target.explicit))
    raw = [_syntax_error(each, project) for each in outcome.problems]
    errors: list[InternalError] = []
    prompts = outcome.prompts
    if findings.UNFORMATTED[0] in rules.codes(target.settings):
        raw += _unformatted(outcome, target, project, errors)
    fingerprints: list[Fingerprint] = []
    for prompt in prompts:
        view = _view(prompt, target.settings, project, shown, errors)
        if view is not None:
            raw += _run_rules(rules, view, target.settings, shown, errors)
            fingerprints += _likeness(rules, view, target.settings)
    return Judged(
        touched(outcome),
        raw=tuple(raw),
        errors=tuple(errors),
        read=FileRead(shown, outcome.format, outcome.why, sum(bool(each.nodes) for each in prompts), outcome.notes),
        path=shown,
        source=outcome.source,
        hosts=tuple(host for prompt in outcome.prompts for host in prompt.hosts),
        fingerprints=tuple(fingerprints),
        complete=outcome.inputs_complete and not outcome.problems and not errors,
    )


def _syntax_error(problem: Problem, project: Project) -> Diagnostic:
    return findings.syntax_error(problem.location, problem.message, project.within(problem.location.source))


def _run_rules(
    rules: RuleBook, view: PromptView, settings: Settings, shown: str, errors: list[InternalError]
) -> Iterator[Diagnostic]:
    for rule in rules.enabled(settings):
        if rule.scope is not Scope.PROMPT or rule.check is None:
            continue
        try:
            yield from list(rule.check(view))
        except Exception as error:  # nor may one rule hide those of the others
            errors.append(internal_error(shown, f"rule {rule.code} ({rule.name})", error))


def _unformatted(
    reading: Reading, target: Target, project: Project, errors: list[InternalError]
) -> Iterator[Diagnostic]:
    """What `promptlint format` would change, at the first place."""
    from promptlint.formatter import format_source

    try:
        formatted = format_source(reading, project, read_settings(target))
    except Exception as error:  # nor may it hide what the rules find
        errors.append(internal_error(reading.source.path, "formatting the file", error))
        return
    if formatted.changed:
        yield findings.unformatted(reading.source, formatted.first_change, formatted.steps)


def _likeness(rules: RuleBook, view: PromptView, settings: Settings) -> Iterator[Fingerprint]:
    """What rules of scope `PROJECT` need to know of a prompt, if there are any."""
    if any(rule.scope is Scope.PROJECT for rule in rules.enabled(settings)):
        found = likeness.of_prompt(view.prompt, view.facts)
        if found is not None:
            yield found


def _view(
    prompt: Prompt, settings: Settings, project: Project, shown: str, errors: list[InternalError]
) -> PromptView | None:
    """The prompt as rules see it, judged for the provider that it is sent to."""
    try:
        facts = providers.lookup(
            provider=settings.provider or None,
            sdk=prompt.sdk,
            endpoint=prompt.endpoint,
            model=settings.model or prompt.model,
        )
        return PromptView(prompt, facts, project, pedantic=settings.pedantic)
    except Exception as error:  # a fault of ours must not hide the other files' findings
        errors.append(internal_error(shown, "measuring a prompt", error))
        return None


def read_settings(target: Target) -> ReadSettings:
    """How a file is to be read, by the settings that hold for it."""
    jinja = jinja_syntax(target.settings)
    for pattern, wanted in target.settings.formats:
        if matches(pattern, target.path, target.settings.folder):
            return ReadSettings(target.explicit, {escape(target.path.name): wanted}, jinja)
    return ReadSettings(target.explicit, jinja=jinja)


def internal_error(path: str, what: str, error: Exception) -> InternalError:
    """A fault of promptlint or of a rule, with what to send."""
    import traceback  # not needed by a run that goes well

    return InternalError(path, what, f"{type(error).__name__}: {error}", "".join(traceback.format_exception(error)))
