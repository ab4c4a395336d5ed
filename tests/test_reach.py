"""What is evaluated at all, and how much of a module is parsed for it."""

from __future__ import annotations

import ast
from pathlib import Path
from textwrap import dedent

import pytest

from promptlint.analysis import analyse
from promptlint.analysis.budget import MAX_FILE_STEPS, PATIENCE, OutOfBudgetError
from promptlint.analysis.conversation.conversations import _names_one
from promptlint.analysis.definitions import interest
from promptlint.analysis.definitions.imports import Modules
from promptlint.analysis.definitions.outlines import functions, of_module, read, said
from promptlint.analysis.evaluation import calls
from promptlint.analysis.run import Run
from promptlint.analysis.syntax import skeletons
from promptlint.analysis.syntax.modules import Module, build, rebuild, remains
from promptlint.analysis.tables.naming_roles import is_conversation
from promptlint.analysis.values.frame import Frame
from promptlint.analysis.values.kinds import Arguments, FunctionValue, Value
from promptlint.config import Settings
from promptlint.engine import check
from promptlint.project import Project
from promptlint.text import Source

OWN = sorted((Path(__file__).parents[1] / "promptlint").rglob("*.py"))


def _dump(node: ast.AST) -> str:
    return ast.dump(node, include_attributes=True)


@pytest.mark.parametrize("path", OWN[::12], ids=lambda path: path.stem)
def test_statements_parsed_alone_are_those_of_the_whole(path: Path) -> None:
    source = Source(path.name, path.read_text(encoding="utf-8"))
    whole = build(source, str(path))
    kept = remains(whole)
    assert kept is not None
    again = rebuild(source, str(path), kept)
    assert again is not None
    for name in reversed(list(whole.bindings)):
        assert list(map(_dump, again.bindings[name])) == list(map(_dump, whole.bindings[name]))
    assert again.imports == whole.imports
    assert _dump(again.tree) == _dump(whole.tree)


@pytest.mark.parametrize(
    "text",
    [
        'a = """\n\n"""; b = 1\nc = 2\n',
        "@first\n@second(\n    1\n)\ndef f(): pass\nx = 1",
        "if a:\n    b = 1\nelse:\n    b = '\\d'\n\n# said\nb += 2;\n",
        "x = [\n    1,\n]\r\ny = 'ü'; z = x\r\n",
        "",
    ],
)
def test_stretches_of_lines(text: str) -> None:
    module = build(Source("m.py", text), "/m.py")
    skeleton = skeletons.of_tree(module.source, module.tree, module.bindings)
    assert skeleton is not None
    statements = skeletons.Statements(module.source, skeleton)
    for number in reversed(range(len(module.tree.body))):
        assert _dump(statements.at(number)) == _dump(module.tree.body[number])


@pytest.mark.parametrize("text", ["a = 1\rb = 2\n", "a = 1\n\fb = 2\n"])
def test_lines_that_a_parser_counts_otherwise(text: str) -> None:
    module = build(Source("m.py", text), "/m.py")
    assert skeletons.of_tree(module.source, module.tree, module.bindings) is None


def test_another_text_is_not_told_from_an_old_outline() -> None:
    kept = remains(build(Source("m.py", "a = 1\n"), "/m.py"))
    assert kept is not None
    assert rebuild(Source("m.py", "\na = 1\n"), "/m.py", kept) is None


def test_outlines_come_back_from_words() -> None:
    for path in OWN[::9]:
        outline = of_module(build(Source(path.name, path.read_text(encoding="utf-8")), str(path)))
        again = read(str(path), said(outline))
        assert again is not None
        assert again.functions == outline.functions
        assert (again.names, again.bases, again.methods) == (outline.names, outline.bases, outline.methods)


