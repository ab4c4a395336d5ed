"""What each file came to is kept for itself: after a change only what depends on it is read again, and all is as if
nothing were kept."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from promptlint import workers
from promptlint.cache import again, known
from promptlint.cli import group
from promptlint.config import Configuration
from promptlint.engine import Run
from promptlint.inputs import Inputs
from promptlint.options import CACHE_FOLDER
from promptlint.project import Project
from promptlint.workers import Job, Outcome
from tests.test_cache import changed, put, settle, shown, signed, through

RULES = "".join(f"Rule {number}: answer politely, precisely, and never invent a fact.\\n" for number in range(90))
OTHER = "".join(f"Note {number}: weigh what the sources say, and name them.\\n" for number in range(90))
LINES = RULES.replace("\\n", "\n")

APP = """import openai
from lib.prompts import system_prompt

def ask(question):
    messages = [{"role": "system", "content": system_prompt(question)}, {"role": "user", "content": question}]
    return openai.OpenAI().chat.completions.create(model="gpt-4.1", messages=messages)
"""
STARTED = """import openai
from lib.start import started

def tell(question):
    messages = [{"role": "system", "content": f"Up since {started()}. " + "RULES"}]
    return openai.OpenAI().chat.completions.create(model="gpt-4.1", messages=messages)
""".replace("RULES", RULES)
PROMPTS = f"from lib.clock import now\n\nRULES = '{RULES}'\n\ndef system_prompt(question):\n    return RULES\n"
DATED = PROMPTS.replace("return RULES", "return f'It is {now()}. {RULES}'")
CLOCK = "from datetime import datetime\n\ndef now():\n    return datetime.now()\n"
FIXED = "def now():\n    return 'noon'\n"
BASE = f"""import openai
from abc import abstractmethod

class Agent:
    @abstractmethod
    def system_prompt(self): ...

    def run(self, question):
        messages = [{{"role": "system", "content": self.system_prompt() + '{RULES}'}}, question]
        return openai.OpenAI().chat.completions.create(model="gpt-4.1", messages=messages)
"""
HEIR = """from agents.base import Agent
from lib.clock import now

class Writer(Agent):
    def system_prompt(self):
        return f"It is {now()}. "
"""
GREETING = f"""def greet(session_id, user_name):
    system_prompt = f"You help {{user_name}} in {{session_id}}. {RULES}"
    return [{{"role": "system", "content": system_prompt}}, {{"role": "user", "content": "Hello"}}]
"""
GREETED = """import openai
from lib.greeting import greet

def start():
    return openai.OpenAI().chat.completions.create(model="gpt-4.1", messages=greet('one', 'Ann'))
