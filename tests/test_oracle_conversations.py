"""The wire as judge of conversations: what becomes of earlier turns, and whether the next request begins with them.

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

from tests.oracle import running
from tests.oracle.conversations import Conversation, conversation, covering, disagreements, kept, table, worsened
from tests.oracle.programs import excluded

LEAST = 100
WANTED = os.environ.get("ORACLE") == "all"
JUDGED = [conversation(name) for name in kept() if name not in excluded()]


def cases() -> Iterator[object]:
    """The conversations; those of one SDK run in one process of the test run, where their results are kept."""
    for each in JUDGED:
        left_out = not WANTED and not running.installed(each.style.family)
        marks = [
            pytest.mark.xdist_group(f"oracle-{each.style.family}"),
            pytest.mark.skipif(left_out, reason=f"{each.style.family} is not installed"),
        ]
        yield pytest.param(each, id=each.name, marks=marks)


def run(folders: dict[str, Path], scratch: Path) -> dict[str, running.Ran]:
    found = running.run(list(folders.values()), scratch, ("base",)) if folders else {}
    return {name: found[own] for name, own in folders.items()}


@cache
def ran(family: str) -> dict[str, running.Ran]:
    """What the conversations of one SDK sent."""
    folder = Path(mkdtemp(prefix="oracle-"))
    try:
        return run(
            {each.name: each.write(folder / "programs") for each in JUDGED if each.style.family == family},
            folder / "runs",
        )
    finally:
        shutil.rmtree(folder)


@cache
def fixed(family: str) -> dict[str, running.Ran]:
    """What those of them sent that a fix changed."""
    folder = Path(mkdtemp(prefix="oracle-"))
    try:
        changed = {}
        for each in JUDGED:
            if each.style.family == family:
                own = each.write(folder / "programs")
                if any(one.fix is not None for one in running.lint(own)):
                    running.fix(own, unsafe=True)
                    changed[each.name] = own
        return run(changed, folder / "runs")
    finally:
        shutil.rmtree(folder)


@pytest.mark.parametrize("each", list(cases()))
def test_what_is_said_about_a_conversation_is_what_it_sends(each: Conversation, tmp_path: Path) -> None:
    said = running.lint(each.write(tmp_path))
    assert not "\n".join(disagreements(each, ran(each.style.family)[each.name], said))


@pytest.mark.parametrize("each", list(cases()))
def test_a_fixed_conversation_works_and_loses_no_more(each: Conversation) -> None:
    after = fixed(each.style.family).get(each.name)
    if after is not None:
        assert not "\n".join(worsened(ran(each.style.family)[each.name], after))


def test_conversations_are_many() -> None:
    names = kept()
    assert len(names) == len(set(names)) >= LEAST
    assert {each.name for each in covering()} <= set(names), "who adds a way to keep turns adds conversations with it"


def test_the_documentation_counts_them() -> None:
    """`python -m tests.oracle.conversations` prints the table."""
    assert table() in (running.ROOT / "docs" / "oracle.md").read_text(encoding="utf-8")
