"""How much is evaluated: counted in steps, never in time, so that the same code gives the same findings everywhere."""

from __future__ import annotations

MAX_STEPS = 15_000  # expressions and statements evaluated for one entry point
MAX_FILE_STEPS = 60_000  # and for one file
PATIENCE = 32_000  # steps in one file in which nothing comes up that is sent or looks like a prompt
LEAST_SHARE = 500  # steps that each call may use at least, while there are as many
RESERVE = 400  # steps that a call leaves to who called it, so that what was put together so far is not lost


class OutOfBudgetError(Exception):
    """A call, an entry point or a file has used its steps; what is not evaluated stays unknown."""


def share(used: int, limit: int, *, interesting: bool) -> int:
    """Where one call must end that begins after `used` steps of `limit`.

    One that may lead to a request gets most of what is left, so that long chains of calls reach their end; any other a
    small part, so that something is left for what follows it.
    """
    left = limit - used
    if interesting:
        return min(limit, used + max(LEAST_SHARE, left - left // 8))
    return used + min(max(LEAST_SHARE, left // 4), max(left - RESERVE, left // 8))
