"""Results of earlier runs: used where nothing changed, never where something did, and never in the way."""

from __future__ import annotations

import json
import os
import random
import shutil
import time
from pathlib import Path

import pytest
from click.testing import CliRunner

from promptlint import cache, engine
from promptlint.cache import answers, store
from promptlint.cli import group
from promptlint.config import Configuration
from promptlint.engine import Run
from promptlint.inputs import Inputs
from promptlint.options import CACHE_FOLDER
from promptlint.reports import Style
from promptlint.reports import full as full_report
from promptlint.reports import json as json_report
from promptlint.result import Result

STABLE = "".join(f"Rule {number}: answer politely, precisely, and never invent a fact.\n" for number in range(90))
SECRET = "heliotrope"
APP = """
import openai
from prompts import system_prompt

def ask(question):
    messages = [{"role": "system", "content": system_prompt()}, {"role": "user", "content": question}]
    return openai.OpenAI().chat.completions.create(model="gpt-4.1", messages=messages)
"""
CALM = f"RULES = '''{STABLE}'''\n\ndef system_prompt():\n    return RULES\n"
CLOCK = "from datetime import datetime\n" + CALM.replace("RULES\n", "f'It is {datetime.now()}. {RULES}'\n")
TEMPLATE = f"The time is {{{{ now }}}}.\n\n{STABLE}\nThe secret flower is the {SECRET}.\n"
INCLUDING = f"{{% include 'parts/head.j2' %}}{{% include 'build/head.j2' %}}\n{STABLE}"

STEPS: dict[str, tuple[str | None, ...]] = {  # what each file may hold; `None`: it is not there
    "app.py": (APP, APP.replace("gpt-4.1", "gpt-4o"), "x = 1\n"),
    "prompts.py": (CLOCK, CALM, None, "def system_prompt(:\n"),
    "lib/prompts.py": (None, CALM),
    "prompts/a.j2": (TEMPLATE, STABLE, None),
    "prompts/b.j2": (INCLUDING, INCLUDING + "{# promptlint: ignore[clock-in-prefix] kept #}\n"),
    "prompts/parts/head.j2": (None, "The time is {{ now }}.\n", "Hello.\n"),
    "prompts/build/notes.txt": ("A folder that is left out as such.",),
    "prompts/build/head.j2": (None, "The time is {{ now }}.\n"),
    "prompts/build/promptlint.toml": ("", 'per-file-ignores = { "*" = ["PC101"] }\n'),
    "promptlint.toml": ("", 'ignore = ["PC1"]\n', "pedantic = true\n", 'exclude = ["prompts"]\n'),
    "prompts/parts/promptlint.toml": (None, 'ignore = ["PC101"]\n'),
    ".gitignore": (None, "prompts/a.j2\n"),
    "notes/README.md": (None, "# Notes\n"),
}


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "project"
    folder.mkdir()
    (folder / ".git").mkdir()
    monkeypatch.chdir(folder)
    for name, contents in STEPS.items():
        put(folder / name, contents[0])
    settle()
    return folder


def put(file: Path, content: str | None) -> None:
    if content is None:
        file.unlink(missing_ok=True)
    else:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, encoding="utf-8")


def settle() -> None:
    """Let the files be older than the run to come; of a file that changes during a run nothing is kept."""
    time.sleep(0.05)


def shown(result: Result) -> str:
    style = Style(width=100)
    seen = [repr(result.files), repr(result.skipped), repr(result.notes), f"{result.hidden} {result.suppressed}"]
    return "\n".join([json_report.render(result, style), full_report.render(result, style), *seen])


def plain(*paths: str) -> str:
    return shown(Run(paths or ["."], Configuration()).check())


def through(root: Path, inputs: Inputs, jobs: int = 1) -> str:
    folder = root / CACHE_FOLDER
    return shown(cache.kept(inputs, folder) or cache.checked(Run(inputs, jobs=jobs), folder))


def cached(root: Path, *paths: str) -> str:
    return through(root, Inputs(paths or ["."], Configuration()))


def forbid_checking(monkeypatch: pytest.MonkeyPatch) -> None:
    def check(self: Run) -> Result:
        raise AssertionError("nothing changed, and yet the files are read")

    monkeypatch.setattr(engine.Run, "check", check)


