"""How often a formatted time changes."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from promptlint.analysis.syntax.strftime import rate_of_format
from promptlint.model import Rate

FINER = [
    "%H:%M",
    "%S",
    "%f",
    "%I %p",
    "%c",
    "%X",
    "%s",
    "%T",
    "%R",
    "%r",
    "%k",
    "%l",
    "%-H",
    "%_M",
    "%#I",
    "%EX",
    "%OH",
]


@pytest.mark.parametrize("fmt", FINER)
def test_finer_than_a_day(fmt: str) -> None:
    assert rate_of_format(fmt) is Rate.INSTANT


@pytest.mark.parametrize("fmt", ["%Y-%m-%d", "%A, %-d %B", "%Y", "%Z", "%B", "%F", "%x", "%j", "%G-W%V", "%Ey", "%:z"])
def test_dates(fmt: str) -> None:
    assert rate_of_format(fmt) is Rate.DAILY


@pytest.mark.parametrize("fmt", ["", "HH:MM", ">10", ".1%", "100%% Humidity", "%%H", "50 %", ",.2f"])
def test_no_codes(fmt: str) -> None:
    assert rate_of_format(fmt) is Rate.FIXED


@given(st.lists(st.sampled_from(["%Y", "%m", "%d", "%a", "%H", "%M", "%S", "%p", "%%", "%j", "-", " at ", "H"])))
def test_agrees_with_strftime(pieces: list[str]) -> None:
    fmt = "".join(pieces)
    day = [datetime.datetime(2026, 11, 20, hour, 7 * hour % 60, 13 * hour % 60) for hour in range(24)]
    changes_within_a_day = len({moment.strftime(fmt) for moment in day}) > 1
    assert (rate_of_format(fmt) is Rate.INSTANT) == changes_within_a_day