class _Noting(Modules):
    """Modules that note which files are parsed."""

    def __init__(self, project: Project, parsed: list[str]) -> None:
        super().__init__(project)
        self._parsed_files = parsed

    def _built(self, source: Source, path: str) -> Module:
        self._parsed_files.append(Path(path).relative_to(self.project.root).as_posix())
        return super()._built(source, path)


def _interesting(folder: Path, parsed: list[str] | None = None, /, **files: str) -> set[str]:
    """The interesting functions of `main`; `parsed` gets the files that were parsed to find them."""
    for name, text in files.items():
        path = folder / f"{name}.py"
        path.parent.mkdir(exist_ok=True)
        path.write_text(dedent(text), encoding="utf-8")
    modules = _Noting(Project(folder, {}, folder), parsed if parsed is not None else [])
    module = modules.at(str(folder / "main.py"))
    assert module is not None
    return {node.name for node, _ in functions(module.tree)} & interest.wanted(module.path, modules).own


def test_names_of_operating_systems_and_vendors_are_no_prompts(tmp_path: Path) -> None:
    found = _interesting(
        tmp_path,
        main="""
        import platform

        def headers():
            return {"os": host()}

        def host():
            system = platform.system().lower()
            return "mac" if system == "darwin" else system

        class Model:
            @property
            def system(self):
                return self._provider.name

            def describe(self):
                return f"{self.system}"
        """,
    )
    assert found == {"system"}  # it is looked at, but what calls it is not looked at for its sake


def test_a_prompt_of_that_name_is_one(tmp_path: Path) -> None:
    found = _interesting(
        tmp_path,
        main="""
        class Model:
            def system(self):
                return f"It is {self.now()}."

            def ask(self):
                return self.system()

        def tell(agent):
            system = agent.rules()
            return system
        """,
    )
    assert found == {"system", "ask", "tell"}


def test_a_role_that_is_only_read_makes_no_message(tmp_path: Path) -> None:
    found = _interesting(
        tmp_path,
        main="""
        def count(rows):
            return sum(row["role"] == "user" or row.get("role") == "ai" for row in rows)

        def made(text):
            return {"role": "user", "content": text}

        def marked(message):
            message["role"] = "user"
        """,
    )
    assert found == {"made", "marked"}


PACKAGE = {
    "pkg/__init__": """
        from .rules import system_prompt
        from .far import helper
        from .texts import Sheet, shorten as short
        """,
    "pkg/rules": """
        def system_prompt(name):
            return f"Help {name}."
        """,
    "pkg/far": """
        from .farther import more

        def helper():
            return more()
        """,
    "pkg/farther": "def more(): ...\n",
    "pkg/texts": """
        from .rules import system_prompt

        class Sheet:
            def add(self, name):
                self.lines.append(system_prompt(name))

        def shorten(text):
            return text[:80]
        """,
}


def test_what_the_head_of_a_package_passes_on_is_looked_up_alone(tmp_path: Path) -> None:
    parsed: list[str] = []
    found = _interesting(
        tmp_path,
        parsed,
        **PACKAGE,
        main="""
        from pkg import system_prompt as prompt

        def ask(name):
            return prompt(name)

        def other(text):
            return short(text)
        """,
    )
    assert found == {"ask"}
    assert sorted(parsed) == ["main.py", "pkg/__init__.py", "pkg/rules.py"]


def test_what_the_head_of_a_package_passes_on_by_another_name_is_found(tmp_path: Path) -> None:
    main = """
        from pkg import Sheet, short, system_prompt

        def cut(text):
            return short(text)

        def ask(name):
            return short(system_prompt(name))

        def made():
            return Sheet()
        """
    assert _interesting(tmp_path, **PACKAGE, main=main) == {"ask"}
    head = PACKAGE["pkg/__init__"].replace("from .rules", "from .texts")  # which only imports it
    assert _interesting(tmp_path, **{**PACKAGE, "pkg/__init__": head}, main=main) == set()


