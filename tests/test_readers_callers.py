"""The call that loads a template decides in which language it is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from promptlint.engine import check
from promptlint.nodes import segments
from promptlint.project import Project
from promptlint.readers import Reading, read

# Each language sees another placeholder in it.
TEMPLATE = "Now {{now}} or {now} or $now\n\nYou are a kind helper.\n"
CODE = """from pathlib import Path
from string import Template
import chevron, jinja2
from openai import OpenAI

HERE = Path(__file__).parent
FOLDER = HERE / "prompts"
ENV = jinja2.Environment(loader=jinja2.FileSystemLoader("prompts"))

def answer(now):
    text = {made}
    return OpenAI().chat.completions.create(model="m", messages=[{{"role": "system", "content": text}}])
"""
READ = '(FOLDER / "helper.md").read_text()'


def project_of(root: Path, made: str, code: str = "app/llm/client.py") -> Reading:
    code = code.replace("llm/", "") if "FOLDER" in made else code
    for path, text in {
        "pyproject.toml": "",
        "app/prompts/helper.md": TEMPLATE,
        code: CODE.format(made=made),
    }.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    project = Project(root, base=root)
    return read(project.read(Path("app/prompts/helper.md")), project)


@pytest.mark.parametrize(
    ("made", "dialect", "column"),
    [
        (f"{READ}.format(now=now)", "format", 16),
        (f"Template({READ}).safe_substitute(now=now)", "dollar", 25),
        ('ENV.get_template("helper.md").render(now=now)', "mustache", 5),
        (f'chevron.render({READ}, {{"now": now}})', "mustache", 5),
        (f'{READ}.replace("{{{{now}}}}", now)', "mustache", 5),
    ],
)
def test_the_code_that_fills_it_in_decides(made: str, dialect: str, column: int, tmp_path: Path) -> None:
    found = project_of(tmp_path, made)
    (prompt,) = found.prompts
    assert [host.dialect for host in prompt.hosts] == [dialect]
    (value,) = [each for each in segments(prompt.nodes) if each.text is None]
    assert value.location.source.position(value.location.start) == (1, column)
    assert found.why == "app/client.py fills it in" if "FOLDER" in made else found.why.endswith("fills it in")


def test_without_such_code_the_content_decides(tmp_path: Path) -> None:
    found = project_of(tmp_path, '"nothing"')
    assert [host.dialect for host in found.prompts[0].hosts] == ["format"]
    assert found.why == "its path says prompt"


def test_code_and_template_agree_on_the_place(tmp_path: Path) -> None:
    project_of(tmp_path, f"Template({READ}).safe_substitute(now=now)")
    file = tmp_path / "app/prompts/helper.md"
    file.write_text(TEMPLATE + "Answer each question with great care and in few words.\n" * 200, encoding="utf-8")
    found = check([tmp_path], cwd=tmp_path).diagnostics
    assert [(each.code, *each.location.source.position(each.location.start)) for each in found] == [("PC101", 1, 25)]


def test_code_outside_of_the_project_is_not_asked(tmp_path: Path) -> None:
    project_of(tmp_path, f"Template({READ}).safe_substitute(now=now)")
    root = tmp_path / "app" / "prompts"
    project = Project(root, base=root)
    found = read(project.read(Path("helper.md")), project)
    assert [host.dialect for host in found.prompts[0].hosts] == ["format"]
