"""The command line, end to end: words, exit codes, streams."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from promptlint import __version__
from promptlint.cli import run

STABLE = "".join(f"Rule {number}: answer politely, precisely, and never invent a fact.\n" for number in range(120))
BAD = "The time is {{ now }}.\n" + STABLE
GOOD = STABLE + "The time is {{ now }}.\n"


class Outcome:
    def __init__(self, code: int, out: str, err: str) -> None:
        self.code, self.out, self.err = code, out, err


class Terminal:
    """Runs the command in this process, in the project's folder."""

    def __init__(self, root: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        self.root, self._capfd, self._monkeypatch = root, capfd, monkeypatch

    def __call__(self, *arguments: str, stdin: bytes | None = None) -> Outcome:
        if stdin is not None:
            self._monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        self._capfd.readouterr()
        code = run(list(arguments))
        out, err = self._capfd.readouterr()
        return Outcome(code, out, err)

    def write(self, name: str, text: str) -> Path:
        file = self.root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())
        return file


@pytest.fixture
def cli(tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Terminal:
    root = tmp_path / "my project"  # paths with blanks are ordinary
    root.mkdir()
    (root / "pyproject.toml").touch()
    monkeypatch.chdir(root)
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    return Terminal(root, capfd, monkeypatch)


def fresh(*arguments: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Runs the command as a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "promptlint", *arguments],
        cwd=cwd, capture_output=True, check=False, env={**os.environ, **environment},
    )  # fmt: skip


def test_version_is_answered_without_the_command_line_library() -> None:
    code = "import sys; sys.argv = ['promptlint', '--version']\nfrom promptlint.__main__ import main\n" \
        "assert main() == 0\nassert 'click' not in sys.modules, 'click was imported'"  # fmt: skip
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout == f"promptlint {__version__}\n"


def test_command_line_imports_no_heavy_library() -> None:
    code = "import sys, promptlint.cli.check\n" \
        "print(*{'libcst', 'tiktoken', 'yaml', 'jinja2', 'regex', 'pathspec'} & set(sys.modules))"  # fmt: skip
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.split() == []


def test_help_lists_only_what_works(cli: Terminal) -> None:
    found = cli("--help")
    assert found.code == 0
    listed = re.findall(r"^  ([a-z]+)  ", found.out, re.MULTILINE)
    assert listed == ["check", "clean", "config", "format", "map", "rule"]
    assert cli("check", "--help").code == 0


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (GOOD, 0),
        (BAD, 1),
        ("Be brief, {{ session_id }}. Then be kind to everyone.\n", 0),  # information only
        ("You are {% if %}", 1),
    ],
)
def test_exit_codes_of_findings(cli: Terminal, text: str, code: int) -> None:
    cli.write("prompts/a.j2", text)
    assert cli("check").code == code
    assert cli("check", "--exit-zero").code == 0


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["check", "gone"], "gone: no such file or folder"),
        (["check", "prompts", "gone.py"], "gone.py: no such file or folder"),
        (["check", "--selct", "PC1"], "No such option"),
        (["check", "--select", "PC999"], 'unknown rule "PC999"'),
        (["check", "--ignore", "clock-in-prefx"], 'did you mean "clock-in-prefix"?'),
        (["check", "--provider", "opnai"], 'unknown provider "opnai"'),
        (["check", "--output-format", "xml"], "'xml' is not one of"),
        (["check", "--jobs", "0"], "0 is not in the range"),
        (["check", "--stdin-filename", "a.py"], "--stdin-filename goes with -"),
        (["check", "-", "a.py"], "goes alone"),
        (["check", "--isolated", "--config", "x.toml"], "contradict each other"),
        (["check", "--config", "gone.toml"], "gone.toml: cannot be read"),
        (["check", "--baseline", "gone.json"], "gone.json: does not exist; create it with --write-baseline"),
        (["check", "--output-file", "no/such/folder/x"], "cannot be written"),
        (["chek"], "Did you mean `promptlint check`?"),
        (["prompts"], "Did you mean `promptlint check prompts`?"),
        (["rule", "PC999"], 'unknown rule "PC999"'),
        (["rule"], "name one rule, or give --all"),
        (["config", "ignor"], 'did you mean "ignore"?'),
    ],
)
def test_wrong_usage(cli: Terminal, arguments: list[str], message: str) -> None:
    cli.write("prompts/a.j2", GOOD)
    found = cli(*arguments)
    assert found.code == 2
    assert message in found.err
    assert "Traceback" not in found.err


