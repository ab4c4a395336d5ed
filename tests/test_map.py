"""`promptlint map`: rows, offsets and reach agree with what the rules say of the same prompts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from promptlint import mapping, tokens
from promptlint.cli import run as command_line
from promptlint.config import Settings
from promptlint.engine import Run, check
from promptlint.mapping import Across, RowKind, map_of, stands_at

BATTERY = Path(__file__).parent / "callsites"
PROGRAMS = sorted(BATTERY.glob("bad/*.py"))
TAIL = "Answer politely, precisely, and never invent a fact. " * 120
SHOP = f"""from datetime import datetime
from openai import OpenAI

TAIL = "{TAIL}"
client = OpenAI()


def answer(history, user, question):
    system = f"You are Ada.\\n{{datetime.now()}}\\n" + TAIL
    if user.vip:
        system += f" The customer is {{user.name}}."
    messages = [{{"role": "system", "content": system}}, *history, {{"role": "user", "content": question}}]
    return client.chat.completions.create(model="gpt-4o", messages=messages)
"""
CLOCK, SENT = (1 + SHOP[: SHOP.index(each)].count("\n") for each in ("{datetime", "client.chat"))


def maps_of(path: Path, **settings: str) -> list[mapping.PromptMap]:
    return [map_of(view) for view in Run([path], Settings(**settings)).views(path)]


@pytest.mark.parametrize("path", PROGRAMS, ids=lambda path: path.stem)
def test_a_map_puts_each_value_where_the_findings_put_it(path: Path):
    places = {}
    for each in maps_of(path):
        for row in each.rows:
            if row.kind is RowKind.VALUE and row.location is not None:
                places.setdefault((row.location.source.path, row.location.start), set()).add(row.before.tokens)
    for found in check([path], Settings(pedantic=True)).diagnostics:
        if found.prefix is not None and found.location.source.path == path.name:
            assert found.prefix.token in places[found.location.source.path, found.location.start]


def test_rows_are_what_the_provider_sees_in_its_order(tmp_path: Path):
    path = tmp_path / "shop.py"
    path.write_text(SHOP)
    (each,) = maps_of(path)
    shown = [(row.kind, row.depth, row.text if row.kind is not RowKind.TEXT else row.text[:8]) for row in each.rows]
    assert shown == [
        (RowKind.MESSAGE, 0, "system"),
        (RowKind.TEXT, 1, "You are "),
        (RowKind.VALUE, 1, "datetime.now()"),
        (RowKind.TEXT, 1, "\nAnswer "),
        (RowKind.ARM, 1, "if user.vip"),
        (RowKind.TEXT, 2, " The cus"),
        (RowKind.VALUE, 2, "user.name"),
        (RowKind.TEXT, 2, "."),
        (RowKind.ARM, 1, "or"),
        (RowKind.MESSAGE, 0, "history"),
        (RowKind.UNSEEN, 1, "history"),
        (RowKind.MESSAGE, 0, "user"),
        (RowKind.VALUE, 1, "question"),
    ]
    first, behind = tokens.count("You are Ada.\n", "o200k_base"), tokens.count("\n" + TAIL, "o200k_base")
    assert [(row.before.tokens, row.before.exact) for row in each.rows[:4]] == [
        (0, True),
        (0, True),
        (first, True),
        (first, False),
    ]
    assert each.whole.tokens == first + behind
    (reach,) = each.reaches
    assert (reach.across, reach.reused.tokens, reach.reused.exact) == (Across.REQUESTS, first, True)
    assert reach.until is not None
    assert reach.until.cause.label == "datetime.now()"
    assert reach.stored is False


def test_what_is_the_same_for_a_user_reaches_less_far_for_others(tmp_path: Path):
    path = tmp_path / "support.prompt.md"
    path.write_text(f"{TAIL}\nThe customer is {{{{ customer_name }}}}.\n{TAIL}\n{{{{ search_results }}}}\n{TAIL}")
    (each,) = maps_of(path)
    assert [reach.across for reach in each.reaches] == [Across.REQUESTS, Across.SESSIONS]
    near, far = each.reaches
    assert near.until is not None
    assert near.until.segment.name == "search_results"
    assert far.until is not None
    assert far.until.segment.name == "customer_name"
    assert far.reused.tokens < near.reused.tokens
    assert far.stored is True


def test_a_stable_prompt_is_reused_up_to_the_newest_turn(tmp_path: Path):
    path = tmp_path / "request.json"
    messages = [{"role": "system", "content": TAIL}, {"role": "user", "content": "How are you?"}]
    path.write_text(json.dumps({"model": "gpt-4o", "messages": messages}))
    (each,) = maps_of(path)
    (reach,) = each.reaches
    assert reach.until is None
    assert reach.reused.tokens == tokens.count(TAIL, "o200k_base")
    assert each.whole.tokens > reach.reused.tokens


def request(tmp_path: Path, **body: object) -> mapping.PromptMap:
    path = tmp_path / "request.json"
    path.write_text(json.dumps({"model": "claude-sonnet-4-5", "max_tokens": 9, **body}))
    (each,) = maps_of(path)
    return each


MARK = {"cache_control": {"type": "ephemeral"}}
QUESTION = {"role": "user", "content": "How are you?"}


def test_what_is_stored_ends_with_a_breakpoint(tmp_path: Path):
    short, rules = {"type": "text", "text": "Be kind."}, {"type": "text", "text": TAIL}
    each = request(tmp_path, system=[short, rules | MARK], messages=[QUESTION])
    (mark,) = (row for row in each.rows if row.kind is RowKind.BREAKPOINT)
    assert mark.before.tokens == each.reaches[0].reused.tokens
    assert each.reaches[0].stored is True
    assert request(tmp_path, system=[short | MARK, rules], messages=[QUESTION]).reaches[0].stored is False
    unmarked = request(tmp_path, system=[short, rules], messages=[QUESTION]).reaches[0]
    assert (unmarked.stored, unmarked.unmarked) == (False, True)


def test_a_marked_newest_turn_is_stored_up_to_its_mark(tmp_path: Path):
    path = tmp_path / "ask.py"
    block = '{"type": "text", "text": TAIL, "cache_control": {"type": "ephemeral"}}, {"type": "text", "text": q}'
    path.write_text(
        f'import anthropic\nTAIL = "{TAIL}"\nclient = anthropic.Anthropic()\ndef ask(q):\n'
        '    return client.messages.create(model="claude-sonnet-4-5", max_tokens=9, messages=['
        '{"role": "user", "content": "Hi"}, {"role": "assistant", "content": "Yes?"}, '
        f'{{"role": "user", "content": [{block}]}}])\n'
    )
    (each,) = maps_of(path)
    (mark,) = (row for row in each.rows if row.kind is RowKind.BREAKPOINT)
    (reach,) = each.reaches
    assert reach.until is not None
    assert reach.until.segment.name == "q"
    assert reach.reused.tokens == mark.before.tokens > 1000
    assert reach.stored is True


def test_what_stands_behind_the_last_breakpoint_ends_reuse_too(tmp_path: Path):
    path = tmp_path / "ask.py"
    blocks = (
        '{"type": "text", "text": TAIL, "cache_control": {"type": "ephemeral"}}, '
        '{"type": "text", "text": f"Now {datetime.now()}"}, {"type": "text", "text": TAIL}'
    )
    path.write_text(
        "import anthropic\nfrom datetime import datetime\n"
        f'TAIL = "{TAIL}"\nclient = anthropic.Anthropic()\ndef ask(q):\n'
        f'    return client.messages.create(model="claude-sonnet-4-5", max_tokens=9, system=[{blocks}], messages=['
        '{"role": "user", "content": q}])\n'
    )
    (each,) = maps_of(path)
    (reach,) = each.reaches
    assert reach.until is not None
    assert reach.until.cause.label == "datetime.now()"
    assert reach.stored is True


def test_of_several_ways_the_shortest_counts(tmp_path: Path):
    path = tmp_path / "ways.prompt.j2"
    path.write_text(
        f"You are Ada.\n{{% if a %}}{TAIL}{{{{ now }}}}{{% else %}}Time: {{{{ now }}}}{{% endif %}}\n{TAIL}"
    )
    (each,) = maps_of(path)
    assert each.reaches[0].reused.tokens < 20


def test_where_the_length_is_not_known_nothing_is_said_of_storing(tmp_path: Path):
    path = tmp_path / "ask.py"
    path.write_text(
        "from openai import OpenAI\nclient = OpenAI()\ndef ask(messages):\n"
        '    return client.chat.completions.create(model="gpt-4o", messages=messages)\n'
    )
    (each,) = maps_of(path)
    assert each.reaches[0].stored is None


def test_a_line_chooses_the_prompts_that_stand_there(tmp_path: Path):
    path = tmp_path / "two.py"
    path.write_text(SHOP + SHOP.replace("def answer", "def other").replace("Ada", "Eve"))
    views = Run([path]).views(path)
    shown = {view.prompt.location.source.path for view in views}.pop()
    line = next(number for number, text in enumerate(path.read_text().splitlines(), 1) if "Eve" in text)
    (chosen,) = [view for view in views if stands_at(view.prompt, shown, line)]
    assert "Eve" in map_of(chosen).rows[1].text


class TestCommand:
    @pytest.fixture
    def shop(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        monkeypatch.chdir(tmp_path)
        monkeypatch.setenv("COLUMNS", "90")
        path = tmp_path / "shop.py"
        path.write_text(SHOP)
        return path

    def test_the_map_as_text(self, shop: Path, capsys: pytest.CaptureFixture[str]):
        assert command_line(["map", "shop.py"]) == 0
        out = capsys.readouterr().out
        assert out.startswith(f"shop.py:{SENT}:12  request  openai, chat, gpt-4o\n    token\n        0  system\n")
        above, _, below = out.partition("--------- the next request reuses nothing from here on ")
        assert above.count("\n") == 4
        assert "{datetime.now()}" in below.splitlines()[1]
        assert f"is the current time, line {CLOCK}" in below.splitlines()[1]
        assert "4 tokens are the same, up to `datetime.now()`; openai caches from 1,024 on, so" in " ".join(
            below.split()
        )
        assert "[D1] documents disagree on OpenAI's minimum" in below
        assert max(map(len, out.splitlines())) <= 90

    def test_the_map_as_data(self, shop: Path, capsys: pytest.CaptureFixture[str]):
        assert command_line(["map", f"shop.py:{CLOCK}", "--output-format", "json"]) == 0
        document = json.loads(capsys.readouterr().out)
        (prompt,) = document["prompts"]
        assert document["version"] == 1
        assert (prompt["path"], prompt["line"], prompt["minimum"]) == ("shop.py", SENT, 1024)
        value = next(row for row in prompt["rows"] if row["kind"] == "value")
        assert (value["token"], value["exact"], value["changes"], value["cause"]) == (4, True, "instant", "clock")
        until = {"name": "datetime.now", "path": "shop.py", "line": CLOCK}
        assert prompt["reused"] == [{"across": "requests", "tokens": 4, "exact": True, "stored": False, "until": until}]

    def test_another_provider_stores_only_what_is_marked(self, shop: Path, capsys: pytest.CaptureFixture[str]):
        assert command_line(["map", "shop.py", "--provider", "anthropic"]) == 0
        out = capsys.readouterr().out
        assert "stores only what ends with a cache breakpoint, and none is seen there" in " ".join(out.split())
        assert "[anthropic.max_breakpoints]" in out

    def test_a_place_as_findings_have_it(self, shop: Path, capsys: pytest.CaptureFixture[str]):
        assert command_line(["map", f"shop.py:{CLOCK}:7"]) == 0
        assert "datetime.now()" in capsys.readouterr().out
        assert command_line(["map", "shop.py:0"]) == 2
        assert "lines count from 1" in capsys.readouterr().err

    def test_a_value_of_another_file_is_told_with_that_file(self, shop: Path, capsys: pytest.CaptureFixture[str]):
        Path("texts.py").write_text('from datetime import datetime\ndef head():\n    return f"Now {datetime.now()}"\n')
        shop.write_text(
            SHOP.replace('f"You are Ada.\\n{datetime.now()}\\n"', "texts.head()").replace(
                "import OpenAI", "import OpenAI\nimport texts", 1
            )
        )
        assert command_line(["map", "shop.py"]) == 0
        assert "is the current time, texts.py:3" in capsys.readouterr().out

    def test_where_no_prompt_stands(self, shop: Path, capsys: pytest.CaptureFixture[str]):
        assert command_line(["map", "shop.py:1"]) == 1
        assert f"no prompt stands there; prompts begin at line {SENT}" in capsys.readouterr().err

    @pytest.mark.parametrize("place", ["nix.py", ".", "nix.py:3"])
    def test_what_is_no_file(self, shop: Path, place: str, capsys: pytest.CaptureFixture[str]):
        assert command_line(["map", place]) == 2
        assert place.split(":")[0] in capsys.readouterr().err

    def test_a_file_that_is_not_utf8(self, shop: Path, capsys: pytest.CaptureFixture[str]):
        Path("bad.prompt.md").write_bytes(b"You are \xff Ada. {{ now }}")
        assert command_line(["map", "bad.prompt.md"]) == 2
        assert "bad.prompt.md" in capsys.readouterr().err
