"""Pinning: a clock or a random value that is made anew for each request could be made once for a conversation.

Where that conversation is kept is not seen, so the fix is only shown.
"""

from __future__ import annotations

from promptlint.diagnostic import Applicability, Confidence, Fix
from promptlint.fixer.edits import Declined
from promptlint.model import Cause, CauseKind, Evaluated, Rate, Segment

_PINNED = {
    CauseKind.CLOCK: ("read the clock", "the model then knows when the conversation began, and not what time it is"),
    CauseKind.RANDOM: ("make the value", "it is then the same in all requests of a conversation"),
}


def pin(segment: Segment, declined: Declined) -> Fix | None:
    """How a value could be kept for a conversation, if it is made by code that runs for each request."""
    for cause in segment.causes:
        if cause.kind in _PINNED and _made_for_each_request(cause):
            how, price = _PINNED[cause.kind]
            message = (
                f"{how} once, where a conversation begins, and keep it with the conversation ({price}); nothing else "
                f"can be done here: {declined.reason}"
            )
            return Fix(Applicability.DISPLAY, message, ())
    return None


def _made_for_each_request(cause: Cause) -> bool:
    return (
        not cause.by_name
        and cause.confidence is Confidence.HIGH
        and cause.evaluated is Evaluated.CALL
        and cause.effective_rate >= Rate.TURN
        and cause.location is not None
        and cause.location.source.path.endswith((".py", ".pyi", ".pyw"))
    )
