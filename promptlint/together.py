"""What the files of a run come to together: rules of the project, findings merged, suppressed, shown or not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from promptlint import findings, suppress
from promptlint.comparison import ProjectView
from promptlint.config import Settings
from promptlint.diagnostic import Confidence, Diagnostic
from promptlint.judged import Judged
from promptlint.judging import internal_error
from promptlint.model import TextHost
from promptlint.patterns import matches
from promptlint.project import Project
from promptlint.registry import UnknownRule
from promptlint.result import InternalError, Result
from promptlint.rule import Scope
from promptlint.selection import RuleBook
from promptlint.text import Location


class Together:
    """Puts together what the files of one run came to. `settings_of` gives those for the file of a shown path."""

    def __init__(self, project: Project, rules: RuleBook, settings_of: Callable[[str], Settings]) -> None:
        self._project = project
        self._rules = rules
        self._settings = settings_of
        self._notes: list[str] = []

    def result(self, judged: Sequence[Judged]) -> Result:
        """The findings, with what is to be said of them."""
        selected = {each.path for each in judged if each.path}
        errors: list[InternalError] = []
        of_project = list(self._of_project(judged, errors))
        raw = findings.merge((*(diagnostic for each in judged for diagnostic in each.raw), *of_project))
        raw = [each for each in raw if selected & {place.source.path for place in _places(each)}]
        raw = [each for each in raw if each.code not in self._ignored_in(each)]
        named = self._suppressions(judged, raw)
        kept, used = findings.suppress(raw, named)
        suppressed = len(raw) - len(kept)
        kept = findings.one_per_source(kept)
        for each in judged:
            if each.path in named and each.complete:
                settings = self._settings(each.path)
                enabled = frozenset(
                    rule.code for rule in self._rules.enabled(settings) if rule.scope is not Scope.PROJECT
                )  # what a rule of the project would say with other files is not known
                if findings.UNUSED_SUPPRESSION[0] in enabled:
                    kept += findings.unused(named[each.path], used, enabled)
        shown = [each for each in kept if self._shows(each)]
        return Result(
            diagnostics=tuple(sorted(shown, key=lambda each: each.sort_key)),
            errors=tuple(errors),
            notes=tuple(dict.fromkeys(self._notes)),
            hidden=len(kept) - len(shown),
            suppressed=suppressed,
        )

    def _of_project(self, judged: Sequence[Judged], errors: list[InternalError]) -> Iterator[Diagnostic]:
        prompts = [each for one in judged for each in one.fingerprints]
        if len(prompts) < 2:
            return
        view = ProjectView(prompts)
        places = {each.location.source.path for each in prompts}
        rules = {rule.code: rule for path in places for rule in self._rules.enabled(self._settings(path))}
        for rule in rules.values():
            if rule.check_project is None:
                continue
            try:
                yield from list(rule.check_project(view))
            except Exception as error:  # nor may it hide what was found in the files
                errors.append(internal_error(".", f"rule {rule.code} ({rule.name})", error))

    def _shows(self, diagnostic: Diagnostic) -> bool:
        settings = self._settings(diagnostic.location.source.path)
        return diagnostic.confidence > Confidence.LOW or settings.pedantic

    def _ignored_in(self, diagnostic: Diagnostic) -> frozenset[str]:
        """The codes that are not reported in the file of a finding."""
        path = diagnostic.location.source.path
        settings = self._settings(path)
        selectors = [
            selector
            for pattern, ignored in settings.per_file_ignores
            if matches(pattern, self._project.base / path, settings.folder)
            for selector in ignored
        ]
        off = self._rules.resolve(selectors, settings, "per_file_ignores")
        engine_codes = {findings.SYNTAX_ERROR[0]} - self._rules.codes(settings)
        return off | engine_codes

    def _suppressions(self, judged: Sequence[Judged], raw: Iterable[Diagnostic]) -> dict[str, list[findings.Named]]:
        sources = {each.location.source.path: each.location.source for each in raw}
        sources.update({each.path: each.source for each in judged if each.source})
        hosts: dict[str, list[TextHost]] = {}
        for host in (host for each in judged for host in each.hosts):
            hosts.setdefault(host.text.source.path, []).append(host)
        named: dict[str, list[findings.Named]] = {}
        for path, source in sources.items():
            for directive in suppress.find(source, hosts.get(path, ())):
                named.setdefault(path, []).append(self._name(directive))
        return named

    def _name(self, directive: suppress.Directive) -> findings.Named:
        codes = []
        where = f"{directive.comment.source.path}:{directive.comment.line}"
        registry = self._rules.registry(self._settings(directive.comment.source.path))
        for name in directive.names:
            try:
                codes.append(registry.resolve(name.text))
            except UnknownRule as error:
                self._notes.append(f"{where}: in a suppression: {error}")
                codes.append(frozenset())
        if directive.instead:
            self._notes.append(f"{where}: this suppresses nothing; write {directive.instead}")
        elif not directive.names:
            self._notes.append(f"{where}: a suppression must name its rules: promptlint: ignore[{suppress.EXAMPLE}]")
        return findings.Named(directive, tuple(codes))


def _places(diagnostic: Diagnostic) -> Iterator[Location]:
    yield diagnostic.location
    for each in diagnostic.related:
        yield each.location
