"""``promptlint format``, end to end: words, exit codes, streams, what is written and what is left alone."""

from __future__ import annotations

import subprocess

import pytest

from tests.test_cli import Terminal, cli

__all__ = ["cli"]  # the fixture

BEFORE = "You are {{x}}. \nBe kind.\n"
AFTER = "You are {{ x }}.\nBe kind.\n"


def test_files_are_written_and_a_second_run_has_nothing_to_do(cli: Terminal) -> None:
    file = cli.write("prompts/system.j2", BEFORE)
    cli.write("prompts/good.j2", AFTER)
    cli.write("README.md", "A page. \n")
    first = cli("format")
    assert (first.code, first.out) == (0, "")
    assert first.err == "promptlint: 1 file changed, 1 file as it should be\n"
    assert file.read_text() == AFTER
    second = cli("format", "prompts")
    assert (second.code, second.out, second.err) == (0, "", "promptlint: 2 files as they should be\n")


def test_check_writes_nothing(cli: Terminal) -> None:
    file = cli.write("prompts/system.j2", BEFORE)
    found = cli("format", "--check")
    assert found.code == 1
    assert found.out == "would change prompts/system.j2: delimiter padding, blanks at ends of lines\n"
    assert file.read_text() == BEFORE
    file.write_text(AFTER)
    assert cli("format", "--check").code == 0


def test_a_diff_can_be_applied(cli: Terminal) -> None:
    file = cli.write("prompts/system.j2", "\ufeff" + BEFORE.replace("\n", "\r\n"))
    found = cli("format", "--diff")
    assert found.code == 1
    subprocess.run(["git", "apply", "-"], cwd=cli.root, input=found.out.encode(), check=True)
    assert file.read_bytes() == ("\ufeff" + AFTER.replace("\n", "\r\n")).encode()
    assert cli("format", "--diff").code == 0


def test_standard_input(cli: Terminal) -> None:
    arguments = ("format", "-", "--stdin-filename", "prompts/system.j2")
    found = cli(*arguments, stdin=BEFORE.encode())
    assert (found.code, found.out, found.err) == (0, AFTER, "")
    found = cli(*arguments, "--check", stdin=BEFORE.encode())
    assert (found.code, found.out) == (
        1,
        "would change prompts/system.j2: delimiter padding, blanks at ends of lines\n",
    )
    assert cli(*arguments, "--diff", stdin=AFTER.encode()).code == 0
    marked = cli(*arguments, stdin=f"\ufeff{BEFORE}".encode())
    assert marked.out == "\ufeff" + AFTER
    other = cli("format", "-", "--stdin-filename", "README.md", stdin=b"A page. \n")
    assert (other.code, other.out) == (0, "A page. \n")


@pytest.mark.parametrize("text", [b"You are {{x}} {% if %} \n", b"You are \xff kind \n"])
def test_what_cannot_be_read_is_an_error_and_the_others_are_formatted(cli: Terminal, text: bytes) -> None:
    broken = cli.write("prompts/broken.j2", "")
    broken.write_bytes(text)
    file = cli.write("prompts/system.j2", BEFORE)
    cli.write("notes.md", "").write_bytes(b"A page in Latin-1: \xe9 \n")
    found = cli("format")
    assert found.code == 2
    assert "error: prompts/broken.j2" in found.err.replace("\\", "/")
    assert "1 file changed, 1 file left alone for an error" in found.err
    assert file.read_text() == AFTER
    assert broken.read_bytes() == text


def test_wrong_usage(cli: Terminal) -> None:
    assert cli("format", "nowhere").code == 2
    assert cli("format", "--stdin-filename", "x.j2").code == 2


def test_a_read_only_file_is_an_error(cli: Terminal) -> None:
    file = cli.write("prompts/system.j2", BEFORE)
    file.chmod(0o444)
    found = cli("format")
    assert found.code == 2
    assert "read-only" in found.err
    assert file.read_text() == BEFORE


def test_configuration_holds(cli: Terminal) -> None:
    cli.write("prompts/former/system.j2", BEFORE)
    named = cli.write("texts/a.txt", "You are {{x}}. \nBe kind")
    (cli.root / "promptlint.toml").write_text('extend-exclude = ["former"]\nformats = { "texts/*.txt" = "mustache" }\n')
    assert cli("format", "--check", "prompts").code == 0
    assert cli("format").code == 0
    assert named.read_text() == "You are {{ x }}.\nBe kind"
    assert cli("format", "--check", "prompts/former/system.j2").code == 1
    assert cli("format", "--check", "--force-exclude", "prompts/former/system.j2").code == 0
    assert cli("format", "--check", "--isolated", ".").code == 1


def test_python_and_empty_folders_are_left_alone(cli: Terminal) -> None:
    cli.write("app.py", "from openai import OpenAI \n")
    assert cli("format").err == "promptlint: no prompt files here\n"


def test_the_rule_reports_the_first_change_and_obeys_suppressions(cli: Terminal) -> None:
    cli.write("prompts/system.j2", "Be kind.\n" + BEFORE)
    arguments = ("check", "--output-format", "concise", "--select", "unformatted")
    found = cli(*arguments)
    assert found.code == 1
    assert "prompts/system.j2:2:11: PC901" in found.out
    cli.write("prompts/system.j2", "{# promptlint: file-ignore[unformatted] as it was #}\n" + BEFORE)
    assert cli(*arguments).code == 0
    assert "PC901" not in cli("check", "--output-format", "concise").out
