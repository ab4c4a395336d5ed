"""The engine: isolation, merging, suppressions, selection, parallel reading, repeated runs."""

from __future__ import annotations

import errno
import gc
import multiprocessing
import os
import signal
import socket
import weakref
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

import pytest

from promptlint import engine, project, selection, workers
from promptlint.analysis import analyse
from promptlint.analysis.definitions.imports import Modules
from promptlint.config import ConfigError, Configuration, Settings
from promptlint.diagnostic import PASSED, PLACED, Confidence, Diagnostic, PrefixFacts, Related, Severity
from promptlint.engine import Run, check, check_text
from promptlint.findings import merge, one_per_source, syntax_error
from promptlint.judge import PromptView
from promptlint.project import Project, Unreadable
from promptlint.readers import Reading, ReadSettings
from promptlint.readers import read as real_read
from promptlint.result import Result
from promptlint.rule import Rule
from promptlint.text import Location, Source

STABLE = "".join(f"Rule {number}: answer politely, precisely, and never invent a fact.\n" for number in range(120))
BAD = "The time is {{ now }}.\n" + STABLE
GOOD = STABLE + "The time is {{ now }}.\n"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "project"
    (folder / "prompts").mkdir(parents=True)
    (folder / "pyproject.toml").touch()
    monkeypatch.chdir(folder)
    return folder


def codes(result: Result) -> list[tuple[str, str, int]]:
    return [(each.code, each.location.source.path, each.location.line) for each in result.diagnostics]


def test_bad_and_good(root: Path) -> None:
    (root / "prompts" / "bad.j2").write_text(BAD)
    (root / "prompts" / "good.j2").write_text(GOOD)
    result = check(["."])
    assert codes(result) == [("PC101", "prompts/bad.j2", 1)]
    assert result.prompts == 2
    assert result.failed
    assert not check(["prompts/good.j2"]).failed


def test_buffer_on_top_of_a_file_and_of_none(root: Path) -> None:
    (root / "prompts" / "a.j2").write_text(GOOD)
    assert codes(check_text(BAD, "prompts/a.j2")) == [("PC101", "prompts/a.j2", 1)]
    assert codes(check_text(BAD, "prompts/new.j2")) == [("PC101", "prompts/new.j2", 1)]
    assert codes(check(["prompts/a.j2"])) == []


def test_result_does_not_depend_on_where_it_is_run_from(root: Path) -> None:
    (root / "prompts" / "a.j2").write_text(BAD)
    inside = check(["."], cwd=root / "prompts")
    assert codes(inside) == [("PC101", "a.j2", 1)]
    outside = check([root / "prompts"], cwd=root.parent)
    assert codes(outside) == [("PC101", "project/prompts/a.j2", 1)]