"""
MARKED = (
    "MARK = {'type': 'text', 'text': 'Be kind.', 'cache_control': {'type': 'ephemeral'}}\nTURN = 'message_history'\n"
)
FILLING = (
    "from pathlib import Path\n\ndef prompt(x):\n    return Path('prompts/filled.txt').read_text().format(now=x)\n"
)
FILLED = f"You are an assistant. It is {{now}}.\n{LINES}"
INCLUDING = f"{{% include 'head.j2' %}}\n{LINES}"
IGNORING = "{# promptlint: ignore[clock-in-prefix] kept #}\n"
HEAD = "The time is {{ now }}.\n"
NEAR = f"You are the assistant of the house. \n{LINES}Handle refunds.\n"
PROMPTFOO = "prompts:\n  - prompts/near.txt\nproviders:\n  - openai:gpt-4.1\n"

CONTENTS: dict[str, tuple[str | None, ...]] = {  # what each file may hold; `None`: it is not there
    "app.py": (APP, APP.replace("gpt-4.1", "gpt-4o"), APP + "# promptlint: file-ignore[clock-in-prefix]\n", "def (:\n"),
    "started.py": (STARTED, None),
    "lib/__init__.py": ("", None, "from lib.prompts import system_prompt\n"),
    "lib/prompts.py": (PROMPTS, DATED, f"\n{DATED}", DATED.replace("now()", "now_()"), None),
    "lib/clock.py": (CLOCK, FIXED, None, CLOCK + "\n# the clock\n"),
    "lib/start.py": ("from lib.clock import now\n\nAT = now()\n\ndef started():\n    return AT\n", None),
    "lib/openai.py": (None, "x = 1\n"),
    "openai.py": (None, "class OpenAI: ...\n"),
    "datetime.py": (None, "class datetime: ...\n"),
    "prompts.py": (None, PROMPTS),
    "agents/base.py": (BASE, BASE.replace("@abstractmethod\n", "@staticmethod\n")),
    "agents/writer.py": (HEIR, HEIR.replace("{now()}", "{1}"), HEIR.replace("(Agent)", ""), None),
    "agents/more/reader.py": (None, HEIR.replace("Writer", "Reader")),
    "lib/greeting.py": (GREETING, GREETING.replace("session_id", "thread_id")),
    "greeted.py": (None, GREETED, GREETED.replace("'one'", "one")),
    "lib/marks.py": (None, MARKED),
    "filling.py": (FILLING, None, FILLING.replace("{now}", "{{now}}"), FILLING.replace("filled", "other")),
    "prompts/filled.txt": (FILLED, FILLED.replace("{now}", "{{now}}"), None),
    "prompts/a.j2": (INCLUDING, IGNORING + INCLUDING, LINES, IGNORING + LINES),
    "prompts/head.j2": (HEAD, IGNORING + HEAD, "Hello.\n", None),
    "prompts/near.txt": (f"You are the assistant of the house.\n{LINES}", NEAR, None),
    "prompts/again.txt": (None, NEAR, f"You are the assistant of the  house.\n{LINES}"),
    "promptfooconfig.yaml": (None, PROMPTFOO),
    "notes.txt": (None, "Nothing of interest.\n"),
    "lib/data.bin": (None, "0"),
    "promptlint.toml": ("", 'ignore = ["PC1"]\n', "pedantic = true\n", "include-tests = true\n"),
    "prompts/promptlint.toml": (None, 'ignore = ["PC101"]\n', 'provider = "anthropic"\n'),
}


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "project"
    folder.mkdir()
    (folder / ".git").mkdir()
    monkeypatch.chdir(folder)
    for name, contents in CONTENTS.items():
        put(folder / name, contents[0])
    settle()
    return folder


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that are read, in order, from now on."""
    paths: list[str] = []
    really = workers.read_one

    def noting(job: Job, project: Project) -> Outcome:
        paths.append(project.shown(job.path))
        return really(job, project)

    monkeypatch.setattr(workers, "read_one", noting)
    return paths


def plain(*paths: str) -> str:
    return shown(Run(paths or ["."], Configuration()).check())


def cached(root: Path, *paths: str) -> str:
    return through(root, Inputs(paths or ["."], Configuration()))


def after(root: Path, read: list[str], change: Callable[[], object]) -> set[str]:
    """The files that are read again after a change."""
    cached(root)
    change()
    settle()
    read.clear()
    result = cached(root)
    again = set(read)
    assert result == plain()
    return again


@pytest.mark.parametrize("seed", range(6))
def test_after_any_change_it_is_as_without(root: Path, seed: int) -> None:
    rng = random.Random(seed)
    for _ in range(12):
        for name in rng.sample(sorted(CONTENTS), rng.choice((1, 1, 1, 2, 5))):
            put(root / name, rng.choice(CONTENTS[name]))
        if rng.random() < 0.2:
            moved = rng.choice(
                [each for each in root.rglob("*.*") if each.is_file() and ".promptlint" not in str(each)]
            )
            moved.rename(moved.with_name(f"moved_{moved.name}"))
        settle()
        if rng.random() < 0.4:
            some = sorted(str(each.relative_to(root)) for each in root.rglob("*.*") if each.suffix in (".py", ".j2"))
            few = rng.sample(some, min(3, len(some)))
            assert cached(root, *few) == plain(*few)
        assert cached(root) == plain()


