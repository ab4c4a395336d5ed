"""Editors read the concise format: Vim with an errorformat, VS Code with a problem matcher."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from promptlint.cli import run

STABLE = "".join(f"Rule {number}: answer politely, precisely, and never invent a fact.\n" for number in range(120))

# What the editor documentation gives: set errorformat=%f:%l:%c:\ %m
ERRORFORMAT = "%f:%l:%c: %m"

# A problem matcher as in tasks.json, with file, line, column, code and message as groups 1 to 5.
PROBLEM_MATCHER = r"^(.*):(\d+):(\d+): ([A-Z]+\d+) (.*)$"


def vim(errorformat: str) -> re.Pattern[str]:
    """The regular expression that an errorformat stands for; %f takes as few characters as it can, as in Vim."""
    parts = {"%f": r"(?P<f>.+?)", "%l": r"(?P<l>\d+)", "%c": r"(?P<c>\d+)", "%m": r"(?P<m>.+)"}
    pattern = "".join(parts.get(piece, re.escape(piece)) for piece in re.split(r"(%[flcm])", errorformat))
    return re.compile(pattern + "$")


@pytest.fixture
def concise(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> list[str]:
    root = tmp_path / "a project: v1"
    (root / "prompts" / "deep er").mkdir(parents=True)
    (root / "pyproject.toml").touch()
    (root / "prompts" / "deep er" / "x 1.j2").write_text(
        "Hello.\n🙂 The time is {{ now }}.\n" + STABLE, encoding="utf-8"
    )
    (root / "prompts" / "broken.j2").write_text("You are {% if x %} or\n {% endfor %}", encoding="utf-8")
    monkeypatch.chdir(root)
    assert run(["check", "--output-format", "concise"]) == 1
    return capfd.readouterr().out.splitlines()


def test_vim(concise: list[str]) -> None:
    found = [match.groupdict() for line in concise if (match := vim(ERRORFORMAT).match(line))]
    assert [(each["f"], each["l"], each["c"]) for each in found] == [
        ("prompts/broken.j2", "2", "5"),
        ("prompts/deep er/x 1.j2", "2", "15"),
    ]
    assert all(re.match(r"PC\d+ \S", each["m"]) for each in found)


def test_vs_code(concise: list[str]) -> None:
    found = [match.groups() for line in concise if (match := re.match(PROBLEM_MATCHER, line))]
    assert [each[:4] for each in found] == [
        ("prompts/broken.j2", "2", "5", "PC001"),
        ("prompts/deep er/x 1.j2", "2", "15", "PC101"),
    ]


def test_columns_count_code_points_of_the_line(concise: list[str]) -> None:
    file, line, column = re.match(PROBLEM_MATCHER, concise[1]).group(1, 2, 3)  # type: ignore[union-attr]
    text = Path(file).read_text(encoding="utf-8").splitlines()[int(line) - 1]
    assert text[int(column) - 1 :].startswith("{{ now }}")


def test_other_lines_are_no_findings(concise: list[str]) -> None:
    rest = [line for line in concise if not re.match(PROBLEM_MATCHER, line)]
    assert not any(vim(ERRORFORMAT).match(line) for line in rest)
