"""The wire as judge: what promptlint says about programs agrees with what they send through the real SDKs.

`tests/oracle` makes the programs (`programs.py`), runs them under changing conditions against a recording server
(`conditions.py`, `worker.py`, `server.py`), and measures what requests have in common (`wire.py`, `agreement.py`).
`suite.py` runs those of one SDK together; those of SDKs that are not installed are left out, unless ``ORACLE=all`` asks
for all of them:

    pip install -e '.[dev,oracle]' && ORACLE=all pytest -n auto tests/test_oracle*.py
"""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.oracle import agreement, long, mutations, running
from tests.oracle.assemblies import ASSEMBLIES, PLACES
from tests.oracle.carriers import CARRIERS
from tests.oracle.collection import excluded
from tests.oracle.conversations import CONVERSATIONS
from tests.oracle.fittings import FITTINGS
from tests.oracle.programs import PROGRAMS, Program, covering
from tests.oracle.sdks import FAMILIES
from tests.oracle.suite import Suite

LEAST = 150
SUITE = Suite(PROGRAMS.judged())


@pytest.mark.parametrize("each", SUITE.cases())
def test_what_is_said_about_a_program_is_what_it_sends(each: Program, tmp_path: Path) -> None:
    said = running.lint(each.write(tmp_path), pedantic=each.pedantic)
    assert not list(agreement.disagreements(each, SUITE.ran(each), said))


@pytest.mark.parametrize("each", SUITE.cases())
@pytest.mark.parametrize("unsafe", [False, True], ids=["safe", "unsafe"])
def test_a_fixed_program_works_and_shares_no_less(each: Program, unsafe: bool) -> None:
    after = SUITE.fixed(each, unsafe=unsafe)
    if after is not None:
        assert not list(agreement.worsened(each, SUITE.ran(each), after, safe=not unsafe))


def test_programs_are_many_and_few_are_excluded() -> None:
    lists = [each.names() for each in (PROGRAMS, CONVERSATIONS, FITTINGS)]
    assert len(lists[0]) == len(set(lists[0])) >= LEAST
    assert set(excluded()) <= {name for names in lists for name in names}, "only what is kept can be excluded"
    for names in lists:
        assert len(set(excluded()) & set(names)) <= len(names) * 0.05
    assert {each.family for each in PROGRAMS.kept()} == set(FAMILIES)


def test_the_documentation_counts_them() -> None:
    """`python -m tests.oracle.programs` prints the table."""
    assert PROGRAMS.table() in (running.ROOT / "docs" / "oracle.md").read_text(encoding="utf-8")


def test_new_combinations_are_kept() -> None:
    """Who adds a source, carrier, assembly or SDK adds programs with it to `kept.txt`."""
    for part in ("source_name", "carrier_name", "assembly_name", "sdk_name"):
        assert {getattr(each, part) for each in covering()} <= {getattr(each, part) for each in PROGRAMS.kept()}


@pytest.mark.parametrize("place", PLACES)
def test_what_counts_as_valid_is_python(place: str) -> None:
    """Otherwise a long run finds programs that fail, and says so of the analysis."""
    for carrier in CARRIERS:
        for assembly in ASSEMBLIES:
            for source in ("uuid_hex", "set_join", "user_name"):
                each = Program(source, carrier, assembly, place, "openai_wrapper")
                if each.valid:
                    compile(each.files["app.py"], each.name, "exec")


def test_a_disagreement_is_made_simple(monkeypatch: pytest.MonkeyPatch) -> None:
    def disagreements(_: long.Kind, programs: list[Program]) -> dict[Program, list[str]]:
        return {each: ["wrong"] for each in programs if each.carrier_name == "walrus"}

    monkeypatch.setattr(long, "disagreements", disagreements)
    found = long.shrink(long.KINDS["programs"], PROGRAMS.named("uuid-walrus-percent-middle-openai_stream"))
    assert found.name == "now_iso-walrus-concatenation-head-openai_chat"


@pytest.mark.parametrize("mistake", mutations.MISTAKES, ids=lambda each: each[0])
def test_each_planted_mistake_can_still_be_planted(mistake: tuple[str, str, str, str]) -> None:
    """`python -m tests.oracle.mutations` plants them; that takes too long for each run of the tests."""
    _, file, old, new = mistake
    text = (running.ROOT / file).read_text(encoding="utf-8")
    assert text.count(old) == 1
    ast.parse(text.replace(old, new))
