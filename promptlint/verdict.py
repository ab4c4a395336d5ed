"""How bad a finding is: severity follows what is lost."""

from __future__ import annotations

from dataclasses import replace

from promptlint.diagnostic import Severity
from promptlint.layout import Placement
from promptlint.model import Cause, CauseKind, Evaluated, Rate, Segment

MINIMUM_GAIN = 256  # stable tokens behind a value from which moving it is worth a warning

ORDER_KINDS = frozenset(
    {CauseKind.SET_ORDER, CauseKind.LISTING_ORDER, CauseKind.ARRIVAL_ORDER, CauseKind.MAPPING_ORDER}
)


def speaking_cause(segment: Segment) -> Cause | None:
    """The cause that a finding would be about, among those that rules speak of."""
    speaking = frozenset(cause for cause in segment.causes if not _silent(cause))
    return replace(segment, causes=speaking).cause


def _silent(cause: Cause) -> bool:
    if cause.kind is CauseKind.ENVIRONMENT and cause.evaluated in (Evaluated.IMPORT, Evaluated.PROCESS):
        return True
    return cause.kind is CauseKind.CONFIGURATION or cause.effective_rate <= Rate.DEPLOY


def severity(cause: Cause, placement: Placement, minimum: int, *, excerpt: bool = False) -> Severity:
    """How bad it is that a value with this cause stands there; `minimum` is the provider's, in tokens.

    `excerpt`: the rest of the request is not seen, so that what is seen is not known to be too short for a cache.
    """
    rate, before, after = cause.effective_rate, placement.before, placement.after
    reaches = after.open or before.tokens + after.tokens >= minimum
    if rate >= Rate.TURN:
        if reaches and not before.open and before.tokens < minimum:
            return Severity.ERROR
        worth_it = after.tokens >= MINIMUM_GAIN and (reaches or before.open or excerpt)
        return Severity.WARNING if after.history or after.open or worth_it else Severity.INFO
    if cause.kind in ORDER_KINDS:  # differs between processes that run side by side, so it is more than a restart
        return Severity.WARNING if after.open or after.tokens >= minimum else Severity.INFO
    enough = minimum * (2 if cause.kind is CauseKind.ENVIRONMENT else 1)  # all runs in one folder share what is stored
    return Severity.WARNING if rate >= Rate.TENANT and after.tokens >= enough else Severity.INFO
