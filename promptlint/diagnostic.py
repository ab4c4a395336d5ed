"""What promptlint says: findings, the places they name, and the edits that mend them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, IntEnum

from promptlint.text import Location


class Severity(IntEnum):
    """How much is lost. `INFO` never changes the exit code."""

    INFO = 0
    WARNING = 1
    ERROR = 2


class Confidence(IntEnum):
    """How sure the finding is. `LOW` is shown only under ``--pedantic``."""

    LOW = 0
    MEDIUM = 1
    HIGH = 2


class Applicability(Enum):
    """What may happen to a fix: applied by ``--fix``, only with ``--unsafe-fixes``, or only shown."""

    SAFE = "safe"
    UNSAFE = "unsafe"
    DISPLAY = "display"


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace the text at `location` (empty for an insertion) by `content`."""

    location: Location
    content: str


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits that belong together: all are applied or none. They never overlap."""

    applicability: Applicability
    message: str
    edits: tuple[Edit, ...]


PASSED = "passed here"  # a related place: a value is an argument there
PLACED = "placed here"  # it is put into another text there
CUT_AGAIN = "it is cut here, too"  # the same conversation, on its way to the same request


@dataclass(frozen=True, slots=True)
class Related:
    """Another place of the story: made here, passed through, placed, sent there."""

    location: Location
    message: str


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in the file that keeps it from being read (PC001): where, and what to do."""

    location: Location
    message: str


@dataclass(frozen=True, slots=True)
class PrefixFacts:
    """Where a value stands in the prefix, in tokens.

    `token` counts the known tokens before the value on the cheapest path; where something before it is unknown,
    `exact` is false and `token` a lower bound. `stable_tokens_after` counts the known stable tokens behind it, the most
    over all paths. `history_after` says that the conversation so far stands behind it. `estimate` marks counts made
    with the encoding of another model, because the provider's own is not public. `remark` says what was assumed of a
    model that the catalogue does not know, where that matters.
    """

    token: int
    exact: bool
    minimum: int | None
    stable_tokens_after: int
    stable_tokens_after_exact: bool
    history_after: bool
    estimate: bool = False
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding.

    `message` says what and what it costs; `help` says what to do. `fix_declined` is the reason why no fix is offered.
    `cause` is where the changing value is made, if anyone knows, else `value` names it; `prompt` is the place of the
    prompt. Findings of one rule and cause in one prompt are one.
    """

    code: str
    name: str
    severity: Severity
    confidence: Confidence
    location: Location
    message: str
    help: str = ""
    provider: str | None = None
    prefix: PrefixFacts | None = None
    related: tuple[Related, ...] = ()
    fix: Fix | None = None
    fix_declined: str = ""
    cause: Location | None = None
    value: str = ""
    prompt: Location | None = None

    @property
    def sort_key(self) -> tuple[str, int, int, str]:
        return self.location.source.path, self.location.start, self.location.end, self.code
