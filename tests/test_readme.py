"""The README says what is so."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path

import click
import pytest

from promptlint.cli import formatting, run
from promptlint.cli.check import command
from promptlint.engine import check, check_text
from promptlint.options import OPTIONS
from promptlint.registry import Registry
from tests.test_editor_patterns import ERRORFORMAT, PROBLEM_MATCHER

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def table(heading: str) -> list[list[str]]:
    """The rows of the table under a heading."""
    section = README.split(f"{heading}\n", 1)[1].split("\n#", 1)[0]
    rows = [line.strip("|").split(" | ") for line in section.splitlines() if line.startswith("| ")]
    return [[cell.strip().strip("`") for cell in row] for row in rows[1:]]


def test_it_opens_with_two_commands_and_ci_runs_the_second() -> None:
    first, second = re.findall(r"^    (python3 .*)$", README, re.MULTILINE)
    assert first.endswith("pip install -q . && .venv/bin/promptlint check examples")
    assert second in (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()


def test_the_rules_are_those_that_exist() -> None:
    assert table("## Rules") == [[rule.code, rule.name, rule.summary] for rule in Registry().rules]


def test_the_options_are_those_that_exist() -> None:
    assert table("### Configuration") == [[each.name, str(each.kind), each.help] for each in OPTIONS]


def test_the_sample_is_what_is_printed(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "100")
    [line] = re.findall(r"^    \$ promptlint (.*)$", README, re.MULTILINE)
    assert run(shlex.split(line)) == 1
    assert blocks("text") == [capfd.readouterr().out]


def test_options_on_the_command_line_exist() -> None:
    params = (*command.params, *formatting.command.params)
    known = {name for each in params if isinstance(each, click.Option) for name in each.opts}
    known |= {"--all"}  # of `rule`
    assert set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", README)) <= known


def test_the_editors_patterns_are_those_that_are_tested() -> None:
    assert f"set errorformat={ERRORFORMAT}".replace(" %m", "\\ %m") in README
    [matcher] = [json.loads("{" + block + "}") for block in blocks("json")]
    assert matcher["problemMatcher"]["pattern"]["regexp"] == PROBLEM_MATCHER


def test_the_library_is_used_as_shown(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(ROOT)
    [shown] = [block for block in blocks("python") if "import" in block]
    names = {"check": check, "check_text": check_text}
    exec(compile(shown, "README.md", "exec"), names)
    assert "examples/bad/system.j2 3 PC101 `now` is the current time" in capfd.readouterr().out
    assert [each.code for each in names["result"].diagnostics] == ["PC101"]  # type: ignore[attr-defined]


def test_suppressions_are_as_shown() -> None:
    rules = "Answer politely, and never invent a fact. " * 200
    python = blocks("python")[0]
    code = "from datetime import datetime\nfrom openai import OpenAI\ndef ask(q):\n    now = datetime.now()\n"
    code = f"RULES = {rules!r}\n{code}"
    code += f"    {python}    return OpenAI().responses.create(model='gpt-4.1', instructions=instructions, input=q)\n"
    [jinja] = blocks("jinja")
    for name, text in (("app.py", code), ("prompts/system.j2", jinja + rules)):
        result = check_text(text, name)
        assert (result.suppressed, len(result.diagnostics)) == (1, 0), name
        assert check_text(text.replace("promptlint:", "nothing:"), name).diagnostics


def test_the_map_that_it_shows(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    [(arguments, shown)] = re.findall(r"^\$ promptlint (map .*)\n((?:.*\n)*?)\.\.\.$", README, re.MULTILINE)
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "100")
    assert run(arguments.split()) == 0
    assert capfd.readouterr().out.startswith(shown)