def test_what_no_function_may_call_is_not_looked_into(tmp_path: Path) -> None:
    far = {
        "rules": "from farther import more\nclass Sheet:\n    def add(self): return more()\n",
        "farther": "def more(): ...",
    }
    parsed: list[str] = []
    assert _interesting(tmp_path, parsed, **far, main="from rules import Sheet\ndef ask(sheet: Sheet): ...") == set()
    assert sorted(parsed) == ["main.py", "rules.py"]
    parsed.clear()
    _interesting(tmp_path, parsed, **far, main="from rules import Sheet\ndef ask(sheet: Sheet): sheet.add()")
    assert sorted(parsed) == ["farther.py", "main.py", "rules.py"]


def test_calls_reach_methods_where_they_can(tmp_path: Path) -> None:
    found = _interesting(
        tmp_path,
        base="""
        class Base:
            def send(self, text):
                return [{"role": "user", "content": text}]
        """,
        other="""
        class Client:
            def get(self, text):
                return [{"role": "user", "content": text}]

            def ask(self, text):
                return self.get(text)
        """,
        main="""
        from base import Base
        from other import Client

        class Heir(Base):
            def inherited(self):
                self.send("a")

            def ask(self):
                return 1

            def own(self):
                return self.ask()

        def member(client):
            client.ask("b")

        def looked_up(settings):
            return settings.get("b")

        def makes():
            return Client()
        """,
    )
    assert found == {"inherited", "member", "makes"}


@pytest.mark.parametrize(
    ("returns", "gives"),
    [
        ("list[Tool]", True),
        ("Sequence[dict[str, Any]] | None", True),
        ("tuple[list[ToolParam], bool]", True),
        ("Awaitable[list[Tool]]", True),
        ("Tools", True),
        ("'list[Tool]'", True),
        ("dict[str, Tool]", False),
        ("frozenset[type[Tool]]", False),
        ("list[str] | None", False),
        ("Callable[[], list[Tool]]", False),
        ("Runnable[str, Message]", False),
        ("int", False),
    ],
)
def test_an_annotation_says_whether_tools_can_be_given(tmp_path: Path, returns: str, gives: bool) -> None:
    text = (
        f"def get_tools(self, names) -> {returns}:\n    return load(names)\n\ndef ask(names):\n    get_tools(names)\n"
    )
    assert _interesting(tmp_path, main=text) == ({"get_tools", "ask"} if gives else set())


@pytest.mark.parametrize(
    ("returns", "gives"),
    [
        ("str | None", True),
        ("Optional[str]", True),
        ("Instructions", True),
        ("MaybeAwaitable[str]", True),
        ("Annotated[Optional[str], 'said']", True),
        ("list[Part]", False),
        ("dict[str, str]", False),
        ("Callable[[], str]", False),
        ("bool", False),
    ],
)
def test_an_annotation_says_whether_text_can_be_given(tmp_path: Path, returns: str, gives: bool) -> None:
    text = f"def system_prompt(now) -> {returns}:\n    return load(now)\n\ndef ask(now):\n    system_prompt(now)\n"
    assert _interesting(tmp_path, main=text) == ({"system_prompt", "ask"} if gives else {"system_prompt"})


_RULES = "Answer in full sentences. " * 300
_ASKS = f"""
from datetime import datetime
from functools import cached_property
from openai import OpenAI

client = OpenAI()
RULES = {_RULES!r}

class Desk:
    def __init__(self, name):
        self.name = name
        self.mode = "slow"

    @PROPERTY
    def head(self):
        return f"It is {{datetime.now()}}. Mode {{self.mode}}."

    def send(self, text):
        client.chat.completions.create(model="gpt-5", messages=[{{"role": "system", "content": text}}])

    def first(self):
        self.send(f"{{self.head}} {{RULES}}")

    def second(self):
        self.mode = request_id()
        self.send(f"Second. {{self.head}} {{RULES}}")
"""


