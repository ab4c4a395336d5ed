"""The hooks, with the real pre-commit: a commit with a clock ahead of stable text is refused, and accepted once mended.

The hook's environment is built from this checkout; its dependencies and its build backend come from the package index.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parent.parent
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
STABLE = "".join(f"Rule {number}: answer politely, precisely, and never invent a fact.\n" for number in range(120))
BAD = f"You are an assistant.\n\nCurrent time: {{{{ now }}}}\n\n{STABLE}"


@dataclass(frozen=True)
class Repository:
    """A repository of a user who has installed a hook."""

    root: Path
    environment: dict[str, str]

    def git(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return run("git", *arguments, cwd=self.root, environment=self.environment)

    def write(self, name: str, text: str) -> Path:
        file = self.root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
        self.git("add", "--all")
        return file

    def commits(self) -> int:
        return len(self.git("log", "--oneline", "--all").stdout.splitlines())


def run(*command: str, cwd: Path, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, encoding="utf-8", timeout=600)


@pytest.fixture(scope="session")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Nothing of the user's own: neither git's configuration nor pre-commit's environments."""
    home = tmp_path_factory.mktemp("home")
    who = {"NAME": "Test", "EMAIL": "test@example.org"}
    return {
        **{name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PRE_COMMIT", "PYTHON"))},
        **{f"GIT_{role}_{name}": value for role in ("AUTHOR", "COMMITTER") for name, value in who.items()},
        "GIT_CONFIG_GLOBAL": str(home / "gitconfig"),
        "GIT_CONFIG_NOSYSTEM": "1",
        "PRE_COMMIT_HOME": str(home / "pre-commit"),
        "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]),
    }


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory, environment: dict[str, str]) -> tuple[Path, str]:
    """This checkout, with what is not committed yet, as a repository without tags; its path and its revision."""
    folder = tmp_path_factory.mktemp("published") / "promptlint"
    folder.mkdir()
    for name in ("pyproject.toml", "README.md", "LICENSE", "NOTICE", ".pre-commit-hooks.yaml"):
        shutil.copy(ROOT / name, folder)
    for name in ("promptlint", "rules"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for command in (["init", "-q"], ["add", "--all"], ["commit", "-qm", "All"]):
        assert run("git", *command, cwd=folder, environment=environment).returncode == 0
    return folder, run("git", "rev-parse", "HEAD", cwd=folder, environment=environment).stdout.strip()


@pytest.fixture
def repository(tmp_path: Path, environment: dict[str, str], published: tuple[Path, str]) -> Repository:
    """A new repository with the checking hook installed."""
    made = Repository(tmp_path, environment)
    made.git("init", "-q")
    use(made, published, "promptlint")
    assert made.git("commit", "-qm", "Use promptlint", "--no-verify").returncode == 0
    installed = run(sys.executable, "-m", "pre_commit", "install", cwd=tmp_path, environment=environment)
    assert installed.returncode == 0, installed.stdout + installed.stderr
    return made


def use(repository: Repository, published: tuple[Path, str], hook: str) -> None:
    url, revision = published
    hooks = {"repos": [{"repo": str(url), "rev": revision, "hooks": [{"id": hook}]}]}
    repository.write(".pre-commit-config.yaml", yaml.safe_dump(hooks))


@pytest.mark.xdist_group("pre-commit")
def test_a_commit_with_a_clock_in_the_prefix_is_refused_until_it_is_mended(repository: Repository) -> None:
    file = repository.write("prompts/support.j2", BAD)
    repository.write("prompts/greeting.prompt", BAD)
    repository.write("README.md", "# Time\n\nYou are {{ now }}\n" + STABLE)
    refused = repository.git("commit", "-qm", "Add prompts")
    said = refused.stdout + refused.stderr
    assert refused.returncode != 0
    assert repository.commits() == 1
    assert re.search(r"--> prompts.support\.j2:3:15\n", said), said
    assert re.search(r"--> prompts.greeting\.prompt:3:15\n", said), said
    assert "PC101 clock-in-prefix" in said
    assert "README.md:" not in said.replace("README.md: not checked", "")
    mended = run(
        sys.executable, "-m", "promptlint", "check", "--fix", cwd=repository.root, environment=repository.environment
    )
    assert mended.returncode == 0, mended.stdout + mended.stderr
    assert file.read_text(encoding="utf-8").endswith("Current time: {{ now }}\n")
    repository.git("add", "--all")
    accepted = repository.git("commit", "-qm", "Add prompts")
    assert accepted.returncode == 0, accepted.stdout + accepted.stderr
    assert repository.commits() == 2


@pytest.mark.xdist_group("pre-commit")
def test_the_fixing_hook_mends_and_the_second_try_is_accepted(
    repository: Repository, published: tuple[Path, str]
) -> None:
    use(repository, published, "promptlint-fix")
    file = repository.write("prompts/support.j2", BAD)
    refused = repository.git("commit", "-qm", "Add a prompt")
    assert refused.returncode != 0
    assert "files were modified by this hook" in refused.stdout + refused.stderr
    assert file.read_text(encoding="utf-8").endswith("Current time: {{ now }}\n")
    repository.git("add", "--all")
    accepted = repository.git("commit", "-qm", "Add a prompt")
    assert accepted.returncode == 0, accepted.stdout + accepted.stderr


@pytest.mark.xdist_group("pre-commit")
def test_the_formatting_hook_formats_and_the_second_try_is_accepted(
    repository: Repository, published: tuple[Path, str]
) -> None:
    use(repository, published, "promptlint-format")
    file = repository.write("prompts/support.j2", "You are {{name}}. \nBe kind.\n")
    other = repository.write("README.md", "A page. \n")
    refused = repository.git("commit", "-qm", "Add a prompt")
    assert refused.returncode != 0
    assert "files were modified by this hook" in refused.stdout + refused.stderr
    assert file.read_text(encoding="utf-8") == "You are {{ name }}.\nBe kind.\n"
    assert other.read_text(encoding="utf-8") == "A page. \n"
    repository.git("add", "--all")
    accepted = repository.git("commit", "-qm", "Add a prompt")
    assert accepted.returncode == 0, accepted.stdout + accepted.stderr


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook["id"])
def test_files_without_a_tag_are_included(hook: dict[str, str]) -> None:
    """pre-commit's tags know neither .prompt nor .prompty: the names choose, and the tags only leave out binaries."""
    assert hook["types"] == ["text"]
    wanted = (
        "a.prompt a.prompty a.prompt.yml a.j2 a.jinja a.jinja2 a.txt a.md a.yaml a.yml a.json a.jsonl app/a.py a.hbs "
        "a.toml a.liquid a.mdc"
    )
    formats = hook["id"] == "promptlint-format"
    for name in wanted.split():
        assert bool(re.search(hook["files"], name)) is not (formats and name.endswith(".py")), name
    for name in ("a.png", "a.css", "Makefile", "a.pyc", "a.prompts", "setup.cfg"):
        assert not re.search(hook["files"], name), name
    assert "--force-exclude" in hook["entry"].split(), "pre-commit names the files, and exclusions are to hold"
