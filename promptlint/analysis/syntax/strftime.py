"""How often a formatted date or time changes, by its strftime format."""

from __future__ import annotations

import re

from promptlint.model import Rate

# A code may carry flags (``%-d``, ``%_H``, ``%#d``, ``%:z``), a width, and the modifiers E and O.
_CODE = re.compile(r"%(?:%|[-_0^#:]*\d*[EO]?([A-Za-z]))")
_FINER_THAN_A_DAY = frozenset("HIMSfLNpPcXsTRrkl")
_DATES = frozenset("aAbBhCdeDFgGjmuUvVwWxyYzZ")


def rate_of_format(fmt: str) -> Rate:
    """The rate of a time formatted with `fmt`, a strftime format or a format specification.

    `INSTANT` with a code finer than a day, `DAILY` with other codes, `FIXED` without any. (An *empty* specification of
    a date shows all of it; callers treat it as no format.)
    """
    codes = {found[1] for found in _CODE.finditer(fmt) if found[1]}
    if codes & _FINER_THAN_A_DAY:
        return Rate.INSTANT
    return Rate.DAILY if codes & _DATES else Rate.FIXED