def test_nothing_changed(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = plain()
    assert "PC101" in expected
    assert cached(root) == expected
    forbid_checking(monkeypatch)
    assert cached(root) == expected


@pytest.mark.parametrize("first", [[], ["."], ["app.py", "prompts/a.j2"]])
def test_of_named_files_too(root: Path, first: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever was checked before: all, the same files, or nothing."""
    if first:
        cached(root, *first)
    for paths in (("app.py",), ("app.py", "prompts/b.j2")):
        expected = plain(*paths)
        assert "PC101" in expected
        assert cached(root, *paths) == expected
        with monkeypatch.context() as patched:
            forbid_checking(patched)
            assert cached(root, *paths) == expected
    assert cached(root) == plain()


def test_after_any_change_it_is_as_without(root: Path) -> None:
    rng = random.Random(7)
    for _ in range(40):
        for name in rng.sample(sorted(STEPS), rng.choice((1, 1, 2))):
            put(root / name, rng.choice(STEPS[name]))
        settle()
        few = rng.sample([name for name in sorted(STEPS) if (root / name).is_file()], 2)
        expected, of_few = plain(), plain(*few)
        for _ in range(2):
            assert cached(root, *few) == of_few
            assert cached(root) == expected


def test_each_dependency_alone_is_noticed(root: Path) -> None:
    """A file that was looked for and not found, the settings beside a file that is included, a pattern to ignore."""
    for name, contents in STEPS.items():
        for content in contents[1:]:
            cached(root)
            put(root / name, content)
            settle()
            assert cached(root) == plain(), name
            if name == "prompts/build/head.j2":
                cached(root)
                put(root / "prompts/build/promptlint.toml", STEPS["prompts/build/promptlint.toml"][1])
                settle()
                assert cached(root) == plain()
        put(root / name, contents[0])
        settle()


def test_a_change_that_keeps_size_and_time(root: Path) -> None:
    file = root / "prompts" / "a.j2"
    before = file.stat()
    cached(root)
    file.write_text(TEMPLATE.replace("now", "foo"), encoding="utf-8")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert file.stat().st_size == before.st_size
    settle()
    assert cached(root) == plain()


def test_a_new_time_alone_changes_nothing(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = cached(root)
    for file in root.rglob("*.j2"):
        file.touch()
    forbid_checking(monkeypatch)
    assert cached(root) == expected


def test_other_paths_and_options_are_other_runs(root: Path) -> None:
    assert cached(root, "prompts") == plain("prompts")
    assert cached(root) == plain()
    assert through(root, Inputs(["."], Configuration(overrides={"pedantic": True}))) == shown(
        Run(["."], Configuration(overrides={"pedantic": True})).check()
    )
    assert len(list((root / CACHE_FOLDER).glob("*.json"))) == 3


def test_what_workers_asked_for_counts(root: Path) -> None:
    for number in range(40):
        put(root / "prompts" / f"c{number}.j2", INCLUDING)
    settle()
    folder = root / CACHE_FOLDER
    expected = through(root, Inputs(["."], Configuration()), jobs=2)
    assert expected == plain()
    assert list(folder.glob("*.json"))
    put(root / "prompts" / "build" / "head.j2", "The time is {{ now }}.\n")
    settle()
    assert through(root, Inputs(["."], Configuration()), jobs=2) == plain() != expected


def test_a_file_that_changes_during_the_run(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    check = Run.check

    def meanwhile(self: Run, **known: object) -> Result:
        result = check(self, **known)  # type: ignore[arg-type]
        put(root / "prompts" / "calm.j2", TEMPLATE)
        return result

    put(root / "prompts" / "calm.j2", STABLE)
    settle()

    with monkeypatch.context() as patch:
        patch.setattr(engine.Run, "check", meanwhile)
        cached(root)
    assert not list((root / CACHE_FOLDER).glob("*.json"))
    assert cached(root) == plain()


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: b"",
        lambda data: data[:-20],
        lambda data: data.replace(b"PC101", b"PC999"),
        lambda data: b"[]",
        lambda data: b"\xff\x00" * 50,
        lambda data: signed(b"[]"),
        lambda data: signed(b"{}"),
        lambda data: signed(b"[" * 100_000),
        lambda data: changed(data, lambda kept: kept.update(key="another")),
        lambda data: changed(data, lambda kept: kept.update(answers={"files": [3]})),
        lambda data: changed(data, lambda kept: kept["result"].update(sources=["gone.py"])),
        lambda data: changed(data, lambda kept: kept["result"]["diagnostics"][0].update(at=["app.py", 5, 10**9])),
        lambda data: changed(data, lambda kept: kept["result"]["diagnostics"][0].pop("help")),
    ],
)
def test_what_is_no_result_is_ignored_and_written_anew(root: Path, spoil: object) -> None:
    expected = cached(root)
    [file] = (root / CACHE_FOLDER).glob("*.json")
    data = file.read_bytes()
    file.write_bytes(spoil(data))  # type: ignore[operator]
    assert cached(root) == expected
    assert file.read_bytes() == data


def signed(text: bytes) -> bytes:
    from hashlib import sha256

    return sha256(text).hexdigest().encode() + b"\n" + text


def changed(data: bytes, change: object) -> bytes:
    kept = json.loads(data.partition(b"\n")[2])
    change(kept)  # type: ignore[operator]
    return signed(json.dumps(kept).encode())


def test_another_version_is_another_run(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = cached(root)
    monkeypatch.setattr(cache, "__version__", "99")
    assert cached(root) == expected
    [file] = (root / CACHE_FOLDER).glob("*.json")
    first = file.read_bytes()
    monkeypatch.undo()
    monkeypatch.chdir(root)
    assert cached(root) == expected
    assert file.read_bytes() != first


@pytest.mark.skipif(os.name == "nt", reason="permissions and links are others there")
def test_a_folder_that_cannot_be_used(root: Path, tmp_path: Path) -> None:
    expected = plain()
    (root / CACHE_FOLDER).write_text("a file")
    assert cached(root) == expected
    (root / CACHE_FOLDER).unlink()
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (root / CACHE_FOLDER).symlink_to(elsewhere)
    assert cached(root) == expected
    assert not list(elsewhere.iterdir())
    (root / CACHE_FOLDER).unlink()
    (root / CACHE_FOLDER).mkdir()  # not of our making
    assert cached(root) == expected
    assert not list((root / CACHE_FOLDER).iterdir())
    done = CliRunner().invoke(group, ["check", ".", "--cache-dir", "/dev/null/x"], standalone_mode=False)
    assert done.return_value == 1, done.output


def test_no_text_of_prompts_is_kept(root: Path) -> None:
    put(
        root / "app.py",
        APP.replace("system_prompt()", f"str(datetime.now()) + ' {SECRET} {STABLE}'".replace("\n", " ")),
    )
    settle()
    expected = cached(root)
    assert '"content": ' in expected  # of an edit
    [file] = (root / CACHE_FOLDER).glob("*.json")
    text = file.read_text()
    assert SECRET not in text
    assert "politely" not in text
    assert (root / CACHE_FOLDER / ".gitignore").read_text() == "*\n"


def test_fixes_are_made_of_the_files_as_they_are(root: Path) -> None:
    def run(*arguments: str) -> tuple[int, str]:
        done = CliRunner().invoke(group, ["check", ".", "--output-format", "json", *arguments], standalone_mode=False)
        return done.return_value, done.stdout

    before = run()
    assert run() == before
    settle()
    assert run("--fix")[1] != before[1]
    settle()
    after = run()
    assert after == run("--no-cache") == run()
    assert after != before


def test_the_oldest_make_room(root: Path) -> None:
    folder = root / CACHE_FOLDER
    for number in range(40):
        store.write(folder, f"{number:032x}.json", number)
        store.write(folder, f"{number:032x}.units", number)
        store.write(folder, f"{number:032x}.few", number)
    assert len(list(folder.glob("*.few"))) == 40
    assert len(list(folder.glob("*.json"))) == 32
    assert len(list(folder.glob("*.units"))) == 8
    assert store.read(folder, f"{39:032x}.json") == 39
    assert store.read(folder, f"{39:032x}.units") == 39


def test_what_a_run_that_was_killed_began_is_removed_after_a_while(root: Path) -> None:
    cached(root)
    left, being_written = root / CACHE_FOLDER / "new-left", root / CACHE_FOLDER / "new-begun"
    left.touch()
    being_written.touch()
    os.utime(left, (0, 0))
    cached(root, "prompts")
    assert being_written.exists()
    assert not left.exists()


def test_clean(root: Path) -> None:
    cached(root)
    done = CliRunner().invoke(group, ["clean"], standalone_mode=False)
    assert done.return_value == 0
    assert not (root / CACHE_FOLDER).exists()
    (root / CACHE_FOLDER).mkdir()
    (root / CACHE_FOLDER / "precious").touch()
    CliRunner().invoke(group, ["clean", "."], standalone_mode=False)
    assert (root / CACHE_FOLDER / "precious").exists()


def test_single_files_outside_any_project_leave_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "prompt.j2"
    put(file, TEMPLATE)
    monkeypatch.chdir(tmp_path)
    settle()
    done = CliRunner().invoke(group, ["check", "prompt.j2"], standalone_mode=False)
    assert done.return_value == 1
    assert [each.name for each in tmp_path.iterdir()] == ["prompt.j2"]


def test_answers_of_folders_do_not_mind_what_comes_and_goes(root: Path) -> None:
    run = Run(["."], Configuration())
    run.check()
    now = time.time_ns() + 10**10
    all_asked = [*(unit.consulted.questions() for unit in run.units), *(each.asked for each in run.grounds.values())]
    kinds = ("file", "folder", "listing", "pattern")
    asked = {question for each in all_asked for question in each if question[0] in kinds}
    facts = [(each, answers.fact(each, run.root, now)) for each in asked]

    def changed() -> set[object]:
        return {question[0] for question, fact in facts if answers.renewed(question, fact, run.root, now) is None}

    assert not changed()
    (root / "__pycache__").mkdir()
    (root / "notes.csv").touch()
    (root / ".hidden").mkdir()
    assert not changed()
    put(root / "openai.py", "")
    assert changed() == {"folder"}
    shutil.rmtree(root / "prompts")
    assert "file" in changed()
