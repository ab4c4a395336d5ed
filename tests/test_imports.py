"""What a run imports: only what its files need, as most of the time of a run on one file goes into imports."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

CLEAN = "import os\n\n\ndef add(one, two):\n    return one + two\n"
CALL = """\
from datetime import datetime

from openai import OpenAI

client = OpenAI()


def ask(question):
    system = f"Now it is {datetime.now()}. Answer politely, briefly, and in the language of the question."
    messages = [{"role": "system", "content": system}, {"role": "user", "content": question}]
    return client.chat.completions.create(model="gpt-4.1", messages=messages)
"""
TEMPLATE = "You are an assistant.\n\nIt is {{ now }}.\n\nAnswer politely.\n"

# What reads files, what judges prompts, and what mends them
READS = ("engine", "workers", "readers", "templates", "analysis", "documents")
JUDGES = (
    *("judge", "judging", "layout", "likeness", "placed", "providers", "tokens", "findings", "suppress", "together"),
    *("rule", "registry"),
)
MENDS = ("fixer", "formatter")
LIBRARIES = ("libcst", "tiktoken", "yaml", "jinja2", "regex", "multiprocessing", "tempfile", "promptlint_rules")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "pyproject.toml").touch()
    (tmp_path / "clean.py").write_text(CLEAN, encoding="utf-8")
    (tmp_path / "call.py").write_text(CALL, encoding="utf-8")
    (tmp_path / "prompts").mkdir()
    (tmp_path / "prompts" / "system.txt").write_text(TEMPLATE.replace("{{ now }}", "{now}"), encoding="utf-8")
    return tmp_path


def imported(root: Path, *arguments: str) -> set[str]:
    """The parts of promptlint, and the libraries of `LIBRARIES`, that a run imports."""
    code = (
        "import sys\nfrom promptlint.cli import run\n"
        f"code = run({['check', *arguments]!r})\nassert code in (0, 1), code\nprint('\\n' + ' '.join(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=root, capture_output=True, encoding="utf-8", check=True, timeout=120
    )
    modules = [each.split(".") for each in done.stdout.splitlines()[-1].split()]
    parts = {part for package, part in (each[:2] for each in modules if len(each) > 1) if package == "promptlint"}
    return parts | {each[0] for each in modules if each[0] in LIBRARIES}


@pytest.mark.parametrize("path", ["call.py", "clean.py", "prompts/system.txt", "."])
def test_what_is_known_is_neither_read_nor_judged(root: Path, path: str) -> None:
    assert "engine" in imported(root, path)
    assert not imported(root, path) & {*READS, *JUDGES, *MENDS, *LIBRARIES, "model"}


@pytest.mark.parametrize("options", [[], ["--no-cache"]])
def test_in_a_file_without_prompts_there_is_nothing_to_judge(root: Path, options: list[str]) -> None:
    found = imported(root, "clean.py", *options)
    assert "readers" in found
    assert not found & {"analysis", "documents", *JUDGES, *MENDS, *LIBRARIES}


def test_a_python_file_needs_the_analysis_and_the_rules(root: Path) -> None:
    found = imported(root, "call.py")
    assert {"analysis", "rule", "promptlint_rules"} <= found
    assert not found & {"fixer", "formatter", "libcst", "yaml", "jinja2", "multiprocessing"}


def test_a_text_needs_no_analysis(root: Path) -> None:
    found = imported(root, "prompts/system.txt")
    assert {"templates", "rule", "promptlint_rules"} <= found
    assert not found & {"analysis", "fixer", "formatter", "libcst", "yaml", "multiprocessing"}
