"""The wire as judge: what promptlint says about programs agrees with what they send through the real SDKs.

`tests/oracle` makes the programs (`programs.py`), runs them under changing conditions against a recording server
(`conditions.py`, `worker.py`, `server.py`), and measures what requests have in common (`wire.py`, `agreement.py`).
The SDKs that are not installed are left out, unless ``ORACLE=all`` asks for all of them:

    pip install -e '.[dev,oracle]' && ORACLE=all pytest -n auto tests/test_oracle.py
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import pytest

from promptlint.diagnostic import Applicability
from tests.oracle import agreement, conversations, fittings, running
from tests.oracle.conditions import FEW
from tests.oracle.programs import Program, covering, excluded, kept, program, table
from tests.oracle.sdks import FAMILIES

LEAST = 150
WANTED = os.environ.get("ORACLE") == "all"
JUDGED = [program(name) for name in kept() if name not in excluded()]


def cases() -> Iterator[object]:
    """The programs; those of one SDK run in one process of the test run, where their results are kept."""
    for each in JUDGED:
        left_out = not WANTED and not running.installed(each.sdk.family)
        marks = [
            pytest.mark.xdist_group(f"oracle-{each.sdk.family}"),
            pytest.mark.skipif(left_out, reason=f"{each.sdk.family} is not installed"),
        ]
        yield pytest.param(each, id=each.name, marks=marks)


@cache
def ran(family: str) -> dict[str, running.Ran]:
    """What the programs of one SDK sent."""
    folder = Path(mkdtemp(prefix="oracle-"))
    try:
        folders = {each.name: each.write(folder / "programs") for each in JUDGED if each.sdk.family == family}
        found = running.run(list(folders.values()), folder / "scratch")
        return {name: found[own] for name, own in folders.items()}
    finally:
        shutil.rmtree(folder)


@cache
def fixed(family: str, *, unsafe: bool) -> dict[str, running.Ran]:
    """What those of them sent that a fix changed."""
    folder = Path(mkdtemp(prefix="oracle-"))
    try:
        changed = {}
        for each in JUDGED:
            if each.sdk.family == family:
                own = each.write(folder / "programs")
                if any(
                    one.fix is not None and (unsafe or one.fix.applicability is Applicability.SAFE)
                    for one in running.lint(own)
                ):
                    running.fix(own, unsafe=unsafe)
                    changed[each.name] = own
        found = running.run(list(changed.values()), folder / "scratch", FEW) if changed else {}
        return {name: found[own] for name, own in changed.items()}
    finally:
        shutil.rmtree(folder)


def shown(complaints: Iterator[str]) -> str:
    return "\n".join(complaints)


@pytest.mark.parametrize("each", list(cases()))
def test_what_is_said_about_a_program_is_what_it_sends(each: Program, tmp_path: Path) -> None:
    said = running.lint(each.write(tmp_path))
    assert not shown(agreement.disagreements(each, ran(each.sdk.family)[each.name], said))


@pytest.mark.parametrize("each", list(cases()))
@pytest.mark.parametrize("unsafe", [False, True], ids=["safe", "unsafe"])
def test_a_fixed_program_works_and_shares_no_less(each: Program, unsafe: bool) -> None:
    after = fixed(each.sdk.family, unsafe=unsafe).get(each.name)
    if after is not None:
        assert not shown(agreement.worsened(each, ran(each.sdk.family)[each.name], after, safe=not unsafe))


def test_programs_are_many_and_few_are_excluded() -> None:
    names = kept()
    assert len(names) == len(set(names)) >= LEAST
    assert set(excluded()) <= {*names, *conversations.kept(), *fittings.kept()}, "only what is kept can be excluded"
    for listed in (names, conversations.kept(), fittings.kept()):
        assert len(set(excluded()) & set(listed)) <= len(listed) * 0.05
    assert {program(name).sdk.family for name in names} == set(FAMILIES)


def test_the_documentation_counts_them() -> None:
    """`python -m tests.oracle.programs` prints the table."""
    assert table() in (running.ROOT / "docs" / "oracle.md").read_text(encoding="utf-8")


def test_new_combinations_are_kept() -> None:
    """Who adds a source, carrier, assembly or SDK adds programs with it to `kept.txt`."""
    for part in ("source_name", "carrier_name", "assembly_name", "sdk_name"):
        assert {getattr(each, part) for each in covering()} <= {getattr(program(name), part) for name in kept()}
