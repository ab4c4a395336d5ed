"""The catalogues: compiled without drift, in the shape that their schemas fix, each fact with a source and a date."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import jsonschema
import pytest
import yaml

from promptlint import catalogue

ROOT = Path(__file__).parent.parent
NAMES = sorted(path.stem for path in catalogue.FOLDER.glob("*.yaml"))


def _script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("compile_catalogues", ROOT / "scripts" / "compile_catalogues.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_compiled_file_is_up_to_date() -> None:
    assert _script().up_to_date(), "run scripts/compile_catalogues.py"


def test_the_check_option_tells_a_stale_file(tmp_path: Path) -> None:
    script = _script()
    (tmp_path / "facts.yaml").write_text("a: 1\n", encoding="utf-8")
    assert not script.up_to_date(tmp_path)
    (tmp_path / catalogue.COMPILED).write_text(script.compiled(tmp_path), encoding="utf-8")
    assert script.up_to_date(tmp_path)
    (tmp_path / "facts.yaml").write_text("a: 2\n", encoding="utf-8")
    assert not script.up_to_date(tmp_path)


def test_dates_stay_text(tmp_path: Path) -> None:
    (tmp_path / "facts.yaml").write_text("date: 2026-11-20\n", encoding="utf-8")
    assert _script().read(tmp_path / "facts.yaml") == {"date": "2026-11-20"}


def test_a_key_that_occurs_twice_is_refused(tmp_path: Path) -> None:
    (tmp_path / "facts.yaml").write_text("a: 1\nb: 2\na: 3\n", encoding="utf-8")
    with pytest.raises(yaml.YAMLError, match="'a' occurs twice"):
        _script().compiled(tmp_path)


def test_a_merged_key_may_be_overridden(tmp_path: Path) -> None:
    (tmp_path / "facts.yaml").write_text("base: &base {a: 1, b: 2}\nmore:\n  <<: *base\n  a: 3\n", encoding="utf-8")
    assert _script().read(tmp_path / "facts.yaml")["more"] == {"a": 3, "b": 2}


def test_loading_needs_no_yaml_parser() -> None:
    code = "import sys; from promptlint import catalogue; catalogue.load('providers'); print('yaml' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout == "False\n"


def test_an_unknown_catalogue_is_an_error() -> None:
    with pytest.raises(KeyError):
        catalogue.load("recipes")


@pytest.mark.parametrize("name", NAMES)
def test_shape(name: str) -> None:
    path = catalogue.FOLDER / f"{name}.schema.json"
    if not path.exists():
        pytest.skip(f"{name}.yaml has no schema yet")
    schema = json.loads(path.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(catalogue.load(name))


def _citations(data: Any, date: str = "") -> Iterator[tuple[str, str]]:
    """The source ids of all facts, with their dates, wherever they stand. What texts say, has the date of the whole."""
    match data:
        case dict():
            date = data.get("date", date)
            if isinstance(data.get("source"), list):
                yield from ((source, date) for source in data["source"])
            for value in data.values():
                yield from _citations(value, date)
        case list():
            for value in data:
                yield from _citations(value, date)


@pytest.mark.parametrize("name", ["providers", "names"])
def test_sources_are_listed_and_used(name: str) -> None:
    data = catalogue.load(name)
    cited = set(_citations(data))
    assert {source for source, _ in cited} == set(data["sources"])
    assert all(date for _, date in cited)
    assert max(date for _, date in cited) <= "2026-11-22", "a fact cannot be newer than the day it was read"
