"""Python newer than the interpreter that runs promptlint is read all the same."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from promptlint.analysis import analyse
from promptlint.analysis.syntax.newer_syntax import masked
from promptlint.project import Project
from promptlint.text import Source

_NESTED = (
    "from datetime import datetime\n"
    "from openai import OpenAI\n"
    "def ask(q, flags):\n"
    '    system = f"é Flags {"on" if flags["ü"] else "off"} now {datetime.now()} rules"\n'
    '    return OpenAI().responses.create(model="gpt-4.1", instructions=system, input=q)\n'
)


def test_masking_keeps_every_byte_in_its_place() -> None:
    source = Source("a.py", _NESTED)
    text = masked(source)
    assert text is not None
    assert len(text.encode()) == len(_NESTED.encode())
    assert [len(line.encode()) for line in text.splitlines()] == [len(line.encode()) for line in _NESTED.splitlines()]
    assert "{datetime.now()}" in text
    assert '"on"' not in text


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("quote", ["'", '"', '"""'])
@pytest.mark.parametrize("field", ["{|    é(a)|  }", "{|x:.1%|    }", "{|  [y for y in (|  'a', \"b\")]|  }"])
def test_fields_on_lines_of_their_own_are_masked(field: str, quote: str, end: str) -> None:
    text = f"x = f{quote}é {field} and {{z}}{quote}|y = 1|".replace("|", end)
    new = masked(Source("a.py", text)) or text
    assert [len(line.encode()) for line in new.split(end)] == [len(line.encode()) for line in text.split(end)]
    tree = ast.parse(new)
    assert [(each.lineno, each.end_lineno) for each in tree.body][-1] == (text.count(end),) * 2


def test_an_empty_line_in_a_field_leaves_no_place_for_an_escape() -> None:
    assert masked(Source("a.py", 'x = f"{\n\ny}"\n')) is None


def test_a_value_on_a_line_of_its_own_is_found(tmp_path: Path) -> None:
    file = tmp_path / "app.py"
    file.write_text(_NESTED.replace("{datetime.now()}", "{\n        datetime.now()\n    }"), encoding="utf-8")
    project = Project(tmp_path, base=tmp_path)
    result = analyse(project.read(file), project)
    assert result.problems == ()
    [prompt] = result.prompts
    [system] = [part for part in prompt.nodes if getattr(part, "role", None) == "system"]
    [clock] = [each for each in system.children if getattr(each, "causes", None)]  # type: ignore[union-attr]
    assert clock.location.text == "{\n        datetime.now()\n    }"


def test_nothing_to_mask_is_none() -> None:
    assert masked(Source("a.py", 'x = f"{a}" # it\'s\n')) is None
    assert masked(Source("a.py", "x = 'unterminated\n")) is None


def test_values_in_newer_f_strings_are_found_at_their_place(tmp_path: Path) -> None:
    file = tmp_path / "app.py"
    file.write_text(_NESTED, encoding="utf-8")
    project = Project(tmp_path, base=tmp_path)
    result = analyse(project.read(file), project)
    assert result.problems == ()
    [prompt] = result.prompts
    [system] = [part for part in prompt.nodes if getattr(part, "role", None) == "system"]
    places = [each.location.text for each in system.children if getattr(each, "causes", None)]  # type: ignore[union-attr]
    assert places == ["{datetime.now()}"]


def test_syntax_newer_than_any_mask_is_no_syntax_error(tmp_path: Path) -> None:
    file = tmp_path / "app.py"
    file.write_text("import openai\ntype Name = str\ndef f[T](x: T) -> T:\n    return x\n", encoding="utf-8")
    project = Project(tmp_path, base=tmp_path)
    assert analyse(project.read(file), project).problems == ()


def test_a_module_in_the_linted_folder_is_not_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "libcst.py").write_text("open('written', 'w')", encoding="utf-8")
    file = tmp_path / "app.py"
    file.write_text("import openai\ndef f(:\n    pass\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    project = Project(tmp_path, base=tmp_path)
    assert len(analyse(project.read(file), project).problems) == 1
    assert not (tmp_path / "written").exists()
