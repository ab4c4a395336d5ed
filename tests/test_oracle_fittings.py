"""The wire as judge of what stands around the text: tools, their schemas, output schemas.

As in `test_oracle.py`, the SDKs that are not installed are left out, unless ``ORACLE=all`` asks for all of them.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import pytest

from tests.oracle import agreement, running
from tests.oracle.conditions import FEW
from tests.oracle.fittings import Fitting, covering, fitting, kept, table
from tests.oracle.programs import excluded

LEAST = 70
WANTED = os.environ.get("ORACLE") == "all"
JUDGED = [fitting(name) for name in kept() if name not in excluded()]


def cases() -> Iterator[object]:
    """The fittings; those of one SDK run in one process of the test run, where their results are kept."""
    for each in JUDGED:
        left_out = not WANTED and not running.installed(each.shape.family)
        marks = [
            pytest.mark.xdist_group(f"oracle-{each.shape.family}"),
            pytest.mark.skipif(left_out, reason=f"{each.shape.family} is not installed"),
        ]
        yield pytest.param(each, id=each.name, marks=marks)


@cache
def ran(family: str) -> dict[str, running.Ran]:
    """What the programs of one SDK sent."""
    folder = Path(mkdtemp(prefix="oracle-"))
    try:
        folders = {each.name: each.write(folder / "programs") for each in JUDGED if each.shape.family == family}
        found = running.run(list(folders.values()), folder / "runs")
        return {name: found[own] for name, own in folders.items()}
    finally:
        shutil.rmtree(folder)


@cache
def fixed(family: str) -> dict[str, running.Ran]:
    """What those of them sent that a fix changed."""
    folder = Path(mkdtemp(prefix="oracle-"))
    try:
        changed = {}
        for each in JUDGED:
            if each.shape.family == family:
                own = each.write(folder / "programs")
                if any(one.fix is not None for one in running.lint(own)):
                    running.fix(own, unsafe=True)
                    changed[each.name] = own
        found = running.run(list(changed.values()), folder / "runs", FEW) if changed else {}
        return {name: found[own] for name, own in changed.items()}
    finally:
        shutil.rmtree(folder)


@pytest.mark.parametrize("each", list(cases()))
def test_what_is_said_about_tools_and_schemas_is_what_is_sent(each: Fitting, tmp_path: Path) -> None:
    said = running.lint(each.write(tmp_path))
    assert not "\n".join(agreement.disagreements(each, ran(each.shape.family)[each.name], said))


@pytest.mark.parametrize("each", list(cases()))
def test_fixed_tools_and_schemas_work_and_share_no_less(each: Fitting) -> None:
    after = fixed(each.shape.family).get(each.name)
    if after is not None:
        assert not "\n".join(agreement.worsened(each, ran(each.shape.family)[each.name], after, safe=False))


def test_fittings_are_many() -> None:
    names = kept()
    assert len(names) == len(set(names)) >= LEAST
    assert {each.name for each in covering()} <= set(names), "who adds a source of names adds fittings with it"


def test_the_documentation_counts_them() -> None:
    """`python -m tests.oracle.fittings` prints the table."""
    assert table() in (running.ROOT / "docs" / "oracle.md").read_text(encoding="utf-8")
