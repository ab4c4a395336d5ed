"""One run: files to readings to findings. It prints nothing and holds no global state, so editors can use it too."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from promptlint import baseline as baselines
from promptlint import readers
from promptlint.config import Configuration, Settings
from promptlint.consulted import Grounds, Question
from promptlint.discovery import LeftOut, Target
from promptlint.inputs import Inputs
from promptlint.judged import Judged, Known, Unit, unjudged
from promptlint.project import Project, Unreadable
from promptlint.readers.base import Reading
from promptlint.reading import read_settings
from promptlint.result import Result, Skipped
from promptlint.text import Source
from promptlint.workers import (
    Crash,
    Job,
    Outcome,
    Progress,
    ProjectSeed,
    Promptless,
    Told,
    Unread,
    read_all,
    read_one,
)

if TYPE_CHECKING:  # what judges is imported where there is something to judge
    from promptlint.assumptions import Places
    from promptlint.formatter import Formatted
    from promptlint.judge import PromptView
    from promptlint.selection import RuleBook


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
        self.units: Sequence[Unit] = ()  # what the files came to when all were checked, in their order
        self.grounds: Mapping[Question, Grounds] = {}
        self._called: Places = frozenset()
        for each in dict.fromkeys(target.settings for target in self.found.targets):
            if each.speaks_of_rules_or_formats:
                self._validate(each)

    @cached_property
    def _rules(self) -> RuleBook:
        from promptlint.selection import RuleBook

        return RuleBook()

    def _validate(self, settings: Settings) -> None:
        from promptlint.selection import validate

        validate(settings, self._rules)

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
            self._called = frozenset().union(
                *(outcome.followed for outcome, _ in told.values() if isinstance(outcome, Reading | Promptless)),
                *(each.followed for each in units.values()),
            )
            other = [index for index, each in units.items() if each.assumed & self._called != each.called]
            told |= self._read(other, project, overlay)
        for index in tuple(told):
            outcome, project.consulted = told.pop(index)  # what has been judged is let go
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
        came_to = unjudged(target, outcome)
        if came_to is not None:
            if not isinstance(outcome, Promptless):
                return Unit(came_to, project.consulted)
            return Unit(came_to, project.consulted, outcome.followed, readable=True)
        return self._judged(target, outcome, project)

    def _judged(self, target: Target, outcome: Outcome, project: Project) -> Unit:
        """What comes of a file in which there is something to judge."""
        from promptlint import assumptions
        from promptlint.judging import judged

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

    def views(self, path: Path) -> tuple[PromptView, ...]:
        """The prompts of the file of this run at `path` (absolute), as rules see them.

        Raises `promptlint.project.Unreadable`, and `RuntimeError` for a fault of promptlint's own.
        """
        from promptlint import assumptions
        from promptlint.judging import view_of

        project = Project(self.root, self._overlay, self.cwd)
        target = self._target(path)
        reading = _readable(read_one(Job(path, read_settings(target)), project))
        if reading is None:
            return ()
        for problem in () if reading.prompts else reading.problems:
            raise Unreadable(f"line {problem.location.line}: {problem.message}")
        settled = assumptions.settled(reading, reading.followed)
        return tuple(view_of(each, target.settings, project) for each in settled.prompts)

    def formatted(self, path: Path) -> Formatted | None:
        """One spelling of the file of this run at `path` (absolute); nothing for what is no text or too large for one.

        Raises `promptlint.project.Unreadable`, and `RuntimeError` for a fault of promptlint's own.
        """
        from promptlint.formatter import format_source

        project = Project(self.root, self._overlay, self.cwd)
        settings = read_settings(self._target(path))
        reading = _readable(read_one(Job(path, settings), project))
        return format_source(reading, project, settings) if reading is not None else None

    def shown(self, path: Path) -> str:
        """How findings name the file at `path` (absolute)."""
        return Project(self.root, self._overlay, self.cwd).shown(path)

    def _target(self, path: Path) -> Target:
        return next(each for each in self.found.targets if each.path == path)

    def _result(self, judged: Sequence[Judged], project: Project) -> Result:
        found = self._together(judged, project) if any(each.tells for each in judged) else Result(())
        final, baselined = found.diagnostics, 0
        stale: tuple[baselines.Stale, ...] = ()
        if self.baseline is not None:
            read_paths = [each.path for each in judged if each.path]
            final, baselined, stale = baselines.apply(final, self.baseline, read_paths, self.cwd)
        return replace(
            found,
            diagnostics=final,
            files=tuple(each.read for each in judged if each.read),
            skipped=(
                *(_skipped(each, project) for each in self.found.left_out),
                *(each.skipped for each in judged if each.skipped),
            ),
            errors=(*(error for each in judged for error in each.errors), *found.errors),
            missing=tuple(self.found.missing),
            baselined=baselined,
            stale=stale,
            sources={each.path: each.source for each in judged if each.source},
        )

    def _together(self, judged: Sequence[Judged], project: Project) -> Result:
        from promptlint.together import Together

        def settings_of(shown: str) -> Settings:
            folder = (project.base / shown).parent
            self.asked.add(folder)
            return self.configuration.of(folder)

        return Together(project, self._rules, settings_of).result(judged)


def _readable(outcome: Reading | Unread | Crash) -> Reading | None:
    """A reading; nothing where there is nothing to read. Raises `Unreadable`, and `RuntimeError` for a crash."""
    match outcome:
        case Unread(_, _, reason, skip):
            if not skip:
                raise Unreadable(reason)
            return None
        case Crash(_, _, error, trace):
            raise RuntimeError(f"{error}\n{trace}")
        case reading:
            return reading


def _skipped(each: LeftOut, project: Project) -> Skipped:
    return Skipped(project.shown(each.path), each.reason, each.explicit)