def test_unusable_configuration(cli: Terminal) -> None:
    cli.write("prompts/a.j2", GOOD)
    cli.write("promptlint.toml", 'exlude = ["x"]\n')
    found = cli("check")
    assert found.code == 2
    assert 'promptlint.toml:1: unknown option "exlude"; did you mean "exclude"?' in found.err
    assert cli("check", "--isolated").code == 0
    cli.write("other.toml", 'ignore = ["PC101"]\n')
    cli.write("prompts/a.j2", BAD)
    assert cli("check", "--config", "other.toml").code == 0


def test_internal_error_is_told_and_is_exit_code_2(cli: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    from promptlint import workers

    def explode(*arguments: object) -> None:
        raise KeyError("oops")

    cli.write("prompts/a.j2", BAD)
    monkeypatch.setattr(workers, "read", explode)
    found = cli("check")
    assert found.code == 2
    assert "prompts/a.j2: internal error in reading the file: KeyError: 'oops'" in found.err
    assert "Traceback" not in found.err
    assert "Traceback" in cli("check", "--verbose").err
    monkeypatch.setattr("promptlint.engine.Run", explode)
    found = cli("check")
    assert found.code == 2
    assert "Please report it" in found.err


def test_select_and_ignore(cli: Terminal) -> None:
    cli.write("prompts/a.j2", "Session {{ session_id }}. " + BAD)
    assert cli("check", "--output-format", "concise").out.count("PC10") == 2
    assert cli("check", "--select", "PC105,PC2", "--output-format", "concise").out.count("PC10") == 1
    assert cli("check", "--select", "PC105", "--select", "clock-in-prefix").out.count("[PC10") == 2
    assert cli("check", "--ignore", "PC1").code == 0


def test_standard_input_says_what_the_saved_file_says(cli: Terminal) -> None:
    for name, text in {
        "prompts/a.j2": BAD,
        "prompts/b.j2": "\ufeff" + BAD.replace("\n", "\r\n"),
        "prompts/c.j2": "You are {% if %}",
        "prompts/d.txt": "You are 🙂 {now}.\n" + STABLE,
    }.items():
        saved = cli.write(name, text)
        from_file = cli("check", name, "--output-format", "json")
        saved.write_text("something else", encoding="utf-8")
        piped = cli("check", "-", "--stdin-filename", name, "--output-format", "json", stdin=text.encode())
        assert piped.out == from_file.out, name
        assert piped.code == from_file.code
        saved.unlink()
        piped = cli("check", "-", "--stdin-filename", name, "--output-format", "json", stdin=text.encode())
        assert piped.out == from_file.out, f"{name} that was never saved"


def test_standard_input_takes_the_settings_of_its_file(cli: Terminal) -> None:
    cli.write("app/promptlint.toml", 'ignore = ["PC101"]\nextend-exclude = ["old"]\n')
    assert cli("check", "-", "--stdin-filename", "app/prompts/a.j2", stdin=BAD.encode()).code == 0
    assert cli("check", "-", "--stdin-filename", "prompts/a.j2", stdin=BAD.encode()).code == 1
    found = cli("check", "-", "--stdin-filename", "app/old/a_prompt.j2", "--force-exclude", stdin=BAD.encode())
    assert "1 file skipped" in found.out


def test_standard_input_without_a_name(cli: Terminal) -> None:
    body = {"model": "gpt-4.1", "messages": [{"role": "system", "content": "Be brief."}]}
    found = cli("check", "-", "--output-format", "json", stdin=json.dumps(body).encode())
    assert found.code == 0
    assert cli("check", "-", stdin=b"\xff\xfe").code == 2
    unnamed = cli("check", "-", stdin=BAD.encode())
    assert unnamed.code == 0
    assert "--stdin-filename" in unnamed.err


def test_json_goes_alone_to_standard_output(cli: Terminal) -> None:
    cli.write("prompts/a.j2", BAD)
    found = cli("check", "--output-format", "json")
    document = json.loads(found.out)
    assert document["summary"]["errors"] == 1
    assert [each["code"] for each in document["diagnostics"]] == ["PC101"]
    assert document["diagnostics"][0]["path"] == "prompts/a.j2"
    assert found.err == ""


def test_output_file(cli: Terminal) -> None:
    cli.write("prompts/a.j2", BAD)
    found = cli("check", "--output-format", "json", "--output-file", "report.json")
    assert found.out == ""
    assert json.loads((cli.root / "report.json").read_text(encoding="utf-8"))["version"] == 1
    found = cli("check", "-o", "report.txt", "--output-format", "concise")
    assert (cli.root / "report.txt").read_text(encoding="utf-8").startswith("prompts/a.j2:1:13: PC101 ")
    assert found.out.startswith("1 finding (1 error)")


def test_summary_and_statistics(cli: Terminal) -> None:
    cli.write("prompts/a.j2", BAD)
    cli.write("notes.txt", "nothing\n")
    lines = cli("check").out.splitlines()
    assert lines[-2:] == [
        "1 finding (1 error): 1 file read, 1 prompt found, 2 files skipped.",
        "--fix mends 1 of them.",
    ]
    assert cli("check", "--statistics").out.splitlines()[0] == "1  PC101  [*] clock-in-prefix"
    found = cli("check", "notes.txt")
    assert found.code == 0
    assert "No prompt found." in found.out
    assert "notes.txt: not checked: " in found.err


def test_files_are_taken_for_what_the_settings_say(cli: Terminal) -> None:
    cli.write(
        "pyproject.toml",
        '[tool.promptlint]\njinja-trim-blocks = true\n[tool.promptlint.formats]\n"notes/*.txt" = "liquid"\n'
        '"prompts/old.md" = "none"\n[tool.promptlint.jinja-delimiters]\nvariable-start = "${"\nvariable-end = "}"\n',
    )
    cli.write("notes/a.txt", "{% assign t = now %}It is {{ t }}.\n" + STABLE)
    cli.write("prompts/old.md", "It is {{ now }}.\n" + STABLE)
    cli.write("prompts/b.j2", "Not {{ this }}.\nIt is ${ now }.\n" + STABLE)
    cli.write("agents.yaml", "cook:\n  role: A cook\n  goal: To cook\n  backstory: None\n")
    assert set(cli("check", "--show-files").out.splitlines()) == {
        "agents.yaml: crewai (it describes agents or tasks), 1 prompt",
        "notes/a.txt: liquid (the setting formats says liquid), 1 prompt",
        "prompts/b.j2: jinja (its path says prompt), 1 prompt",
        "prompts/old.md: skipped: the setting formats says none",
        "pyproject.toml: skipped: has no name of a prompt or Python file",
    }
    found = [line.split(" ")[0] for line in cli("check", "--output-format", "concise").out.splitlines()[:2]]
    assert found == ["notes/a.txt:1:27:", "prompts/b.j2:2:7:"]
    cli.write("pyproject.toml", '[tool.promptlint.jinja-delimiters]\nvariable_start = "${"\n')
    refused = cli("check")
    assert refused.code == 2
    assert 'unknown delimiter "variable_start"; did you mean "variable-start"?' in refused.err


def test_show_files_and_settings(cli: Terminal) -> None:
    cli.write("prompts/a.j2", GOOD)
    cli.write("build/b.j2", GOOD)
    cli.write("logo.png", "x")
    cli.write("promptlint.toml", 'provider = "anthropic"\n')
    found = cli("check", "--show-files")
    assert found.code == 0
    assert re.search(r"^prompts/a.j2: jinja \(.+\), 1 prompt$", found.out, re.MULTILINE)
    assert "build: skipped: is excluded" in found.out
    assert "logo.png: skipped: has no name of a prompt or Python file" in found.out
    found = cli("check", "--show-settings", "--ignore", "PC1")
    assert 'provider = "anthropic"' in found.out
    assert 'ignore = ["PC1"]' in found.out
    assert "promptlint.toml" in found.out


def test_verbose_says_why_files_were_skipped(cli: Terminal) -> None:
    cli.write("a.png", "x")
    cli.write("b.png", "x")
    assert "skipped 3: has no name of a prompt or Python file" in cli("check", "-v").err


def test_exclude_options(cli: Terminal) -> None:
    cli.write("prompts/a.j2", BAD)
    cli.write("prompts/b.j2", BAD)
    assert "1 finding " in cli("check", "--extend-exclude", "b.j2").out
    assert "1 finding " in cli("check", "--exclude", "prompts/b.*").out
    assert cli("check", "prompts/b.j2", "--extend-exclude", "b.j2").code == 1
    assert cli("check", "prompts/b.j2", "--extend-exclude", "b.j2", "--force-exclude").code == 0


def test_fix_diff_and_what_is_left(cli: Terminal) -> None:
    file = cli.write("prompts/a.j2", BAD)
    found = cli("check", "--diff")
    assert found.code == 1
    assert found.out.startswith("--- a/prompts/a.j2\n+++ b/prompts/a.j2\n")
    assert file.read_text() == BAD
    found = cli("check", "--fix")
    assert found.code == 0, found.out
    assert "made 1 fix in 1 file" in found.err
    assert file.read_text().endswith("The time is {{ now }}.\n")
    assert cli("check", "--diff").code == 0
    assert cli("check", "--diff").out == ""


def test_diff_can_be_applied(cli: Terminal) -> None:
    cli.write("prompts/a.j2", BAD)
    diff = cli("check", "--diff").out
    cli.write("x.diff", diff)
    subprocess.run(["git", "apply", "x.diff"], cwd=cli.root, check=True)
    assert cli("check").code == 0


def test_fix_of_standard_input_goes_to_standard_output(cli: Terminal) -> None:
    found = cli("check", "-", "--stdin-filename", "prompts/a.j2", "--fix", stdin=BAD.encode())
    assert found.out == cli.write("prompts/fixed.j2", found.out).read_text()
    assert found.out.endswith("The time is {{ now }}.\n")
    assert not (cli.root / "prompts" / "a.j2").exists()
    assert "0 findings" in found.err or "No findings" in found.err
    assert cli("check", "-", "--stdin-filename", "prompts/a.j2", "--fix", stdin=GOOD.encode()).out == GOOD


def test_standard_input_keeps_its_byte_order_mark(cli: Terminal) -> None:
    arguments = ("check", "-", "--stdin-filename", "prompts/a.j2")
    for text in (BAD, GOOD):
        plain = cli(*arguments, "--fix", stdin=text.encode()).out
        assert cli(*arguments, "--fix", stdin=b"\xef\xbb\xbf" + text.encode()).out == "\ufeff" + plain
    cli.write("prompts/a.j2", "\ufeff" + BAD)
    diff = cli(*arguments, "--diff", stdin=b"\xef\xbb\xbf" + BAD.encode()).out
    cli.write("x.diff", diff)
    subprocess.run(["git", "apply", "x.diff"], cwd=cli.root, check=True)
    assert (cli.root / "prompts" / "a.j2").read_text(encoding="utf-8").startswith("\ufeff")


def test_baseline(cli: Terminal) -> None:
    cli.write("prompts/a.j2", BAD)
    assert cli("check", "--write-baseline", "known.json").code == 0
    assert cli("check", "--baseline", "known.json").code == 0
    cli.write("prompts/b.j2", BAD)
    found = cli("check", "--baseline", "known.json", "--output-format", "concise")
    assert found.code == 1
    assert found.out.startswith("prompts/b.j2:1:13: PC101 ")
    cli.write("promptlint.toml", 'baseline = "known.json"\n')
    cli.write("prompts/a.j2", GOOD)
    (cli.root / "prompts" / "b.j2").unlink()
    found = cli("check")
    assert found.code == 0
    assert "baseline: prompts/a.j2 is to have 1 of PC101, and has none; write the baseline anew" in found.err


def test_findings_of_the_baseline_are_not_fixed(cli: Terminal) -> None:
    file = cli.write("prompts/a.j2", BAD)
    cli("check", "--write-baseline", "known.json")
    cli("check", "--fix", "--baseline", "known.json")
    assert file.read_text() == BAD


def test_rule_command(cli: Terminal) -> None:
    by_code, by_name = cli("rule", "PC101"), cli("rule", "clock-in-prefix")
    assert by_code.out == by_name.out
    assert "clock-in-prefix" in by_code.out
    listed = cli("rule", "--all").out
    assert "PC001  syntax-error" in listed
    assert "PC401  set-in-prompt" in listed
    described = json.loads(cli("rule", "--all", "--output-format", "json").out)
    assert {"code", "name", "summary", "fix", "explanation", "sections", "facts"} <= described[0].keys()
    one = json.loads(cli("rule", "PC101", "--output-format", "json").out)
    assert one in described
    assert (one["code"], one["since"]) == ("PC101", "0.1.0")
    assert [each["title"] for each in one["sections"]][:2] == ["What it does", "Why it costs you"]
    assert one["sections"][0]["text"].startswith("Reports a time of day")
    by_id = {each["id"]: each for each in one["facts"]}
    assert by_id["openai.minimum"]["disagreements"] == ["D1"]
    assert {"id", "title", "date", "url"} == by_id["SF01"]["sources"][0].keys()
    assert "2,048 tokens" in [each["says"] for each in by_id["D1"]["texts"]]


def test_a_rules_page_as_it_is_written(cli: Terminal) -> None:
    page = cli("rule", "PC101", "--output-format", "markdown").out
    assert page.startswith("# clock-in-prefix (PC101)\n")
    assert "\n## Providers\n" in page
    assert "\n# clock-in-prefix (PC101)\n" in cli("rule", "--all", "--output-format", "markdown").out


def test_config_command(cli: Terminal) -> None:
    listed = cli("config").out
    assert "extend-exclude: list of strings" in listed
    assert cli("config", "provider").out.startswith("provider: string\n")
    assert [each["name"] for each in json.loads(cli("config", "select", "--output-format", "json").out)] == ["select"]


def test_colour_only_where_wanted(cli: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    cli.write("prompts/a.j2", BAD)
    assert "\x1b[" not in cli("check").out
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in cli("check").out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in cli("check").out


@pytest.mark.parametrize("encoding", ["cp1252", "ascii", "utf-8"])
def test_legacy_consoles(cli: Terminal, encoding: str) -> None:
    cli.write("prompts/语.j2", "时刻 {{ now }} 🙂 é\n" + STABLE)
    for arguments in (
        ["check"],
        ["check", "--output-format", "concise"],
        ["check", "--show-files"],
        ["check", "--diff"],
    ):
        found = fresh(*arguments, cwd=cli.root, PYTHONIOENCODING=encoding, COLUMNS="80", PYTHONUTF8="0")
        assert found.returncode in (0, 1), found.stderr
        assert b"Traceback" not in found.stderr
        text = found.stdout.decode(encoding)
        if arguments == ["check"]:
            assert max(len(line) for line in text.splitlines()) <= 80


def test_python_dash_m_and_broken_pipe(cli: Terminal) -> None:
    for number in range(150):
        cli.write(f"prompts/a{number}.j2", BAD)
    command = [sys.executable, "-m", "promptlint", "check", "--output-format", "json"]
    with subprocess.Popen(command, cwd=cli.root, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""


def test_progress_is_for_terminals_only(cli: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    from promptlint.cli.console import Progress

    stream = io.StringIO()
    monkeypatch.setattr(sys, "stderr", stream)
    progress = Progress()
    progress._last -= 10
    progress(1, 20)
    assert stream.getvalue() == ""
    monkeypatch.setattr(stream, "isatty", lambda: True)
    progress(1, 20)
    assert "1 of 20" in stream.getvalue()
    progress.clear()
    assert stream.getvalue().endswith("\r")
    stream.truncate(0)
    Progress()(1, 20)  # a short run shows nothing
    assert stream.getvalue() == ""


def test_a_fixed_buffer_keeps_characters_that_the_console_cannot_show(cli: Terminal) -> None:
    text = "A 名前 🎉 and \x1b[31mred.\n\nThe time is {{ now }}.\n\n" + STABLE
    legacy = {"PYTHONIOENCODING": "cp1252"}
    command = [sys.executable, "-m", "promptlint", "check", "-", "--stdin-filename", "system.j2"]
    for option, first in (("--fix", "A 名前 🎉 and \x1b[31mred.\n"), ("--diff", "--- a/system.j2\n")):
        done = subprocess.run(
            [*command, option], cwd=cli.root, input=text.encode(), capture_output=True, env={**os.environ, **legacy}
        )
        assert done.stdout.startswith(first.encode()), option
        assert "名前 🎉 and \x1b[31mred.".encode() in done.stdout, option


def test_standard_input_that_is_none(cli: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = cli("check", "-", "--stdin-filename", ".", stdin=b"")
    assert (folder.code, "is a folder" in folder.err) == (2, True)
    monkeypatch.setattr(sys, "stdin", None)
    closed = cli("check", "-")
    assert (closed.code, closed.err) == (2, "Error: standard input is closed\n")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="everything is readable to root")
def test_a_path_in_a_folder_that_must_not_be_searched(cli: Terminal) -> None:
    folder = cli.write("shut/system.j2", BAD).parent
    folder.chmod(0)
    try:
        outcome = cli("check", "shut/system.j2")
    finally:
        folder.chmod(0o755)
    assert (outcome.code, "Traceback" in outcome.err) == (2, False)


def test_remarks_do_not_command_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    from promptlint.cli.console import say

    shown: list[str] = []
    monkeypatch.setattr("promptlint.cli.console.click.echo", lambda text, **_: shown.append(text))
    say("a\x1b[31m.j2: not checked")
    assert shown == ["promptlint: a\\x1b[31m.j2: not checked"]
