"""What is left of a date format when the time of day goes."""

from __future__ import annotations

import pytest

from promptlint.fixer.python.coarsen import _shortened


@pytest.mark.parametrize(
    ("written", "left"),
    [
        ("%Y-%m-%d %H:%M", "%Y-%m-%d"),
        ("%H:%M on %d.%m.%Y", "%d.%m.%Y"),
        ("%A, %B %d, %Y at %I:%M %p", "%A, %B %d, %Y"),
        ("%d.%m.%Y, %H:%M UTC", "%d.%m.%Y"),
        ("%H:%M", "%Y-%m-%d"),
        ("Today %Y-%m-%d at %H:%M", "Today %Y-%m-%d"),
    ],
)
def test_the_date_stays(written: str, left: str) -> None:
    assert _shortened(written) == left


@pytest.mark.parametrize("written", ["%H Uhr am %d.%m.%Y", "It is %H:%M now", "%Y-%m-%d", "no code at all"])
def test_words_about_the_time_of_day_are_nobodys_guess(written: str) -> None:
    assert _shortened(written) == ""