@pytest.mark.parametrize("decorator", ["property", "cached_property"])
def test_what_a_property_gave_before_is_told_of_again(tmp_path: Path, decorator: str) -> None:
    (tmp_path / "app.py").write_text(_ASKS.replace("PROPERTY", decorator), encoding="utf-8")
    result = check(["app.py"], Settings(folder=tmp_path), cwd=tmp_path)
    assert [(each.code, each.location.line) for each in result.diagnostics] == [("PC101", 16), ("PC104", 16)]
    assert result.prompts == 2


def _run(folder: Path) -> Run:
    return Run(Modules(Project(folder, {}, folder)))


def test_patience_ends_where_nothing_comes_up(tmp_path: Path) -> None:
    run = _run(tmp_path)

    def goes_on() -> int:
        since = run.all_steps
        try:
            while True:
                run.begin()
                run.tick()
        except OutOfBudgetError:
            return run.all_steps - since - 1

    assert goes_on() == PATIENCE
    run.look_on()
    left = min(PATIENCE, MAX_FILE_STEPS - run.all_steps)  # nor does it last beyond what a file may take
    assert goes_on() == left
    while run.all_steps < MAX_FILE_STEPS:
        run.look_on()
        goes_on()
    run.look_on()
    assert goes_on() == 0


def test_a_file_in_which_something_comes_up_is_followed_to_its_end(tmp_path: Path) -> None:
    barren = "".join(f"    get_tools({number}, text)\n" for number in range(1200))
    lost = "def get_tools(number, text):\n    return load(number, text)\n\n"
    lost += "".join(f"def lost_{number}(text):\n{barren}\n" for number in range(6))
    sends = (
        "def send():\n    client.chat.completions.create(model='gpt-5', "
        "messages=[{'role': 'system', 'content': f'It is {datetime.now()}. {RULES}'}])\n"
    )
    head = f"from datetime import datetime\nfrom openai import OpenAI\nclient = OpenAI()\nRULES = {_RULES!r}\n"
    (tmp_path / "late.py").write_text(head + lost + sends, encoding="utf-8")
    (tmp_path / "early.py").write_text(head + sends + lost + sends.replace("send", "again"), encoding="utf-8")
    found = check(["."], Settings(folder=tmp_path), cwd=tmp_path).diagnostics
    assert {each.location.source.path for each in found} == {"early.py"}


def test_what_comes_up_late_in_a_long_file_is_found(tmp_path: Path) -> None:
    """One real module that lists tools from a set has some 30,000 steps ahead of them."""
    run = _run(tmp_path)
    for _ in range(2):
        run.begin()
        for _ in range(14_900):
            run.tick()
    run.begin()
    run.tick()


@pytest.mark.parametrize(
    "name",
    [
        "history",
        "chatHistory",
        "MESSAGES",
        "api_msgs",
        "conversations",
        "chatlog",
        "chat_log",
        "dialogue",
        "turns",
        "transcript",
        "turn_items",
        "turnWindow",
        "message_buffer",
    ],
)
def test_functions_that_name_a_conversation_are_looked_at(name: str) -> None:
    assert is_conversation(name)
    text = f"def tell(self):\n    self.{name}.pop(0)\n    self.{name}.pop(0)\n    return self.{name}\n"
    assert any(_names_one(each) for each in (text, text.replace("self.", "")))
    assert not _names_one(text.replace(name, "rows"))