def test_unreadable_files(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (root / "prompts" / "latin.j2").write_bytes(b"You are\nAndr\xe9, {{ now }}\n")
    (root / "prompts" / "nul.j2").write_bytes(b"\0\1")
    (root / "prompts" / "empty.j2").write_bytes(b" \n")
    (root / "readme.txt").write_bytes(b"na\xefve notes about nothing\n")
    result = check(["."])
    assert codes(result) == [("PC001", "prompts/latin.j2", 2)]
    assert result.diagnostics[0].location.source.position(result.diagnostics[0].location.start) == (2, 5)
    assert "convert it to UTF-8" in result.diagnostics[0].message
    skipped = {each.path: each.reason for each in result.skipped}
    assert skipped["prompts/nul.j2"] == "is binary"
    assert skipped["prompts/empty.j2"] == "is empty"
    assert "is not UTF-8" in skipped["readme.txt"]


def test_file_that_vanishes_or_may_not_be_read(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (root / "prompts" / "a.j2").write_text(BAD)
    (root / "prompts" / "b.j2").write_text(BAD)
    run = Run(["."])
    (root / "prompts" / "a.j2").unlink()
    result = run.check()
    assert codes(result) == [("PC101", "prompts/b.j2", 1)]
    named = Run(["prompts/b.j2"])
    (root / "prompts" / "b.j2").unlink()
    assert codes(named.check()) == [("PC001", "prompts/b.j2", 1)]

    def refuse(path: Path, shown: str) -> Source:
        try:
            raise PermissionError(13, "Permission denied")
        except OSError as error:
            raise Unreadable("cannot be read: Permission denied") from error

    (root / "prompts" / "c.j2").write_text(BAD)
    monkeypatch.setattr(project, "read_source", refuse)
    found = check(["prompts"]).diagnostics
    assert [each.message for each in found] == ["the file cannot be read: Permission denied"]


def test_crash_of_a_reader_costs_one_file(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (root / "prompts" / "a.j2").write_text(BAD)
    (root / "prompts" / "b.j2").write_text(BAD)
    monkeypatch.setattr(workers, "read", _failing_on("a.j2"))
    result = check(["."])
    assert codes(result) == [("PC101", "prompts/b.j2", 1)]
    (error,) = result.errors
    assert (error.path, error.what, error.error) == ("prompts/a.j2", "reading the file", "ZeroDivisionError: oops")
    assert error.traceback.endswith("ZeroDivisionError: oops\n")


def _failing_on(name: str, *, deadly: bool = False):  # type: ignore[no-untyped-def]
    def read(source: Source, project: Project, settings: ReadSettings) -> Reading:
        if source.path.endswith(name):
            if deadly:
                os._exit(9)
            raise ZeroDivisionError("oops")
        return real_read(source, project, settings)

    return read


def test_crash_of_a_rule_costs_that_rule_on_that_prompt(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def explode(view: PromptView) -> Iterator[Diagnostic]:
        raise ValueError("no idea")
        yield

    (root / "prompts" / "a.j2").write_text("{# promptlint: ignore[PC102] #}\n" + BAD)
    real = selection.RuleBook.enabled
    broken = Rule("PC998", "explodes", "", "x", check=explode)
    monkeypatch.setattr(selection.RuleBook, "enabled", lambda self, settings: (broken, *real(self, settings)))
    result = check(["."])
    assert ("PC101", "prompts/a.j2", 2) in codes(result)
    assert "PC002" not in {each.code for each in result.diagnostics}  # not all rules ran, so nobody can know
    assert [error.what for error in result.errors] == ["rule PC998 (explodes)"]


@pytest.mark.skipif("fork" not in multiprocessing.get_all_start_methods(), reason="needs fork")
def test_worker_that_dies_costs_one_file(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(60):
        (root / "prompts" / f"p{number:02}.j2").write_text(BAD if number % 2 else GOOD)
    method = multiprocessing.get_start_method()
    multiprocessing.set_start_method("fork", force=True)
    try:
        monkeypatch.setattr(workers, "read", _failing_on("p31.j2", deadly=True))
        result = check(["."], jobs=2)
    finally:
        multiprocessing.set_start_method(method, force=True)
    expected = [("PC101", f"prompts/p{number:02}.j2", 1) for number in range(1, 60, 2) if number != 31]
    assert codes(result) == expected
    assert [(error.path, error.error) for error in result.errors] == [
        ("prompts/p31.j2", "the process that read the file died")
    ]


class _Sparing:
    """Stands before a function, which from the call `since` on the system has no means for."""

    def __init__(self, real: Callable[..., Any], since: int, until: int = 1000) -> None:
        self.real, self.refused, self.calls = real, range(since, until), 0

    def __call__(self, *arguments: object) -> object:
        self.calls += 1
        if self.calls in self.refused:
            raise OSError(errno.EAGAIN, "Resource temporarily unavailable")
        return self.real(*arguments)


@contextmanager
def _watched(seconds: int = 20) -> Iterator[None]:
    """What hangs fails."""

    def late(*arguments: object) -> None:
        raise AssertionError("the run does not end")

    held = signal.signal(signal.SIGALRM, late)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, held)


@pytest.mark.skipif(not hasattr(signal, "SIGALRM"), reason="needs an alarm")
@pytest.mark.parametrize(("what", "since", "until"), [
    ("start", 2, 3), ("start", 2, 1000), ("start", 1, 2), ("start", 1, 1000), ("pipe", 2, 3), ("pipe", 1, 1000),
])  # fmt: skip
def test_worker_that_cannot_be_started_costs_nothing(
    root: Path, monkeypatch: pytest.MonkeyPatch, what: str, since: int, until: int
) -> None:
    for number in range(60):
        (root / "prompts" / f"p{number:02}.j2").write_text(BAD if number % 2 else GOOD)
    serial = check(["."])
    if what == "start":
        sparing = _Sparing(BaseProcess.start, since, until)
        monkeypatch.setattr(BaseProcess, "start", lambda process: sparing(process))
    else:
        sparing = _Sparing(multiprocessing.Pipe, since, until)
        monkeypatch.setattr(multiprocessing, "Pipe", sparing)
    with _watched():
        result = check(["."], jobs=3)
    assert sparing.calls == 3  # nothing is tried again and again
    assert (codes(result), result.files, result.errors) == (codes(serial), serial.files, ())


@pytest.mark.skipif("fork" not in multiprocessing.get_all_start_methods(), reason="needs fork")
def test_file_that_no_process_could_be_started_for_killed_none(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(60):
        (root / "prompts" / f"p{number:02}.j2").write_text(BAD if number % 2 else GOOD)
    sparing = _Sparing(BaseProcess.start, 3)
    method = multiprocessing.get_start_method()
    multiprocessing.set_start_method("fork", force=True)
    try:
        monkeypatch.setattr(BaseProcess, "start", lambda process: sparing(process))
        monkeypatch.setattr(workers, "read", _failing_on("p31.j2", deadly=True))
        with _watched():
            result = check(["."], jobs=2)
    finally:
        multiprocessing.set_start_method(method, force=True)
    (error,) = result.errors
    assert error.path == "prompts/p31.j2"
    assert error.error.startswith("no process could be started to read the file: ")
    assert len(result.files) == 59


def test_parallel_and_serial_say_the_same(root: Path) -> None:
    for number in range(50):
        (root / "prompts" / f"p{number}.j2").write_text(BAD if number % 3 else GOOD)
    (root / "prompts" / "broken.j2").write_text("{% if %}")
    serial, parallel = check(["."]), check(["."], jobs=3)
    assert codes(serial) == codes(parallel)
    assert (serial.files, serial.skipped, serial.prompts) == (parallel.files, parallel.skipped, parallel.prompts)
    assert len(serial.diagnostics) > 30


def test_progress_is_told(root: Path) -> None:
    for number in range(3):
        (root / "prompts" / f"p{number}.j2").write_text(GOOD)
    seen: list[tuple[int, int]] = []
    Run(["."], progress=lambda done, total: seen.append((done, total))).check()
    assert seen == [(0, 3), (1, 3), (2, 3)]


def test_suppressed_finding_and_unused_suppression(root: Path) -> None:
    file = root / "prompts" / "a.j2"
    file.write_text("{# promptlint: ignore[clock-in-prefix] wanted #}\n" + BAD)
    result = check(["."])
    assert (codes(result), result.suppressed) == ([], 1)
    file.write_text("{# promptlint: ignore[PC102, PC101] #}\n" + BAD)
    (found,) = check(["."]).diagnostics
    assert (found.code, found.location.text) == ("PC002", "PC102")
    assert found.fix is not None
    file.write_text("{# promptlint: ignore[PC102] #}\n" + GOOD)
    assert codes(check(["."])) == [("PC002", "prompts/a.j2", 1)]
    assert codes(check(["."], Settings(select=("PC1",)))) == []  # PC002 does not run
    assert codes(check(["."], Settings(ignore=("PC102",)))) == []  # PC102 did not run


def test_unknown_rule_in_a_suppression_is_told(root: Path) -> None:
    (root / "prompts" / "a.j2").write_text("{# promptlint: ignore[clock-in-prefx] #}\n{# promptlint: ignore #}\n" + BAD)
    result = check(["."])
    assert "PC101" in {each.code for each in result.diagnostics}
    assert result.notes == (
        'prompts/a.j2:1: in a suppression: unknown rule "clock-in-prefx"; did you mean "clock-in-prefix"?',
        "prompts/a.j2:2: a suppression must name its rules: promptlint: ignore[clock-in-prefix]",
    )


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("ignore-file[PC101, date-in-prefix]", "file-ignore[PC101, date-in-prefix]"),
        ("ignore-file", "file-ignore[clock-in-prefix]"),
    ],
)
def test_the_words_of_a_file_suppression_in_the_wrong_order(root: Path, written: str, right: str) -> None:
    (root / "prompts" / "a.j2").write_text(f"{{# promptlint: {written} #}}\n{BAD}")
    result = check(["."])
    assert [each.code for each in result.diagnostics] == ["PC101"]
    assert result.notes == (f"prompts/a.j2:1: this suppresses nothing; write promptlint: {right}",)


def test_file_ignore(root: Path) -> None:
    (root / "prompts" / "a.j2").write_text(BAD + "{# promptlint: file-ignore[PC1] #}\n")
    assert codes(check(["."])) == []


def test_per_file_ignores(root: Path) -> None:
    (root / "prompts" / "a.j2").write_text(BAD)
    (root / "b_prompt.j2").write_text(BAD)
    (root / "promptlint.toml").write_text('[per-file-ignores]\n"prompts/**" = ["clock-in-prefix"]\n')
    assert codes(check(["."])) == [("PC101", "b_prompt.j2", 1)]


def test_low_confidence_is_hidden_unless_pedantic(root: Path) -> None:
    (root / "prompts" / "a.j2").write_text("Hello {{ something }}.\n" + STABLE[:900])
    quiet, pedantic = check(["."]), check(["."], Settings(pedantic=True))
    assert all(each.confidence > Confidence.LOW for each in quiet.diagnostics)
    assert quiet.hidden == sum(each.confidence is Confidence.LOW for each in pedantic.diagnostics) > 0


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        (Settings(select=("PC999",)), 'unknown rule "PC999"'),
        (Settings(ignore=("clock-in-prefx",)), 'did you mean "clock-in-prefix"?'),
        (Settings(per_file_ignores=(("*", ("nope",)),)), "(in per-file-ignores)"),
        (Settings(provider="opnai"), 'unknown provider "opnai"'),
        (Settings(plugins=("nope",)), 'unknown rule pack "nope"'),
        (Settings(formats=(("*.txt", "jnja"),)), 'unknown format "jnja" for "*.txt"; did you mean "jinja"?'),
        (Settings(formats=(("*.txt", "erb"),)), 'unknown format "erb" for "*.txt"; known are '),
        (
            Settings(jinja_delimiters=(("variable_strat", "${"),)),
            'unknown delimiter "variable_strat"; did you mean "variable-start"?',
        ),
        (Settings(jinja_delimiters=(("block-end", ""),)), "jinja-delimiters: a delimiter must not be empty"),
    ],
)
def test_settings_that_name_nothing(root: Path, settings: Settings, message: str) -> None:
    (root / "prompts" / "a.j2").write_text(GOOD)
    with pytest.raises(ConfigError) as caught:
        check(["."], settings)
    assert message in str(caught.value)


def test_such_an_error_names_the_line_of_the_configuration(root: Path) -> None:
    (root / "prompts" / "a.j2").write_text(GOOD)
    (root / "promptlint.toml").write_text('provider = "openai"\nselect = ["PC999"]\n')
    with pytest.raises(ConfigError, match=r"promptlint.toml:2: unknown rule"):
        check(["."])


def test_repeated_run_reads_only_what_changed(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("a.j2", "b.j2", "part.j2"):
        (root / "prompts" / name).write_text(BAD)
    (root / "prompts" / "whole.j2").write_text('{% include "part.j2" %}\n' + STABLE)
    run = Run(["."])
    first = run.check()
    read: list[str] = []

    def noting(source: Source, project: Project, settings: ReadSettings) -> Reading:
        read.append(source.path)
        return real_read(source, project, settings)

    monkeypatch.setattr(workers, "read", noting)
    second = run.check({root / "prompts" / "part.j2": GOOD})
    assert sorted(read) == ["prompts/part.j2", "prompts/whole.j2"]
    fresh = check(["."], overlay={root / "prompts" / "part.j2": GOOD})
    assert codes(second) == codes(fresh) != codes(first)
    assert codes(run.check({})) == codes(first)


def diagnostic(path: str, start: int, **changes: object) -> Diagnostic:
    place = Location(Source(path, "x" * 50), start, start + 2)
    base = Diagnostic("PC101", "clock-in-prefix", Severity.WARNING, Confidence.HIGH, place, "m")
    return replace(base, **changes)  # type: ignore[arg-type]


def test_merge_keeps_the_worst_and_the_places_of_all() -> None:
    here, there = Location(Source("s.py", "y" * 9), 1, 2), Location(Source("t.py", "y" * 9), 1, 2)
    made = Location(Source("m.py", "y" * 9), 1, 2)
    one = diagnostic("a", 4, related=(Related(made, "made"), Related(here, "sent")), cause=made)
    two = diagnostic(
        "a", 4, related=(Related(made, "made"), Related(there, "sent")), severity=Severity.ERROR, cause=made
    )
    (found,) = merge([one, two])
    assert found.severity is Severity.ERROR
    assert [each.location.source.path for each in found.related] == ["m.py", "t.py", "s.py"]
    assert len(merge([one, replace(two, cause=here)])) == 1  # a parameter that is filled in two ways
    assert len(merge([one, replace(two, code="PC102")])) == 2


def test_merge_believes_a_source_rather_than_a_name() -> None:
    made = Location(Source("m.py", "y" * 9), 1, 2)
    facts = PrefixFacts(1, True, 1024, 2000, True, False)
    source = diagnostic("a", 4, cause=made, prefix=facts, related=(Related(made, PASSED),))
    name = replace(source, code="PC105", severity=Severity.ERROR, cause=None, value="run_id", related=())
    assert [each.code for each in merge([source, name])] == ["PC101"]
    passed = replace(name, related=(Related(Location(made.source, 5, 6), PASSED),))  # another value on another way
    assert len(merge([source, passed])) == 2
    assert "PC105" in [each.code for each in merge([name, replace(source, confidence=Confidence.LOW)])]


def test_an_order_is_told_of_once_where_it_is_made() -> None:
    made = Location(Source("m.py", "y" * 9), 1, 2)
    prompts = [Location(Source("p.py", "y" * 9), start, start + 1) for start in (1, 3)]
    one, two = (
        diagnostic(each, 4, code="PC401", cause=made, prompt=prompt) for each, prompt in zip("ab", prompts, strict=True)
    )
    [found] = one_per_source(merge([one, two]))
    assert [each.location.source.path for each in (found, *found.related)] == ["a", "b"]
    assert len(merge([replace(one, code="PC101"), replace(two, code="PC101")])) == 2  # each prompt is to be changed


def test_a_name_says_nothing_where_what_is_placed_there_is_told_of() -> None:
    prompt = Location(Source("m.py", "y" * 9), 3, 4)
    facts = PrefixFacts(1, True, 1024, 2000, True, False)
    name = diagnostic("a", 4, code="PC105", prefix=facts, prompt=prompt, value="user_context")
    text = diagnostic("b", 9, code="PC107", prefix=facts, prompt=prompt, related=(Related(name.location, PLACED),))
    assert [each.code for each in merge([name, text])] == ["PC107"]
    assert len(merge([name, replace(text, prompt=replace(prompt, start=2))])) == 2
    way = replace(name, related=(Related(Location(prompt.source, 6, 7), PASSED),))  # another value on another way
    assert len(merge([way, text])) == 2
    assert len(merge([replace(name, related=(Related(name.location, PLACED),))])) == 1


@pytest.mark.parametrize(
    ("path", "sure"),
    [
        ("app.py", Confidence.HIGH),
        ("desk/system.j2", Confidence.HIGH),
        ("prompts/desk.yaml", Confidence.HIGH),
        ("desk/system_prompt.md", Confidence.HIGH),
        ("assets/song.txt", Confidence.LOW),  # text of whatever kind
        ("api/openapi.json", Confidence.LOW),
        ("data/prompts/answers.jsonl", Confidence.LOW),
    ],
)
def test_what_cannot_be_read_is_told_of_where_it_is_surely_a_prompt(path: str, sure: Confidence) -> None:
    found = syntax_error(Location(Source(path, "x"), 0, 1), "broken")
    assert found.confidence is sure


def test_what_is_made_of_one_clock_has_one_code() -> None:
    made, prompt = (Location(Source("m.py", "y" * 9), at, at + 1) for at in (1, 3))
    clock = diagnostic("a", 4, cause=made, prompt=prompt, severity=Severity.ERROR)
    age = diagnostic("b", 9, cause=made, prompt=prompt, code="PC104")
    [found] = merge([clock, age])
    assert (found.code, [each.location.source.path for each in found.related]) == ("PC101", ["b"])


def test_calls_of_one_chain_that_cut_a_conversation_are_one_finding() -> None:
    place = Location(Source("a", "x" * 50), 4, 20)
    longer = replace(place, end=26)
    one, two = (replace(diagnostic("a", 4), code="PC501", location=each, cause=each) for each in (place, longer))
    assert merge([one, two]) == [one]


def test_the_order_of_the_tools_comes_before_that_of_what_is_in_them() -> None:
    made = Location(Source("m.py", "y" * 9), 1, 2)
    tools, schema = diagnostic("b", 4, code="PC301", cause=made), diagnostic("a", 9, code="PC304", cause=made)
    assert [each.code for each in one_per_source(merge([schema, tools]))] == ["PC301"]


def test_few_of_many_places_are_named() -> None:
    lines = Source("a", "x x\n" * 30)
    prompt = Location(lines, 0, 1)
    many = [
        replace(
            diagnostic("a", 0), location=Location(lines, 4 * line + at, 4 * line + at + 1), value="v", prompt=prompt
        )
        for line in range(30)
        for at in (0, 2)
    ]
    [found] = merge(many)
    assert [each.location.line for each in found.related] == [2, 3, 4, 5, 6]
    assert found.related[-1].message.endswith("on 24 more lines of this file")


def test_merge_sorts_by_place() -> None:
    found = merge([diagnostic("b", 0), diagnostic("a", 9), diagnostic("a", 2)])
    assert [(each.location.source.path, each.location.start) for each in found] == [("a", 2), ("a", 9), ("b", 0)]


def test_finding_outside_the_selected_files_is_reported_where_a_related_place_is_selected(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (root / "prompts" / "a.j2").write_text(GOOD)
    (root / "prompts" / "other.j2").write_text(GOOD)
    selected = Location(Source("prompts/a.j2", GOOD), 0, 3)
    found = [diagnostic("prompts/other.j2", 0), diagnostic("prompts/other.j2", 9, related=(Related(selected, "sent"),))]
    rule = Rule("PC101", "clock-in-prefix", "", "x", check=lambda view: iter(found))
    monkeypatch.setattr(selection.RuleBook, "enabled", lambda self, settings: (rule,))
    assert [each.location.start for each in check(["prompts/a.j2"]).diagnostics] == [9]


def test_engine_opens_no_socket_and_prints_nothing(
    root: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def refuse(*arguments: object, **more: object) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket, "socket", refuse)
    (root / "prompts" / "a.j2").write_text(BAD)
    assert check(["."], Configuration()).failed
    assert capfd.readouterr() == ("", "")


def test_engine_module_prints_nothing_and_keeps_no_state() -> None:
    assert "print(" not in Path(engine.__file__).read_text(encoding="utf-8")


def test_trees_go_without_the_collector(tmp_path: Path) -> None:
    """A cycle that holds a tree would keep it, and those of all modules with it, in memory until the run ends."""
    code = """
import openai
from datetime import datetime

client = openai.OpenAI()

class Memory:
    def __init__(self): self.parts = []
    def text(self): return self.parts

def ask(question, memory: Memory, names):
    def inner(value):
        return inner(value - 1) if value else [inner]
    later = lambda x: (later, x)
    parts = [part for name in names for part in (name, later(name)) if name]
    for each in parts:
        def again(): return again, each
        again()
    if datetime.now():
        raise ValueError
    while inner(3):
        return client.responses.create(model="gpt-4.1", instructions=f"{datetime.now()} {parts}", input=question)
"""
    source = Source("a.py", code)
    project = Project(tmp_path, {tmp_path / "a.py": code}, tmp_path)
    gc.collect()
    gc.disable()
    try:
        assert analyse(source, project).prompts
        modules = project.memory["modules"]
        assert isinstance(modules, Modules)
        kept = modules.of_source(source)
        tree = weakref.ref(kept.tree)
        modules.begin()
        project.memory.clear()
        del modules, kept
        assert tree() is None
    finally:
        gc.enable()


@pytest.mark.parametrize(
    ("path", "head"),
    [
        ("docs/sketch.py", ""),
        ("{{name}}/app.py", "{% if name %}\n"),
        ("backups/agents/app.py", ""),
        ("src/_trash_2025/app.py", ""),
        ("bak/agents/app.py", ""),
        ("app.py", ""),
        ("threshold/app.py", ""),
    ],
)
def test_code_that_is_none_yet_is_no_fault(path: str, head: str) -> None:
    source = Source(path, f"{head}import openai\ndef\n")
    found = syntax_error(Location(source, 0, 1), "invalid Python")
    assert (found.confidence is Confidence.HIGH) is (path in ("app.py", "threshold/app.py"))


def test_code_of_a_project_template_becomes_code_when_somebody_fills_it() -> None:
    place = Location(Source("scaffold/{{cookiecutter.name}}/agent.py", "from x import ("), 0, 4)
    assert syntax_error(place, "invalid Python").confidence is Confidence.LOW
    place = Location(Source("scaffold/agent.py", "from x import ("), 0, 4)
    assert syntax_error(place, "invalid Python").confidence is Confidence.HIGH


AGENT = "You are {{ user_name }}'s assistant.\n" + STABLE


@pytest.mark.parametrize(
    ("top", "path", "text", "found"),
    [
        (".", "prompts/desk.yaml", "a: [1\n", ["PC001"]),
        (".", "old/app.py", "import openai\ndef\n", []),
        ("old/proj", "old/proj/app.py", "import openai\ndef\n", ["PC001"]),
        (".", "docs/app.py", "import openai\ndef\n", []),
        (".", "skills/desk/desk.md", AGENT, []),
        (".claude/worktrees/desk", ".claude/worktrees/desk/desk.md", AGENT, ["PC105"]),
        ("", "old/proj/app.py", "import openai\ndef\n", ["PC001"]),
        ("", "skills/desk/desk.md", AGENT, []),
        ("", "desk/desk.md", AGENT, ["PC105"]),
    ],
)
def test_it_does_not_matter_where_promptlint_is_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, top: str, path: str, text: str, found: list[str]
) -> None:
    base = tmp_path / "x"
    file = base / path
    file.parent.mkdir(parents=True)
    file.write_text(text)
    if top:
        (base / top / "pyproject.toml").touch()
    for start in (base, file.parent, tmp_path):
        monkeypatch.chdir(start)
        for named in (os.path.relpath(file, start), str(file)):
            result = check([named])
            assert ([each.code for each in result.diagnostics], start, named) == (found, start, named)
