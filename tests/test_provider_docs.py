"""The documentation of the catalogue: made from it without drift, and its links lead somewhere."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

from promptlint import catalogue, citations
from promptlint.providers import entries, names

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"


def _script(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, ROOT / "scripts" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_page_is_up_to_date() -> None:
    assert _script("build_provider_docs").up_to_date(), "run scripts/build_provider_docs.py"


def test_the_page_has_everything() -> None:
    page = (DOCS / "providers.md").read_text(encoding="utf-8")
    data = catalogue.load("providers")
    for vendor in names():
        assert f"| **{vendor}** |" in page
    for entry in entries():
        assert re.search(rf"^\| (\*\*)?{re.escape(entry)}(\*\*)? ", page, re.MULTILINE), entry
    for row in (*data["statements"], *data["disagreements"]):
        assert f'<a id="{row["id"].lower()}"></a>{row["id"]} ' in page
    for name, source in data["sources"].items():
        assert f'<a id="source-{name.lower()}"></a>{name} ' in page
        assert source["title"] in page


def test_its_links_lead_somewhere() -> None:
    page = (DOCS / "providers.md").read_text(encoding="utf-8")
    headings = {
        re.sub(r"[^a-z0-9 -]", "", line.lower()).strip().replace(" ", "-")
        for line in re.findall(r"^## (.*)$", page, re.M)
    }
    anchors = set(re.findall(r'<a id="([^"]+)">', page)) | headings
    assert set(re.findall(r"\]\(#([^)]+)\)", page)) <= anchors
    for target in re.findall(r"\]\(([^)#:]+)\)", page):
        assert (DOCS / target).exists(), target


def test_tables_have_as_many_cells_as_their_heads() -> None:
    page = (DOCS / "providers.md").read_text(encoding="utf-8")
    for table in re.findall(r"(?:^\|.*\n)+", page, re.M):
        assert len({len(re.findall(r"(?<!\\)\|", line)) for line in table.splitlines()}) == 1, table[:200]


def test_the_reasons_for_zero_cite_only_facts_that_exist() -> None:
    page = (DOCS / "cached-tokens-zero.md").read_text(encoding="utf-8")
    cited = citations.ids(page)
    assert len(cited) > 30
    for name in cited:
        assert citations.find(name).sources


@pytest.mark.parametrize("reason", ["too short", "not the same", "too far apart", "too close together", "not reported"])
def test_the_reasons_for_zero(reason: str) -> None:
    headings = re.findall(r"^## \d+\. (.*)$", (DOCS / "cached-tokens-zero.md").read_text(encoding="utf-8"), re.M)
    assert any(reason in heading for heading in headings)


def test_the_reasons_for_zero_name_only_rules_that_exist() -> None:
    from promptlint.registry import Registry

    page = (DOCS / "cached-tokens-zero.md").read_text(encoding="utf-8")
    for name in re.findall(r"`([a-z]+(?:-[a-z]+)+-(?:prefix|prompt|tools|listing))`", page):
        Registry().by_id(name)


def test_stale_facts(capsys: pytest.CaptureFixture[str]) -> None:
    script = _script("stale_facts")
    assert script.stale("2024-01-01") == []
    older = script.stale("2026-08-22")
    assert [fact.date for fact in older] == sorted(fact.date for fact in older)
    assert "SF08" in {fact.id for fact in older}
    assert all(fact.date < "2026-08-22" for fact in older)
    assert len(script.stale("2027-01-01")) == len(list(citations.dated()))
    assert script.main(["--before", "2026-01-01"]) == 0
    out, err = capsys.readouterr()
    assert "azure.limits/4  [AZ3]" in out
    assert f"{len(out.splitlines())} facts are older than 2026-01-01" in err
    with pytest.raises(SystemExit):
        script.main(["--before", "yesterday"])