@pytest.mark.parametrize(("length", "followed"), [(1_000, 1), (100, 3)])
def test_a_call_that_was_cut_is_not_followed_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, length: int, followed: int
) -> None:
    """Steps are counted as before: what follows the call gets no more of them."""
    body = "\n".join(f"    n{number} = shelf[{number}].size" for number in range(length))
    total = " + ".join(f"n{number}" for number in range(length))
    (tmp_path / "app.py").write_text(
        f"import openai\n\n\ndef sized(shelf):\n{body}\n    return [{total}]\n\n\n"
        "def ask(shelf, question):\n    found = [sized(shelf), sized(question), sized(shelf)]\n"
        '    openai.OpenAI().responses.create(model="gpt-4.1", input=str(found) + question)\n'
    )
    names: list[str] = []
    follow = calls._follow

    def noted(run: Run, function: FunctionValue, arguments: Arguments, frame: Frame) -> Value:
        names.append(getattr(function.node, "name", ""))
        return follow(run, function, arguments, frame)

    monkeypatch.setattr(calls, "_follow", noted)
    source = Source("app.py", (tmp_path / "app.py").read_text())
    found = analyse(source, Project(tmp_path))
    assert names.count("sized") == followed
    assert len(found.prompts) == 1


@pytest.mark.parametrize("first", ["table", "time"])
def test_a_call_that_was_cut_says_nothing_of_one_with_another_constant(tmp_path: Path, first: str) -> None:
    long = "\n".join(f"        rows = rows + [n * {each}, n + {each}]" for each in range(1_500))
    calls_made = '    table = piece("table", 5)\n', '    time = piece("time", 5)\n'
    (tmp_path / "app.py").write_text(
        "from datetime import datetime\n\nimport openai\n\nRULES = 'Name the tram and its stop. ' * 500\n\n\n"
        f'def piece(kind, n):\n    if kind == "table":\n        rows = []\n{long}\n        return str(rows)\n'
        "    return datetime.now().isoformat()\n\n\ndef ask(question):\n"
        + "".join(calls_made if first == "table" else calls_made[::-1])
        + "    return openai.OpenAI().responses.create(\n"
        '        model="gpt-4.1", instructions=f"{time} {RULES} {table}", input=question\n    )\n'
    )
    assert [each.code for each in check([tmp_path], Settings(folder=tmp_path), cwd=tmp_path).diagnostics] == ["PC101"]


def test_a_long_sum_in_a_class_that_cuts_a_conversation_is_read(tmp_path: Path) -> None:
    (tmp_path / "app.py").write_text(
        "import openai\n\n\nclass Counter:\n    def keep(self, text):\n        self.history.append(text)\n"
        "        self.history = self.history[-20:]\n\n    def answer(self):\n"
        '        return openai.OpenAI().chat.completions.create(model="gpt-4.1", messages=self.history)\n\n'
        "    def banner(self):\n        return " + " + ".join(['"-"'] * 600) + "\n"
    )
    assert [each.code for each in check([tmp_path], Settings(folder=tmp_path), cwd=tmp_path).diagnostics] == ["PC501"]


def test_a_text_of_many_long_helpers_is_put_together_to_its_end(tmp_path: Path) -> None:
    """Those that come last are cut, not the one that calls them."""
    long = "\n".join(f"    rows = rows + [garden[{number}], n + {number}]" for number in range(600))
    helpers = "".join(
        f"def bed{each}(garden, n):\n    rows = []\n{long}\n    return str(rows)\n\n\n" for each in range(20)
    )
    parts = "".join(f"    parts.append(bed{each}(garden, {each}))\n" for each in range(20))
    (tmp_path / "app.py").write_text(
        "from datetime import datetime\n\nimport openai\n\nRULES = 'Name the bed and its plant. ' * 500\n\n\n"
        f"{helpers}def instructions(garden):\n    parts = [f'It is {{datetime.now()}}']\n{parts}"
        "    parts.append(RULES)\n    return '\\n'.join(parts)\n\n\ndef ask(garden, history):\n"
        "    head = {'role': 'system', 'content': instructions(garden)}\n"
        "    return openai.OpenAI().chat.completions.create(model='gpt-4.1', messages=[head, *history])\n"
    )
    assert [each.code for each in check([tmp_path], Settings(folder=tmp_path), cwd=tmp_path).diagnostics] == ["PC101"]
