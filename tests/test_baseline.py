"""Baselines: known findings stay quiet, new ones do not, and gone ones are told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from promptlint.baseline import Baseline, BaselineError, Stale, apply, read, render
from promptlint.diagnostic import Confidence, Diagnostic, Severity
from promptlint.text import Location, Source


def finding(path: str, code: str = "PC101", start: int = 0) -> Diagnostic:
    place = Location(Source(path, "some text"), start, start + 1)
    return Diagnostic(code, "name", Severity.ERROR, Confidence.HIGH, place, "message")


def test_round_trip(tmp_path: Path) -> None:
    found = [finding("app/a.py"), finding("app/a.py", start=3), finding("app/a.py", "PC102"), finding("b é.txt")]
    file = tmp_path / "baseline.json"
    file.write_text(render(found, tmp_path, tmp_path), encoding="utf-8")
    assert json.loads(file.read_text(encoding="utf-8")) == {
        "version": 1,
        "files": {"app/a.py": {"PC101": 2, "PC102": 1}, "b é.txt": {"PC101": 1}},
    }
    assert apply(found, read(file), ["app/a.py", "b é.txt"], tmp_path) == ((), 4, ())


def test_output_does_not_depend_on_the_order(tmp_path: Path) -> None:
    found = [finding("b"), finding("a", "PC102"), finding("a")]
    assert render(found, tmp_path, tmp_path) == render(found[::-1], tmp_path, tmp_path)


def test_paths_are_relative_to_the_file_wherever_it_is_run(tmp_path: Path) -> None:
    text = render([finding("app/a.py")], tmp_path, tmp_path)
    (tmp_path / "baseline.json").write_text(text, encoding="utf-8")
    known = read(tmp_path / "baseline.json")
    assert apply([finding("a.py")], known, ["a.py"], tmp_path / "app") == ((), 1, ())


def test_one_more_shows_all_of_that_rule_in_that_file(tmp_path: Path) -> None:
    known = Baseline(tmp_path, {("a.py", "PC101"): 1, ("a.py", "PC102"): 1})
    found = [finding("a.py"), finding("a.py", start=4), finding("a.py", "PC102"), finding("new.py")]
    shown, kept, stale = apply(found, known, ["a.py", "new.py"], tmp_path)
    assert shown == (found[0], found[1], found[3])
    assert kept == 1
    assert stale == ()


def test_entries_that_no_longer_occur_are_told(tmp_path: Path) -> None:
    (tmp_path / "unread.py").touch()
    known = Baseline(
        tmp_path,
        {("a.py", "PC101"): 3, ("a.py", "PC102"): 1, ("gone.py", "PC101"): 1, ("unread.py", "PC101"): 1},
    )
    shown, kept, stale = apply([finding("a.py")], known, ["a.py"], tmp_path)
    assert (shown, kept) == ((), 1)
    assert stale == (Stale("a.py", "PC101", 3, 1), Stale("a.py", "PC102", 1, 0), Stale("gone.py", "PC101", 1, 0))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (None, "does not exist; create it with --write-baseline"),
        ("{", "is no baseline file"),
        ("[]", "is no baseline file"),
        ('{"version": 2, "files": {}}', "is a baseline of version 2"),
        ('{"version": 1, "files": []}', "is no baseline file"),
        ('{"version": 1, "files": {"a": {"PC101": "x"}}}', "is no baseline file"),
        ("[" * 100_000, "is no baseline file"),
        (b"\xff", "is no baseline file"),
    ],
)
def test_unusable_files(tmp_path: Path, text: str | bytes | None, message: str) -> None:
    file = tmp_path / "baseline.json"
    if text is not None:
        file.write_bytes(text.encode() if isinstance(text, str) else text)
    with pytest.raises(BaselineError, match=message) as caught:
        read(file)
    assert str(file) in str(caught.value)