@pytest.mark.parametrize("seed", range(3))
def test_fixes_and_unsaved_texts_are_as_without(root: Path, seed: int) -> None:
    def run(*arguments: str, text: str | None = None) -> tuple[object, str, str]:
        done = CliRunner().invoke(group, ["check", *arguments], input=text, standalone_mode=False)
        assert done.exception is None
        return done.return_value, done.stdout, done.stderr

    rng = random.Random(seed)
    unsafe = ("--diff", "--unsafe-fixes")
    for _ in range(6):
        for name in rng.sample(sorted(CONTENTS), 2):
            put(root / name, rng.choice(CONTENTS[name]))
        settle()
        assert run(".", *unsafe) == run(".", *unsafe, "--no-cache")
        name = rng.choice([each for each in sorted(CONTENTS) if each.endswith((".py", ".j2", ".txt"))])
        text = rng.choice([each for each in CONTENTS[name] if each])
        there = ("-", "--stdin-filename", name)
        assert run(*there, text=text) == run(*there, "--no-cache", text=text)
        assert run(".") == run(".", "--no-cache")


def test_there_is_something_to_find_in_these_projects(root: Path) -> None:
    """Else the changes above would prove nothing."""
    put(root / "lib/prompts.py", DATED)
    put(root / "prompts/again.txt", NEAR)
    found = plain()
    for place in ("lib/prompts.py", "agents/writer.py", "prompts/filled.txt", "prompts/head.j2", "lib/greeting.py"):
        assert f'"path": "{place}"' in found, place
    for code in ("PC101", "PC105", "PC801"):
        assert code in found


def test_only_what_depends_on_a_file_is_read_again(root: Path, read: list[str]) -> None:
    assert after(root, read, lambda: put(root / "prompts/near.txt", NEAR)) == {"prompts/near.txt"}
    assert after(root, read, lambda: put(root / "prompts/head.j2", "Hello.\n")) == {"prompts/head.j2", "prompts/a.j2"}
    assert after(root, read, lambda: put(root / "lib/prompts.py", DATED)) == {"lib/prompts.py", "app.py"}
    fixed = {"lib/clock.py", "app.py", "lib/prompts.py", "started.py", "lib/start.py", "agents/base.py"}
    assert after(root, read, lambda: put(root / "lib/clock.py", FIXED)) <= fixed | {"agents/writer.py"}


def test_what_is_new_and_nobody_asked_for_alone_is_read(root: Path, read: list[str]) -> None:
    assert after(root, read, lambda: put(root / "notes.txt", "Nothing.\n")) == {"notes.txt"}
    assert after(root, read, lambda: put(root / "lib/else.py", "x = 1\n")) == {"lib/else.py"}
    assert after(root, read, lambda: put(root / "lib/inner/__init__.py", "x = 1\n")) == {"lib/inner/__init__.py"}
    assert after(root, read, lambda: (root / "started.py").unlink()) == set()


def test_what_is_no_concern_of_prompts_changes_nothing(root: Path, read: list[str]) -> None:
    def make() -> None:
        for name in (".ruff_cache", "node_modules", "data", "lib/data"):
            put(root / name / "some.bin", "0")
        put(root / "lib" / "picture.png", "0")

    assert after(root, read, make) == set()


def test_a_module_that_others_import_tells_by_its_outline_what_matters(root: Path, read: list[str]) -> None:
    """What an import leads to is asked of many modules: their comments matter to nobody."""
    put(root / "lib/tools.py", "def add(one, two):\n    return one + two\n")
    put(root / "app.py", "import lib.tools\n" + APP)
    settle()
    change = "def add(one, two):\n    total = one + two\n    return total\n"
    assert after(root, read, lambda: put(root / "lib/tools.py", change)) == {"lib/tools.py"}


