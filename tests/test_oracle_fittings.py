"""The wire as judge of what stands around the text: tools, their schemas, output schemas.

As in `test_oracle.py`, the SDKs that are not installed are left out, unless ``ORACLE=all`` asks for all of them.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.oracle import agreement, running
from tests.oracle.fittings import FITTINGS, Fitting, covering
from tests.oracle.suite import Suite

LEAST = 70
SUITE = Suite(FITTINGS.judged())


@pytest.mark.parametrize("each", SUITE.cases())
def test_what_is_said_about_tools_and_schemas_is_what_is_sent(each: Fitting, tmp_path: Path) -> None:
    said = running.lint(each.write(tmp_path), pedantic=each.pedantic)
    assert not list(agreement.disagreements(each, SUITE.ran(each), said))


@pytest.mark.parametrize("each", SUITE.cases())
@pytest.mark.parametrize("unsafe", [False, True], ids=["safe", "unsafe"])
def test_fixed_tools_and_schemas_work_and_share_no_less(each: Fitting, unsafe: bool) -> None:
    after = SUITE.fixed(each, unsafe=unsafe)
    if after is not None:
        assert not list(agreement.worsened(each, SUITE.ran(each), after, safe=not unsafe))


def test_fittings_are_many() -> None:
    names = FITTINGS.names()
    assert len(names) == len(set(names)) >= LEAST
    assert {each.name for each in covering()} <= set(names), "who adds a source of names adds fittings with it"


def test_the_documentation_counts_them() -> None:
    """`python -m tests.oracle.fittings` prints the table."""
    assert FITTINGS.table() in (running.ROOT / "docs" / "oracle.md").read_text(encoding="utf-8")
