"""What is built and installed works: a wheel, an editable install, a third-party pack, and nothing loaded or run that
need not be.

The tests with installations need the package index, for the dependencies and the build backend.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACK = Path(__file__).parent / "fixtures" / "third_party_pack"
SCRIPTS = "Scripts" if os.name == "nt" else "bin"
INSTALLS = pytest.mark.xdist_group("installs")  # the fixtures below are made once


def call(*command: str | Path, cwd: Path, code: int = 0) -> str:
    """Standard output of a command that ends with this exit code."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "VIRTUAL_ENV"))}
    done = subprocess.run(
        [str(each) for each in command], cwd=cwd, env=environment, capture_output=True, encoding="utf-8", timeout=600
    )
    assert done.returncode == code, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


def fresh(folder: Path, *requirements: str | Path) -> Path:
    """A new virtual environment with these requirements; the folder of its commands."""
    venv.create(folder, with_pip=True, symlinks=os.name != "nt")
    scripts = folder / SCRIPTS
    if requirements:
        call(scripts / "python", "-m", "pip", "install", "-q", *requirements, cwd=folder)
    return scripts


def copy_of_the_checkout(folder: Path) -> Path:
    """The files that a build takes, so that nothing is written into the checkout."""
    folder.mkdir()
    for name in ("pyproject.toml", "README.md", "LICENSE", "NOTICE"):
        shutil.copy(ROOT / name, folder)
    for name in ("promptlint", "rules"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    return folder


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    source = copy_of_the_checkout(folder / "source")
    call(sys.executable, "-m", "build", "--wheel", "--outdir", folder, source, cwd=folder)
    [built] = folder.glob("*.whl")
    return built


@pytest.fixture(scope="session")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment with the wheel, and the third-party pack beside it."""
    return fresh(tmp_path_factory.mktemp("installed"), wheel, shutil.copytree(PACK, wheel.parent / "pack"))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with one prompt, outside of the checkout."""
    (tmp_path / "prompts").mkdir()
    shutil.copy(ROOT / "examples" / "bad" / "system.j2", tmp_path / "prompts" / "system.j2")
    return tmp_path


def codes(scripts: Path, project: Path) -> list[str]:
    found = json.loads(call(scripts / "promptlint", "check", "--output-format", "json", cwd=project, code=1))
    return [each["code"] for each in found["diagnostics"]]


@INSTALLS
def test_the_wheel_holds_the_rules_and_the_data(wheel: Path) -> None:
    assert wheel.name.startswith("prompt_cache_lint-")
    assert wheel.name.endswith("-py3-none-any.whl"), "no compiler is needed"
    names = set(zipfile.ZipFile(wheel).namelist())
    for name in ("promptlint/catalogues/catalogues.json", "promptlint_rules/clock_in_prefix.md"):
        assert name in names
    assert len([name for name in names if name.endswith(".tokens.xz")]) == 2
    assert {name.split("/")[0].split("-")[0] for name in names} == {
        "promptlint",
        "promptlint_rules",
        "prompt_cache_lint",
    }


@INSTALLS
def test_an_installed_wheel_finds_its_rules(installed: Path, project: Path) -> None:
    assert call(installed / "promptlint", "--version", cwd=project).startswith("promptlint 0.")
    assert call(installed / "python", "-m", "promptlint", "--version", cwd=project).startswith("promptlint 0.")
    assert "clock-in-prefix (PC101)" in call(installed / "promptlint", "rule", "PC101", cwd=project)
    assert codes(installed, project) == ["PC101", "PC105"]


@INSTALLS
def test_a_third_party_pack_runs_only_when_configuration_names_it(installed: Path, project: Path) -> None:
    (project / "prompts" / "loud.j2").write_text("You are an assistant. Answer quickly!!\n", encoding="utf-8")
    assert codes(installed, project) == ["PC101", "PC105"]
    (project / "promptlint.toml").write_text('plugins = ["acme"]\n', encoding="utf-8")
    assert codes(installed, project) == ["XY001", "PC101", "PC105"]
    found = call(
        installed / "promptlint", "check", "--select", "shouting", "--output-format", "concise", cwd=project, code=1
    )
    assert found.startswith("prompts/loud.j2:1:37: XY001 Say it once, calmly.")


@INSTALLS
def test_an_editable_install_finds_the_rules(tmp_path_factory: pytest.TempPathFactory, project: Path) -> None:
    folder = tmp_path_factory.mktemp("editable")
    source = copy_of_the_checkout(folder / "source")
    scripts = fresh(folder / "environment", "-e", source)
    assert codes(scripts, project) == ["PC101", "PC105"]
    where = call(scripts / "python", "-c", "import promptlint_rules as rules; print(rules.__file__)", cwd=project)
    assert Path(where.strip()).is_relative_to(source / "rules")


def python(code: str, cwd: Path) -> str:
    return call(sys.executable, "-c", code, cwd=cwd)


def test_a_clean_file_needs_no_heavy_module(tmp_path: Path) -> None:
    (tmp_path / "prompts").mkdir()
    (tmp_path / "prompts" / "a.j2").write_text("You are an assistant.\n\n{{ question }}\n", encoding="utf-8")
    out = python(
        "import sys\n"
        "import promptlint.cli\n"
        "def heavy():\n"
        "    return sorted({name.split('.')[0] for name in sys.modules}"
        " & {'libcst', 'tiktoken', 'pygls', 'rich', 'regex', 'yaml', 'jinja2'})\n"
        "print(heavy())\n"
        "print(promptlint.cli.run(['check', '-j', '1', 'prompts']), heavy())\n",
        tmp_path,
    )
    first, *_, last = out.splitlines()
    assert first == "[]"
    assert last in ("0 []", "0 ['jinja2']"), out  # Jinja's lexer reads the template


def test_the_version_needs_no_module_of_ours(tmp_path: Path) -> None:
    out = python(
        "import sys\n"
        "sys.argv = ['promptlint', '--version']\n"
        "from promptlint.__main__ import main\n"
        "assert main() == 0\n"
        "print(sorted(name for name in sys.modules if name.startswith(('promptlint', 'click'))))\n",
        tmp_path,
    )
    assert out.splitlines()[-1] == "['promptlint', 'promptlint.__main__']"


def test_a_check_opens_no_socket(project: Path) -> None:
    shutil.copy(ROOT / "examples" / "bad" / "openai_chat.py", project / "chat.py")
    out = python(
        "import pytest_socket\n"
        "pytest_socket.disable_socket()\n"
        "from promptlint.cli import run\n"
        "print(run(['check', '-j', '1', '--output-format', 'concise', '--diff', '--unsafe-fixes']))\n",
        project,
    )
    assert out.splitlines()[-1] == "1", out
    assert "--- a/chat.py" in out
    assert "--- a/prompts/system.j2" in out


def test_what_is_linted_is_not_run(project: Path) -> None:
    code = (
        "from pathlib import Path\n"
        "from openai import OpenAI\n"
        "from prompts import text\n"
        "Path('was-run').touch()\n"
        "def ask(question):\n"
        "    client = OpenAI()\n"
        "    return client.responses.create(model='gpt-4.1', instructions=text.SYSTEM, input=question)\n"
    )
    (project / "chat.py").write_text(code, encoding="utf-8")
    (project / "prompts" / "__init__.py").touch()
    (project / "prompts" / "text.py").write_text(
        "open('was-run', 'w')\nimport uuid\nSYSTEM = f'{uuid.uuid4()} ' + 'Answer politely. ' * 500\n", encoding="utf-8"
    )
    (project / "prompts" / "a.j2").write_text(
        "You are kind. {{ ''.__class__.__mro__ }}{{ open('was-run', 'w') }}\n", encoding="utf-8"
    )
    (project / "prompts" / "a.prompt.yml").write_text(
        "system: !!python/object/apply:os.mknod ['was-run']\n", encoding="utf-8"
    )
    (project / "conftest.py").write_text("open('was-run', 'w')\n", encoding="utf-8")
    for extra in ((), ("--diff", "--unsafe-fixes")):
        out = call(sys.executable, "-m", "promptlint", "check", "-v", *extra, cwd=project, code=1)
        assert out
    assert not (project / "was-run").exists()
