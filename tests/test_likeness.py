"""Prompts that say nearly the same: which pairs are compared, where they part, and what a run makes of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from promptlint import likeness
from promptlint.config import Settings
from promptlint.engine import check
from promptlint.likeness import Fingerprint, of_prompt, parting, partings
from promptlint.model import Cause, CauseKind, Part, Prompt, PromptKind, Rate, Role, Segment
from promptlint.providers import lookup
from promptlint.rule import Confidence
from promptlint.text import Location, Source
from tests.pages import instructions

RULES = instructions(1200)


def printed(text: str, path: str = "a.txt", vendor: str = "openai", model: str = "") -> Fingerprint:
    source = Source(path, text)
    where = Location(source, 0, len(text))
    prompt = Prompt(PromptKind.TEMPLATE, (Part(Role.SYSTEM, (Segment(where, text),), where),), where, model=model)
    found = of_prompt(prompt, lookup(vendor))
    assert found is not None
    return found


def test_a_short_prompt_has_no_fingerprint() -> None:
    source = Source("a.txt", "Be brief.")
    where = Location(source, 0, 9)
    prompt = Prompt(PromptKind.TEMPLATE, (Segment(where, "Be brief."),), where)
    assert of_prompt(prompt, lookup("openai")) is None


def test_skills_have_no_fingerprint_because_they_begin_no_request() -> None:
    for path in ("plugin/skills/parcels/SKILL.md", "skills/parcels/references/api.md", "parcels/SKILL.md"):
        source = Source(path, RULES)
        where = Location(source, 0, len(RULES))
        prompt = Prompt(PromptKind.TEMPLATE, (Segment(where, RULES),), where)
        assert of_prompt(prompt, lookup("openai")) is None


def test_the_place_is_the_first_character_that_differs() -> None:
    found = parting(printed(f"# Desk\n{RULES}\n"), printed(f"# Desks\n{RULES}\n", "b.txt"))
    assert found is not None
    first, second = found.places
    assert (first.source.path, first.line, first.start) == ("a.txt", 1, 6)
    assert (second.source.path, second.line, second.text) == ("b.txt", 1, "s")
    assert found.common == "# Desk"


def test_prompts_of_several_providers_or_models_are_not_compared() -> None:
    one, other = f"# Desk\n{RULES}\n", f"# Desks\n{RULES}\n"
    assert parting(printed(one), printed(other, "b.txt", "anthropic")) is None
    assert parting(printed(one, model="gpt-4.1"), printed(other, "b.txt", model="gpt-4o")) is None
    assert parting(printed(one, model="gpt-4.1"), printed(other, "b.txt")) is not None


def test_text_behind_a_changing_value_is_for_other_rules() -> None:
    source = Source("a.txt", f"now\n{RULES}")
    where = Location(source, 0, len(source.text))
    clock = Cause(CauseKind.CLOCK, Rate.INSTANT, Confidence.HIGH, "now()")
    nodes = (Segment(where, None, frozenset({clock})), Segment(where, RULES))
    assert of_prompt(Prompt(PromptKind.TEMPLATE, nodes, where), lookup("openai")) is None


def test_the_number_of_comparisons_grows_with_the_text_and_not_with_the_pairs(monkeypatch: pytest.MonkeyPatch) -> None:
    prompts = [printed(f"# Desk {number}\n{RULES}\n", f"{number:03}.md") for number in range(120)]
    compared = []
    real = likeness.parting
    monkeypatch.setattr(likeness, "parting", lambda one, other: compared.append(1) or real(one, other))
    groups = list(partings(prompts))
    assert [len(group) for group in groups] == []  # `001.md` and `002.md` are versions of one prompt, by their names
    assert len(compared) <= 4 * len(prompts)


def test_one_group_is_reported_once_with_all_its_prompts() -> None:
    names = ("refund", "parcel", "login", "invoice", "address")
    groups = list(partings([printed(f"# {name}\n{RULES}\n", f"{name}.txt") for name in names]))
    assert len(groups) == 1
    assert {each.second.location.source.path for each in groups[0]} == {f"{name}.txt" for name in names} - {
        "address.txt"
    }


def write(folder: Path, name: str, head: str) -> None:
    (folder / name).write_text(f"{head}\n{RULES}\n", encoding="utf-8")


def test_a_run_reports_it_and_a_suppression_holds(tmp_path: Path) -> None:
    folder = tmp_path / "prompts"
    folder.mkdir()
    write(folder, "refund.j2", "# Help desk")
    write(folder, "parcel.j2", "# Help  desk")
    settings = Settings(folder=tmp_path, select=("PC801", "PC002"))
    assert [each.code for each in check(["."], settings, cwd=tmp_path).diagnostics] == ["PC801"]
    write(folder, "parcel.j2", "# Help  desk{# promptlint: ignore[PC801] each has its own cache #}")
    for paths in (["."], ["prompts/parcel.j2"]):  # with one file alone nobody can say that it suppresses nothing
        assert check(paths, settings, cwd=tmp_path).diagnostics == ()


def test_it_runs_only_where_it_is_selected(tmp_path: Path) -> None:
    folder = tmp_path / "prompts"
    folder.mkdir()
    write(folder, "refund.md", "# Refund desk")
    write(folder, "parcel.md", "# Parcel desk")
    assert not check(["."], Settings(folder=tmp_path, ignore=("PC801",)), cwd=tmp_path).diagnostics


def test_a_crash_costs_the_rule_and_not_the_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "prompts"
    folder.mkdir()
    write(folder, "refund.md", "# Refund desk")
    write(folder, "parcel.md", "# Parcel desk")
    write(folder, "hours.md", "# Opening hours. {{ now }}")

    def fails(prompts: object) -> None:
        raise RuntimeError("no")

    monkeypatch.setattr(likeness, "partings", fails)
    result = check(["."], Settings(folder=tmp_path), cwd=tmp_path)
    assert [each.what for each in result.errors] == ["rule PC801 (diverging-prefixes)"]
    assert {each.code for each in result.diagnostics} == {"PC101"}
