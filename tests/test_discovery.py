"""Which files are read, and what is said about the others."""

from __future__ import annotations

import os
import random
import subprocess
from contextlib import suppress
from pathlib import Path

import pytest

from promptlint.config import Configuration
from promptlint.discovery import Found, aside, common_root, discover, project_root
from promptlint.options import Value
from promptlint.patterns import Spec


def tree(root: Path, *files: str) -> Path:
    for name in files:
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("x\n", encoding="utf-8")
    return root


def find(root: Path, *paths: str, **overrides: Value) -> Found:
    return discover(paths or (".",), Configuration(overrides=overrides, cwd=root), root)


def names(found: Found, root: Path) -> list[str]:
    return [target.path.relative_to(root).as_posix() for target in found.targets]


def reasons(found: Found, root: Path) -> dict[str, str]:
    return {each.path.relative_to(root).as_posix(): each.reason for each in found.left_out}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    # Below a folder called tests, as somebody's checkout may be.
    folder = tmp_path / "tests" / "project"
    folder.mkdir(parents=True)
    (folder / "pyproject.toml").write_text("", encoding="utf-8")
    return folder


def test_candidates_by_name(root: Path) -> None:
    tree(
        root, "a.py", "b.j2", "c.md", "d.yaml", "e.json", "system_prompt", "logo.png", "main.rs", ".github/x.prompt.yml"
    )
    found = find(root)
    assert names(found, root) == [".github/x.prompt.yml", "a.py", "b.j2", "c.md", "d.yaml", "e.json", "system_prompt"]
    assert reasons(found, root)["logo.png"] == "has no name of a prompt or Python file"
    assert reasons(found, root)["main.rs"] == "has no name of a prompt or Python file"


def test_each_entry_is_read_or_left_out_with_a_reason(root: Path) -> None:
    tree(root, "a.py", "x.png", "build/b.py", "tests/c.py", "test_d.py", ".git/config")
    found = find(root)
    assert {*names(found, root), *reasons(found, root)} == {p.name for p in root.iterdir()}
    assert all(reason for reason in reasons(found, root).values())


@pytest.mark.parametrize(
    "folder", ["node_modules", "site-packages", "build", "dist", "__pycache__", ".tox", ".mypy_cache"]
)
def test_folders_left_out_by_default(root: Path, folder: str) -> None:
    tree(root, f"{folder}/a.py", f"app/{folder}/b.py", "app/ok.py")
    found = find(root)
    assert names(found, root) == ["app/ok.py"]
    assert reasons(found, root)[f"app/{folder}"] == "is excluded"


def test_virtual_environments_of_any_name(root: Path) -> None:
    tree(root, "my-env/pyvenv.cfg", "my-env/lib/a.py", "ok.py")
    assert names(find(root), root) == ["ok.py"]


def test_exclude_replaces_and_extend_exclude_adds(root: Path) -> None:
    tree(root, "build/a.py", "gen/b.py", "c.py")
    assert names(find(root, exclude=("gen",)), root) == ["build/a.py", "c.py"]
    assert names(find(root, extend_exclude=("gen",)), root) == ["c.py"]
    assert names(find(root, extend_exclude=("/gen/*.py",)), root) == ["c.py"]
    assert names(find(root, extend_exclude=("*.py",)), root) == []


def test_files_named_themselves_are_read_unless_exclusion_is_forced(root: Path) -> None:
    tree(root, "build/a.py", "tests/b.py", "logo.png")
    found = find(root, "build/a.py", "tests/b.py", "logo.png")
    assert names(found, root) == ["build/a.py", "logo.png", "tests/b.py"]
    assert all(target.explicit for target in found.targets)
    found = find(root, "build/a.py", "tests/b.py", "logo.png", force_exclude=True)
    assert names(found, root) == ["logo.png"]
    assert reasons(found, root) == {"build/a.py": "is excluded", "tests/b.py": "is test code"}


def test_exclusion_is_relative_to_the_configuration_not_to_what_lies_above_it(tmp_path: Path) -> None:
    root = tree(tmp_path / "build" / "project", "a.py", "pyproject.toml")
    assert names(find(root, "a.py", force_exclude=True), root) == ["a.py"]
    assert names(find(root, force_exclude=True), root) == ["a.py"]


