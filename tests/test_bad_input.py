"""Files that no one wrote with good intentions: a clear message, no crash, no hang, and the exit code as promised."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest

from promptlint.cli import run

STABLE = "".join(f"Rule {number}: answer politely, precisely, and never invent a fact.\n" for number in range(120))
BAD = "The time is {{ now }}.\n" + STABLE
OPENAI = "from openai import OpenAI\nclient = OpenAI()\n"


class Project:
    def __init__(self, root: Path, capfd: pytest.CaptureFixture[str]) -> None:
        self.root, self._capfd = root, capfd

    def write(self, name: str, content: str | bytes) -> Path:
        file = self.root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        return file

    def check(self, *arguments: str) -> tuple[int, list[str], str]:
        """Exit code, the findings in the concise format, and standard error."""
        self._capfd.readouterr()
        code = run(["check", "--output-format", "concise", *arguments])
        out, err = self._capfd.readouterr()
        assert "Traceback" not in out + err
        assert "internal error" not in err
        return code, [line for line in out.splitlines() if ": PC" in line], err


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Project:
    root = tmp_path / "project"
    root.mkdir()
    (root / "pyproject.toml").touch()
    monkeypatch.chdir(root)
    made = Project(root, capfd)
    made.write("prompts/bad.j2", BAD)  # what is wrong elsewhere must not hide this
    return made


OTHER = "prompts/bad.j2:1:13: PC101 "


def only(project: Project, *starts: str) -> None:
    """These findings and that of the other file, and exit code 1."""
    code, lines, _ = project.check()
    assert code == 1
    for start in (OTHER, *starts):
        assert any(line.startswith(start) for line in lines), (start, lines)
    assert len(lines) == 1 + len(starts), lines


@pytest.mark.parametrize(
    ("name", "content", "starts"),
    [
        ("prompts/a.j2", "You are\n{% if x %}\nor not", "prompts/a.j2:2:"),
        ("prompts/a.j2", "You are\n{{ now }\n", "prompts/a.j2:2:"),
        ("prompts/a.yaml", 'messages:\n  - role: system\n    content: "x\n', "prompts/a.yaml:"),
        ("prompts/a.prompt.yml", "messages:\n\t- role: system\n", "prompts/a.prompt.yml:2:"),
        ("prompts/a.json", '{"model": "gpt-4.1",\n "messages": [}\n', "prompts/a.json:2:"),
        ("app.py", OPENAI + "def f(:\n    pass\n", "app.py:3:"),
    ],
)
def test_broken_files(project: Project, name: str, content: str, starts: str) -> None:
    project.write(name, content)
    code, lines, _ = project.check()
    assert code == 1
    assert any(line.startswith(OTHER) for line in lines)
    mine = [line for line in lines if line.startswith(starts)]
    assert len(mine) == 1, lines
    assert ": PC001 " in mine[0]


@pytest.mark.parametrize("content", [b"", b" \r\n\t\n", b"\xef\xbb\xbf"])
def test_empty(project: Project, content: bytes) -> None:
    project.write("prompts/a.j2", content)
    only(project)
    assert "prompts/a.j2: not checked: is empty" in project.check("prompts/a.j2")[2]


def test_binary(project: Project) -> None:
    project.write("prompts/a.j2", b"\x89PNG\r\n\0\0" + bytes(range(256)) * 10)
    project.write("app.py", b"import openai\0")
    only(project)
    assert "is binary" in project.check("prompts/a.j2")[2]


def test_fifty_megabytes(project: Project) -> None:
    project.write("prompts/a.j2", b"You are {{ now }}\n" * (50_000_000 // 18))
    only(project)
    assert "is larger than 5 MB" in project.check("prompts/a.j2")[2]


def test_not_utf8(project: Project) -> None:
    project.write("prompts/a.j2", b"You are\nAndr\xe9 {{ now }}\n")
    project.write("prompts/b.j2", "You are {{ now }}".encode("utf-16"))
    code, lines, _ = project.check()
    assert code == 1
    assert [line.split(" ")[0] for line in lines] == ["prompts/a.j2:2:5:", "prompts/bad.j2:1:13:"]
    code, lines, err = project.check("prompts/b.j2")
    assert code in (0, 1)
    assert "prompts/b.j2" in err + "".join(lines)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may read everything")
def test_unreadable(project: Project) -> None:
    project.write("prompts/a.j2", BAD).chmod(0)
    only(project, "prompts/a.j2:1:1: PC001 the file cannot be read: Permission denied")


@pytest.mark.skipif(os.name == "nt", reason="needs symbolic links")
def test_symbolic_link_loops(project: Project) -> None:
    (project.root / "prompts" / "loop.j2").symlink_to("loop.j2")
    (project.root / "prompts" / "up").symlink_to("..")
    only(project)
    code, lines, _ = project.check("prompts/loop.j2")
    assert code == 1
    assert lines[0].startswith("prompts/loop.j2:1:1: PC001 the file cannot be read: ")


@pytest.mark.parametrize("target", ["../../outside.j2", "/etc/passwd", "../../../../../../etc/passwd"])
def test_include_outside_the_root(project: Project, target: str) -> None:
    (project.root.parent / "outside.j2").write_text("SECRET {{ now }}\n")
    project.write("prompts/a.j2", "{% include '" + target + "' %}\n" + STABLE)
    code, lines, _ = project.check()
    assert code == 1
    assert all("outside" not in line.split(":")[0] and "passwd" not in line.split(":")[0] for line in lines)


def test_include_of_itself(project: Project) -> None:
    project.write("prompts/a.j2", "{% include 'a.j2' %}{{ now }}\n" + STABLE)
    project.write("prompts/b.j2", "{% extends 'c.j2' %}")
    project.write("prompts/c.j2", "{% extends 'b.j2' %}")
    assert project.check()[0] == 1


NESTED = 100_000


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("prompts/a.j2", "{{ " + "(" * NESTED + ")" * NESTED + " }}"),
        ("prompts/a.j2", "{{ " + "[" * NESTED + "]" * NESTED + " }}"),
        ("prompts/a.j2", "{% if x %}" * 20_000 + "{% endif %}" * 20_000),
        ("prompts/a.json", '{"model": "m", "messages": ' + "[" * NESTED + "]" * NESTED + "}"),
        ("prompts/a.json", '{"a":' * NESTED + "1" + "}" * NESTED),
        ("prompts/a.jsonl", ('{"model": "m", "messages": ' + "[" * NESTED + "\n") * 3),
        ("prompts/a.yaml", "messages: " + "[" * NESTED + "]" * NESTED),
        ("prompts/a.yaml", "messages:\n" + "".join("  " * depth + "- \n" for depth in range(600))),
        ("prompts/a.yaml", "messages: " + "- " * 5_000 + "x"),
        ("app.py", OPENAI + "x = " + "(" * 2_000 + "1" + ")" * 2_000 + "\n"),
        ("app.py", OPENAI + "x = " + "[" * NESTED + "]" * NESTED + "\n"),
        ("app.py", OPENAI + "x = " + "-" * NESTED + "1\n"),
        ("app.py", OPENAI + "x = " + "1 + " * 20_000 + "1\n"),
        ("app.py", OPENAI + "x = a" + ".b" * 20_000 + "\n"),
        ("app.py", OPENAI + "".join(" " * depth + "if x:\n" for depth in range(99)) + " " * 99 + "pass\n"),
        ("prompts/a.txt", "You are {" + "{" * NESTED),
        ("prompts/a.hbs", "You are " + "{{#if x}}" * 20_000),
        ("agents/a.md", "---\nname: " + "[" * NESTED + "\n---\nYou are {{ now }}\n"),
    ],
    ids=lambda value: value[:24] if isinstance(value, str) else None,
)
def test_deep_nesting(project: Project, name: str, content: str) -> None:
    project.write(name, content)
    code, lines, _ = project.check()
    assert code == 1
    assert any(line.startswith(OTHER) for line in lines), lines
    assert all(": PC001 " in line for line in lines if line.startswith(name)), lines


def test_yaml_alias_bomb(project: Project) -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 12)]
    project.write("prompts/a.yaml", "\n".join(lines) + "\nmessages:\n  - {role: system, content: *a11}\n")
    project.write("prompts/b.yaml", "messages: &m\n  - role: system\n    content: *m\n")
    code, found, _ = project.check()
    assert code == 1
    assert [line[: len(OTHER)] for line in found if not line.startswith("prompts/a.yaml")] == [OTHER]

    assert "PC001 the request stands for more than 10,000 pieces of text" in "".join(found)


def test_long_lines_and_many_placeholders(project: Project) -> None:
    project.write("prompts/a.j2", "You are " + "{{ now }} word " * 1_000)
    project.write("prompts/b.txt", "You are {now} " * 1_000)
    project.write("prompts/c.j2", "You are " + "x" * 2_000_000 + " {{ now }} y")
    project.check()


def test_odd_line_breaks_and_characters(project: Project) -> None:
    project.write("prompts/a.j2", "You are\rmy\u2028friend\x0c\x85 {{ now }}\n".encode() + STABLE.encode())
    project.write("prompts/b\u202e\u001b[31m.j2", BAD) if os.name != "nt" else None
    code, lines, _ = project.check()
    assert code == 1
    assert not any("\x1b" in line or "\u202e" in line for line in lines)


@pytest.mark.skipif(sys.platform == "win32" or sys.platform == "darwin", reason="needs names that are not UTF-8")
def test_file_name_that_is_not_utf8(project: Project) -> None:
    (project.root / "prompts" / os.fsdecode(b"caf\xe9.j2")).write_text(BAD)
    code, lines, _ = project.check()
    assert code == 1
    assert len(lines) == 2
    assert project.check("--output-format", "json")[0] == 1


def test_read_only_file_under_fix(project: Project) -> None:
    file = project.write("prompts/ro.j2", BAD)
    file.chmod(stat.S_IREAD)
    code, lines, err = project.check("--fix")
    assert code == 1
    assert "prompts/ro.j2" in err
    assert "read-only" in err
    assert file.read_text() == BAD
    assert [line.split(":")[0] for line in lines] == ["prompts/ro.j2"]  # the other one is fixed
    assert not (project.root / "prompts" / "bad.j2").read_text().startswith("The time")
    file.chmod(stat.S_IWRITE | stat.S_IREAD)


def test_hostile_configuration(project: Project) -> None:
    config = project.write("promptlint.toml", "select = " + "[" * NESTED)
    assert project.check()[0] == 2
    config.write_text('exclude = ["[", "\\\\", "!", "**/**/**/a/**/**"]\n[per-file-ignores]\n"[" = ["PC1"]\n')
    assert project.check()[0] == 1
