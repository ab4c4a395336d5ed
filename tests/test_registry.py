"""Which rules there are, and what selectors mean."""

from __future__ import annotations

from pathlib import Path

import pytest

from promptlint.registry import Registry, RegistryError, UnknownRule
from promptlint.rule import Scope

PACK = """
from promptlint.rule import Rule

def check(view):
    return iter(())

RULES = [Rule(code={code!r}, name={name!r}, summary="An example.", module=__name__, check=check)]
"""


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Puts a distribution with a rule pack where Python finds it."""

    def put(pack: str, source: str, value: str = "") -> None:
        module = f"pack_{pack}_{tmp_path.name.replace('-', '_')}"
        (tmp_path / f"{module}.py").write_text(source, encoding="utf-8")
        info = tmp_path / f"{pack}_rules-1.0.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {pack}-rules\nVersion: 1.0\n", encoding="utf-8")
        entry = f"[promptlint.rules]\n{pack} = {value or module + ':RULES'}\n"
        (info / "entry_points.txt").write_text(entry, encoding="utf-8")

    monkeypatch.syspath_prepend(tmp_path)
    return put


def codes(*select: str, ignore: tuple[str, ...] = (), extend: tuple[str, ...] = ()) -> list[str]:
    return [rule.code for rule in Registry().select(select, ignore, extend)]


def test_the_built_in_pack_is_found_through_its_entry_point() -> None:
    registry = Registry()
    assert [rule.code for rule in registry.rules] == sorted(rule.code for rule in registry.rules)
    assert {"PC001", "PC101", "PC402"} <= {rule.code for rule in registry.rules}
    for rule in registry.rules:
        assert (rule.check is None) == (rule.scope is not Scope.PROMPT)
        assert (rule.check_project is None) == (rule.scope is not Scope.PROJECT)
        assert rule.module == "promptlint_rules." + rule.name.replace("-", "_"), "the file is named after the rule"


def test_codes_and_names_are_accepted_alike() -> None:
    registry = Registry()
    assert registry.by_id("PC101") is registry.by_id("clock-in-prefix") is registry.by_id("pc101")
    assert registry.resolve("clock-in-prefix") == {"PC101"}


def test_prefixes_and_all() -> None:
    registry = Registry()
    assert {"PC101", "PC108"} <= registry.resolve("PC1")
    assert "PC201" not in registry.resolve("PC1")
    assert registry.resolve("PC") == registry.resolve("ALL") == {rule.code for rule in registry.rules}


@pytest.mark.parametrize(
    ("wrong", "answer"),
    [
        ("PC1O1", 'did you mean "PC101"?'),
        ("clock-in-prefx", 'did you mean "clock-in-prefix"?'),
        ("al", 'did you mean "ALL"?'),
        ("PC98", "unknown rule"),
        ("P", "unknown rule"),
        ("", "unknown rule"),
    ],
)
def test_an_unknown_selector_is_answered_with_a_proposal(wrong: str, answer: str) -> None:
    with pytest.raises(UnknownRule, match="unknown rule") as raised:
        Registry().select([wrong])
    assert answer in str(raised.value)


def test_without_selection_the_default_rules_run() -> None:
    assert codes() == [rule.code for rule in Registry().rules if rule.default]


def test_the_more_precise_selector_wins() -> None:
    assert codes("PC101", ignore=("PC1",)) == ["PC101"]
    assert codes("PC1", ignore=("PC10",)) == []
    assert "PC101" not in codes("PC1", ignore=("clock-in-prefix",))
    assert codes("PC101", ignore=("PC101",)) == []
    assert codes("ALL", ignore=("ALL",)) == []
    assert codes("PC4", extend=("clock-in-prefix",)) == ["PC101", "PC401", "PC402", "PC403", "PC404"]
    assert codes(ignore=("PC",), extend=("PC101",)) == ["PC101"]


def test_a_third_party_pack_runs_only_when_it_is_named(install) -> None:
    install("acme", PACK.format(code="ACME001", name="acme-example"))
    with pytest.raises(UnknownRule):
        Registry().by_id("ACME001")
    assert Registry(("acme",)).by_id("acme-example").code == "ACME001"
    assert Registry(("acme", "acme")).resolve("ACME") == {"ACME001"}


def test_a_pack_that_is_not_named_is_not_even_imported(install) -> None:
    install("bad", "raise SystemExit('imported')")
    Registry()


def test_a_pack_that_is_not_installed(install) -> None:
    install("acme", PACK.format(code="ACME001", name="acme-example"))
    with pytest.raises(
        RegistryError, match=r'unknown rule pack "acne"; did you mean "acme"\?; packs installed here: .*acme'
    ):
        Registry(("acne",))


@pytest.mark.parametrize(
    ("code", "name", "complaint"),
    [
        ("PC999", "acme-example", "PC999 is reserved"),
        ("PCX1", "acme-example", "PCX1 is reserved"),
        ("ACME001", "clock-in-prefix", 'two rules are called "clock-in-prefix"'),
        ("acme", "acme-example", "must look like"),
        ("ACME001", "Acme Example", "must look like"),
    ],
)
def test_a_pack_at_odds_with_the_others_is_refused(install, code: str, name: str, complaint: str) -> None:
    install("acme", PACK.format(code=code, name=name))
    with pytest.raises(RegistryError, match=complaint):
        Registry(("acme",))


@pytest.mark.parametrize(
    ("source", "complaint"),
    [
        ("raise ValueError('no licence')", "cannot be loaded: ValueError: no licence"),
        ("RULES = 5", "is not a list of rules"),
    ],
)
def test_a_broken_pack_is_named(install, source: str, complaint: str) -> None:
    install("acme", source)
    with pytest.raises(RegistryError, match=rf'rule pack "acme" .*{complaint}'):
        Registry(("acme",))