def test_a_call_that_is_seen_elsewhere_settles_what_was_assumed(root: Path, read: list[str]) -> None:
    assert after(root, read, lambda: put(root / "greeted.py", GREETED)) == {"greeted.py", "lib/greeting.py"}
    assert after(root, read, lambda: (root / "greeted.py").unlink()) == {"lib/greeting.py"}


def test_a_few_files_profit_from_a_run_on_all_and_the_other_way_round(root: Path, read: list[str]) -> None:
    cached(root)
    read.clear()
    cached(root, "app.py", "lib/clock.py")
    assert read == []
    hook = Inputs(["app.py", "prompts/a.j2"], Configuration(overrides={"force_exclude": True}))
    assert through(root, hook) == shown(Run(hook).check())
    results = len(list((root / CACHE_FOLDER).glob("*.json")))
    assert results == 1, "those of a few files take no room from those of folders"
    read.clear()
    put(root / "lib/prompts.py", DATED)
    settle()
    cached(root, "app.py")
    assert read == ["app.py"]
    cached(root)
    assert read == ["app.py", "lib/prompts.py"]


def test_other_settings_of_a_folder_concern_what_is_in_it(root: Path, read: list[str]) -> None:
    there = {"prompts/a.j2", "prompts/head.j2", "prompts/near.txt", "prompts/filled.txt"}
    assert after(root, read, lambda: put(root / "prompts/promptlint.toml", 'ignore = ["PC101"]\n')) == there


def test_workers_tell_what_they_asked_for(root: Path, read: list[str]) -> None:
    for number in range(40):
        put(root / "prompts" / f"c{number}.j2", INCLUDING)
    settle()
    assert through(root, Inputs(["."], Configuration()), jobs=2) == plain()
    read.clear()
    put(root / "prompts/c3.j2", LINES)
    settle()
    assert cached(root) == plain()
    assert read[0] == "prompts/c3.j2"
    put(root / "prompts/head.j2", "Hello.\n")
    settle()
    assert through(root, Inputs(["."], Configuration()), jobs=2) == plain()


def test_what_is_no_ledger_is_ignored_and_written_anew(root: Path, read: list[str]) -> None:
    cached(root)
    [file] = (root / CACHE_FOLDER).glob("*.units")
    whole = file.read_bytes()
    kept = json.loads(whole.partition(b"\n")[2])

    def spoilt(change: Callable[[dict[str, object]], object]) -> bytes:
        return changed(whole, change)

    circle = [["", [len(kept["known"])]]]
    for data in (
        b"",
        whole[:-9],
        signed(b"[]"),
        signed(b"{}"),
        spoilt(lambda kept: kept.update(program="another")),
        spoilt(lambda kept: kept.update(questions=[])),
        spoilt(lambda kept: kept.update(known=[])),
        spoilt(lambda kept: kept.update(known=[3] * 10_000)),
        spoilt(lambda kept: kept.update(units=[])),
        spoilt(lambda kept: kept["units"].update({"app.py": [[0]]})),  # type: ignore[attr-defined]
        spoilt(lambda kept: kept["units"]["app.py"].__setitem__(0, [10**9])),  # type: ignore[index]
        spoilt(lambda kept: kept["units"]["app.py"].__setitem__(4, {"raw": [{}]})),  # type: ignore[index]
        spoilt(lambda kept: kept["units"].update(app=[["x"], "", 0, [], {}, []])),  # type: ignore[attr-defined]
        spoilt(lambda kept: kept.update(known=kept["known"] + circle)),  # type: ignore[operator]
    ):
        file.write_bytes(data)
        put(root / "notes.txt", str(len(data)))
        settle()
        assert cached(root) == plain()
        put(root / "notes.txt", f"again {len(data)}")
        settle()
        cached(root)
        put(root / "notes.txt", f"and again {len(data)}")
        settle()
        read.clear()
        assert cached(root) == plain()
        assert read[0] == "notes.txt"
        assert len(read) == 1 + len(set(read[1:])), "written anew, it is used"