def test_test_example_and_vendored_code(root: Path) -> None:
    tree(
        root,
        "app.py",
        "tests/a.py",
        "examples/b.py",
        "third_party/c.py",
        "mutants/d.py",
        "test_x.py",
        "y_test.py",
        "conftest.py",
    )
    found = find(root)
    assert names(found, root) == ["app.py"]
    assert reasons(found, root)["examples"] == "is example code; name it to have it read"
    assert reasons(found, root)["test_x.py"] == "is test code; name it to have it read"
    assert len(names(find(root, include_tests=True), root)) == 8


def test_code_that_was_put_away(root: Path) -> None:
    away = ("archive/a.py", "app/_trash_2025-06/b.py", "old/c.py", "Backups/d.py", "_backup_before_split/e.py")
    tree(root, "app.py", "archive_service/kept.py", "older/kept.py", "app/backup.py", *away)
    found = find(root)
    assert names(found, root) == ["app/backup.py", "app.py", "archive_service/kept.py", "older/kept.py"]
    assert reasons(found, root)["archive"] == "is code that was put away; name it to have it read"
    assert names(find(root, "archive"), root) == ["archive/a.py"]
    assert len(names(find(root, include_tests=True), root)) == 9


def test_such_code_is_read_when_named(root: Path) -> None:
    tree(root, "examples/a.py", "examples/tests/b.py", "examples/test_c.py")
    assert names(find(root, "examples"), root) == ["examples/a.py", "examples/test_c.py", "examples/tests/b.py"]
    assert names(find(root, "examples/tests"), root) == ["examples/tests/b.py"]
    assert names(find(root / "examples"), root) == ["examples/a.py", "examples/test_c.py", "examples/tests/b.py"]


def test_aside_judges_only_the_given_parts() -> None:
    assert aside(("app", "tests", "x.py")) == "test code"
    assert aside(("cookbook", "agents", "x.py")) == "example code"
    assert aside(("app", "demo_ttl.py")) == "example code"
    assert aside(("app", "chat_example.py")) == "example code"
    assert aside(("app", "democracy.py")) == ""
    assert aside(("contest", "x.py")) == ""
    assert aside(("latest.py",)) == ""
    assert aside(("my_test.py",)) == "test code"


def test_paths_overlap_but_files_are_read_once(root: Path) -> None:
    tree(root, "app/a.py")
    found = find(root, "app/a.py", "app", ".", str(root / "app" / "a.py"))
    assert names(found, root) == ["app/a.py"]
    assert found.targets[0].explicit


def test_missing_paths(root: Path) -> None:
    tree(root, "a.py")
    found = find(root, "gone", "a.py", "gone.py")
    assert found.missing == ["gone", "gone.py"]
    assert names(found, root) == ["a.py"]


def test_gitignore_answers_as_git_does(root: Path) -> None:
    subprocess.run(["git", "init", "-q", root], check=True)
    files = [
        "a.py", "gen/b.py", "gen/keep.py", "sub/gen/c.py", "sub/local.py", "sub/deep/local.py", "sub/other.py",
        "private.py", "logs/x.txt", "logs/y.txt", "folder/x.md", "odd name.py", "app.py",
    ]  # fmt: skip
    tree(root, *files)
    (root / ".gitignore").write_text("/gen/*\n!gen/keep.py\nlogs/\n!logs/x.txt\n*.md\nodd\\ name.py\n# app.py\n[bad\n")
    (root / "sub" / ".gitignore").write_text("local.py\n!/deep/local.py\n")
    (root / "folder" / ".gitignore").write_text("!x.md\n")
    (root / ".git" / "info" / "exclude").write_text("private.py\n")
    listed = subprocess.run(
        ["git", "-C", root, "ls-files", "-co", "--exclude-standard", "*.py", "*.txt", "*.md"],
        check=True, capture_output=True, text=True,
    )  # fmt: skip
    assert names(find(root), root) == sorted(line.strip('"') for line in listed.stdout.splitlines())
    assert "gen/b.py" in names(find(root, respect_gitignore=False), root)


def test_ignored_folder_is_read_when_named(root: Path) -> None:
    (root / ".git").mkdir()
    tree(root, "out/a.py", "out/b.txt")
    (root / ".gitignore").write_text("out/\n*.txt\n")
    assert names(find(root), root) == []
    assert names(find(root, "out"), root) == ["out/a.py", "out/b.txt"]


