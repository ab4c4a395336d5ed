"""One run: files to readings to findings. It prints nothing and holds no global state, so editors can use it too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from promptlint import assumptions, findings, readers, suppress
from promptlint import baseline as baselines
from promptlint.comparison import ProjectView
from promptlint.config import Configuration, Settings
from promptlint.consulted import Grounds, Question
from promptlint.diagnostic import Confidence, Diagnostic
from promptlint.discovery import LeftOut, Target
from promptlint.inputs import Inputs
from promptlint.judged import Judged, Known, Unit
from promptlint.judging import internal_error, judged, read_settings
from promptlint.model import TextHost
from promptlint.patterns import matches
from promptlint.project import Project, Unreadable
from promptlint.readers.base import Reading
from promptlint.registry import UnknownRule
from promptlint.result import InternalError, Result, Skipped
from promptlint.rule import Scope
from promptlint.selection import RuleBook, validate
from promptlint.text import Location, Source
from promptlint.workers import Crash, Job, Outcome, Progress, ProjectSeed, Told, Unread, read_all, read_one

if TYPE_CHECKING:
    from promptlint.formatter import Formatted


def check(
    paths: Sequence[str | Path],
    settings: Settings | Configuration | None = None,
    *,
    overlay: Mapping[Path, str] | None = None,
    jobs: int = 1,
    cwd: Path | None = None,
) -> Result:
    """Check the files at and below `paths`; `overlay` holds the text of unsaved buffers.

    Raises `promptlint.config.ConfigError`.
    """
    return Run(paths, settings, overlay=overlay, jobs=jobs, cwd=cwd).check()


def check_text(text: str, filename: str, settings: Settings | Configuration | None = None) -> Result:
    """Check one text as if it stood in the file `filename`, in that file's project.

    Raises `promptlint.config.ConfigError`.
    """
    return check([filename], settings, overlay={Path(filename): text})


class Run:
    """A run that can be repeated with changed texts, as fixing needs it: what did not change is not read again."""

    def __init__(
        self,
        paths: Sequence[str | Path] | Inputs,
        settings: Settings | Configuration | None = None,
        *,
        overlay: Mapping[Path, str] | None = None,
        jobs: int = 1,
        keeps: bool = True,
        cwd: Path | None = None,
        baseline: baselines.Baseline | None = None,
        progress: Progress = lambda done, total: None,
    ) -> None:
        """Finds the files to read, unless they are found already. Without `keeps` no later run takes up what this one
        worked out. Raises `ConfigError`.
        """
        inputs = (
            paths if isinstance(paths, Inputs) else Inputs(paths, settings, overlay=overlay, cwd=cwd, baseline=baseline)
        )
        self.inputs = inputs
        self.cwd, self.root = inputs.cwd, inputs.root
        self.configuration, self.found, self.baseline = inputs.configuration, inputs.found, inputs.baseline
        self._overlay = inputs.overlay
        self._jobs = jobs
        self._keeps = keeps
        self.asked: set[Path] = set()  # folders whose settings were asked for
        self._progress = progress
        self._rules = RuleBook()
        self.units: Sequence[Unit] = ()  # what the files came to when all were checked, in their order
        self.grounds: Mapping[Question, Grounds] = {}
        self._called: assumptions.Places = frozenset()
        for each in dict.fromkeys(target.settings for target in self.found.targets):
            validate(each, self._rules)

    def check(self, changed: Mapping[Path, str] | None = None, known: Known | None = None) -> Result:
        """Check all files. `changed` (absolute paths) lies over the files and over the overlay given at the start.
        Files that are `known` are not read again, unless other files tell something else of them now.

        Raises `ConfigError`.
        """
        overlay = {**self._overlay, **(changed or {})}
        project = Project(self.root, overlay, self.cwd, known, keeps=self._keeps)
        numbers = range(len(self.found.targets))
        paths = {project.shown(path) for path in changed or ()}
        held = known.units if known is not None else {}
        before = self.units if changed is not None else [held.get(each.path) for each in self.found.targets]
        units = {index: each for index, each in enumerate(before) if each and not paths & each.judged.touched}
        told = self._read([index for index in numbers if index not in units], project, overlay)
        if changed is None:
            self._called = assumptions.followed(outcome for outcome, _ in told.values() if isinstance(outcome, Reading))
            self._called = self._called.union(*(each.followed for each in units.values()))
            other = [index for index, each in units.items() if each.assumed & self._called != each.called]
            told |= self._read(other, project, overlay)
        for index, (outcome, consulted) in told.items():
            project.consulted = consulted
            units[index] = self._unit(self.found.targets[index], outcome, project)
        ordered = [units[index] for index in numbers]
        if changed is None:
            self.units, self.grounds = ordered, project.grounds
        return self._result([each.judged for each in ordered], project)

    def _read(self, indexes: Sequence[int], project: Project, overlay: Mapping[Path, str]) -> dict[int, Told]:
        targets = [self.found.targets[index] for index in indexes]
        jobs = [Job(each.path, read_settings(each)) for each in targets]
        seed = ProjectSeed(self.root, self.cwd, overlay, self._keeps)
        return dict(zip(indexes, read_all(jobs, project, seed, self._jobs, self._progress), strict=True))

    def _unit(self, target: Target, outcome: Outcome, project: Project) -> Unit:
        if not isinstance(outcome, Reading):
            return Unit(judged(target, outcome, self._rules, project), project.consulted)
        assumed = assumptions.assumed(outcome)
        came_to = judged(target, assumptions.settled(outcome, self._called), self._rules, project)
        return Unit(came_to, project.consulted, outcome.followed, assumed, assumed & self._called, not outcome.problems)

    def read(self, source: Source, changed: Mapping[Path, str]) -> Reading:
        """Read one text as this run reads the file of that name, `changed` lying over the other files."""
        project = Project(self.root, {**self._overlay, **changed}, self.cwd)
        path = self.inputs.absolute(source.path)
        target = next((each for each in self.found.targets if each.path == path), None)
        return readers.read(source, project, read_settings(target) if target else None)

    def formatted(self, path: Path) -> Formatted | None:
        """One spelling of the file of this run at `path` (absolute); nothing for what is no text or too large for one.

        Raises `promptlint.project.Unreadable`, and `RuntimeError` for a fault of promptlint's own.
        """
        from promptlint.formatter import format_source

        project = Project(self.root, self._overlay, self.cwd)
        target = next(each for each in self.found.targets if each.path == path)
        settings = read_settings(target)
        match read_one(Job(path, settings), project):
            case Unread(_, _, reason, skip):
                if skip:
                    return None
                raise Unreadable(reason)
            case Crash(_, _, error, trace):
                raise RuntimeError(f"{error}\n{trace}")
            case reading:
                return format_source(reading, project, settings)

    def _run_project_rules(
        self, judged: Sequence[Judged], project: Project, errors: list[InternalError]
    ) -> Iterator[Diagnostic]:
        prompts = [each for one in judged for each in one.fingerprints]
        if len(prompts) < 2:
            return
        view = ProjectView(prompts)
        places = {each.location.source.path for each in prompts}
        rules = {rule.code: rule for path in places for rule in self._rules.enabled(self._settings(path, project))}
        for rule in rules.values():
            if rule.check_project is None:
                continue
            try:
                yield from list(rule.check_project(view))
            except Exception as error:  # nor may it hide what was found in the files
                errors.append(internal_error(".", f"rule {rule.code} ({rule.name})", error))

    def _result(self, judged: Sequence[Judged], project: Project) -> Result:
        selected = {each.path for each in judged if each.path}
        errors = [error for each in judged for error in each.errors]
        of_project = list(self._run_project_rules(judged, project, errors))
        raw = findings.merge((*(diagnostic for each in judged for diagnostic in each.raw), *of_project))
        raw = [each for each in raw if selected & {place.source.path for place in _places(each)}]
        raw = [each for each in raw if each.code not in self._ignored_in(each, project)]
        notes: list[str] = []
        named = self._suppressions(judged, raw, project, notes)
        kept, used = findings.suppress(raw, named)
        suppressed = len(raw) - len(kept)
        kept = findings.one_per_source(kept)
        for each in judged:
            if each.path in named and each.complete:
                settings = self._settings(each.path, project)
                enabled = frozenset(
                    rule.code for rule in self._rules.enabled(settings) if rule.scope is not Scope.PROJECT
                )  # what a rule of the project would say with other files is not known
                if findings.UNUSED_SUPPRESSION[0] in enabled:
                    kept += findings.unused(named[each.path], used, enabled)
        shown = [each for each in kept if self._shows(each, project)]
        hidden = len(kept) - len(shown)
        final = tuple(sorted(shown, key=lambda each: each.sort_key))
        baselined = 0
        stale: tuple[baselines.Stale, ...] = ()
        if self.baseline is not None:
            read_paths = [each.path for each in judged if each.path]
            final, baselined, stale = baselines.apply(final, self.baseline, read_paths, self.cwd)
        return Result(
            diagnostics=final,
            files=tuple(each.read for each in judged if each.read),
            skipped=(
                *(_skipped(each, project) for each in self.found.left_out),
                *(each.skipped for each in judged if each.skipped),
            ),
            errors=tuple(errors),
            notes=tuple(dict.fromkeys(notes)),
            missing=tuple(self.found.missing),
            hidden=hidden,
            suppressed=suppressed,
            baselined=baselined,
            stale=stale,
            sources={each.path: each.source for each in judged if each.source},
        )

    def _settings(self, shown: str, project: Project) -> Settings:
        folder = (project.base / shown).parent
        self.asked.add(folder)
        return self.configuration.of(folder)

    def _shows(self, diagnostic: Diagnostic, project: Project) -> bool:
        settings = self._settings(diagnostic.location.source.path, project)
        return diagnostic.confidence > Confidence.LOW or settings.pedantic

    def _ignored_in(self, diagnostic: Diagnostic, project: Project) -> frozenset[str]:
        """The codes that are not reported in the file of a finding."""
        path = diagnostic.location.source.path
        settings = self._settings(path, project)
        selectors = [
            selector
            for pattern, ignored in settings.per_file_ignores
            if matches(pattern, project.base / path, settings.folder)
            for selector in ignored
        ]
        off = self._rules.resolve(selectors, settings, "per_file_ignores")
        engine_codes = {findings.SYNTAX_ERROR[0]} - self._rules.codes(settings)
        return off | engine_codes

    def _suppressions(
        self, judged: Sequence[Judged], raw: Iterable[Diagnostic], project: Project, notes: list[str]
    ) -> dict[str, list[findings.Named]]:
        sources = {each.location.source.path: each.location.source for each in raw}
        sources.update({each.path: each.source for each in judged if each.source})
        hosts: dict[str, list[TextHost]] = {}
        for host in (host for each in judged for host in each.hosts):
            hosts.setdefault(host.text.source.path, []).append(host)
        named: dict[str, list[findings.Named]] = {}
        for path, source in sources.items():
            for directive in suppress.find(source, hosts.get(path, ())):
                named.setdefault(path, []).append(self._name(directive, project, notes))
        return named

    def _name(self, directive: suppress.Directive, project: Project, notes: list[str]) -> findings.Named:
        codes = []
        where = f"{directive.comment.source.path}:{directive.comment.line}"
        for name in directive.names:
            try:
                codes.append(
                    self._rules.registry(self._settings(directive.comment.source.path, project)).resolve(name.text)
                )
            except UnknownRule as error:
                notes.append(f"{where}: in a suppression: {error}")
                codes.append(frozenset())
        if directive.instead:
            notes.append(f"{where}: this suppresses nothing; write {directive.instead}")
        elif not directive.names:
            notes.append(f"{where}: a suppression must name its rules: promptlint: ignore[{suppress.EXAMPLE}]")
        return findings.Named(directive, tuple(codes))


def _places(diagnostic: Diagnostic) -> Iterator[Location]:
    yield diagnostic.location
    for each in diagnostic.related:
        yield each.location


def _skipped(each: LeftOut, project: Project) -> Skipped:
    return Skipped(project.shown(each.path), each.reason, each.explicit)