def test_answers_that_somebody_else_wrote_are_worked_out_anew(root: Path) -> None:
    put(root / "lib/tools.py", "".join(f"def add_{number}(one):\n    return one + {number}\n" for number in range(20)))
    put(root / "app.py", "import lib.tools\n" + APP)
    settle()
    cached(root)
    [file] = (root / CACHE_FOLDER).glob("*.words")
    kept = json.loads(file.read_bytes().partition(b"\n")[2])
    assert kept
    for number, words in enumerate(("", "{", "[]", "[[], [], [], []]", "3", 3, None)):
        file.write_bytes(signed(json.dumps(dict.fromkeys(kept, words)).encode()))
        put(root / "lib/prompts.py", f"import lib.tools\n\n{DATED}# {number}\n")
        put(root / "app.py", f"import lib.tools\nfrom lib import clock\n{APP}# {number}\n")
        settle()
        assert cached(root) == plain()


def test_no_text_of_prompts_is_kept(root: Path) -> None:
    secret = "heliotrope"
    put(root / "prompts/near.txt", f"The flower is the {secret}.\n{LINES}")
    put(root / "prompts/a.j2", f"{IGNORING}The time is {{{{ now }}}}, the flower is the {secret}.\n{LINES}")
    put(root / "lib/prompts.py", DATED.replace("It is", f"The flower is the {secret}. It is"))
    put(
        root / "body.json",
        json.dumps({"model": "gpt-4.1", "messages": [{"role": "system", "content": secret + LINES}]}),
    )
    settle()
    cached(root)
    for each in (root / CACHE_FOLDER).iterdir():
        text = each.read_text(encoding="utf-8")
        assert secret not in text
        assert "politely" not in text


def test_in_a_large_project_a_few_files_are_not_worth_the_writing(
    root: Path, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    cached(root)
    [file] = (root / CACHE_FOLDER).glob("*.units")
    before = file.read_bytes()
    put(root / "lib/prompts.py", DATED)
    settle()
    monkeypatch.setattr(known, "_QUESTIONS_A_FILE", 1)
    read.clear()
    assert cached(root, "app.py") == plain("app.py")
    assert read[0] == "app.py"
    assert file.read_bytes() == before
    read.clear()
    assert cached(root, "app.py") == plain("app.py")
    assert read == ["app.py"], "by the run without a cache: what the named files came to is kept all the same"
    assert cached(root) == plain()
    assert file.read_bytes() != before


def test_every_answer_but_one_can_be_worked_out_again(root: Path) -> None:
    """A kind that `again` does not know counts as changed with any file below it: correct, and slow."""
    for name in ("promptfooconfig.yaml", "greeted.py", "agents/more/reader.py", "lib/marks.py"):
        put(root / name, CONTENTS[name][1])
    run = Run(["."], Configuration())
    run.check()
    kinds = {question[0] for question in run.grounds}
    assert {"outline", "lead", "wanted", "interest", "heads", "names", "naming", "python files", "promptfoo"} <= kinds
    for question, grounds in run.grounds.items():
        if question[0] != "styles":  # it costs as much as reading the module
            assert again.words(question, Project(root)) == grounds.words, question


def test_runs_at_the_same_time_do_not_disturb_each_other(root: Path) -> None:
    put(root / "notes.txt", "None.\n")
    command = [sys.executable, "-m", "promptlint", "check", ".", "--output-format", "json"]
    expected = subprocess.run([*command, "--no-cache"], capture_output=True, check=False).stdout
    for text in ("One.\n", "Two.\n"):
        put(root / "notes.txt", text)
        settle()
        together = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(4)]
        assert [each.communicate()[0] for each in together] == [expected] * 4
        assert cached(root) == plain()