def test_gitignore_above_the_given_folder_holds(root: Path) -> None:
    (root / ".git").mkdir()
    tree(root, "app/a.py", "app/b.txt")
    (root / ".gitignore").write_text("*.txt\n")
    assert names(find(root, "app"), root) == ["app/a.py"]


@pytest.mark.skipif(os.name == "nt", reason="needs symbolic links")
def test_symbolic_links_are_not_followed(root: Path) -> None:
    tree(root, "app/a.py")
    (root / "app" / "loop").symlink_to(root)
    (root / "self").symlink_to(root / "self")
    (root / "link.py").symlink_to(root / "app" / "a.py")
    (root / "dead.py").symlink_to(root / "gone.py")
    found = find(root)
    assert names(found, root) == ["app/a.py"]
    assert reasons(found, root)["app/loop"] == "is a symbolic link"
    assert names(find(root, "link.py"), root) == ["link.py"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_pipes_are_never_opened(root: Path) -> None:
    os.mkfifo(root / "pipe.py")
    found = find(root, ".", "pipe.py")
    assert names(found, root) == []
    assert reasons(found, root)["pipe.py"] == "is not a regular file"


def test_settings_of_the_nearest_file_hold_below_it(root: Path) -> None:
    tree(root, "a.py", "lib/b.py", "lib/gen/c.py", "gen/d.py")
    (root / "lib" / "promptlint.toml").write_text('extend-exclude = ["gen"]\nprovider = "anthropic"\n')
    found = find(root)
    assert names(found, root) == ["a.py", "gen/d.py", "lib/b.py"]
    assert [target.settings.provider for target in found.targets] == ["", "", "anthropic"]


def test_formats_make_candidates(root: Path) -> None:
    tree(root, "texts/a.inc", "other/b.inc")
    (root / "promptlint.toml").write_text('[formats]\n"texts/*.inc" = "jinja"\n')
    assert names(find(root), root) == ["texts/a.inc"]


def test_project_root(root: Path, tmp_path: Path) -> None:
    tree(root, "app/deep/a.py", "lib/pyproject.toml", "lib/b.py")
    assert project_root(root / "app" / "deep" / "a.py") == root
    assert project_root(root / "lib") == root / "lib"
    bare = tree(tmp_path / "bare", "x.py")
    assert project_root(bare) == bare
    assert common_root([root / "app", root / "lib"]) == root
    assert common_root([root / "lib" / "b.py"]) == root / "lib"


def test_a_named_folder_below_an_excluded_one_is_read(root: Path) -> None:
    tree(root, "build/app/prompts/a.j2", "build/app/dist/b.j2")
    (root / "build/app/pyproject.toml").touch()
    for named in ("build", "build/app", "build/app/prompts"):
        found = find(root, named)
        assert names(found, root) == ["build/app/prompts/a.j2"], named
    assert names(find(root, "build", force_exclude=True), root) == []
    assert names(find(root), root) == []


@pytest.mark.filterwarnings("ignore:Possible nested set")  # of pathspec's, about `[[`
def test_patterns_say_of_each_path_what_all_of_them_say_together() -> None:
    from pathspec import GitIgnoreSpec

    rng = random.Random(3)
    names = ["foo", "bar", ".venv", "a.py", "b.pyc", "build", "x-y", "#a", "$py.class", "~", "foo.egg-info", " s", "ä"]
    bits = ["*", "?", "[ab]", "[!a]", "[^a]", "**", "\\", "*.py", "*.py[cod]", "!", "/", "#", "*~", ".*", "foo*", " "]

    def pattern() -> str:
        parts = (
            "".join(rng.choices(names + bits, k=rng.choice((1, 1, 2)))) for _ in range(rng.choice((1, 1, 1, 2, 3)))
        )
        return f"{rng.choice(('', '', '', '!', '/'))}{'/'.join(parts)}{rng.choice(('', '', '/'))}"

    def path() -> str:
        return "/".join(rng.choices([*names, "c", "ab", "foo1"], k=rng.choice((1, 2, 3)))) + rng.choice(("", "/"))

    for _ in range(800):
        patterns = [pattern() for _ in range(rng.choice((1, 2, 4)))]
        usable = []
        for each in patterns:
            with suppress(ValueError):
                GitIgnoreSpec.from_lines([each])
                usable.append(each)
        spec, expected = Spec(patterns), GitIgnoreSpec.from_lines(usable)
        for there in (path() for _ in range(8)):
            assert spec.answer(there) == expected.check_file(there).include, (patterns, there)
