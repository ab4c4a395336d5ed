"""Prompts that stand in YAML, JSON or TOML and are filled by Python: the finding stands in the data file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from promptlint.config import Settings
from promptlint.diagnostic import Diagnostic
from promptlint.engine import check

GUIDE = ["Name the shelf, the row and the signature of each book."] * 150
HEAD = """
import json
import tomllib
from datetime import datetime
from pathlib import Path

import openai
import yaml
from jinja2 import Template

HERE = Path(__file__).parent


def send(text, question):
    return openai.OpenAI().responses.create(model="gpt-5", instructions=text, input=question)

"""


def found(folder: Path, program: str) -> list[Diagnostic]:
    (folder / "app.py").write_text(HEAD + program, encoding="utf-8")
    result = check([folder / "app.py"], Settings(folder=folder), cwd=folder)
    assert result.errors == ()
    return [each for each in result.diagnostics if each.code == "PC101"]


def shown(diagnostics: list[Diagnostic]) -> list[tuple[str, int, str]]:
    return [(each.location.source.path, each.location.line, each.location.text) for each in diagnostics]


def block(*lines: str) -> str:
    return "".join(f"    {line}\n" for line in lines)


def test_yaml_block_filled_by_format(tmp_path: Path) -> None:
    (tmp_path / "prompts.yaml").write_text("desk:\n  system: |\n" + block("At {now}.", *GUIDE), encoding="utf-8")
    program = """
def load(name):
    with open(HERE / name) as file:
        return yaml.safe_load(file)

PROMPTS = load("prompts.yaml")

def ask(question):
    return send(PROMPTS["desk"]["system"].format(now=datetime.now()), question)
"""
    (diagnostic,) = found(tmp_path, program)
    assert shown([diagnostic]) == [("prompts.yaml", 3, "{now}")]
    assert any(each.location.source.path == "app.py" for each in diagnostic.related)


def test_yaml_text_as_jinja_template_in_a_field(tmp_path: Path) -> None:
    (tmp_path / "prompts.yml").write_text("system: |\n" + block("At {{ now }}.", *GUIDE), encoding="utf-8")
    program = """
class Desk:
    def __init__(self):
        self.prompts = yaml.load((HERE / "prompts.yml").read_text(encoding="utf-8"), Loader=yaml.SafeLoader)

    def ask(self, question):
        return send(Template(self.prompts["system"]).render(now=datetime.now()), question)
"""
    assert shown(found(tmp_path, program)) == [("prompts.yml", 2, "{{ now }}")]


def test_json_string_with_escapes(tmp_path: Path) -> None:
    text = 'Say "good day" at {now}.\n' + "\n".join(GUIDE)
    (tmp_path / "prompts.json").write_text(json.dumps({"system": text}, indent=1), encoding="utf-8")
    program = """
def ask(question):
    prompts = json.load(open(HERE / "prompts.json"))
    return send(prompts["system"].format(now=datetime.now()), question)
"""
    assert shown(found(tmp_path, program)) == [("prompts.json", 2, "{now}")]


def test_toml_with_a_default_for_what_is_missing(tmp_path: Path) -> None:
    text = "\n".join(["At {now}.", *GUIDE])
    (tmp_path / "prompts.toml").write_text(f'[desk]\nsystem = """\n{text}"""\n', encoding="utf-8")
    program = """
with open(HERE / "prompts.toml", "rb") as file:
    PROMPTS = tomllib.load(file)

def ask(question):
    return send(PROMPTS.get("desk", {}).get("system", "").format(now=datetime.now()), question)
"""
    assert shown(found(tmp_path, program)) == [("prompts.toml", 3, "{now}")]


@pytest.mark.parametrize(
    "content",
    ["system: [\n", "a: 1\n---\nb: 2\n", "", "other: text\n", "system: 3\n"],
    ids=["broken", "two documents", "empty", "another key", "no text"],
)
def test_what_is_not_there_is_unknown(tmp_path: Path, content: str) -> None:
    (tmp_path / "prompts.yaml").write_text(content, encoding="utf-8")
    program = """
PROMPTS = yaml.safe_load((HERE / "prompts.yaml").read_text())

def ask(question):
    return send(PROMPTS["system"].format(now=datetime.now()), question)
"""
    assert found(tmp_path, program) == []


def test_a_constant_of_a_data_file_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "prompts.yaml").write_text("name: Desk\nsystem: |\n" + block("I am {name}.", *GUIDE), encoding="utf-8")
    program = """
PROMPTS = yaml.safe_load((HERE / "prompts.yaml").read_text())

def ask(question):
    text = PROMPTS["system"].format(name=PROMPTS["name"])
    return send(text, f"{question} It is {datetime.now()}.")
"""
    assert found(tmp_path, program) == []
