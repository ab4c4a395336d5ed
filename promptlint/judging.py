"""What one file comes to by the rules, where it holds prompts or should. A fault in one of them costs what that one
would have found.
"""

from __future__ import annotations

from collections.abc import Iterator

from promptlint import findings, likeness, providers
from promptlint.config import Settings
from promptlint.diagnostic import Diagnostic
from promptlint.discovery import Target
from promptlint.judge import PromptView
from promptlint.judged import Judged
from promptlint.likeness import Fingerprint
from promptlint.model import Prompt
from promptlint.nodes import segments
from promptlint.project import Project
from promptlint.readers.base import Problem, Reading
from promptlint.reading import read_settings
from promptlint.result import FileRead, InternalError
from promptlint.rule import Scope
from promptlint.selection import RuleBook
from promptlint.text import Location, Source
from promptlint.workers import Outcome, Unread


def judged(target: Target, outcome: Outcome, rules: RuleBook, project: Project) -> Judged:
    """What a file came to by the rules that its settings select."""
    if isinstance(outcome, Unread):
        problem = Problem(Location(Source(outcome.shown, ""), 0, 0), f"the file {outcome.reason}")
        return Judged(frozenset((outcome.shown,)), raw=(_syntax_error(problem, project),), path=outcome.shown)
    assert isinstance(outcome, Reading)
    shown = outcome.source.path
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
        _touched(outcome),
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
        return view_of(prompt, settings, project)
    except Exception as error:  # a fault of ours must not hide the other files' findings
        errors.append(internal_error(shown, "measuring a prompt", error))
        return None


def view_of(prompt: Prompt, settings: Settings, project: Project) -> PromptView:
    """The prompt as rules see it, judged for the provider that it is sent to, or that the settings name."""
    facts = providers.lookup(
        provider=settings.provider or None,
        sdk=prompt.sdk,
        endpoint=prompt.endpoint,
        model=settings.model or prompt.model,
    )
    return PromptView(prompt, facts, project, pedantic=settings.pedantic)


def _touched(reading: Reading) -> frozenset[str]:
    """The files that a reading came from: its own and those that its prompts' values stand in."""
    paths = {reading.source.path}
    for prompt in reading.prompts:
        paths.update(host.text.source.path for host in prompt.hosts)
        for segment in segments(prompt.nodes):
            paths.add(segment.location.source.path)
            paths.update(step.location.source.path for step in segment.steps)
            paths.update(cause.location.source.path for cause in segment.causes if cause.location)
    return frozenset(paths)


def internal_error(path: str, what: str, error: Exception) -> InternalError:
    """A fault of promptlint or of a rule, with what to send."""
    import traceback  # not needed by a run that goes well

    return InternalError(path, what, f"{type(error).__name__}: {error}", "".join(traceback.format_exception(error)))
