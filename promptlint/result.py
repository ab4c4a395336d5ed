"""What a run found, ready for reports, editors and the exit code."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from promptlint.baseline import Stale
from promptlint.diagnostic import Applicability, Diagnostic, Severity
from promptlint.text import Source


@dataclass(frozen=True, slots=True)
class FileRead:
    """A file that was taken for prompts: for which format, on what evidence, and how many prompts it holds.

    `notes` tell what was cut short and so stays unknown.
    """

    path: str
    format: str
    why: str
    prompts: int
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file or folder that was not read, or read and found to be no prompt. `explicit` if it was named itself."""

    path: str
    reason: str
    explicit: bool = False


@dataclass(frozen=True, slots=True)
class InternalError:
    """A fault of promptlint or of a rule pack: on which file, in what, and the traceback to send."""

    path: str
    what: str
    error: str
    traceback: str = ""


@dataclass(frozen=True, slots=True)
class Result:
    """What a run found.

    `hidden` counts findings of low confidence that ``pedantic`` would show, `suppressed` and `baselined` those that
    suppressions and the baseline keep back. `notes` are remarks for the user, ready to print. `missing` are given paths
    that do not exist. `sources` are the files as they were read, by path; those without prompts are not among them.
    """

    diagnostics: tuple[Diagnostic, ...]
    files: tuple[FileRead, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    errors: tuple[InternalError, ...] = ()
    notes: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    hidden: int = 0
    suppressed: int = 0
    baselined: int = 0
    stale: tuple[Stale, ...] = ()
    sources: Mapping[str, Source] = field(default_factory=dict)

    @property
    def prompts(self) -> int:
        return sum(each.prompts for each in self.files)

    def count(self, severity: Severity) -> int:
        """The number of findings of this severity."""
        return sum(each.severity is severity for each in self.diagnostics)

    def fixable(self, applicability: Applicability) -> int:
        """The number of findings with a fix of this applicability."""
        return sum(each.fix is not None and each.fix.applicability is applicability for each in self.diagnostics)

    @property
    def failed(self) -> bool:
        """Whether there is a finding worth more than information."""
        return any(each.severity > Severity.INFO for each in self.diagnostics)
